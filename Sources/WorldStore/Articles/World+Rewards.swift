import Domain
import GRDB

extension World {
  /// A reader gives the author of an article money (A10): a payment to its account, with a receipt like any other.
  ///
  /// Refused, in this order: `wrongActor`, those of `requireAccess`, those of `Reward.check`.
  func reward(
    _ id: Article.ID, cents: Int64, from source: PaySource, by person: Person.ID,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    try requireAccess(to: id, of: person, deed)
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT account, title, isOriginal, takesRewards FROM article WHERE id = ?"),
      arguments: [id.rawValue])
    guard let row else { throw Refusal.notFound }
    try Reward.check(
      cents, isOffered: Reward.isOffered(isOriginal: row[2], takesRewards: row[3]), from: source,
      balance: try Purse.wallet(person).balance(db))
    let title: String = row[1]
    let bill = Bill(
      payee: OfficialAccount.ID(row[0]), cents: cents, title: String(title.prefix(Bill.titleMax)))
    let payment = try settle(bill, from: source, by: person, &deed)
    try db.cachedStatement(
      sql: "INSERT INTO article_reward (payment, article, person) VALUES (?, ?, ?)"
    ).execute(arguments: [payment.rawValue, id.rawValue, person.rawValue])
    deed.record(.articleRewarded(id, by: person, payment))
  }
}

/// Looks at the table `article_reward`.
enum StoredReward {
  /// Who has rewarded an article, each once, the last first.
  static func people(_ db: Database, of article: Article.ID, limit: Int) throws -> [Person.ID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person FROM article_reward WHERE article = ?
          GROUP BY person ORDER BY max(payment) DESC LIMIT ?
          """),
      arguments: [article.rawValue, limit]
    ).map { Person.ID($0) }
  }

  static func count(_ db: Database, of article: Article.ID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(DISTINCT person) FROM article_reward WHERE article = ?"),
      arguments: [article.rawValue]) ?? 0
  }
}
