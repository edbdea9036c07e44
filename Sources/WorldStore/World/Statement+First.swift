import GRDB

extension Statement {
  /// What `read` makes of the first row; `nil` where there is none.
  ///
  /// Why not `Row.fetchOne`: it copies all values of the row before the first is asked for.
  func first<Value>(
    _ arguments: StatementArguments, _ read: (Row) throws -> Value
  ) throws -> Value? {
    let rows = try Row.fetchCursor(self, arguments: arguments)
    // The values are the cursor's for as long as it lives.
    return try withExtendedLifetime(rows) { try rows.next().map(read) }
  }
}
