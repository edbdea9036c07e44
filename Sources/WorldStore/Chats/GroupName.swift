import Domain
import GRDB

/// What a viewer calls a group (G114), or its own name, which it may have none of (C22).
enum GroupName {
  static func find(_ db: Database, _ group: Group.ID, for viewer: Person.ID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(chat.remark, group_chat.name) FROM group_chat
          LEFT JOIN chat ON chat.peerKind = 'group' AND chat.peer = group_chat.id AND chat.owner = ?
          WHERE group_chat.id = ?
          """),
      arguments: [viewer.rawValue, group.rawValue])
  }
}
