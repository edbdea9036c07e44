import Domain
import GRDB

/// A row of the table `poll`.
struct StoredPoll {
  let id: Poll.ID
  let article: Article.ID
  let choices: Int
  let most: Int
  let openFor: Int64?

  private static let columns = "id, article, choices, most, openFor"

  private init(row: Row) {
    id = Poll.ID(row[0])
    article = Article.ID(row[1])
    choices = row[2]
    most = row[3]
    openFor = row[4]
  }

  static func find(_ db: Database, _ id: Poll.ID) throws -> StoredPoll? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM poll WHERE id = ?"),
      arguments: [id.rawValue]
    ).map(StoredPoll.init(row:))
  }

  /// An article's polls in the order of its body.
  static func all(_ db: Database, of article: Article.ID) throws -> [StoredPoll] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) FROM poll WHERE article = ? ORDER BY number"),
      arguments: [article.rawValue]
    ).map(StoredPoll.init(row:))
  }

  /// What somebody has chosen, counted from 0; nothing before they have voted.
  func choices(_ db: Database, of person: Person.ID) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: "SELECT choice FROM poll_vote WHERE poll = ? AND person = ? ORDER BY choice"),
      arguments: [id.rawValue, person.rawValue])
  }

  /// How often each choice was taken by the people of the world.
  func votes(_ db: Database) throws -> [Int] {
    var votes = Array(repeating: 0, count: choices)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT choice, votes FROM poll_tally WHERE poll = ?"),
      arguments: [id.rawValue])
    while let row = try rows.next() {
      let choice: Int = row[0]
      if votes.indices.contains(choice) { votes[choice] = row[1] }
    }
    return votes
  }

  func vote(_ choices: [Int], by person: Person.ID, at time: WorldTime, _ db: Database) throws {
    for choice in choices {
      try db.cachedStatement(
        sql: "INSERT INTO poll_vote (poll, person, choice, votedAt) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id.rawValue, person.rawValue, choice, time.seconds])
      try db.cachedStatement(
        sql: """
          INSERT INTO poll_tally (poll, choice, votes) VALUES (?, ?, 1)
          ON CONFLICT DO UPDATE SET votes = votes + 1
          """
      ).execute(arguments: [id.rawValue, choice])
    }
  }
}
