package import Domain
import TerminalKit
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
package struct TagsScreen: RowScreen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<TagRow.ID>)
    case make
    case makeNamed(String)
    case setMembers(ContactTag.ID, [Person.ID])
    case edit(TagEdit)
    case menu
  }

  package var page = RowPage<TagRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.tags) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table(
    [
      Binding([.character("a")], .make, .makeTag, hinted: true),
      Binding([.character("m")], .menu, .tagMenu, hinted: true),
      Binding([.character("e")], .edit(.askName), .renameTag, hinted: true),
      Binding(Keys.remove, .edit(.askDelete), .deleteTag, hinted: true),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .edit, .menu: page.selected == nil ? .noTags : nil
    default: nil
    }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try reader.tagRows())
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent): return act(on: intent)
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
            options: [.init(context(.open), Intent.row(.open))]
              + TagEdit.options(in: context) { Intent.edit($0) }))
      ]
    }
  }

  package func destination(of tag: ContactTag.ID) -> any Screen { TaggedScreen(tag: tag) }

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
    page.view(
      on: &canvas, empty: .noTags, count: .tagCount(page.rows.count), in: context
    ) { tag, y, canvas in
      let count = String(tag.friends)
      let end = canvas.size.columns - 1 - count.count
      canvas.write(
        TextWidth.clipped(tag.name, to: max(0, end - 3)), x: 2, y: y, style: context.theme[.text])
      canvas.write(count, x: end, y: y, style: context.theme[.secondary])
    }
  }
}
