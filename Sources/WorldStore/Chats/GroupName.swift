import Domain
import GRDB

/// A group's own name, which it may have none of (C22).
enum GroupName {
  static func find(_ db: Database, _ group: Group.ID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT name FROM group_chat WHERE id = ?"),
      arguments: [group.rawValue])
  }
}
