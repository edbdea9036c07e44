import Domain
import TerminalKit
import WorldStore

/// What a search of Moments has found, and how far it has come.
///
/// The first posts are looked at before the next frame, the rest between frames. A post that was found is asked for again
/// when the world has changed, as soon as it is in sight.
struct MomentResults: Sendable {
  private(set) var rows: [MomentRow] = []
  private(set) var list = LineList<Moment.ID>()
  private var search: MomentSearch?
  private var isBegun = false
  private var rest: Moment.ID?
  /// Those among the rows that are as the world has them now.
  private var current: Set<Moment.ID> = []
  private var height = 0

  /// Posts looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 1_000
  private static let effort = 4_000

  /// Whether all posts have been looked at.
  var isComplete: Bool { isBegun && rest == nil }
  var selected: Moment.ID? { list.selectedID }

  mutating func layout(height: Int) {
    self.height = max(1, height)
    list.layout(height: self.height)
  }

  /// Begins anew, unless it is the search that is under way.
  mutating func look(for search: MomentSearch?) {
    guard search != self.search else { return }
    self.search = search
    rows = []
    list = LineList()
    list.layout(height: height)
    isBegun = false
    rest = nil
    current = []
  }

  mutating func select(_ id: Moment.ID) { list.select(id) }
  mutating func move(_ move: ListMove) { list.move(move) }
  mutating func wheel(by rows: Int) { list.wheel(by: rows) }

  // MARK: Reading

  var needsLoad: Bool { search != nil && (!isBegun || hasStaleRows) }

  /// Whether another page is wanted.
  var readsOn: Bool { rest != nil && list.totalHeight < list.top + 2 * height }

  private var visible: [Moment.ID] { list.visible.compactMap { rows[$0.index].id } }
  private var hasStaleRows: Bool { visible.contains { !current.contains($0) } }

  mutating func load(from reader: World.Reader, worldHasChanged: Bool) throws(StorageError) {
    guard search != nil else { return }
    if !isBegun {
      isBegun = true
      try look(on: reader, effort: Self.firstEffort)
      return
    }
    if worldHasChanged { current = [] }
    for id in visible where !current.contains(id) {
      guard let index = rows.firstIndex(where: { $0.id == id }) else { continue }
      if let row = try reader.moment(id, .none) {
        rows[index] = row
        current.insert(id)
      } else {
        rows.remove(at: index)
      }
    }
    arrange()
  }

  mutating func readOn(from reader: World.Reader) throws(StorageError) {
    try look(on: reader, effort: Self.effort)
  }

  private mutating func look(on reader: World.Reader, effort: Int) throws(StorageError) {
    guard let search else { return }
    let hits = try reader.searchMoments(
      search, from: rest, limit: max(1, height / SearchLine.height), effort: effort)
    rest = hits.rest
    rows += hits.rows
    current.formUnion(hits.rows.map(\.id))
    arrange()
  }

  private mutating func arrange() {
    list.set(rows.map { .init($0.id, height: SearchLine.height) })
  }
}
