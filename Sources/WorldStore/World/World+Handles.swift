package import Domain
import GRDB

/// The cast by the names of its data files.
extension World {
  package func person(handle: String) throws(StorageError) -> Person.ID? {
    try number("SELECT id FROM person WHERE handle = ?", handle).map { Person.ID($0) }
  }

  package func account(handle: String) throws(StorageError) -> OfficialAccount.ID? {
    try number("SELECT id FROM account WHERE handle = ?", handle).map { OfficialAccount.ID($0) }
  }

  /// An account by the name it shows; of several the first.
  package func account(named name: String) throws(StorageError) -> OfficialAccount.ID? {
    try number("SELECT id FROM account WHERE name = ? ORDER BY id LIMIT 1", name)
      .map { OfficialAccount.ID($0) }
  }

  package func group(handle: String) throws(StorageError) -> Group.ID? {
    try number("SELECT id FROM group_chat WHERE handle = ?", handle).map { Group.ID($0) }
  }

  package func tag(handle: String) throws(StorageError) -> ContactTag.ID? {
    try number("SELECT id FROM tag WHERE handle = ?", handle).map { ContactTag.ID($0) }
  }

  func number(_ sql: String, _ handle: String) throws(StorageError) -> Int64? {
    try read { db in try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [handle]) }
  }
}
