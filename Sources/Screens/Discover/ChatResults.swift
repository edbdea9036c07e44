import Domain
import TerminalKit
import WorldStore

/// In which chats a search has found something, and how far it has come (D25).
///
/// A chat stands where its newest message that was found puts it, and counts on while older messages are read. What a row
/// shows is read when it is in sight, and again when the world has changed.
struct ChatResults: SearchSource {
  let sections: [SearchSection] = [.chats]
  private var chats: [ChatTally] = []
  /// Where each of them stands.
  private var places: [Peer: Int] = [:]
  private var shown: [Peer: ChatHit] = [:]
  /// Those whose rows are as the world has them now.
  private var current: Set<Peer> = []
  private var visible: [Peer] = []
  private var words = SearchWords("")
  private var isBegun = false
  private var rest: Message.ID?
  /// Up to which message all has been looked at.
  private var newest: Message.ID?

  /// Messages looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 1_500
  private static let effort = 6_000

  mutating func look(for query: SearchQuery) {
    guard query.words != words else { return }
    words = query.words
    restart()
  }

  private mutating func restart() {
    set([])
    shown = [:]
    current = []
    visible = []
    isBegun = false
    rest = nil
    newest = nil
  }

  private mutating func set(_ chats: [ChatTally]) {
    self.chats = chats
    places = Dictionary(
      chats.enumerated().map { ($1.peer, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func show(_ targets: [SearchTarget]) {
    visible = targets.compactMap { target in
      if case .messages(let peer) = target { peer } else { nil }
    }
  }

  // MARK: Reading

  var needsLoad: Bool {
    !words.isEmpty && (!isBegun || visible.contains { !current.contains($0) })
  }

  func readsOn(wanting rows: Int) -> Bool { rest != nil }

  /// When the world has changed, what is new is looked at, and whether what is in sight is still there.
  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard !words.isEmpty else { return }
    if isBegun, worldHasChanged {
      current = []
      if try !takeNews(from: reader) { restart() }
    }
    if !isBegun {
      isBegun = true
      try look(in: reader, effort: Self.firstEffort)
    }
    for peer in visible where !current.contains(peer) { try read(peer, in: reader) }
  }

  mutating func readOn(
    from reader: World.Reader, wanting rows: Int, in context: ScreenContext
  ) throws(StorageError) { try look(in: reader, effort: Self.effort) }

  private mutating func look(in reader: World.Reader, effort: Int) throws(StorageError) {
    let hits = try reader.searchChats(words, from: rest, effort: effort)
    rest = hits.rest
    newest = newest ?? hits.newest
    for hit in hits.chats {
      if let place = places[hit.peer] {
        chats[place].count += hit.count
      } else {
        places[hit.peer] = chats.count
        chats.append(hit)
      }
    }
  }

  /// Answers whether it wasn't too much.
  private mutating func takeNews(from reader: World.Reader) throws(StorageError) -> Bool {
    let hits = try reader.searchChats(words, above: newest, effort: Self.firstEffort)
    guard hits.rest == nil else { return false }
    newest = hits.newest
    guard !hits.chats.isEmpty else { return true }
    let first = hits.chats.map { hit in
      ChatTally(
        peer: hit.peer, count: hit.count + (places[hit.peer].map { chats[$0].count } ?? 0),
        newest: hit.newest)
    }
    let moved = Set(first.map(\.peer))
    set(first + chats.filter { !moved.contains($0.peer) })
    return true
  }

  /// Reads what a row shows; a message that was recalled or deleted gives its place to the one before it.
  private mutating func read(_ peer: Peer, in reader: World.Reader) throws(StorageError) {
    current.insert(peer)
    guard let place = places[peer] else { return }
    if let hit = try reader.chatHit(words, chats[place].newest) {
      shown[peer] = hit
      return
    }
    shown[peer] = nil
    let older = try reader.searchMessages(words, in: peer, limit: 1, effort: Self.firstEffort)
    if let message = older.rows.first, chats[place].count > 1 {
      chats[place].count -= 1
      chats[place].newest = message.id
      shown[peer] = try reader.chatHit(words, message.id)
    } else {
      set(chats.filter { $0.peer != peer })
      visible.removeAll { $0 == peer }
    }
  }

  // MARK: Rows

  func count(in section: SearchSection) -> Int { chats.count }
  func isComplete(_ section: SearchSection) -> Bool { words.isEmpty || isBegun && rest == nil }

  func target(_ index: Int, in section: SearchSection) -> SearchTarget {
    .messages(chats[index].peer)
  }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let chat = chats[index]
    guard let hit = shown[chat.peer] else {
      return SearchLine(.avatar(.mosaic([])), name: "", text: "")
    }
    return SearchLine(
      .avatar(hit.avatar), name: context.name(hit.name), time: context.listTime(hit.message.sentAt),
      text: chat.count == 1 ? hit.message.text : context(.relatedMessages(chat.count)))
  }

  /// One message is gone to, several are listed.
  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .messages(let peer) = target, let place = places[peer] else { return nil }
    return chats[place].count == 1
      ? ConversationScreen(peer: peer, at: chats[place].newest)
      : ChatSearchScreen(peer: peer, words: words)
  }
}
