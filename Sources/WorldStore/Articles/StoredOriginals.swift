import Domain
import GRDB

/// The table `article_paragraph`.
enum StoredOriginals {
  /// What an article says now.
  static func write(_ db: Database, article: Int64, _ document: ArticleDocument) throws {
    try db.cachedStatement(sql: "DELETE FROM article_paragraph WHERE article = ?")
      .execute(arguments: [article])
    for paragraph in OriginalLibrary.paragraphs(of: document) {
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO article_paragraph (article, digest, length) VALUES (?, ?, ?)"
      ).execute(arguments: [article, paragraph.digest, paragraph.length])
    }
  }

  /// Compares articles of an account with what others have declared original and sent out (A79).
  ///
  /// Refused: `copiesOriginal`.
  static func check(
    _ articles: [Article.ID], of account: OfficialAccount.ID, asReprint: Bool, _ db: Database
  ) throws {
    let own = try db.cachedStatement(
      sql: "SELECT coalesce(sum(length), 0) FROM article_paragraph WHERE article = ?")
    let shared = try db.cachedStatement(
      sql: """
        SELECT sum(mine.length) AS shared FROM article_paragraph AS mine
        JOIN article_paragraph AS other ON other.digest = mine.digest
        JOIN article ON article.id = other.article
        WHERE mine.article = :article AND article.account <> :account AND article.isOriginal = 1
          AND article.publishedAt IS NOT NULL AND article.deletedAt IS NULL
          AND NOT (article.allowsReprint = 1 AND :asReprint)
        GROUP BY other.article
        ORDER BY shared DESC
        LIMIT 1
        """)
    for article in articles {
      let most = try Int.fetchOne(
        shared,
        arguments: [
          "article": article.rawValue, "account": account.rawValue, "asReprint": asReprint,
        ])
      guard let most else { continue }
      let length = try Int.fetchOne(own, arguments: [article.rawValue]) ?? 0
      if OriginalLibrary.isCopy(shared: most, of: length) { throw Refusal.copiesOriginal }
    }
  }
}
