import GRDB

/// A table of pairs that are there or not, such as who likes what.
struct PairTable {
  private let insertion: String
  private let deletion: String

  init(_ table: String, _ first: String, _ second: String) {
    insertion = "INSERT OR IGNORE INTO \(table) (\(first), \(second)) VALUES (?, ?)"
    deletion = "DELETE FROM \(table) WHERE \(first) = ? AND \(second) = ?"
  }

  /// Answers whether anything has changed.
  @discardableResult
  func set(_ first: Int64, _ second: Int64, _ isThere: Bool, _ db: Database) throws -> Bool {
    try db.cachedStatement(sql: isThere ? insertion : deletion).execute(arguments: [first, second])
    return db.changesCount > 0
  }
}
