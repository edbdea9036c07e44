/// Which part of a long list a query answers with.
///
/// Lists are read by key, never by offset, so a page costs the same at any depth. Rows always come
/// in the order of the list, whichever way the page was asked for.
package enum Page<Cursor: Sendable>: Sendable {
  /// The first rows of the list.
  case first(Int)
  /// The last rows of the list.
  case last(Int)
  /// The rows that follow the cursor.
  case after(Cursor, Int)
  /// The rows just before the cursor, the nearest of them last.
  case before(Cursor, Int)
  /// The row at the cursor, or the place where it was, and those that follow.
  case from(Cursor, Int)
}

/// A row of a list that is read page by page.
package protocol PagedRow: Identifiable, Sendable where ID: Sendable {
  associatedtype Cursor: Hashable & Sendable
  /// Where the row stands in its list.
  var cursor: Cursor { get }
}

/// A place in a list ordered by time and then by number.
package struct TimeCursor: Hashable, Sendable {
  package var time: Int64
  package var id: Int64

  package init(time: Int64, id: Int64) {
    self.time = time
    self.id = id
  }
}
