package import Domain
import GRDB

extension World.Reader {
  /// Whether the viewer has saved a group to Contacts (F9); not one they aren't in.
  package func isGroupSaved(_ id: Group.ID) throws(StorageError) -> Bool {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT isSaved FROM group_member WHERE groupChat = ? AND person = ?")
      return try Bool.fetchOne(statement, arguments: [id.rawValue, viewer.rawValue]) ?? false
    }
  }
}
