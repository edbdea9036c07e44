import Domain
import TerminalKit
import WorldStore

/// The messages of a chat as they scroll: what is loaded, where it stands on the screen, what is chosen.
///
/// The position is kept by an item and the row it begins at, so that nothing that arrives can move it; at the end it
/// follows what arrives (G8, G9).
struct Transcript: Sendable {
  /// Newest first, as the world has them.
  var stretch = Stretch<ChatItemRow>()
  /// What is on the screen, from top to bottom.
  private(set) var placed: [Placed] = []
  var selection: Selection?
  private(set) var size = Size(columns: 0, rows: 0)
  var position = Position.end
  var pending: Pending?
  /// The edge to choose at once more when the rows that are wanted there have been read.
  var pendingEdge: Step?
  private var cache: [ChatItemID: Cached] = [:]
  private var cacheKey: CacheKey?

  struct Placed: Sendable {
    var entry: ChatEntry
    /// Its first row; negative where its beginning is above the screen.
    var y: Int
  }

  /// A chosen item, and which of its parts.
  struct Selection: Hashable, Sendable {
    var id: ChatItemID
    var part = 0
  }

  enum Position: Hashable, Sendable {
    case end
    case at(ChatItemID, y: Int)
  }

  enum Pending: Hashable, Sendable { case oldest, newest }

  private struct Cached: Sendable {
    var row: ChatItemRow
    var previous: WorldTime?
    var entry: ChatEntry
  }

  private struct CacheKey: Hashable {
    var width: Int
    var language: Settings.Language
    var isGroup: Bool
    var firstNew: Message.ID?
  }

  var rows: [ChatItemRow] { stretch.rows }
  var needsLoad: Bool { stretch.needsLoad }
  /// Whether the newest message is in sight and what arrives will be.
  var isAtEnd: Bool { position == .end && stretch.isAtStart }
  var isEmpty: Bool { rows.isEmpty }

  func row(_ id: ChatItemID) -> ChatItemRow? { stretch.index(of: id).map { rows[$0] } }
  func showsBeginning(of id: ChatItemID) -> Bool {
    placed.contains { $0.entry.id == id && $0.y >= 0 }
  }

  // MARK: Loading

  mutating func load(
    _ fetch: (Page<TimeCursor>) throws(StorageError) -> [ChatItemRow]
  ) throws(StorageError) {
    let oldIndex = selection.flatMap { stretch.index(of: $0.id) }
    let anchor = if case .at(let id, _) = position { stretch.index(of: id) } else { Int?.none }
    try stretch.load(keepsStart: position == .end, fetch)
    switch pending {
    case .oldest?:
      if let oldest = rows.last { choose(oldest.id, y: 0) }
    case .newest?:
      position = .end
      if selection != nil { selectNewest() }
    case nil: break
    }
    pending = nil
    // What was deleted hands its place to its neighbour.
    if case .at(let id, let y) = position, stretch.index(of: id) == nil {
      position = rows.isEmpty ? .end : .at(rows[min(anchor ?? 0, rows.count - 1)].id, y: y)
    }
    if let chosen = selection, stretch.index(of: chosen.id) == nil {
      selection =
        rows.isEmpty ? nil : Selection(id: rows[min(oldIndex ?? 0, rows.count - 1)].id)
    }
  }

  /// Shows an item that may be anywhere in the chat; `load` must follow.
  mutating func go(to row: ChatItemRow) {
    if stretch.index(of: row.id) == nil { stretch.go(to: row.cursor) }
    choose(row.id, y: size.rows / 3)
  }

  mutating func choose(_ id: ChatItemID, y: Int) {
    selection = Selection(id: id)
    position = .at(id, y: y)
  }

  // MARK: Placing

  /// Places entries around the position until the screen is full.
  mutating func arrange(_ size: Size, layout: EntryLayout, in context: ScreenContext) {
    self.size = size
    stretch.fit(page: size.rows / Self.usualHeight + 2 * Self.margin, margin: Self.margin)
    let key = CacheKey(
      width: layout.width, language: context.language, isGroup: layout.isGroup,
      firstNew: layout.firstNew)
    if key != cacheKey || cache.count > 600 {
      cache = [:]
      cacheKey = key
    }
    place(layout: layout, in: context)
    guard let newest = placed.last, let index = stretch.index(of: newest.entry.id) else { return }
    stretch.use(index..<min(rows.count, index + placed.count))
    if let edge = pendingEdge { selectEdge(edge) }
  }

  /// What an entry takes on the average, so that most chats are opened with one page, and that a small one: each
  /// message of a long history lies in another place of the file.
  private static let usualHeight = 3
  /// Enough for what a step reveals; turning a page reads what it shows.
  private static let margin = 2

  /// The row below the newest entry: its blank last row needs no place on the screen.
  var end: Int { size.rows + 1 }

  private mutating func place(layout: EntryLayout, in context: ScreenContext) {
    placed = []
    guard !rows.isEmpty, size.rows > 0 else { return }
    // What time stands above the last one isn't known before its predecessor is.
    let known = stretch.isAtEnd ? rows.count : rows.count - 1
    var anchor = 0
    var y: Int?
    if case .at(let id, let row) = position, let index = stretch.index(of: id) {
      anchor = index
      y = row
    }
    let first = entry(at: anchor, layout: layout, in: context)
    var bottom = (y.map { $0 + first.height }) ?? end
    var below: [Placed] = [Placed(entry: first, y: bottom - first.height)]
    var index = anchor
    while bottom < end, index > 0 {
      index -= 1
      let entry = entry(at: index, layout: layout, in: context)
      below.append(Placed(entry: entry, y: bottom))
      bottom += entry.height
    }
    var top = below[0].y
    // Nothing newer fills the rest: the end stands at the foot of the screen.
    if bottom < end, index == 0, stretch.isAtStart {
      shift(&below, by: end - bottom)
      top += end - bottom
      bottom = end
      position = .end
    }
    var above: [Placed] = []
    index = anchor
    while top > 0, index < known - 1 {
      index += 1
      let entry = entry(at: index, layout: layout, in: context)
      top -= entry.height
      above.append(Placed(entry: entry, y: top))
    }
    placed = above.reversed() + below
    if top > 0, stretch.isAtEnd { fillFromTop(by: top, layout: layout, in: context) }
    placed.removeAll { $0.y >= size.rows || $0.y + $0.entry.height <= 0 }
    if position != .end, let first = placed.first { position = .at(first.entry.id, y: first.y) }
  }

  /// Nothing older fills the top: what there is begins there.
  private mutating func fillFromTop(
    by gap: Int, layout: EntryLayout, in context: ScreenContext
  ) {
    shift(&placed, by: -gap)
    guard let last = placed.last, var index = stretch.index(of: last.entry.id) else { return }
    var bottom = last.y + last.entry.height
    while bottom < end, index > 0 {
      index -= 1
      let entry = entry(at: index, layout: layout, in: context)
      placed.append(Placed(entry: entry, y: bottom))
      bottom += entry.height
    }
    if bottom <= end, index == 0, stretch.isAtStart { position = .end }
  }

  private func shift(_ placed: inout [Placed], by rows: Int) {
    for index in placed.indices { placed[index].y += rows }
  }

  mutating func entry(
    at index: Int, layout: EntryLayout, in context: ScreenContext
  ) -> ChatEntry {
    let row = rows[index]
    let previous = index + 1 < rows.count ? rows[index + 1].sentAt : nil
    if let cached = cache[row.id], cached.previous == previous, cached.row == row {
      return cached.entry
    }
    let entry = layout.entry(for: row, after: previous, in: context)
    cache[row.id] = Cached(row: row, previous: previous, entry: entry)
    return entry
  }

  /// Lays an item out anew, because something about it has changed that isn't in its row.
  mutating func forget(_ id: ChatItemID) { cache[id] = nil }
}
