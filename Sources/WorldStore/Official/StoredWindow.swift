import Domain
import GRDB

/// The table `service_window`.
enum StoredWindow {
  /// Opens a window afresh: its count and its clock begin again (V56).
  ///
  /// What somebody on the blacklist does opens none: the account hears nothing of it (F69).
  static func open(
    _ cause: ServiceWindow.Cause, of person: Person.ID, at account: OfficialAccount.ID,
    _ time: WorldTime, _ db: Database
  ) throws {
    if try Blacklist.holds(person, of: account, db) { return }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO service_window (person, account, cause, openedAt, used)
        VALUES (?, ?, ?, ?, 0)
        """
    ).execute(arguments: [
      person.rawValue, account.rawValue, cause.rawValue, time.seconds,
    ])
  }

  static func all(
    _ db: Database, of person: Person.ID, at account: OfficialAccount.ID
  ) throws -> [ServiceWindow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT cause, openedAt, used FROM service_window WHERE person = ? AND account = ?
        ORDER BY cause
        """)
    return try Row.fetchAll(statement, arguments: [person.rawValue, account.rawValue]).map { row in
      guard let cause = ServiceWindow.Cause(rawValue: row[0]) else {
        throw UnreadableValue(table: "service_window", column: "cause", id: person.rawValue)
      }
      return ServiceWindow(
        cause: cause, openedAt: WorldTime(seconds: row[1]), used: row[2])
    }
  }

  /// Counts a message in each window that is open.
  static func use(
    _ windows: [ServiceWindow], of person: Person.ID, at account: OfficialAccount.ID,
    _ time: WorldTime, _ db: Database
  ) throws {
    for window in windows where window.isOpen(at: time) {
      try db.cachedStatement(
        sql: """
          UPDATE service_window SET used = used + 1 WHERE person = ? AND account = ? AND cause = ?
          """
      ).execute(arguments: [person.rawValue, account.rawValue, window.cause.rawValue])
    }
  }

  /// Nothing is open any more for who has left.
  static func close(of person: Person.ID, at account: OfficialAccount.ID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM service_window WHERE person = ? AND account = ?")
      .execute(arguments: [person.rawValue, account.rawValue])
  }
}
