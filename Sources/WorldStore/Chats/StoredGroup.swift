import Domain
import GRDB

/// A group chat as the tables `group_chat` and `group_member` keep it.
struct StoredGroup {
  let id: Group.ID
  let name: String?
  let owner: Person.ID
  let notice: String?
  /// Whether owner and admins let in whom the others invite (G110).
  var confirms = false

  static func find(_ db: Database, _ id: Group.ID) throws -> StoredGroup? {
    let statement = try db.cachedStatement(
      sql: "SELECT name, owner, notice, confirmsInvitations FROM group_chat WHERE id = ?")
    return try statement.first([id.rawValue]) { row in
      StoredGroup(
        id: id, name: row.text(0), owner: Person.ID(row[1]), notice: row.text(2), confirms: row[3])
    }
  }

  /// A group without a name and without members.
  ///
  /// Handles are the data's; a group of somebody's own has one that no file can have.
  static func insert(_ db: Database, owner: Person.ID) throws -> StoredGroup {
    try db.cachedStatement(
      sql: """
        INSERT INTO group_chat (handle, owner)
        SELECT '#' || (coalesce(max(id), 0) + 1), ? FROM group_chat
        """
    ).execute(arguments: [owner.rawValue])
    return StoredGroup(
      id: Group.ID(db.lastInsertedRowID), name: nil, owner: owner, notice: nil)
  }

  /// `nil` for who isn't in it.
  func role(of person: Person.ID, _ db: Database) throws -> GroupRole? {
    let statement = try db.cachedStatement(
      sql: "SELECT isAdmin FROM group_member WHERE groupChat = ? AND person = ?")
    return try statement.first([id.rawValue, person.rawValue]) { row in
      GroupRole(isOwner: owner == person, isAdmin: row[0])
    }
  }

  func memberCount(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM group_member WHERE groupChat = ?"),
      arguments: [id.rawValue]) ?? 0
  }

  func adminCount(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM group_member WHERE groupChat = ? AND isAdmin = 1"),
      arguments: [id.rawValue]) ?? 0
  }

  /// Who has been in it longest (G105).
  func heir(_ db: Database) throws -> Person.ID? {
    let statement = try db.cachedStatement(
      sql: "SELECT person FROM group_member WHERE groupChat = ? ORDER BY position LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [id.rawValue]).map { Person.ID($0) }
  }

  /// The last to join, who waits no more.
  func add(_ person: Person.ID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO group_member (groupChat, person, position, isSaved)
        SELECT :group, :person, coalesce(max(position), -1) + 1, 0 FROM group_member
        WHERE groupChat = :group
        """
    ).execute(arguments: ["group": id.rawValue, "person": person.rawValue])
    try db.cachedStatement(sql: "DELETE FROM group_request WHERE groupChat = ? AND person = ?")
      .execute(arguments: [id.rawValue, person.rawValue])
  }

  func remove(_ person: Person.ID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM group_member WHERE groupChat = ? AND person = ?")
      .execute(arguments: [id.rawValue, person.rawValue])
  }

  /// Its new owner is no admin besides.
  func setOwner(_ person: Person.ID, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE group_chat SET owner = ? WHERE id = ?")
      .execute(arguments: [person.rawValue, id.rawValue])
    try set(.isAdmin, of: person, to: false, db)
  }

  /// Whether anything has changed.
  @discardableResult
  func set(
    _ column: MemberColumn, of person: Person.ID, to value: (any DatabaseValueConvertible)?,
    _ db: Database
  ) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE group_member SET \(column.rawValue) = :value
        WHERE groupChat = :group AND person = :person AND \(column.rawValue) IS NOT :value
        """
    ).execute(arguments: ["value": value, "group": id.rawValue, "person": person.rawValue])
    return db.changesCount > 0
  }

  /// Whether anything has changed.
  func set(
    _ column: Column, to value: (any DatabaseValueConvertible)?, _ db: Database
  ) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE group_chat SET \(column.rawValue) = :value
        WHERE id = :group AND \(column.rawValue) IS NOT :value
        """
    ).execute(arguments: ["value": value, "group": id.rawValue])
    return db.changesCount > 0
  }

  enum MemberColumn: String { case isAdmin, alias }
  enum Column: String { case name, notice, confirmsInvitations }
}

extension GroupRole {
  init(isOwner: Bool, isAdmin: Bool) { self = isOwner ? .owner : isAdmin ? .admin : .member }
}
