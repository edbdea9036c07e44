/// What a search has found of one kind, and how far it has come.
struct FoundRows<Query: Hashable & Sendable, Row: Sendable, Mark: Sendable>: Sendable {
  var rows: [Row] = []
  /// What is looked for; `nil`: nothing.
  private(set) var query: Query?
  /// Where to go on; `nil`: all has been looked at, or nothing yet.
  private(set) var rest: Mark?
  private(set) var isBegun = false

  /// Answers whether it is something else than before, so that all has to be looked at anew.
  @discardableResult
  mutating func look(for query: Query?) -> Bool {
    guard query != self.query else { return false }
    self.query = query
    restart()
    return true
  }

  mutating func restart() {
    rows = []
    rest = nil
    isBegun = false
  }

  mutating func append(_ rows: [Row], rest: Mark?) {
    self.rows += rows
    self.rest = rest
    isBegun = true
  }

  var needsLoad: Bool { query != nil && !isBegun }
  var isComplete: Bool { query == nil || isBegun && rest == nil }
  func readsOn(wanting wanted: Int) -> Bool { rest != nil && rows.count < wanted }
}
