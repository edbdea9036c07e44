import Domain
import GRDB

/// The kinds of notices that accounts send, who wants them and who doesn't (V71–V73).
struct StoredTemplate {
  let id: Int64

  static func find(_ db: Database, of account: OfficialAccount.ID, title: String) throws
    -> StoredTemplate?
  {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM template WHERE account = ? AND title = ?")
    return try Int64.fetchOne(statement, arguments: [account.rawValue, title.storable])
      .map { StoredTemplate(id: $0) }
  }

  static func ensure(_ db: Database, of account: OfficialAccount.ID, title: String) throws
    -> StoredTemplate
  {
    if let template = try find(db, of: account, title: title) { return template }
    try db.cachedStatement(sql: "INSERT INTO template (account, title) VALUES (?, ?)")
      .execute(arguments: [account.rawValue, title.storable])
    return StoredTemplate(id: db.lastInsertedRowID)
  }

  static func count(_ db: Database, of account: OfficialAccount.ID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM template WHERE account = ?"),
      arguments: [account.rawValue]) ?? 0
  }

  func isRejected(_ db: Database, by person: Person.ID) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM template_rejection WHERE template = ? AND person = ?")
    return try Int.fetchOne(statement, arguments: [id, person.rawValue]) != nil
  }

  func setRejected(_ db: Database, by person: Person.ID, _ isRejected: Bool) throws {
    try PairTable("template_rejection", "template", "person")
      .set(id, person.rawValue, isRejected, db)
  }

  func grant(_ db: Database, by person: Person.ID) throws -> NoticeRules.Grant? {
    let statement = try db.cachedStatement(
      sql: "SELECT times FROM template_grant WHERE template = ? AND person = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id, person.rawValue]) else {
      return nil
    }
    return row.integer(0).map { .times(Int($0)) } ?? .always
  }

  func setGrant(_ db: Database, by person: Person.ID, _ grant: NoticeRules.Grant?) throws {
    guard let grant else {
      return try db.cachedStatement(
        sql: "DELETE FROM template_grant WHERE template = ? AND person = ?"
      ).execute(arguments: [id, person.rawValue])
    }
    let times: Int? = if case .times(let count) = grant { count } else { nil }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO template_grant (template, person, times) VALUES (?, ?, ?)"
    ).execute(arguments: [id, person.rawValue, times])
  }

  // MARK: The day's count

  static func sentToday(_ db: Database, by account: OfficialAccount.ID, at time: WorldTime) throws
    -> Int
  {
    let statement = try db.cachedStatement(
      sql: "SELECT sent FROM template_day WHERE account = ? AND day = ?")
    return try Int.fetchOne(statement, arguments: [account.rawValue, time.dayNumber]) ?? 0
  }

  static func countSent(_ db: Database, by account: OfficialAccount.ID, at time: WorldTime) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO template_day (account, day, sent) VALUES (:account, :day, 1)
        ON CONFLICT (account) DO UPDATE
        SET sent = iif(day = :day, sent + 1, 1), day = :day
        """
    ).execute(arguments: ["account": account.rawValue, "day": time.dayNumber])
  }
}
