import Domain
import TerminalKit
import WorldStore

/// In which chats a search has found something, and how far it has come (D25).
///
/// A chat stands where its newest message that was found puts it, and counts on while older messages are read.
struct ChatResults: Sendable {
  private(set) var chats: [ChatHit] = []
  private(set) var list = LineList<Peer>()
  private var words: SearchWords?
  private var isBegun = false
  private var rest: Message.ID?
  private var height = 0

  /// Messages looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 1_500
  private static let effort = 6_000

  var isComplete: Bool { isBegun && rest == nil }
  var selected: Peer? { list.selectedID }
  var selectedHit: ChatHit? { list.selectedID.flatMap { peer in chats.first { $0.peer == peer } } }

  mutating func layout(height: Int) {
    self.height = max(1, height)
    list.layout(height: self.height)
  }

  mutating func look(for words: SearchWords?) {
    guard words != self.words else { return }
    self.words = words
    list = LineList()
    restart()
  }

  private mutating func restart() {
    chats = []
    isBegun = false
    rest = nil
    list.set([])
    list.layout(height: height)
  }

  mutating func select(_ peer: Peer) { list.select(peer) }
  mutating func move(_ move: ListMove) { list.move(move) }
  mutating func wheel(by rows: Int) { list.wheel(by: rows) }

  // MARK: Reading

  var needsLoad: Bool { words != nil && !isBegun }
  var readsOn: Bool { rest != nil }

  /// What is there already is read anew when the world has changed, for what was recalled or deleted.
  mutating func load(from reader: World.Reader) throws(StorageError) {
    guard words != nil else { return }
    if isBegun { restart() }
    isBegun = true
    try look(in: reader, effort: Self.firstEffort)
  }

  mutating func readOn(from reader: World.Reader) throws(StorageError) {
    try look(in: reader, effort: Self.effort)
  }

  private mutating func look(in reader: World.Reader, effort: Int) throws(StorageError) {
    guard let words else { return }
    let hits = try reader.searchChats(words, from: rest, effort: effort)
    rest = hits.rest
    for hit in hits.chats {
      if let index = chats.firstIndex(where: { $0.peer == hit.peer }) {
        chats[index].count += hit.count
      } else {
        chats.append(hit)
      }
    }
    list.set(chats.map { .init($0.peer, height: SearchLine.height) })
  }
}
