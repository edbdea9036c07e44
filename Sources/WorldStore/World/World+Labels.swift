import Domain
import GRDB

extension World {
  /// What the action named so has made.
  package func label(_ name: String) throws(StorageError) -> LabelTarget? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT kind, target FROM label WHERE name = ?"),
          arguments: [name])
      else { return nil }
      guard let target = LabelTarget(kind: row[0], number: row[1]) else {
        throw UnreadableValue(table: "label", column: "kind", id: row[1])
      }
      return target
    }
  }
}
