package import Domain
import GRDB

/// One's own money, and nobody else's.
extension World.Reader {
  /// What is in the viewer's wallet, in cents.
  package func balance() throws(StorageError) -> Int64 {
    try read { db in try Purse.wallet(viewer).balance(db) }
  }

  /// One of the viewer's own payments.
  package func payment(_ id: Payment.ID) throws(StorageError) -> Payment? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT payee, cents, title, orderName, source, paidAt FROM payment
          WHERE id = ? AND payer = ?
          """)
      return try Row.fetchOne(statement, arguments: [id.rawValue, viewer.rawValue]).map { row in
        Payment(
          id: id, payer: viewer,
          bill: Bill(
            payee: OfficialAccount.ID(row[0]), cents: row[1], title: row[2], order: row.text(3)),
          source: try PaySource(column: row[4], table: "payment", id: id.rawValue),
          paidAt: WorldTime(seconds: row[5]))
      }
    }
  }
}

extension PaySource {
  init(column: String, table: String, id: Int64) throws(UnreadableValue) {
    guard let source = PaySource(rawValue: column) else {
      throw UnreadableValue(table: table, column: "source", id: id)
    }
    self = source
  }
}
