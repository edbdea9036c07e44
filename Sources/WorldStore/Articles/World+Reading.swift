import Domain
import GRDB

/// What readers do on an article's page besides saying what they think of it: vote, stop, put it aside.
extension World {
  /// A reader votes (A13).
  ///
  /// Refused, in this order: `wrongActor`; `notFound` for a poll that isn't there; those of the article; those of
  /// `Poll.check`.
  func vote(_ choices: [Int], in id: Poll.ID, by person: Person.ID, _ deed: inout Deed) throws {
    guard let poll = try StoredPoll.find(deed.db, id) else { throw Refusal.notFound }
    try requireAccess(to: poll.article, of: person, deed)
    let published = try StoredArticle.publishedAt(deed.db, poll.article) ?? deed.time
    try Poll.check(
      choices, of: poll.choices, most: poll.most,
      closing: Poll.closing(publishedAt: published, openFor: poll.openFor),
      hasVoted: try !poll.choices(deed.db, of: person).isEmpty, now: deed.time)
    try poll.vote(choices.sorted(), by: person, at: deed.time, deed.db)
    deed.record(.pollVoted(id, in: poll.article, by: person))
  }

  /// Keeps where a reader stopped, or forgets it; nobody is told.
  ///
  /// Refused, in this order: `wrongActor`, then those of the article.
  func keepPosition(
    _ position: ReadingPosition?, in id: Article.ID, by person: Person.ID, _ deed: Deed
  ) throws {
    try requireAccess(to: id, of: person, onlyLooking: true, deed)
    guard let position else {
      try deed.db.cachedStatement(
        sql: "DELETE FROM article_position WHERE person = ? AND article = ?"
      ).execute(arguments: [person.rawValue, id.rawValue])
      return
    }
    try deed.db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO article_position (person, article, part, share)
        VALUES (?, ?, ?, ?)
        """
    ).execute(arguments: [person.rawValue, id.rawValue, position.part, position.share])
  }

  /// Puts a page aside as a floating window, or takes it away (A43); what floats already stays where it is.
  ///
  /// Refused, in this order: `wrongActor`, those of the page, `floatingLimitReached`.
  func setFloating(
    _ page: FloatingPage, _ isFloating: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let (kind, subject) = page.columns
    if isFloating {
      switch page {
      case .article(let id): try requireAccess(to: id, of: person, deed)
      case .miniProgram(let id): _ = try program(id, deed.db)
      }
      guard try !StoredFloating.has(deed.db, page, of: person) else { return }
      try FloatingPage.check(floating: try StoredFloating.count(deed.db, of: person))
      try deed.db.cachedStatement(
        sql: "INSERT INTO floating_page (person, kind, subject) VALUES (?, ?, ?)"
      ).execute(arguments: [person.rawValue, kind, subject])
    } else {
      try deed.db.cachedStatement(
        sql: "DELETE FROM floating_page WHERE person = ? AND kind = ? AND subject = ?"
      ).execute(arguments: [person.rawValue, kind, subject])
      guard deed.db.changesCount > 0 else { return }
    }
    deed.record(.pageFloated(page, by: person, isFloating))
  }
}

/// Looks at the table `floating_page`.
enum StoredFloating {
  static func has(_ db: Database, _ page: FloatingPage, of person: Person.ID) throws -> Bool {
    let (kind, subject) = page.columns
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM floating_page WHERE person = ? AND kind = ? AND subject = ?"),
      arguments: [person.rawValue, kind, subject]) != nil
  }

  static func count(_ db: Database, of person: Person.ID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM floating_page WHERE person = ?"),
      arguments: [person.rawValue]) ?? 0
  }

  /// In the order in which they were put aside.
  static func all(_ db: Database, of person: Person.ID) throws -> [FloatingPage] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, kind, subject FROM floating_page WHERE person = ? ORDER BY id"),
      arguments: [person.rawValue]
    ).map { row in
      guard let page = FloatingPage(kind: row[1], subject: row[2]) else {
        throw UnreadableValue(table: "floating_page", column: "kind", id: row[0])
      }
      return page
    }
  }
}

extension FloatingPage {
  fileprivate var columns: (kind: String, subject: Int64) {
    switch self {
    case .article(let id): ("article", id.rawValue)
    case .miniProgram(let id): ("miniProgram", id.rawValue)
    }
  }

  fileprivate init?(kind: String, subject: Int64) {
    switch kind {
    case "article": self = .article(Article.ID(subject))
    case "miniProgram": self = .miniProgram(MiniProgram.ID(subject))
    default: return nil
    }
  }
}
