package import Domain
package import TerminalKit
package import WorldStore

/// Add Friends (添加朋友): somebody is found by their whole WeChat ID (F30).
///
/// ```
///  ⌕ WeChat ID
///
///  My WeChat ID: mira_shen
/// ```
package struct AddFriendScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case search
    case open(Person.ID)
  }

  private var field = TextField()
  private var mine = ""
  private var isSearching = false
  /// What came of the last search, until something else is typed.
  private var outcome: Found?

  private enum Found: Hashable, Sendable {
    case person(Person.ID)
    case nobody
  }

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.addFriends) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .search, .searchPeople, hinted: true)
  ])

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map { .edit($0) }
  }

  package func intent(forPaste text: String) -> Intent? { .edit(.insert(text)) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .search && field.text.trimmed.isEmpty ? .typeWeChatID : nil
  }

  package var needsLoad: Bool { isSearching }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    mine = try reader.me().wechatID
    guard isSearching else { return }
    isSearching = false
    outcome = try reader.searchPerson(field.text).map { .person($0.person.id) } ?? .nobody
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard case .person(let person)? = outcome else { return [] }
    outcome = nil
    return [.push(PersonScreen(person: person, meeting: .init(.search)))]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit):
      field.apply(edit)
      outcome = nil
    case .search: isSearching = true
    case .open(let person): return [.push(PersonScreen(person: person))]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    let row = Rect(x: 1, y: 0, width: width - 2, height: 1)
    field.view(on: &canvas, at: row, placeholder: context(.weChatID), in: context)
    canvas.onClick(row, .search)
    if outcome == .nobody {
      canvas.centred(context(.nobodyFound), y: 2, style: context.theme[.alert])
      return
    }
    let text = "\(context(.myWeChatID)): \(mine)"
    canvas.write(
      TextWidth.clipped(text, to: width - 2), x: 1, y: 2, style: context.theme[.secondary])
    canvas.onClick(Rect(x: 0, y: 2, width: width, height: 1), .open(context.me))
  }
}
