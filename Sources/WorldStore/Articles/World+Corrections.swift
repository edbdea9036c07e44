import Domain
import GRDB

extension World {
  /// An account corrects what a sent article says (A76): once, in at most 20 characters, and nothing but words.
  ///
  /// Refused, in this order: `wrongActor`; `notFound` for what isn't the account's own; `articleNotPublished`,
  /// `articleDeleted`, `articleViolates`; those of `Correction.body`.
  func correct(_ id: Article.ID, _ corrections: [Correction], _ deed: inout Deed) throws {
    let db = deed.db
    let account = try deed.account
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT article_body.body, article.correctedAt IS NOT NULL
          FROM article
          JOIN article_body ON article_body.article = article.id
          WHERE article.id = ? AND article.account = ?
          """),
      arguments: [id.rawValue, account.rawValue])
    guard let row else { throw Refusal.notFound }
    switch try StoredArticle.standing(db, id) {
    case .draft: throw Refusal.articleNotPublished
    case .deleted: throw Refusal.articleDeleted
    case .violating: throw Refusal.articleViolates
    case .published: break
    }
    let body = try Correction.body(of: row[0], after: corrections, wasCorrected: row[1]).storable
    try db.cachedStatement(sql: "UPDATE article_body SET body = ? WHERE article = ?")
      .execute(arguments: [body, id.rawValue])
    let document = ArticleDocument(markdown: body)
    try db.cachedStatement(
      sql: """
        UPDATE article
        SET correctedAt = :at, digest = CASE WHEN hasOwnDigest THEN digest ELSE :digest END
        WHERE id = :id
        """
    ).execute(
      arguments: ["at": deed.time.seconds, "digest": document.digest, "id": id.rawValue])
    try ArticleIndex.writeLinks(db, article: id.rawValue, document)
    try StoredOriginals.write(db, article: id.rawValue, document)
    deed.record(.articleCorrected(id, by: account))
  }
}
