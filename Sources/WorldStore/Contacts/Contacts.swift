import Domain
import GRDB

/// One-way looks at who keeps whom; two people are friends when each has the other.
enum Contacts {
  static func find(_ db: Database, _ person: Person.ID, of owner: Person.ID) throws -> Contact? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT remark, isStarred, isBlocked, permission, source, since FROM contact
        WHERE owner = ? AND person = ?
        """)
    guard
      let row = try Row.fetchOne(statement, arguments: [owner.rawValue, person.rawValue])
    else { return nil }
    guard let source = Contact.Source(rawValue: row[4]) else {
      throw UnreadableValue(table: "contact", column: "source", id: person.rawValue)
    }
    return Contact(
      owner: owner, person: person, remark: row[0], isStarred: row[1], isBlocked: row[2],
      permission: ContactPermission(rawValue: row[3]), source: source,
      since: WorldTime(seconds: row[5]))
  }

  /// What an owner keeps of wows between the two (A34); nothing for no contact.
  static func wowPermission(
    _ db: Database, _ person: Person.ID, of owner: Person.ID
  ) throws -> WowPermission {
    let stored = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT wowPermission FROM contact WHERE owner = ? AND person = ?"),
      arguments: [owner.rawValue, person.rawValue])
    return WowPermission(rawValue: stored ?? 0)
  }

  /// Whom somebody has blocked.
  static func blocked(_ db: Database, by owner: Person.ID) throws -> Set<Int64> {
    try Int64.fetchSet(
      db.cachedStatement(sql: "SELECT person FROM contact WHERE owner = ? AND isBlocked = 1"),
      arguments: [owner.rawValue])
  }

  static func has(_ db: Database, _ person: Person.ID, of owner: Person.ID) throws -> Bool {
    try find(db, person, of: owner) != nil
  }

  /// What an owner wrote down about somebody; nothing where there is no card.
  static func card(_ db: Database, of person: Person.ID, by owner: Person.ID) throws -> ContactCard
  {
    let statement = try db.cachedStatement(
      sql: "SELECT description, phoneNumbers FROM contact_card WHERE owner = ? AND person = ?")
    guard let row = try Row.fetchOne(statement, arguments: [owner.rawValue, person.rawValue]) else {
      return ContactCard()
    }
    let numbers: String = row[1]
    return ContactCard(
      description: row[0], phoneNumbers: numbers.split(separator: "\n").map(String.init))
  }

  static func count(_ db: Database, of owner: Person.ID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM contact WHERE owner = ?"),
      arguments: [owner.rawValue]) ?? 0
  }

  /// For which company somebody writes (V80).
  static func company(_ db: Database, of person: Person.ID) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT company FROM person WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [person.rawValue])?.text(0)
  }

  /// Whether somebody of a company is in a group (V81).
  static func hasCompany(_ db: Database, in group: Group.ID) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM group_member
        JOIN person ON person.id = group_member.person
        WHERE group_member.groupChat = ? AND person.company IS NOT NULL
        LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [group.rawValue]) != nil
  }

  static func exists(_ db: Database, _ person: Person.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM person WHERE id = ?"),
      arguments: [person.rawValue]) != nil
  }
}
