package import Domain
import TerminalKit
package import WorldStore

/// A tag's own page: the friends who carry it (F20), who can be added and taken off.
///
/// ```
/// ▌ 妈  妈妈
///   弟  小满
///            2 contacts
/// ```
package struct TaggedScreen: RowScreen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<ContactRow.ID>)
    case chooseMembers
    case setMembers([Person.ID])
    case remove
    case edit(TagEdit)
    case menu
  }

  private let tag: ContactTag.ID
  private var name: String?
  /// Of all tags (F21).
  private var names: Set<String> = []
  package var page = RowPage<ContactRow>()

  package init(tag: ContactTag.ID) { self.tag = tag }

  package func title(in context: ScreenContext) -> String { name ?? context(.tags) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table(
    [
      Binding([.character("a")], .chooseMembers, .tagMembers, hinted: true),
      Binding([.character("x")], .remove, .takeOffTag, hinted: true),
      Binding([.character("m")], .menu, .tagMenu, hinted: true),
      Binding([.character("e")], .edit(.askName), .renameTag),
      Binding(Keys.remove, .edit(.askDelete), .deleteTag),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    if name == nil { return intent.isMove ? nil : .gone }
    switch intent {
    case .row(.open), .remove: return page.selectedID == nil ? .nobodyTagged : nil
    default: return nil
    }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let found = try reader.tag(tag)
    name = found?.tag.name
    names = Set(try reader.tags().map(\.name))
    page.set(found?.members ?? [])
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent): return act(on: intent)
    case .chooseMembers:
      let members = page.rows.map { NamedPerson(id: $0.id, name: $0.name) }
      return [
        .popup(
          FriendPicker(.friends, title: .tagMembers, choice: FriendChoice(people: members)) {
            Intent.setMembers($0.people.map(\.id))
          })
      ]
    case .setMembers(let people): return [.perform(.setTagMembers(tag, people))]
    case .remove:
      let left = page.rows.map(\.id).filter { $0 != page.selectedID }
      return [.perform(.setTagMembers(tag, left))]
    case .edit(let edit):
      let tag = ContactTag(id: tag, owner: context.me, name: name ?? "")
      return edit.effects(on: tag, besides: names, in: context) { Intent.edit($0) }
    case .menu:
      return [
        .popup(
          ActionSheet(
            title: name ?? "",
            options: [.init(context(.tagMembers), Intent.chooseMembers)]
              + TagEdit.options(in: context) { Intent.edit($0) }))
      ]
    }
  }

  package func destination(of person: Person.ID) -> any Screen { PersonScreen(person: person) }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    switch action {
    case .deleteTag: return [.pop]
    case .sendToMany: return [.notice(Notice(context(MassMessage.sent(events))))]
    default: return []
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    page.view(
      on: &canvas, empty: name == nil ? .gone : .nobodyTagged,
      count: .contactCount(page.rows.count), in: context
    ) { contact, y, canvas in
      canvas.contact(contact, y: y, in: context)
    }
  }
}

extension TaggedScreen.Intent {
  fileprivate var isMove: Bool {
    switch self {
    case .row(.move), .row(.wheel): true
    default: false
    }
  }
}
