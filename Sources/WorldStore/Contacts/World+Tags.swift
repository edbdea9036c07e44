import Domain
import GRDB

/// Tags are private to their owner (F20), and live: posts shared with one change with its members (M56).
extension World {
  /// Refused: `wrongActor`; `notFound` for a tag that isn't one's own; those of `TagNaming.name`; `notFound` or
  /// `notFriends` for a member who is no contact.
  func performOnTag(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .createTag(let name, let members):
      try create(name, with: members, by: person, &deed)
    case .renameTag(let id, let name): try rename(id, to: name, by: person, &deed)
    case .setTagMembers(let id, let members):
      try setMembers(of: id, to: members, by: person, &deed)
    case .deleteTag(let id):
      try checkTags([id], of: person, deed.db)
      try deed.db.cachedStatement(sql: "DELETE FROM tag_member WHERE tag = ?")
        .execute(arguments: [id.rawValue])
      try deed.db.cachedStatement(sql: "DELETE FROM tag WHERE id = ?")
        .execute(arguments: [id.rawValue])
      deed.record(.tagDeleted(id, by: person))
    default: preconditionFailure("not an action on tags: \(action)")
    }
  }

  private func create(
    _ name: String, with members: [Person.ID], by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let name = try free(name, by: person, besides: nil, db)
    try requireContacts(members, of: person, db)
    let id = try nextTag(db)
    // Handles are the data's; a tag of the user's own has one that no file can have.
    try db.cachedStatement(sql: "INSERT INTO tag (id, handle, owner, name) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id.rawValue, "#\(id.rawValue)", person.rawValue, name])
    try insert(members, into: id, db)
    deed.record(.tagCreated(id, by: person))
  }

  /// A number that no tag has had.
  private func nextTag(_ db: Database) throws -> ContactTag.ID {
    try db.cachedStatement(
      sql: """
        UPDATE tag_number SET newest = max(newest, (SELECT coalesce(max(id), 0) FROM tag)) + 1
        """
    ).execute()
    guard let number = try Int64.fetchOne(db, sql: "SELECT newest FROM tag_number") else {
      throw UnreadableValue(table: "tag_number", column: "newest", id: 1)
    }
    return ContactTag.ID(number)
  }

  private func rename(
    _ id: ContactTag.ID, to name: String, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try checkTags([id], of: person, deed.db)
    let name = try free(name, by: person, besides: id, deed.db)
    try deed.db.cachedStatement(sql: "UPDATE tag SET name = ? WHERE id = ? AND name <> ?")
      .execute(arguments: [name, id.rawValue, name])
    if deed.db.changesCount > 0 { deed.record(.tagChanged(id, by: person)) }
  }

  private func setMembers(
    of id: ContactTag.ID, to members: [Person.ID], by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    try checkTags([id], of: person, db)
    try requireContacts(members, of: person, db)
    let blocked = try Contacts.blocked(db, by: person)
    let held = try Int64.fetchSet(
      db.cachedStatement(sql: "SELECT person FROM tag_member WHERE tag = ?"),
      arguments: [id.rawValue])
    // Whom the owner has blocked isn't on the tag's page (F66), so nobody there means to take the tag off them.
    let wanted = Set(members.map(\.rawValue)).union(held.intersection(blocked))
    if held == wanted { return }
    let remove = try db.cachedStatement(
      sql: "DELETE FROM tag_member WHERE tag = ? AND person = ?")
    for member in held.subtracting(wanted).sorted() {
      try remove.execute(arguments: [id.rawValue, member])
    }
    try insert(wanted.subtracting(held).map { Person.ID($0) }, into: id, db)
    deed.record(.tagChanged(id, by: person))
  }

  /// Each of many is a contact.
  ///
  /// Refused, of the first who isn't: `notFound` or `notFriends`.
  private func requireContacts(
    _ others: [Person.ID], of person: Person.ID, _ db: Database
  ) throws {
    let contacts = try Int64.fetchSet(
      db.cachedStatement(sql: "SELECT person FROM contact WHERE owner = ?"),
      arguments: [person.rawValue])
    for other in others where !contacts.contains(other.rawValue) {
      try requireContact(other, of: person, db)
    }
  }

  private func insert(_ members: [Person.ID], into tag: ContactTag.ID, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO tag_member (tag, person) VALUES (?, ?)")
    for member in Set(members).sorted() {
      try insert.execute(arguments: [tag.rawValue, member.rawValue])
    }
  }

  /// All tags that a friend is to carry (F20).
  ///
  /// Refused, in order: `notFound` or `notFriends` for the friend; `notFound` for a tag that isn't one's own.
  func setTags(
    of other: Person.ID, to tags: [ContactTag.ID], by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    try requireContact(other, of: person, db)
    try checkTags(tags, of: person, db)
    let held = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT tag.id FROM tag
          JOIN tag_member ON tag_member.tag = tag.id AND tag_member.person = ?
          WHERE tag.owner = ?
          """),
      arguments: [other.rawValue, person.rawValue])
    let wanted = Set(tags.map(\.rawValue))
    if wanted == Set(held) { return }
    for tag in Set(held).subtracting(wanted).sorted() {
      try db.cachedStatement(sql: "DELETE FROM tag_member WHERE tag = ? AND person = ?")
        .execute(arguments: [tag, other.rawValue])
    }
    for tag in wanted.subtracting(held).sorted() {
      try db.cachedStatement(sql: "INSERT INTO tag_member (tag, person) VALUES (?, ?)")
        .execute(arguments: [tag, other.rawValue])
    }
    deed.record(.contactChanged(other, by: person))
  }

  /// Refused: `notFound` for a tag that isn't one's own.
  func checkTags(_ tags: [ContactTag.ID], of owner: Person.ID, _ db: Database) throws {
    for tag in tags {
      let found = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM tag WHERE id = ? AND owner = ?"),
        arguments: [tag.rawValue, owner.rawValue])
      if found == nil { throw Refusal.notFound }
    }
  }

  /// The name as it is kept, if no other tag of the owner has it.
  private func free(
    _ name: String, by owner: Person.ID, besides tag: ContactTag.ID?, _ db: Database
  ) throws -> String {
    let others = try String.fetchSet(
      db.cachedStatement(sql: "SELECT name FROM tag WHERE owner = ? AND id <> ?"),
      arguments: [owner.rawValue, tag?.rawValue ?? 0])
    return try TagNaming.name(name.storable, taken: others)
  }
}
