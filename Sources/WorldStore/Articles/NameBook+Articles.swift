import Domain
import GRDB

extension NameBook {
  /// An article as a card.
  func card(_ id: Article.ID) throws -> ArticleCard {
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.title, article.digest, article.cover, article.account, account.name, article.publishedAt
        FROM article
        JOIN account ON account.id = article.account
        WHERE article.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw UnreadableValue(table: "article", column: "id", id: id.rawValue)
    }
    let publishedAt: Int64? = row[5]
    return ArticleCard(
      id: id, title: row[0], digest: row[1], cover: try described(Picture(row[2])),
      account: OfficialAccount.ID(row[3]), accountName: row[4],
      publishedAt: publishedAt.map { WorldTime(seconds: $0) })
  }
}
