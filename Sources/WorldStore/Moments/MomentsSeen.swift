import Domain
import GRDB

/// How far one person has looked at Moments and its notifications, as the table `moments_seen` keeps it.
struct MomentsSeen {
  var openedMoment: Int64 = 0
  var openedNotification: Int64 = 0
  var seenNotification: Int64 = 0
  var clearedNotification: Int64 = 0

  static func find(_ db: Database, of person: Person.ID) throws -> MomentsSeen {
    let statement = try db.cachedStatement(
      sql: """
        SELECT openedMoment, openedNotification, seenNotification, clearedNotification
        FROM moments_seen
        WHERE person = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [person.rawValue]) else {
      return MomentsSeen()
    }
    return MomentsSeen(
      openedMoment: row[0], openedNotification: row[1], seenNotification: row[2],
      clearedNotification: row[3])
  }

  /// The timeline has been opened: the tab's number and dot go out, the pill stays (M124).
  static func open(_ db: Database, by person: Person.ID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moments_seen (person, openedMoment, openedNotification)
        VALUES (:person, \(newest("moment")), \(newest("moment_notification")))
        ON CONFLICT DO UPDATE SET
          openedMoment = excluded.openedMoment, openedNotification = excluded.openedNotification
        """
    ).execute(arguments: ["person": person.rawValue])
  }

  /// The list of notifications has been opened: the pill goes out too.
  static func openNotifications(_ db: Database, by person: Person.ID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moments_glance (person, mark)
        SELECT :person, mark FROM (SELECT \(newest("moment_notification")) AS mark)
        WHERE mark > coalesce((SELECT max(mark) FROM moments_glance WHERE person = :person), 0)
        """
    ).execute(arguments: ["person": person.rawValue])
    try db.cachedStatement(
      sql: """
        INSERT INTO moments_seen (person, openedNotification, seenNotification)
        VALUES (:person, \(newest("moment_notification")), \(newest("moment_notification")))
        ON CONFLICT DO UPDATE SET
          openedNotification = excluded.openedNotification,
          seenNotification = excluded.seenNotification
        """
    ).execute(arguments: ["person": person.rawValue])
  }

  /// All notifications there are leave the list, seen or not (M126).
  static func clearNotifications(_ db: Database, by person: Person.ID) throws {
    try openNotifications(db, by: person)
    try db.cachedStatement(
      sql: "UPDATE moments_seen SET clearedNotification = seenNotification WHERE person = ?"
    ).execute(arguments: [person.rawValue])
  }

  static func learnTextPosts(_ db: Database, by person: Person.ID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moments_seen (person, knowsTextPosts) VALUES (?, 1)
        ON CONFLICT DO UPDATE SET knowsTextPosts = 1
        """
    ).execute(arguments: [person.rawValue])
  }

  private static func newest(_ table: String) -> String {
    "(SELECT coalesce(max(id), 0) FROM \(table))"
  }
}
