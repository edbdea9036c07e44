import Domain
import GRDB

/// Who waits to be let into a group (G110), as the table `group_request` keeps it.
extension StoredGroup {
  /// Answers with those who didn't wait already.
  func ask(_ people: [Person.ID], by inviter: Person.ID, _ db: Database) throws -> [Person.ID] {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO group_request (groupChat, person, inviter) VALUES (?, ?, ?)")
    return try people.filter { person in
      try statement.execute(arguments: [id.rawValue, person.rawValue, inviter.rawValue])
      return db.changesCount > 0
    }
  }

  func isWaiting(_ person: Person.ID, _ db: Database) throws -> Bool {
    try Self.isWaiting(person, for: id, db)
  }

  static func isWaiting(_ person: Person.ID, for group: Group.ID, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM group_request WHERE groupChat = ? AND person = ?")
    return try statement.first([group.rawValue, person.rawValue]) { _ in true } ?? false
  }

  /// The owner and the admins, in the order of joining.
  func managers(_ db: Database) throws -> [Person.ID] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person FROM group_member
        WHERE groupChat = ? AND (isAdmin = 1 OR person = ?)
        ORDER BY position
        """)
    return try Int64.fetchAll(statement, arguments: [id.rawValue, owner.rawValue])
      .map { Person.ID($0) }
  }
}
