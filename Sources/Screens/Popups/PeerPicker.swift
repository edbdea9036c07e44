import Domain
import TerminalKit
import WorldStore

/// Whom to send something to (发送给): recent chats and friends, several at once, found by typing.
///
/// ```
/// ⌕ an
/// ▌ [x] 安总编
///   [ ] Anna Li
///  Send (1)
/// ```
/// Its answer is an intent of the screen that opened it. Official accounts can't be chosen.
struct PeerPicker: Picker {
  private let heading: String
  private let answer: @Sendable ([Recipient]) -> any Sendable
  var field = TextField()
  /// Read when the world has changed, not for every letter.
  private var friends: [ContactRow]?
  /// Made with the first letter typed.
  private var search: NameSearch?
  private var rows: [Row] = []
  private var chosen: [Row] = []
  /// How many of the chosen ones what is typed keeps out of the list.
  private var hidden = 0
  var list = PickList()
  private var isStale = true

  private struct Row: Hashable, Sendable {
    var peer: Peer
    var name: ChatName
    var avatar: ChatAvatar
  }

  /// `answer` makes the intent from the chosen chats, of which there is at least one.
  init(title: String, answer: @escaping @Sendable ([Recipient]) -> any Sendable) {
    heading = title
    self.answer = answer
  }

  func title(in context: ScreenContext) -> String { heading }
  var purpose: PickPurpose { .sending }

  var needsLoad: Bool { isStale }

  mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if !isStale || friends == nil {
      friends = try reader.contacts()
      search = nil
    }
    isStale = false
    let text = field.text
    let chats =
      text.isEmpty
      ? try reader.chats(.first(60)) : try reader.chats(matching: text, limit: 60)
    var rows: [Row] = chats.compactMap { chat in
      switch chat.id {
      case .subscriptions, .minimizedGroups, .note, .peer(.account): nil
      case .peer(let peer): Row(peer: peer, name: chat.name, avatar: chat.avatar)
      }
    }
    // Friends with whom there is no chat yet.
    let known = Set(rows.map(\.peer))
    rows += found(by: text).filter { !known.contains(.person($0.id)) }.map {
      Row(peer: .person($0.id), name: .name($0.name), avatar: .tile($0.avatar))
    }
    // Oneself is always there to send something to (C100).
    let oneself = Row(peer: .person(context.me), name: .fileTransfer, avatar: .fileTransfer)
    if !known.contains(oneself.peer),
      !NameSearch([context.name(oneself.name)]).indices(matching: text).isEmpty
    {
      rows.append(oneself)
    }
    self.rows = rows
    let shown = Set(rows.map(\.peer))
    hidden = text.isEmpty ? 0 : chosen.count { !shown.contains($0.peer) }
    list.set(count: rows.count)
  }

  func reason(against intent: PickIntent, in context: ScreenContext) -> Word? {
    intent == .done && answered.isEmpty ? .nothingFound : nil
  }

  private mutating func found(by text: String) -> [ContactRow] {
    let friends = friends ?? []
    if text.isEmpty { return friends }
    let search = search ?? NameSearch(friends.map(\.name))
    self.search = search
    return search.indices(matching: text).map { friends[$0] }
  }

  mutating func filter(in context: ScreenContext) { isStale = true }

  mutating func done(in context: ScreenContext) -> [Effect] {
    let recipients = answered.map { Recipient(peer: $0.peer, name: $0.name) }
    return recipients.isEmpty ? [] : [.answer(answer(recipients))]
  }

  /// What was marked; the row in hand, where nothing is.
  private var answered: [Row] {
    guard chosen.isEmpty, rows.indices.contains(list.selected) else { return chosen }
    return [rows[list.selected]]
  }

  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    if let place = chosen.firstIndex(where: { $0.peer == rows[index].peer }) {
      chosen.remove(at: place)
    } else if chosen.count < Forwarding.chatsMax {
      chosen.append(rows[index])
    } else {
      return [.notice(Notice(context(.markedTooMany), kind: .refused))]
    }
    return []
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .filterOrSearch, empty: .nothingFound, in: context
    ) { index, line, canvas in
      let row = rows[index]
      let isMarked = chosen.contains { $0.peer == row.peer }
      let x = canvas.checkBox(isMarked, x: 2, y: line.y, in: context)
      canvas.write(
        TextWidth.clipped(context.name(row.name), to: line.width - x - 1), x: x, y: line.y,
        style: context.theme[.text])
    }
    guard canvas.size.rows > 2 else { return }
    canvas.pickFoot(
      .sendCount(chosen.count), names: context.list(answered.map { context.name($0.name) }),
      hidden: hidden, reason: reason(against: .done, in: context), in: context)
  }
}
