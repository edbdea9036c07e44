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
    let isViolating = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT violatedAt IS NOT NULL FROM article WHERE id = ?"),
      arguments: [id.rawValue])
    if isViolating == true { return .violating }
    return try isSent(db, id) ? .published : .draft
  }

  /// When it came out; `nil` for what isn't published.
  static func publishedAt(_ db: Database, _ id: Article.ID) throws -> WorldTime? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT push.sentAt FROM push_article JOIN push ON push.id = push_article.push
          WHERE push_article.article = ?
          """),
      arguments: [id.rawValue]
    ).map { WorldTime(seconds: $0) }
  }

  /// Whether a push has carried it.
  static func isSent(_ db: Database, _ id: Article.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT push FROM push_article WHERE article = ?"),
      arguments: [id.rawValue]) != nil
  }
}
