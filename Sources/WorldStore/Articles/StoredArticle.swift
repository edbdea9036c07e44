import Domain
import GRDB

/// Looks at the table `article`.
enum StoredArticle {
  static func exists(_ db: Database, _ id: Article.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM article WHERE id = ?"), arguments: [id.rawValue])
      != nil
  }

  /// The title of an account's own article.
  static func title(_ db: Database, _ id: Article.ID, of account: OfficialAccount.ID) throws
    -> String?
  {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM article WHERE id = ? AND account = ?"),
      arguments: [id.rawValue, account.rawValue])
  }

  /// How an article that is there stands, whoever looks.
  static func standing(_ db: Database, _ id: Article.ID) throws -> ArticleAccess.Standing {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT violatedAt IS NOT NULL, deletedAt IS NOT NULL, publishedAt IS NOT NULL
          FROM article
          WHERE id = ?
          """),
      arguments: [id.rawValue])
    guard let row else { return .draft }
    if row[0] as Bool { return .violating }
    if row[1] as Bool { return .deleted }
    return row[2] as Bool ? .published : .draft
  }

  /// When it came out; `nil` for what isn't published.
  static func publishedAt(_ db: Database, _ id: Article.ID) throws -> WorldTime? {
    try Int64?.fetchOne(
      db.cachedStatement(sql: "SELECT publishedAt FROM article WHERE id = ?"),
      arguments: [id.rawValue]
    ).flatMap(\.self).map { WorldTime(seconds: $0) }
  }

  /// Whether it has come out, by a push or without one, whatever has become of it since.
  static func isPublished(_ db: Database, _ id: Article.ID) throws -> Bool {
    try publishedAt(db, id) != nil
  }

  /// Whether the page of past pushes lists it (S56).
  static func isListed(_ db: Database, _ id: Article.ID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT isListed FROM article WHERE id = ?"),
      arguments: [id.rawValue]) ?? false
  }

  /// Whether a person has been shown it before it came out (A26).
  static func isPreviewed(_ db: Database, _ id: Article.ID, by person: Person.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT article FROM push_preview_article WHERE person = ? AND article = ?"),
      arguments: [person.rawValue, id.rawValue]) != nil
  }

  /// Publishes articles of an account in their order; the first stands highest among them.
  static func publish(
    _ articles: [Article.ID], of account: OfficialAccount.ID, isListed: Bool, at time: WorldTime,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "UPDATE account SET publications = publications + 1 WHERE id = ?"
    ).execute(arguments: [account.rawValue])
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET publishedAt = :at, isListed = :isListed,
          rank = (SELECT publications FROM account WHERE id = :account) * 8 + 7 - :position
        WHERE id = :article
        """)
    for (position, article) in articles.enumerated() {
      try statement.execute(
        arguments: [
          "at": time.seconds, "isListed": isListed, "account": account.rawValue,
          "position": position, "article": article.rawValue,
        ])
    }
  }
}
