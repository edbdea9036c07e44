import Domain
import GRDB

/// How far a person has looked at New Friends.
enum NewFriendsSeen {
  static func line(_ db: Database, of person: Person.ID) throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT seenLine FROM new_friends_seen WHERE person = ?"),
      arguments: [person.rawValue]) ?? 0
  }

  static func open(_ db: Database, by person: Person.ID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO new_friends_seen (person, seenLine)
        VALUES (?, (SELECT coalesce(max(id), 0) FROM friend_request_line))
        ON CONFLICT DO UPDATE SET seenLine = excluded.seenLine
        """
    ).execute(arguments: [person.rawValue])
  }
}
