import Domain
import GRDB

/// What is asked of an article's body without reading it: where it leads, and its polls.
enum ArticleIndex {
  static func write(_ db: Database, article: Int64, body: String) throws {
    try write(db, article: article, ArticleDocument(markdown: body))
  }

  static func write(_ db: Database, article: Int64, _ document: ArticleDocument) throws {
    try writeLinks(db, article: article, document)
    for (number, poll) in document.polls.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO poll (article, number, choices, most, openFor) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [article, number, poll.choices.count, poll.most, poll.openFor])
    }
  }

  /// Where it leads now; its polls stay as they were.
  static func writeLinks(_ db: Database, article: Int64, _ document: ArticleDocument) throws {
    try db.cachedStatement(sql: "DELETE FROM article_link WHERE article = ?")
      .execute(arguments: [article])
    for target in document.linkedArticles {
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO article_link (article, target) VALUES (?, ?)"
      ).execute(arguments: [article, target])
    }
  }
}
