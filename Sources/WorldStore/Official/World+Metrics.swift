package import Domain
import GRDB

/// What came of an account's pushes and articles, for its operator.
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
  ) throws(StorageError) -> ArticleMetrics? {
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
      return ArticleMetrics(people: ofCrowd + (cast?[0] ?? 0), times: ofCrowd + (cast?[1] ?? 0))
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
package struct ArticleMetrics: Hashable, Sendable {
  package var people: Int
  package var times: Int

  package init(people: Int, times: Int) {
    self.people = people
    self.times = times
  }
}
