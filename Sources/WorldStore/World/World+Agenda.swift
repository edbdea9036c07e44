package import Domain
import GRDB

/// Future actions, kept in the file so that a restart goes on where it stopped.
extension World {
  /// Puts entries on the agenda; entries due at the same second come up in the order they were
  /// scheduled.
  package func schedule(_ entries: [AgendaEntry]) throws(StorageError) {
    try write { db in
      let statement = try db.cachedStatement(
        sql: "INSERT INTO agenda (due, kind, payload) VALUES (?, ?, ?)")
      for entry in entries {
        try statement.execute(arguments: [entry.due.seconds, entry.kind, entry.payload])
      }
    }
  }

  /// The earliest time at which something is due; `nil` while nothing is.
  package func nextDue() throws(StorageError) -> WorldTime? {
    try read { db in
      let due = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT due FROM agenda ORDER BY due LIMIT 1"))
      return due.map { WorldTime(seconds: $0) }
    }
  }

  /// What is due by a time, the earliest first.
  package func due(by time: WorldTime, limit: Int) throws(StorageError) -> [AgendaEntry] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, due, kind, payload FROM agenda
          WHERE due <= ?
          ORDER BY due, id
          LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [time.seconds, limit]).map { row in
        AgendaEntry(
          id: AgendaEntry.ID(row[0]), due: WorldTime(seconds: row[1]), kind: row[2],
          payload: row[3])
      }
    }
  }

  /// Whether an entry of this kind waits; the agenda is looked through.
  package func isScheduled(kind: String) throws(StorageError) -> Bool {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM agenda WHERE kind = ?)")
      return try Bool.fetchOne(statement, arguments: [kind]) ?? false
    }
  }

  /// When the first entry of this kind is due; the agenda is looked through.
  package func due(kind: String) throws(StorageError) -> WorldTime? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT min(due) FROM agenda WHERE kind = ?")
      return try Int64.fetchOne(statement, arguments: [kind]).map { WorldTime(seconds: $0) }
    }
  }

  /// Takes an entry off the agenda; one that isn't there is none to take off.
  package func complete(_ id: AgendaEntry.ID) throws(StorageError) {
    try write { db in
      try db.cachedStatement(sql: "DELETE FROM agenda WHERE id = ?")
        .execute(arguments: [id.rawValue])
    }
  }
}
