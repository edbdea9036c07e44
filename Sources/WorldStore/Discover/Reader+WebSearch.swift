package import Domain
import GRDB

/// The web part of search (搜一搜): official accounts and what they have published for everybody (D30, D33, D34).
extension World.Reader {
  /// The accounts with all the words in their name, their WeChat ID or their intro (D34).
  ///
  /// All names are compared each time: a millisecond for a thousand accounts.
  package func searchAccounts(
    _ words: SearchWords, from rest: Int = 0, limit: Int
  ) throws(StorageError) -> AccountHits {
    guard !words.isEmpty, limit > 0 else { return AccountHits(rows: [], rest: nil) }
    return try read { db in
      let pattern = SearchPattern(words)
      let matches = pattern.condition(["name", "wechatID", "intro"])
      let named = pattern.condition(["name"])
      let statement = try db.cachedStatement(
        sql: """
          SELECT account.id, account.name, account.kind, account.owner, account.avatarText,
            account.avatarColour, account.avatarPicture, follow.person IS NOT NULL
          FROM account
          LEFT JOIN follow ON follow.account = account.id AND follow.person = :viewer
          WHERE account.handle <> :notices AND \(matches)
          ORDER BY \(named) DESC, follow.person IS NOT NULL DESC, account.id
          LIMIT :limit OFFSET :rest
          """)
      var arguments = pattern.arguments()
      arguments["viewer"] = viewer.rawValue
      arguments["notices"] = ServiceNotifications.handle
      arguments["limit"] = limit
      arguments["rest"] = rest
      let book = NameBook(db, reader: self)
      let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map { row in
        let id = OfficialAccount.ID(row[0])
        guard let kind = OfficialAccount.Kind(rawValue: row[2]) else {
          throw UnreadableValue(table: "account", column: "kind", id: id.rawValue)
        }
        return AccountHit(
          id: id, name: row[1], kind: kind, owner: row[3],
          avatar: try Avatar(row: row, at: 4, picture: 6, table: "account", id: id.rawValue),
          isFollowing: row[7], friendsFollowing: try friendsFollowing(id, db),
          recent: try newest(of: id, db).map { try book.card($0) })
      }
      return AccountHits(rows: rows, rest: rows.count == limit ? rest + limit : nil)
    }
  }

  private func friendsFollowing(_ account: OfficialAccount.ID, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM contact
          JOIN contact AS back ON back.owner = contact.person AND back.person = contact.owner
          JOIN follow ON follow.person = contact.person AND follow.account = ?
          WHERE contact.owner = ?
          """), arguments: [account.rawValue, viewer.rawValue]) ?? 0
  }

  private func newest(of account: OfficialAccount.ID, _ db: Database) throws -> Article.ID? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM article
          WHERE account = ? AND isListed = 1 AND deletedAt IS NULL AND violatedAt IS NULL
          ORDER BY publishedAt DESC, rank DESC
          LIMIT 1
          """), arguments: [account.rawValue]
    ).map { Article.ID($0) }
  }

  /// Articles with all the words in their title, digest or body or in the name of their account, newest first (D33).
  ///
  /// Only what was published for everybody is found, so that whoever finds it may open it (`ArticleRoute.history`). Looks
  /// at `effort` articles beyond `rest`.
  package func searchArticles(
    _ query: ArticleQuery, at now: WorldTime, from rest: TimeCursor? = nil, limit: Int, effort: Int
  ) throws(StorageError) -> ArticleHits {
    guard !query.words.isEmpty, limit > 0 else { return ArticleHits(rows: [], rest: nil) }
    return try read { db in
      let bound = rest ?? TimeCursor(time: .max, id: .max)
      let oldest = query.span.oldest(at: now)?.seconds ?? .min
      let end = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT publishedAt, id FROM article INDEXED BY article_story
            WHERE \(Self.isPublic) AND (publishedAt, id) < (?, ?) AND publishedAt >= ?
            ORDER BY publishedAt DESC, id DESC
            LIMIT 1 OFFSET ?
            """), arguments: [bound.time, bound.id, oldest, max(1, effort)])
      let last = end.map { TimeCursor(time: $0[0], id: $0[1]) }
      let columns = ["article.title", "article.digest", "account.name", "article_body.body"]
      let pattern = SearchPattern(query.words)
      let matches = pattern.condition(columns)
      let followed = """
        EXISTS (
          SELECT 1 FROM follow WHERE follow.person = :viewer AND follow.account = article.account
        )
        """
      let statement = try db.cachedStatement(
        sql: """
          SELECT article.id, article.title, article.digest, account.name, article_body.body,
            article.crowdReaders, article.crowdLikes, article.crowdWows, article.reads,
            article.publishedAt
          FROM article INDEXED BY article_story
          JOIN account ON account.id = article.account
          JOIN article_body ON article_body.article = article.id
          WHERE \(Self.isPublic) AND (article.publishedAt, article.id) < (:time, :id)
            AND article.publishedAt >= :oldest
            AND (article.publishedAt, article.id) > (:endTime, :endID)
            AND (:isOfFollowed = 0 OR \(followed)) AND \(matches)
          ORDER BY article.publishedAt DESC, article.id DESC
          LIMIT :limit
          """)
      var arguments = pattern.arguments()
      arguments["viewer"] = viewer.rawValue
      arguments["time"] = bound.time
      arguments["id"] = bound.id
      arguments["oldest"] = oldest
      arguments["endTime"] = last?.time ?? .min
      arguments["endID"] = last?.id ?? .min
      arguments["isOfFollowed"] = query.isOfFollowed
      arguments["limit"] = limit
      let book = NameBook(db, reader: self)
      var found: [ArticleHit] = []
      var cursor: TimeCursor?
      let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments))
      for row in rows {
        let id = Article.ID(row[0])
        cursor = TimeCursor(time: row[9], id: id.rawValue)
        guard let passage = Self.passage(of: row, for: query.words) else { continue }
        let crowd = ArticleCrowd(readers: row[5], likes: row[6], wows: row[7])
        let age = now - WorldTime(seconds: row[9])
        found.append(
          ArticleHit(
            card: try book.card(id), reads: crowd.counts(age: age).reads + (row[8] as Int),
            passage: passage))
      }
      return ArticleHits(
        rows: found,
        rest: rows.count == limit ? cursor : last.map { TimeCursor(time: $0.time, id: $0.id + 1) })
    }
  }

  private static let isPublic = """
    article.isListed = 1 AND article.deletedAt IS NULL AND article.violatedAt IS NULL
    """

  /// `nil`: the words stand only in what a reader doesn't see, such as the name of a picture's file.
  private static func passage(of row: Row, for words: SearchWords) -> String? {
    let (title, digest, account): (String, String, String) = (row[1], row[2], row[3])
    if words.areFound(in: [title, account]) { return digest }
    if words.areFound(in: [title, account, digest]) { return digest }
    let text = ArticleDocument(markdown: row[4]).partedText
    guard words.areFound(in: [title, account, digest, text]) else { return nil }
    return words.passage(in: text)
  }
}
