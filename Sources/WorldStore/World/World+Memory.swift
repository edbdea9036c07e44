import GRDB

/// What the simulation remembers, as texts by keys.
///
/// What they mean is the simulation's own affair; they are in the file so that a copy of the file is
/// a copy of the world.
extension World {
  package func memory(_ key: String) throws(StorageError) -> String? {
    try read { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT text FROM memory WHERE key = ?"), arguments: [key])
    }
  }

  /// Takes the place of what was remembered by this key.
  package func remember(_ text: String, as key: String) throws(StorageError) {
    try write { db in
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO memory (key, text) VALUES (?, ?)")
        .execute(arguments: [key, text])
    }
  }

  /// All that is remembered by keys that begin with `prefix`, in the order of the keys.
  package func memories(prefix: String) throws(StorageError) -> [(key: String, text: String)] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT key, text FROM memory WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")
      return try Row.fetchAll(statement, arguments: [prefix]).map { ($0[0], $0[1]) }
    }
  }
}
