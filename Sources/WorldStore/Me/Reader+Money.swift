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

  /// A page of the viewer's transactions, the newest first (账单).
  package func transactions(_ page: Page<TimeCursor>) throws(StorageError) -> [TransactionRow] {
    try read { db in
      let keyset = page.keyset
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: Self.transactions(keyset)),
        arguments: keyset.arguments + ["viewer": viewer.rawValue])
      let book = NameBook(db, reader: self)
      let found = try rows.map { try transaction($0, book) }
      return keyset.inOrder(found)
    }
  }

  /// A row names whom the payment, red packet or transfer was with.
  private static func transactions(_ keyset: Keyset<TimeCursor>) -> String {
    """
    SELECT booking.id, booking.at, booking.cents, booking.reason, purse.kind = 'bank',
      payment.payee, payment.title, red_packet.sender, transfer.sender, transfer.receiver
    FROM booking
    JOIN purse ON purse.id = booking.purse
    LEFT JOIN payment ON payment.id = booking.payment
    LEFT JOIN red_packet ON red_packet.message = booking.message
    LEFT JOIN transfer ON transfer.message = booking.message
    WHERE booking.listed = :viewer AND \(keyset.rows(by: "booking.at", "booking.id"))
    """
  }

  private func transaction(_ row: Row, _ book: NameBook) throws -> TransactionRow {
    let id: Int64 = row[0]
    guard let reason = Transaction.Reason(rawValue: row[3]) else {
      throw UnreadableValue(table: "booking", column: "reason", id: id)
    }
    let isBank: Bool = row[4]
    let time: Int64 = row[1]
    var name: String?
    if let payee = row.integer(5) { name = try book.face(of: OfficialAccount.ID(payee)).name }
    let people = [row.integer(7), row.integer(8), row.integer(9)].compactMap { $0 }
      .map { Person.ID($0) }
    if let other = people.first(where: { $0 != viewer }) { name = try book.face(of: other).name }
    return TransactionRow(
      transaction: Transaction(
        id: Transaction.ID(id), at: WorldTime(seconds: time), cents: row[2], reason: reason,
        source: isBank ? .card : .wallet),
      cursor: TimeCursor(time: time, id: id), name: name, title: row.text(6))
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
