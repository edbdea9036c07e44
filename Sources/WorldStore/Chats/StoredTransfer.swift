import Domain
import GRDB

/// A row of the table `transfer`.
struct StoredTransfer {
  let message: Message.ID
  let sender: Person.ID
  let receiver: Person.ID
  let source: PaySource
  let settledAt: WorldTime?
  let transfer: Transfer

  /// `nil` for a message that is none, or from before transfers held money.
  static func find(_ db: Database, _ message: Message.ID) throws -> StoredTransfer? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sender, receiver, sentAt, cents, source, outcome, settledAt FROM transfer
        WHERE message = ?
        """)
    let id = message.rawValue
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let outcome = try row.text(5).map { text in
      guard let outcome = Transfer.Outcome(rawValue: text) else {
        throw UnreadableValue(table: "transfer", column: "outcome", id: id)
      }
      return outcome
    }
    return StoredTransfer(
      message: message, sender: Person.ID(row[0]), receiver: Person.ID(row[1]),
      source: try PaySource(column: row[4], table: "transfer", id: id),
      settledAt: row.integer(6).map { WorldTime(seconds: $0) },
      transfer: Transfer(cents: row[3], sentAt: WorldTime(seconds: row[2]), outcome: outcome))
  }

  static func insert(
    _ cents: Int64, message: Message.ID, from sender: Person.ID, to receiver: Person.ID,
    source: PaySource, at time: WorldTime, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO transfer (message, sender, receiver, sentAt, cents, source)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      message.rawValue, sender.rawValue, receiver.rawValue, time.seconds, cents, source.rawValue,
    ])
  }

  func settle(_ outcome: Transfer.Outcome, at time: WorldTime, _ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE transfer SET outcome = ?, settledAt = ? WHERE message = ?"
    ).execute(arguments: [outcome.rawValue, time.seconds, message.rawValue])
  }
}
