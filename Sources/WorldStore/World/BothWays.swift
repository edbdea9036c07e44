/// A query that reads a list from a place on, down it or up it, in words made once for each way.
struct BothWays {
  private let down: String
  private let up: String

  /// `query` gets the sign by which a row is beyond the place, and the order in which rows are read.
  init(_ query: (_ beyond: String, _ order: String) -> String) {
    down = query(Way.down.beyond, Way.down.order)
    up = query(Way.up.beyond, Way.up.order)
  }

  func sql(isForward: Bool) -> String { isForward ? down : up }

  /// What SQL calls a way of reading; the keys of a list fall from row to row.
  struct Way {
    let beyond: String
    let order: String

    static let down = Way(beyond: "<", order: "DESC")
    static let up = Way(beyond: ">", order: "ASC")
  }
}
