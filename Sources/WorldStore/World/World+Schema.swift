import Domain
import GRDB

extension World {
  static func configuration(access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(2)
    configuration.allowsUnsafeTransactions = true
    // A page of any list touches a few dozen of SQLite's pages, so a small cache serves as well as a large one.
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA cache_size = -1024; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// Writes the first pages of a new file.
  ///
  /// The header must name the world before a log stands beside the file, so the switch to the log
  /// comes last.
  static func prepare(path: String, seed: UInt64, name: String, start: WorldTime)
    throws(WorldFileError)
  {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(access: .exclusive))
      try queue.inDatabase { db in
        try fill(db, seed: seed, name: name, start: start)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    } catch {
      throw WorldFileError(error, path: path)
    }
  }

  private static func fill(_ db: Database, seed: UInt64, name: String, start: WorldTime) throws {
    try db.inTransaction {
      try makeSchema(db)
      try identify(db, seed: seed, name: name, start: start)
      return .commit
    }
  }

  /// A connection of its own to an empty world in memory.
  ///
  /// The schema is made once in a process and its pages are copied: the steps that lead to it cost fifty times as much.
  static func queueInMemory(seed: UInt64, name: String, start: WorldTime) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: configuration(access: .exclusive))
    try blank.get().backup(to: queue)
    try queue.write { db in try identify(db, seed: seed, name: name, start: start) }
    return queue
  }

  private static let blank: Result<DatabaseQueue, any Error> = Result {
    let queue = try DatabaseQueue()
    try queue.write { db in try makeSchema(db) }
    return queue
  }

  private static func makeSchema(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    try migrate(db, from: 0)
  }

  private static func identify(
    _ db: Database, seed: UInt64, name: String, start: WorldTime
  ) throws {
    try db.execute(
      sql: "INSERT INTO world (id, name, seed, start) VALUES (1, ?, ?, ?)",
      arguments: [name, Int64(bitPattern: seed), start.seconds])
    try db.execute(
      sql: "INSERT INTO clock (id, now, isPaused, speed) VALUES (1, ?, 0, 60)",
      arguments: [start.seconds])
  }

  /// Compares the file's version with the program's; that is all when they agree.
  static func upgrade(_ db: Database, path: String, access: Access) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version == Schema.version { return }
    guard version < Schema.version else { throw WorldFileError.newerThanProgram(path: path) }
    guard access == .exclusive else { throw WorldFileError.olderThanProgram(path: path) }
    try db.inTransaction(.immediate) {
      try migrate(db, from: version)
      return .commit
    }
    // The header of the file itself is what an older program looks at.
    try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private static func migrate(_ db: Database, from version: Int) throws {
    for migration in Schema.migrations where migration.number > version {
      try db.execute(sql: migration.sql)
      try migration.fill(db)
    }
    try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }
}

extension WorldFileError {
  /// What opening or making a file met, in the terms of this type.
  init(_ error: any Error, path: String) {
    if let error = error as? WorldFileError {
      self = error
      return
    }
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_CANTOPEN {
      self = .cannotOpen(path: path, reason: error.message ?? "SQLite says no more")
      return
    }
    switch StorageError(error, path: path) {
    case .diskFull: self = .diskFull(path: path)
    case .readOnly: self = .readOnly(path: path)
    case .inUse: self = .inUse(path: path)
    case .damaged, .unreadable: self = .damaged(path: path)
    case .failed(_, let code, let message):
      self = .cannotOpen(path: path, reason: "\(message) (SQLite \(code))")
    }
  }
}
