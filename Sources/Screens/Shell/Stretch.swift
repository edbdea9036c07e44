package import WorldStore

/// The loaded part of a long list: a run of neighbouring rows around what is visible.
///
/// It grows by pages at either end and is cut at the far one, so that its cost follows the screen
/// and never the list.
package struct Stretch<Row: PagedRow>: Sendable {
  package private(set) var rows: [Row] = [] {
    didSet { ids = rows.map(\.id) }
  }
  /// Why beside the rows: looking for one would copy every row on the way.
  package private(set) var ids: [Row.ID] = []
  package private(set) var hasMoreBefore = false
  package private(set) var hasMoreAfter = false
  private var want: Want? = .first
  /// The rows that are on the screen.
  private var used = 0..<0
  private var pageSize: Int
  /// How many rows beyond the used ones are there in time.
  private var margin: Int
  private var keptMax: Int { pageSize * 8 }

  private enum Want: Hashable, Sendable {
    case first, last, before, after, again, around(Row.Cursor)
  }

  /// `pageSize` rows are read at a time, as soon as less than `margin` rows, by default half a page, are left beyond the
  /// screen; about eight pages are kept.
  package init(pageSize: Int = 40, margin: Int? = nil) {
    self.pageSize = pageSize
    self.margin = margin ?? pageSize / 2
  }

  /// Reads pages of `count` rows, as soon as less than `margin` rows are left beyond the screen.
  mutating func fit(page count: Int, margin: Int) {
    self.margin = margin
    pageSize = count
  }

  package var needsLoad: Bool { want != nil }
  package var isAtStart: Bool { !hasMoreBefore }
  package var isAtEnd: Bool { !hasMoreAfter }

  package func index(of id: Row.ID) -> Int? { ids.firstIndex(of: id) }

  /// Tells which rows are in use, so that their neighbours are loaded in time.
  package mutating func use(_ range: Range<Int>) {
    used = range
    guard want == nil else { return }
    if hasMoreAfter, range.upperBound + margin > rows.count {
      want = .after
    } else if hasMoreBefore, range.lowerBound < margin {
      want = .before
    }
  }

  package mutating func goToStart() { if hasMoreBefore { want = .first } }
  package mutating func goToEnd() { if hasMoreAfter { want = .last } }

  /// Asks for the rows around a place of the list that may be far from what is loaded.
  package mutating func go(to cursor: Row.Cursor) { want = .around(cursor) }

  /// Reads what is wanted; where nothing is, reads again what is there, because the world has changed.
  ///
  /// `keepsStart` says that the first row of the list is on the screen: then what is new above it comes in. Otherwise
  /// the rows stay where they are.
  package mutating func load(
    keepsStart: Bool, _ fetch: (Page<Row.Cursor>) throws(StorageError) -> [Row]
  ) throws(StorageError) {
    switch want ?? .again {
    case .first:
      rows = try fetch(.first(pageSize))
      hasMoreBefore = false
      hasMoreAfter = rows.count == pageSize
    case .last:
      rows = try fetch(.last(pageSize))
      hasMoreBefore = rows.count == pageSize
      hasMoreAfter = false
    case .after:
      let more = try rows.last.map { row throws(StorageError) in
        try fetch(.after(row.cursor, pageSize))
      }
      rows += more ?? []
      hasMoreAfter = more?.count == pageSize
      if rows.count > keptMax {
        rows.removeFirst(rows.count - keptMax)
        hasMoreBefore = true
      }
    case .before:
      let more = try rows.first.map { row throws(StorageError) in
        try fetch(.before(row.cursor, pageSize))
      }
      rows = (more ?? []) + rows
      hasMoreBefore = more?.count == pageSize
      if rows.count > keptMax {
        rows.removeLast(rows.count - keptMax)
        hasMoreAfter = true
      }
    case .around(let cursor):
      let before = try fetch(.before(cursor, pageSize))
      let after = try fetch(.from(cursor, pageSize))
      rows = before + after
      hasMoreBefore = before.count == pageSize
      hasMoreAfter = after.count == pageSize
    case .again:
      // Only what is near the screen is read again, however far the list has been scrolled.
      let count = used.count + 2 * margin
      let start = max(0, used.lowerBound - margin)
      if rows.indices.contains(start), start > 0 || hasMoreBefore || !keepsStart {
        rows = try fetch(.from(rows[start].cursor, count))
        hasMoreBefore = true
      } else {
        rows = try fetch(.first(count))
        hasMoreBefore = false
      }
      hasMoreAfter = rows.count == count
    }
    want = nil
  }
}
