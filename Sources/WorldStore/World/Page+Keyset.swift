import GRDB

/// A page as a query needs it: from where, which way, how many.
struct Keyset<Cursor: KeysetCursor> {
  /// Rows beyond this place in the direction of reading.
  var bound: Cursor
  /// Down the list, or up.
  var isForward: Bool
  var limit: Int
}

/// A place in a list, whose keys fall from row to row.
protocol KeysetCursor {
  /// What its keys are called in a query, the first first.
  static var names: [String] { get }
  var values: StatementArguments { get }
}

extension TimeCursor: KeysetCursor {
  static let names = [":time", ":id"]
  var values: StatementArguments { ["time": time, "id": id] }
}

extension ChatCursor: KeysetCursor {
  static let names = [":isSticky", ":activity", ":tie"]
  var values: StatementArguments { ["isSticky": isSticky, "activity": activity, "tie": tie] }
}

extension Keyset {
  /// The end of a query for the page: its last condition, its order and how many.
  ///
  /// `columns` are those of the cursor's keys, or of the last of them.
  func rows(by columns: String...) -> String {
    """
    \(condition(on: columns))
    \(order(by: columns))
    LIMIT :limit
    """
  }

  /// That a row is beyond the bound.
  func condition(on columns: [String]) -> String {
    let names = Cursor.names.suffix(columns.count)
    return
      "(\(columns.joined(separator: ", "))) \(way.beyond) (\(names.joined(separator: ", ")))"
  }

  /// The order in which rows are read: the nearest to the bound first.
  func order(by columns: [String]) -> String {
    "ORDER BY " + columns.map { "\($0) \(way.order)" }.joined(separator: ", ")
  }

  private var way: BothWays.Way { isForward ? .down : .up }

  /// What `rows(by:)` names.
  var arguments: StatementArguments { bound.values + ["limit": limit] }

  /// What was read, in the order of the list.
  func inOrder<Row>(_ read: [Row]) -> [Row] { isForward ? read : read.reversed() }
}

extension Page where Cursor == ChatCursor {
  var keyset: Keyset<ChatCursor> {
    switch self {
    case .first(let limit):
      let top = ChatCursor(isSticky: true, activity: .max, tie: .max)
      return Keyset(bound: top, isForward: true, limit: limit)
    case .last(let limit):
      let bottom = ChatCursor(isSticky: false, activity: .min, tie: .min)
      return Keyset(bound: bottom, isForward: false, limit: limit)
    case .after(let cursor, let limit):
      return Keyset(bound: cursor, isForward: true, limit: limit)
    case .before(let cursor, let limit):
      return Keyset(bound: cursor, isForward: false, limit: limit)
    case .from(let cursor, let limit):
      return Keyset(bound: cursor.justBefore, isForward: true, limit: limit)
    }
  }
}

extension ChatCursor {
  /// The place from which reading on begins with this one.
  fileprivate var justBefore: ChatCursor {
    ChatCursor(isSticky: isSticky, activity: activity, tie: tie + 1)
  }

  /// Whether a row with this cursor stands above another.
  package func isAbove(_ other: ChatCursor) -> Bool {
    (isSticky ? 1 : 0, activity, tie) > (other.isSticky ? 1 : 0, other.activity, other.tie)
  }
}

extension Page where Cursor == TimeCursor {
  /// For lists with the newest first.
  var keyset: Keyset<TimeCursor> {
    switch self {
    case .first(let limit):
      return Keyset(
        bound: TimeCursor(time: .max, id: .max), isForward: true, limit: limit)
    case .last(let limit):
      return Keyset(
        bound: TimeCursor(time: .min, id: .min), isForward: false, limit: limit)
    case .after(let cursor, let limit):
      return Keyset(bound: cursor, isForward: true, limit: limit)
    case .before(let cursor, let limit):
      return Keyset(bound: cursor, isForward: false, limit: limit)
    case .from(let cursor, let limit):
      return Keyset(
        bound: TimeCursor(time: cursor.time, id: cursor.id + 1), isForward: true, limit: limit)
    }
  }
}

extension Keyset {
  /// The rows of several lists that answered the same page, as one: the nearest to the bound, in the order of the list.
  func merge<Row>(_ lists: [[Row]], isAbove: (Row, Row) -> Bool) -> [Row] {
    let all = lists.flatMap { $0 }.sorted(by: isAbove)
    return Array(isForward ? all.prefix(limit) : all.suffix(limit))
  }
}

extension Keyset where Cursor == ChatCursor {
  /// Whether a row with this cursor is beyond the bound.
  func contains(_ cursor: ChatCursor) -> Bool {
    isForward ? bound.isAbove(cursor) : cursor.isAbove(bound)
  }
}
