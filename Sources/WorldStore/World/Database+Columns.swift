import GRDB
import GRDBSQLite

extension Database {
  /// Stops noting which tables and columns each new statement touches.
  ///
  /// Only observers of a database want to know, and a world has none; it took as long as preparing the statements.
  func stopNotingColumns() {
    sqlite3_set_authorizer(sqliteConnection, nil, nil)
  }
}
