package import Domain
package import TerminalKit
package import WorldStore

/// New Friends (新的朋友): requests in both directions, those last spoken about first (F33–F35).
///
/// ```
///  ⌕ Add Friends
///   罗 ●  ▌罗一鸣                     Accept
///         ▌I'm 罗一鸣, we met at the pier
///   唐     唐晚                      Waiting
///          I'm 沈弥
/// ```
/// Opening it puts the badge of Contacts out.
package struct NewFriendsScreen: Screen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<FriendRequest.ID>)
    case accept
    case acceptRow(FriendRequest.ID)
    case remove
    case add
  }

  private var list = PagedList<FriendRequestRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.newFriends) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table([
    Binding([.character("a")], .accept, .accept, hinted: true),
    Binding([.character("/"), .character("F")], .add, .addFriends, hinted: true),
    Binding(Keys.remove, .remove, .removeFromList),
  ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .remove: list.selected == nil ? .noFriendRequests : nil
    case .accept: list.selected.map { Self.reasonAgainstAccepting($0) } ?? .noFriendRequests
    default: nil
    }
  }

  private static func reasonAgainstAccepting(_ row: FriendRequestRow) -> Word? {
    switch row.state {
    case .accepted: Refusal.alreadyFriends.sentence
    case .expired: Refusal.requestExpired.sentence
    case .open: row.direction == .sent ? .waitingForOther : nil
    }
  }

  // MARK: State

  private static let top = 2

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(size, below: Self.top)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.friendRequests(page) }
  }

  /// F33.
  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    context.badges.contacts == .none ? [] : [.perform(.openNewFriends)]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent):
      guard list.update(intent) != nil, let row = list.selected else { return [] }
      return [.push(PersonScreen(person: row.person))]
    case .accept: return list.selected.map { Self.accept($0) } ?? []
    case .acceptRow(let id):
      list.select(id)
      return list.selected.map { Self.accept($0) } ?? []
    case .remove: return list.selectedID.map { [.perform(.removeRequest($0))] } ?? []
    case .add: return [.push(AddFriendScreen())]
    }
  }

  private static func accept(_ row: FriendRequestRow) -> [Effect] {
    [.push(FriendFormScreen(.accept(row.id), person: row.person))]
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let bar = Rect(x: 0, y: 0, width: canvas.size.columns, height: 1)
    canvas.write(
      "⌕ " + context(.addFriends), x: 1, y: 0, style: context.theme[.link],
      maxWidth: bar.width - 2)
    canvas.onClick(bar, .add)
    if list.rows.isEmpty {
      canvas.centred(
        context(.noFriendRequests), y: Self.top, style: context.theme[.secondary])
    }
    list.view(on: &canvas, below: Self.top, in: context) { row, isSelected, canvas in
      let state = context(row.stateWord)
      var line = TwoLineRow(
        avatar: .tile(row.avatar), badge: row.isUnseen ? .dot : .none, name: row.name,
        time: state, text: row.lastLine(in: context))
      if row.canBeAccepted {
        line.timeRole = .marker
        let width = TextWidth.width(of: state)
        canvas.onClick(
          Rect(x: canvas.size.columns - width - 1, y: 0, width: width, height: 1),
          .acceptRow(row.id))
      }
      line.draw(on: &canvas, isSelected: isSelected, in: context)
    }
  }
}

extension FriendRequestRow {
  var canBeAccepted: Bool { state == .open && direction == .received }

  /// What stands beside it in the list (F33, F34).
  var stateWord: Word {
    switch (state, direction) {
    case (.accepted, _): .added
    case (.expired, _): .expired
    case (.open, .received): .accept
    case (.open, .sent): .waiting
    }
  }

  /// The last that was said, with who said it where that isn't plain.
  func lastLine(in context: ScreenContext) -> String {
    guard let line = lines.last else { return "" }
    let text = line.text.replacing("\n", with: " ")
    let isPlain = line.isMine == (direction == .sent)
    return isPlain ? text : context(.saying(line.isMine ? context(.you) : name, text))
  }
}
