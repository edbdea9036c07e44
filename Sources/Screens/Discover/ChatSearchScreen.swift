package import Domain
package import TerminalKit
package import WorldStore

/// The messages of one chat that have the words somebody searched for, newest first (D25).
///
/// ```
///   安   安总编                              Yesterday
/// ▌      今晚的封面定了吗？
/// ```
/// Enter goes to the message in its chat.
package struct ChatSearchScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Message.ID)
  }

  private let peer: Peer
  private let words: SearchWords
  private var header: ChatHeader?
  private var rows: [MessageHit] = []
  private var list = LineList<Message.ID>()
  private var rest: TimeCursor?
  private var isBegun = false
  private var height = 1

  private static let firstEffort = 1_500
  private static let effort = 6_000

  package init(peer: Peer, words: SearchWords) {
    self.peer = peer
    self.words = words
  }

  package func title(in context: ScreenContext) -> String {
    header.map { context.name($0.name) } ?? context(.inChats)
  }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding(Keys.open, .open, .open, hinted: true)]
      + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .open && list.isEmpty ? .nothingFound : nil
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows)
    list.layout(height: height)
  }

  package var needsLoad: Bool { !isBegun }
  package var readsOn: Bool { rest != nil && list.totalHeight < list.top + 2 * height }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    header = try reader.chatHeader(peer)
    let wanted = max(1, rows.count)
    isBegun = true
    (rows, rest) = ([], nil)
    repeat {
      try look(in: reader, effort: Self.firstEffort)
    } while rest != nil && rows.count < wanted
  }

  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) { try look(in: reader, effort: Self.effort) }

  private mutating func look(in reader: World.Reader, effort: Int) throws(StorageError) {
    let hits = try reader.searchMessages(
      words, in: peer, from: rest, limit: height, effort: effort)
    rest = hits.rest
    rows += hits.rows
    list.set(rows.map { .init($0.id, height: SearchLine.tall) })
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.choice().map { open($0) } ?? []
    case .openRow(let id):
      list.select(id)
      return open(id)
    }
    return []
  }

  private func open(_ id: Message.ID) -> [Effect] {
    [.push(ConversationScreen(peer: peer, at: id))]
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-2), down: .wheel(2))
    for (index, y) in list.visible {
      let row = rows[index]
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: SearchLine.tall)
      let line = SearchLine(
        .avatar(row.avatar), name: row.sender, time: context.listTime(row.sentAt), text: row.text)
      canvas.inside(rect) { line.draw(on: &$0, words: words, in: context) }
      canvas.onClick(rect, .openRow(row.id))
      if index == list.selectedIndex { canvas.mark(rect, in: context) }
    }
    if rows.isEmpty {
      canvas.centred(
        context(rest == nil ? .nothingFound : .searching), y: 0, style: context.theme[.secondary])
    }
  }
}
