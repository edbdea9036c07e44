import Domain
import GRDB

/// A message about to be stored.
struct MessageDraft {
  var thread: ThreadID
  var sender: Actor
  var sentAt: WorldTime
  var content: MessageContent
  var quote: Message.ID?
  var mentions = Message.Mentions.none
  var delivery = Message.Delivery.delivered
  /// The one person who sees it; `nil`: all who take part.
  var onlyFor: Person.ID?

  func insert(_ db: Database, json: JSON) throws -> Message.ID {
    let columns = ContentColumns(content, json: json)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO message (
          thread, senderKind, sender, sentAt, kind, text, subject, amount, detail, quote, mentions,
          delivery, onlyFor
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      thread.number, sender.kind, sender.number, sentAt.seconds, columns.kind.rawValue,
      columns.text, columns.subject, columns.amount, columns.detail, quote?.rawValue,
      mentions.column, delivery.rawValue, onlyFor?.rawValue,
    ])
    return Message.ID(db.lastInsertedRowID)
  }
}
