package import Domain
package import TerminalKit
package import WorldStore

/// Contacts that are kept in one way: the Blocked List (F66), Chats-Only Friends (F1, M72), and whom Moments are hidden
/// from or whose are hidden (D84), and likewise wows (A34).
///
/// ```
/// ▌ 胡  老胡
///   韩  韩经理
///            2 contacts
/// ```
package struct PeopleScreen: Screen {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case hideMine, hideTheirs, hideMyWows, hideTheirWows, chatsOnly, blocked

    var title: Word {
      switch self {
      case .hideMine: .hideMyPosts
      case .hideTheirs: .hideTheirPosts
      case .hideMyWows: .hideMyWows
      case .hideTheirWows: .hideTheirWows
      case .chatsOnly: .chatsOnlyFriends
      case .blocked: .blockedList
      }
    }

    fileprivate var empty: Word {
      switch self {
      case .hideMine: .noneHiddenFrom
      case .hideTheirs: .noneHidden
      case .hideMyWows: .noneHiddenFromWows
      case .hideTheirWows: .noneHiddenWows
      case .chatsOnly: .noneChatsOnly
      case .blocked: .noneBlocked
      }
    }

    fileprivate var permission: ContactPermission {
      switch self {
      case .hideMine: .hideMine
      case .hideTheirs: .hideTheirs
      case .chatsOnly: .chatsOnly
      case .blocked, .hideMyWows, .hideTheirWows: []
      }
    }

    /// A34; `nil` for what isn't about wows.
    fileprivate var wows: WowPermission? {
      switch self {
      case .hideMyWows: .hideMine
      case .hideTheirWows: .hideTheirs
      case .hideMine, .hideTheirs, .chatsOnly, .blocked: nil
      }
    }

    func count(in counts: ContactCounts) -> Int {
      switch self {
      case .hideMine: counts.hideMine
      case .hideTheirs: counts.hideTheirs
      case .hideMyWows: counts.hideMyWows
      case .hideTheirWows: counts.hideTheirWows
      case .chatsOnly: counts.chatsOnly
      case .blocked: counts.blocked
      }
    }

    fileprivate func people(_ reader: World.Reader) throws(StorageError) -> [ContactRow] {
      if let wows { return try reader.contacts(wows: wows) }
      return self == .blocked
        ? try reader.blockedList() : try reader.contacts(permitted: permission)
    }
  }

  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Person.ID)
    case remove
    case add
    case addAll([Person.ID])
  }

  private let kind: Kind
  private var page = RowPage<ContactRow>()
  private var hidesMine: Set<Person.ID> = []
  private var hidesTheirs: Set<Person.ID> = []
  private var hidesMyWows: Set<Person.ID> = []
  private var hidesTheirWows: Set<Person.ID> = []

  package init(_ kind: Kind) { self.kind = kind }

  package func title(in context: ScreenContext) -> String { context(kind.title) }

  package var keys: KeyTable<Intent> { kind == .blocked ? Self.blockedTable : Self.table }

  private static let opening = Binding<Intent>(
    [.enter, .right, .character("l")], .open, .open, hinted: true)
  private static let removing = Binding<Intent>(
    [.character("d"), .delete], .remove, .removeFromList, hinted: true)

  private static let table = KeyTable<Intent>(
    [opening, Binding([.character("a")], .add, .addFriendsToList, hinted: true), removing]
      + ListMove.bindings { .move($0) })

  private static let blockedTable = KeyTable<Intent>(
    [opening, removing] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .remove: page.selectedID == nil ? kind.empty : nil
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try kind.people(reader))
    if kind.wows != nil {
      hidesMyWows = Set(try reader.contacts(wows: .hideMine).map(\.id))
      hidesTheirWows = Set(try reader.contacts(wows: .hideTheirs).map(\.id))
    }
    guard kind != .blocked, kind.wows == nil else { return }
    hidesMine = Set(try reader.contacts(permitted: .hideMine).map(\.id))
    hidesTheirs = Set(try reader.contacts(permitted: .hideTheirs).map(\.id))
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .open: return page.selectedID.map { [.push(PersonScreen(person: $0))] } ?? []
    case .openRow(let person):
      page.select(person)
      return [.push(PersonScreen(person: person))]
    case .remove: return page.selectedID.map { [.perform(removal(of: $0))] } ?? []
    case .add:
      return [
        .popup(
          FriendPicker(.friends, title: kind.title, choice: FriendChoice()) { choice in
            Intent.addAll(choice.people.map(\.id))
          })
      ]
    case .addAll(let people):
      return people.map { person in
        if let part = kind.wows {
          return .perform(.setWowPermission(person, wows(of: person).union(part)))
        }
        return .perform(.setPermission(person, permission(of: person).union(kind.permission)))
      }
    }
    return []
  }

  private func permission(of person: Person.ID) -> ContactPermission {
    var permission: ContactPermission = []
    if hidesMine.contains(person) { permission.insert(.hideMine) }
    if hidesTheirs.contains(person) { permission.insert(.hideTheirs) }
    return permission
  }

  private func wows(of person: Person.ID) -> WowPermission {
    var permission: WowPermission = []
    if hidesMyWows.contains(person) { permission.insert(.hideMine) }
    if hidesTheirWows.contains(person) { permission.insert(.hideTheirs) }
    return permission
  }

  private func removal(of person: Person.ID) -> Action {
    if let part = kind.wows {
      return .setWowPermission(person, wows(of: person).subtracting(part))
    }
    return kind == .blocked
      ? .setBlocked(person, false)
      : .setPermission(person, permission(of: person).subtracting(kind.permission))
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, empty: kind.empty, count: .contactCount(page.rows.count),
      open: { .openRow($0) }, in: context
    ) { contact, y, canvas in
      canvas.contact(contact, y: y, in: context)
    }
  }
}

extension Canvas {
  /// One line with a friend's tile and name.
  mutating func contact(_ row: ContactRow, y: Int, in context: ScreenContext) {
    smallAvatar(row.avatar, x: 2, y: y, in: context)
    write(
      row.name, company: row.company, x: 8, y: y, style: context.theme[.text],
      maxWidth: size.columns - 9, in: context)
  }
}
