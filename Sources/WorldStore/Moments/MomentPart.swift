import Domain
import GRDB

/// When somebody took part in a post, by a like or a comment, as the table `moment_part` keeps it: what third persons do
/// there is told to those who take part then (M121), unless they don't want to hear of it (M122).
struct MomentPart {
  /// Notifications after `since` up to `until`, or from then on.
  let since: Int64
  let until: Int64?

  func covers(_ notification: Int64) -> Bool {
    notification > since && until.map { notification <= $0 } ?? true
  }

  /// To be called when somebody has liked or commented, has taken that back, or has muted the post.
  static func update(_ db: Database, _ person: Person.ID, in moment: Moment.ID) throws {
    let arguments: StatementArguments = [
      "person": person.rawValue, "moment": moment.rawValue,
    ]
    let isMuted = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM moment_muted WHERE person = :person AND moment = :moment"),
      arguments: arguments)
    let takesPart = try isMuted == nil && has(db, person, in: moment)
    let isOpen = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM moment_part WHERE person = :person AND moment = :moment AND until IS NULL
          )
          """), arguments: arguments)
    if takesPart == isOpen { return }
    let change =
      takesPart
      ? """
      INSERT OR REPLACE INTO moment_part (person, moment, since)
      VALUES (:person, :moment, \(newest))
      """
      : """
      UPDATE moment_part SET until = \(newest)
      WHERE person = :person AND moment = :moment AND until IS NULL
      """
    try db.cachedStatement(sql: change).execute(arguments: arguments)
  }

  /// Whether somebody has liked the post or commented on it, and hasn't taken that back.
  static func has(_ db: Database, _ person: Person.ID, in moment: Moment.ID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM moment_like WHERE moment = :moment AND person = :person)
            OR EXISTS (SELECT 1 FROM moment_comment WHERE moment = :moment AND author = :person)
          """), arguments: ["person": person.rawValue, "moment": moment.rawValue]) == true
  }

  private static let newest = "(SELECT coalesce(max(id), 0) FROM moment_notification)"

  /// Those who take part now, in order, or as many as `limit`.
  static func people(_ db: Database, in moment: Moment.ID, limit: Int) throws -> [Person.ID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person FROM moment_part INDEXED BY moment_part_open
          WHERE moment = ? AND until IS NULL
          ORDER BY person
          LIMIT ?
          """), arguments: [moment.rawValue, limit]
    ).map { Person.ID($0) }
  }

  /// There is a notification for all who take part now.
  static func markCrowded(_ db: Database, _ moment: Moment.ID) throws {
    try db.cachedStatement(
      sql: """
        UPDATE moment_part SET isCrowded = 1
        WHERE moment = ? AND until IS NULL AND isCrowded = 0
        """
    ).execute(arguments: [moment.rawValue])
  }
}
