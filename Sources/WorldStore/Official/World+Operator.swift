package import Domain
import GRDB

/// What an account's operator looks up: what came of its pushes and articles, and what followers wrote to it.
extension World {
  /// How many followers a push was for and how many of them got it, for the account that sent it; `nil` for others.
  ///
  /// Those between the two are failures: a follower's fifth push of a month (V3), or one who receives no articles (S53) or
  /// is blacklisted (F69).
  package func result(
    of push: Push.ID, for account: OfficialAccount.ID
  ) throws(StorageError) -> PushResult? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT targeted, delivered FROM push WHERE id = ? AND account = ?"),
        arguments: [push.rawValue, account.rawValue]
      ).map { PushResult(targeted: $0[0], delivered: $0[1]) }
    }
  }

  /// How many people have read an article and how often, until the last midnight (A23, A27), for the account that
  /// published it; `nil` for others.
  ///
  /// One of the crowd reads once.
  package func readings(
    of article: Article.ID, for account: OfficialAccount.ID, at now: WorldTime
  ) throws(StorageError) -> ArticleReadings? {
    let midnight = now.startOfDay
    return try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT publishedAt, crowdReaders, crowdLikes, crowdWows FROM article
            WHERE id = ? AND account = ?
            """),
        arguments: [article.rawValue, account.rawValue])
      guard let row else { return nil }
      let crowd = ArticleCrowd(readers: row[1], likes: row[2], wows: row[3])
      let age = row.integer(0).map { midnight - WorldTime(seconds: $0) } ?? 0
      let ofCrowd = crowd.counts(age: age).reads
      let cast = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(DISTINCT person), coalesce(sum(min(times, :most)), 0)
            FROM article_opening
            WHERE article = :article AND day < :today
            """),
        arguments: [
          "article": article.rawValue, "today": midnight.dayNumber, "most": ArticleReads.perDayMax,
        ])
      return ArticleReadings(people: ofCrowd + (cast?[0] ?? 0), times: ofCrowd + (cast?[1] ?? 0))
    }
  }

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
    let change =
      isStarred
      ? "INSERT OR IGNORE INTO inbox_star (account, message) VALUES (?, ?)"
      : "DELETE FROM inbox_star WHERE account = ? AND message = ?"
    try deed.db.cachedStatement(sql: change)
      .execute(arguments: [account.rawValue, id.rawValue])
    if deed.db.changesCount > 0 { deed.record(.messageStarred(id, by: account, isStarred)) }
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

/// What became of a push (O28).
package struct PushResult: Hashable, Sendable {
  package var targeted: Int
  package var delivered: Int
  package var failed: Int { targeted - delivered }

  package init(targeted: Int, delivered: Int) {
    self.targeted = targeted
    self.delivered = delivered
  }
}

/// Read users and read times of an article: who opens it twice is one person, two times (A27).
package struct ArticleReadings: Hashable, Sendable {
  package var people: Int
  package var times: Int

  package init(people: Int, times: Int) {
    self.people = people
    self.times = times
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
