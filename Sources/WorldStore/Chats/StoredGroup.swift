import Domain
import GRDB

/// A group chat as the tables `group_chat` and `group_member` keep it.
enum StoredGroup {
  /// A group without a name and without members.
  ///
  /// Handles are the data's; a group of somebody's own has one that no file can have.
  static func insert(_ db: Database, owner: Person.ID) throws -> Group.ID {
    try db.cachedStatement(
      sql: """
        INSERT INTO group_chat (handle, owner)
        SELECT '#' || (coalesce(max(id), 0) + 1), ? FROM group_chat
        """
    ).execute(arguments: [owner.rawValue])
    return Group.ID(db.lastInsertedRowID)
  }

  /// The last to join.
  static func add(_ person: Person.ID, to group: Group.ID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO group_member (groupChat, person, position, isSaved)
        SELECT :group, :person, coalesce(max(position), -1) + 1, 0 FROM group_member
        WHERE groupChat = :group
        """
    ).execute(arguments: ["group": group.rawValue, "person": person.rawValue])
  }
}
