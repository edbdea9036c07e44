package import Domain
import TerminalKit
package import WorldStore

/// Contacts that are kept in one way: the Blocked List (F66), Chats-Only Friends (F1, M72), and whom Moments are hidden
/// from or whose are hidden (D84), and likewise wows (A34).
///
/// ```
/// ▌ 胡  老胡
///   韩  韩经理
///            2 contacts
/// ```
package struct PeopleScreen: RowScreen {
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

    /// The other half of what is kept about somebody, which a change of this one leaves alone.
    fileprivate var otherHalf: Kind? {
      switch self {
      case .hideMine: .hideTheirs
      case .hideTheirs: .hideMine
      case .hideMyWows: .hideTheirWows
      case .hideTheirWows: .hideMyWows
      case .chatsOnly, .blocked: nil
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

  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<ContactRow.ID>)
    case remove
    case add
    case addAll([Person.ID])
  }

  private let kind: Kind
  package var page = RowPage<ContactRow>()
  /// Who is kept in the other half's way, too.
  private var alsoOtherwise: Set<Person.ID> = []

  package init(_ kind: Kind) { self.kind = kind }

  package func title(in context: ScreenContext) -> String { context(kind.title) }

  package var keys: KeyTable<Intent> { kind == .blocked ? Self.blockedTable : Self.table }

  private static let removing = Binding<Intent>(
    Keys.remove, .remove, .removeFromList, hinted: true)

  private static let table = Intent.table(
    [Binding([.character("a")], .add, .addFriendsToList, hinted: true), removing])

  private static let blockedTable = Intent.table([removing])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .remove: page.selectedID == nil ? kind.empty : nil
    default: nil
    }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try kind.people(reader))
    alsoOtherwise = []
    if let half = kind.otherHalf { alsoOtherwise = Set(try half.people(reader).map(\.id)) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent): return act(on: intent)
    case .remove: return page.selectedID.map { [.perform(keeping($0, inThisWay: false))] } ?? []
    case .add:
      return [
        .popup(
          FriendPicker(.friends, title: kind.title, choice: FriendChoice()) { choice in
            Intent.addAll(choice.people.map(\.id))
          })
      ]
    case .addAll(let people):
      return people.map { .perform(keeping($0, inThisWay: true)) }
    }
  }

  package func destination(of person: Person.ID) -> any Screen { PersonScreen(person: person) }

  /// Puts somebody on the list or takes them off it, and leaves the other half as it is.
  private func keeping(_ person: Person.ID, inThisWay isKept: Bool) -> Action {
    let half = alsoOtherwise.contains(person) ? kind.otherHalf : nil
    if let wows = kind.wows {
      return .setWowPermission(person, (isKept ? wows : []).union(half?.wows ?? []))
    }
    if kind == .blocked { return .setBlocked(person, isKept) }
    return .setPermission(person, (isKept ? kind.permission : []).union(half?.permission ?? []))
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    page.view(
      on: &canvas, empty: kind.empty, count: .contactCount(page.rows.count), in: context
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
