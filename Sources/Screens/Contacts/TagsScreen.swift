package import Domain
package import TerminalKit
package import WorldStore

/// Tags (标签): the viewer's own groups of friends, in the order they were made (F20–F23).
///
/// They serve to say who sees a post, and posts follow them at once (M56).
///
/// ```
/// ▌ Family 家人                    5
///   Work 工作                      3
///              2 tags
/// ```
package struct TagsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(ContactTag.ID)
    case make
    case makeNamed(String)
    case setMembers(ContactTag.ID, [Person.ID])
    case edit(TagEdit)
    case menu
  }

  private var page = RowPage<TagRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.tags) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .open, .open, hinted: true),
      Binding([.character("a")], .make, .makeTag, hinted: true),
      Binding([.character("m")], .menu, .tagMenu, hinted: true),
      Binding([.character("e")], .edit(.askName), .renameTag, hinted: true),
      Binding([.character("d"), .delete], .edit(.askDelete), .deleteTag, hinted: true),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .edit, .menu: page.selected == nil ? .noTags : nil
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try reader.tagRows())
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .open: return page.selectedID.map { [.push(TaggedScreen(tag: $0))] } ?? []
    case .openRow(let tag):
      page.select(tag)
      return [.push(TaggedScreen(tag: tag))]
    case .make:
      return [
        .popup(
          TextPrompt.tagName(.makeTag, action: .done, taken: names, in: context) {
            Intent.makeNamed($0)
          })
      ]
    case .makeNamed(let name): return [.perform(.createTag(name: name))]
    case .setMembers(let tag, let people): return [.perform(.setTagMembers(tag, people))]
    case .edit(let edit):
      guard let row = page.selected else { return [] }
      let tag = ContactTag(id: row.id, owner: context.me, name: row.name)
      return edit.effects(on: tag, besides: names, in: context) { Intent.edit($0) }
    case .menu:
      guard let row = page.selected else { return [] }
      return [
        .popup(
          ActionSheet(
            title: row.name,
            options: [.init(context(.open), Intent.open)]
              + TagEdit.options(in: context) { Intent.edit($0) }))
      ]
    }
    return []
  }

  private var names: Set<String> { Set(page.rows.map(\.name)) }

  /// A new tag is asked for its members.
  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    if case .sendToMany = action { return [.notice(Notice(context(MassMessage.sent(events))))] }
    for case .tagCreated(let tag, _) in events {
      return [
        .popup(
          FriendPicker(.friends, title: .tagMembers, choice: FriendChoice()) {
            Intent.setMembers(tag, $0.people.map(\.id))
          })
      ]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, empty: .noTags, count: .tagCount(page.rows.count), open: { .openRow($0) },
      in: context
    ) { tag, y, canvas in
      let count = String(tag.friends)
      let end = canvas.size.columns - 1 - count.count
      canvas.write(
        TextWidth.clipped(tag.name, to: max(0, end - 3)), x: 2, y: y, style: context.theme[.text])
      canvas.write(count, x: end, y: y, style: context.theme[.secondary])
    }
  }
}
