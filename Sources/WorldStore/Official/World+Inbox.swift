package import Domain
import GRDB

/// What followers wrote to an account, for its operator.
extension World {
  /// Keeps a follower's message for longer, or no more (V59).
  ///
  /// Refused, in order: `wrongActor`, `notFound` for what wasn't written to the account.
  func star(_ id: Message.ID, _ isStarred: Bool, _ deed: inout Deed) throws {
    let account = try deed.account
    let isOwn = try Int64.fetchOne(
      deed.db.cachedStatement(
        sql: """
          SELECT message.id FROM message
          JOIN thread ON thread.id = message.thread
          WHERE message.id = ? AND message.senderKind = 'person'
            AND thread.kind = 'account' AND thread.a = ?
          """),
      arguments: [id.rawValue, account.rawValue])
    if isOwn == nil { throw Refusal.notFound }
    let stars = PairTable("inbox_star", "account", "message")
    if try stars.set(account.rawValue, id.rawValue, isStarred, deed.db) {
      deed.record(.messageStarred(id, by: account, isStarred))
    }
  }

  /// What followers wrote to an account in the last five days, or what has been starred since, the newest first (V58,
  /// V59); not what they have recalled, and nothing of those on its blacklist (F69, O16).
  ///
  /// Its cost is that of the conversations with the account.
  package func inbox(
    of account: OfficialAccount.ID, at now: WorldTime, limit: Int
  ) throws(StorageError) -> [InboxMessage] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(StoredMessage.columns), person.nickname,
            message.id IN (SELECT message FROM inbox_star WHERE account = :account)
          FROM message
          JOIN person ON person.id = message.sender
          WHERE message.id IN (
              SELECT message.id FROM thread
              JOIN message ON message.thread = thread.id AND message.sentAt > :oldest
              WHERE thread.kind = 'account' AND thread.a = :account
              UNION
              SELECT message FROM inbox_star WHERE account = :account
            )
            AND message.senderKind = 'person' AND message.delivery = 'delivered'
            AND message.recalledAt IS NULL AND message.kind <> 'notice'
            AND NOT EXISTS (
              SELECT 1 FROM follower_blacklist
              WHERE follower_blacklist.account = :account
                AND follower_blacklist.person = message.sender
            )
          ORDER BY message.sentAt DESC, message.id DESC
          LIMIT :limit
          """)
      let oldest = now - OperatorInbox.span
      return try Row.fetchAll(
        statement,
        arguments: ["account": account.rawValue, "oldest": oldest.seconds, "limit": limit]
      ).map { row in
        let message = try StoredMessage(row: row)
        return InboxMessage(
          id: Message.ID(message.id), senderName: row[13], sentAt: message.sentAt,
          content: try message.content.content(json: json, id: message.id),
          isAnswerable: OperatorInbox.isAnswerable(sentAt: message.sentAt, now: now),
          isStarred: row[14])
      }
    }
  }
}

/// A follower's message as the account's operator finds it.
package struct InboxMessage: Hashable, Sendable, Identifiable {
  package let id: Message.ID
  package var senderName: String
  package var sentAt: WorldTime
  package var content: MessageContent
  package var isAnswerable: Bool
  package var isStarred: Bool
}
