import Domain
import GRDB

/// Rows of the table `article_comment`, with the account and the setting of the article they stand below.
struct StoredArticleComment {
  let comment: ArticleComment
  let account: OfficialAccount.ID
  let commenting: ArticleCommenting

  private static let columns = """
    article_comment.id, article_comment.article, article_comment.person, article_comment.text,
    article_comment.writtenAt, article_comment.likes, article_comment.isSelected,
    article_comment.pin, article_comment.reply, article_comment.repliedAt, article.account,
    coalesce(article.commenting, account.commenting)
    """

  private static let joins = """
    JOIN article ON article.id = article_comment.article
    JOIN account ON account.id = article.account
    """

  private init(row: Row) throws {
    let reply: String? = row[8]
    let repliedAt: Int64? = row[9]
    var answer: ArticleComment.AuthorReply?
    if let reply, let repliedAt {
      answer = ArticleComment.AuthorReply(text: reply, writtenAt: WorldTime(seconds: repliedAt))
    }
    comment = ArticleComment(
      id: ArticleComment.ID(row[0]), article: Article.ID(row[1]), writer: Person.ID(row[2]),
      text: row[3], writtenAt: WorldTime(seconds: row[4]), likes: row[5], isSelected: row[6],
      pin: row[7], reply: answer)
    account = OfficialAccount.ID(row[10])
    commenting = try ArticleCommenting(stored: row[11], article: comment.article)
  }

  static func find(_ db: Database, _ id: ArticleComment.ID) throws -> StoredArticleComment? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM article_comment \(joins) WHERE article_comment.id = ?"),
      arguments: [id.rawValue]
    ).map { try StoredArticleComment(row: $0) }
  }

  /// What the account has selected below an article, at most `selectedMax`.
  static func selected(_ db: Database, of article: Article.ID) throws -> [StoredArticleComment] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM article_comment INDEXED BY article_comment_selected
          \(joins)
          WHERE article_comment.article = ? AND article_comment.isSelected = 1
          """),
      arguments: [article.rawValue]
    ).map { try StoredArticleComment(row: $0) }
  }

  /// What one reader has written below an article, the first first, at most `perReaderMax`.
  static func written(
    _ db: Database, by person: Person.ID, on article: Article.ID
  ) throws -> [StoredArticleComment] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM article_comment INDEXED BY article_comment_own
          \(joins)
          WHERE article_comment.person = ? AND article_comment.article = ?
          ORDER BY article_comment.id
          """),
      arguments: [person.rawValue, article.rawValue]
    ).map { try StoredArticleComment(row: $0) }
  }

  /// The one rule, as somebody.
  func sight(for viewer: Actor) -> Verdict<ArticleCommentVisibility.Clause> {
    ArticleCommentVisibility.verdict(
      on: ArticleCommentVisibility.Subject(
        account: account, writer: comment.writer, isSelected: comment.isSelected,
        commenting: commenting),
      for: viewer)
  }
}

extension ArticleCommenting {
  fileprivate init(stored: String, article: Article.ID) throws {
    guard let value = Self(rawValue: stored) else {
      throw UnreadableValue(table: "article", column: "commenting", id: article.rawValue)
    }
    self = value
  }

  /// Who may comment on an article: as it says itself, else as its account does (A50).
  static func of(_ article: Article.ID, _ db: Database) throws -> ArticleCommenting {
    let stored = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(article.commenting, account.commenting)
          FROM article JOIN account ON account.id = article.account
          WHERE article.id = ?
          """),
      arguments: [article.rawValue])
    guard let stored else {
      throw UnreadableValue(table: "article", column: "id", id: article.rawValue)
    }
    return try ArticleCommenting(stored: stored, article: article)
  }
}
