import Domain
import GRDB

/// Which bills in messages have been paid: the table `paid_bill`.
enum PaidBill {
  static func exists(_ db: Database, _ message: Message.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT payment FROM paid_bill WHERE message = ?"),
      arguments: [message.rawValue]) != nil
  }

  static func insert(_ db: Database, _ message: Message.ID, payment: Payment.ID) throws {
    try db.cachedStatement(sql: "INSERT INTO paid_bill (message, payment) VALUES (?, ?)")
      .execute(arguments: [message.rawValue, payment.rawValue])
  }
}
