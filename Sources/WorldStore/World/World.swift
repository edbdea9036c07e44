package import Domain
import GRDB

/// One world in one SQLite file: the single door through which everything happens (`perform`), and
/// as somebody the reads of all that is in it (`reader(as:)`).
///
/// A world is used from one thread. Two processes may have the same file open when at most one of
/// them moves its time.
package final class World {
  /// `.exclusive` is for the one that moves time and acts; `.readOnly` looks on; `.shared` looks on
  /// and tries things out (`tentatively`).
  package enum Access: Sendable { case exclusive, shared, readOnly }

  /// Grows by one with every performed action, so that screens know when to load again.
  package internal(set) var revision = 0

  /// Where the clock of whoever moves the world's time stands, which may be far past the last event.
  ///
  /// What is seen can depend on it alone: a request expires, a post falls out of the range that friends may look back.
  package var present: WorldTime?

  package let path: String
  /// For the threads that draw pictures and write exports.
  package let pictureFiles: PictureFiles
  let queue: DatabaseQueue
  let json = JSON()
  var storedIdentity: StoredIdentity
  var lastEventAt: WorldTime
  /// The tiles of groups' first members; building the cast empties it.
  var mosaics: [Group.ID: [Avatar]] = [:]
  /// The last answer about all followed accounts; what is taken back takes it along.
  var shelf: (stamp: FollowedShelf.Stamp, shelf: FollowedShelf)?
  /// What is known of the last viewer's audiences; what is taken back takes it along.
  var sights: AudienceSights?
  /// The Mini Programs that have been opened; what is taken back takes them along.
  var programs: [MiniProgram.ID: MiniProgram] = [:]
  /// The clock as the file has it; what is taken back takes it along.
  var heldClock: ClockState?
  /// The last answer about what is new on Moments.
  var news: (stamp: FollowedShelf.Stamp, at: WorldTime, news: MomentsNews)?
  /// Held until the connection is closed; `nil` for a world in memory.
  private var file: WorldFile?

  struct StoredIdentity {
    var name: String
    var seed: UInt64
    var start: WorldTime
    var me: Person.ID?
  }

  /// Opens an existing world file and brings its schema up to date.
  ///
  /// Errors in order: `notFound`, `notAWorld`, `readOnly`, `inUse`, `newerThanProgram`, `damaged`,
  /// `olderThanProgram` (not `.exclusive`), `diskFull`, `unfinished`. None of them changes the
  /// file.
  package convenience init(opening path: String, access: Access = .exclusive)
    throws(WorldFileError)
  {
    let file = try WorldFile(opening: path, access: access)
    try file.checkHeader()
    try self.init(file: file, path: path, access: access)
    guard storedIdentity.me != nil else { throw .unfinished(path: path) }
  }

  /// Makes a world file where there is none.
  ///
  /// It stays `unfinished` until `setIdentity(me:)`.
  ///
  /// Errors in order: `alreadyExists`, `noSuchDirectory`, `readOnlyDirectory`, `diskFull`; none of them
  /// leaves a file behind.
  package static func create(at path: String, seed: UInt64, name: String, start: WorldTime)
    throws(WorldFileError) -> World
  {
    let file = try WorldFile.create(at: path)
    do {
      try prepare(path: path, seed: seed, name: name, start: start)
      return try World(file: file, path: path, access: .exclusive)
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { file.remove(suffix: suffix) }
      throw error
    }
  }

  /// Makes a world that lives as long as the value, for tests and fixtures.
  package static func inMemory(seed: UInt64, name: String, start: WorldTime)
    throws(WorldFileError) -> World
  {
    let path = ":memory:"
    do {
      let queue = try queueInMemory(seed: seed, name: name, start: start)
      return try World(queue: queue, path: path, file: nil)
    } catch {
      throw WorldFileError(error, path: path)
    }
  }

  private convenience init(file: WorldFile, path: String, access: Access) throws(WorldFileError) {
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: Self.configuration(access: access))
      try queue.inDatabase { db in try Self.upgrade(db, path: path, access: access) }
      try self.init(queue: queue, path: path, file: file)
    } catch {
      throw WorldFileError(error, path: path)
    }
  }

  private init(queue: DatabaseQueue, path: String, file: WorldFile?) throws {
    self.queue = queue
    self.path = path
    self.file = file
    pictureFiles = PictureFiles(path: path)
    (storedIdentity, lastEventAt) = try queue.inDatabase { db in
      db.stopNotingColumns()
      db.add(function: SearchPattern.hasWord)
      let row = try Row.fetchOne(db, sql: "SELECT name, seed, start, me FROM world WHERE id = 1")
      guard let row else { throw WorldFileError.damaged(path: path) }
      let me: Int64? = row[3]
      let identity = StoredIdentity(
        name: row[0], seed: UInt64(bitPattern: row[1]), start: WorldTime(seconds: row[2]),
        me: me.map { Person.ID($0) })
      return (identity, try Self.lastEventTime(db) ?? Self.beforeAllEvents)
    }
  }

  /// Closes the file; the world can't be used any more, and its picture files have nothing more to say.
  ///
  /// Whoever closes it last leaves one file, with everything in it, and no log beside it. A world that is let go of
  /// closes by itself.
  package func close() throws(StorageError) {
    do {
      // First: a connection that only reads can't tidy the log away when it is the last.
      try pictureFiles.close()
      try queue.close()
    } catch {
      throw StorageError(error, path: path)
    }
    file = nil
  }

  /// Name, seed, start, and whose phone this is.
  ///
  /// Known once the cast is built.
  package var identity: WorldIdentity {
    guard let me = storedIdentity.me else { preconditionFailure("setIdentity(me:) comes first") }
    return WorldIdentity(
      name: storedIdentity.name, seed: storedIdentity.seed, start: storedIdentity.start, me: me)
  }

  /// Runs several performs and schedules as one: all of them are kept, or none if `body` throws.
  ///
  /// May be nested.
  package func atomically<T>(_ body: () throws -> T) throws -> T {
    try queue.unsafeReentrantWrite { db in
      if db.isInsideTransaction { return try body() }
      try storing { try db.beginTransaction(.immediate) }
      do {
        let result = try body()
        try storing { try db.commit() }
        return result
      } catch {
        if db.isInsideTransaction { try storing { try db.rollback() } }
        forget()
        lastEventAt = try storing { try Self.lastEventTime(db) } ?? Self.beforeAllEvents
        throw error
      }
    }
  }

  /// Lets everything in `body` happen, and takes it back.
  package func tentatively<T>(
    _ body: () throws(StorageError) -> T
  ) throws(StorageError) -> T {
    do {
      return try queue.unsafeReentrantWrite { db in
        try db.beginTransaction(.deferred)
        let before = lastEventAt
        defer {
          lastEventAt = before
          forget()
        }
        do {
          let result = try body()
          try db.rollback()
          return result
        } catch {
          if db.isInsideTransaction { try db.rollback() }
          throw error
        }
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// What is kept in memory may be of rows that are no more.
  private func forget() {
    shelf = nil
    sights = nil
    programs = [:]
    news = nil
    heldClock = nil
  }

  /// Reads, with every failure told as a `StorageError`.
  func read<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do {
      return try queue.unsafeReentrantRead(body)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Writes in a transaction of its own, or in the one that `atomically` has open.
  func write<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do {
      return try queue.unsafeReentrantWrite { db in try Self.transaction(db) { try body(db) } }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  func storing<T>(_ body: () throws -> T) throws(StorageError) -> T {
    do { return try body() } catch { throw StorageError(error, path: path) }
  }

  static func transaction<T>(_ db: Database, _ body: () throws -> T) throws -> T {
    var result: T?
    if db.isInsideTransaction {
      try db.inSavepoint {
        result = try body()
        return .commit
      }
    } else {
      try db.inTransaction(.immediate) {
        result = try body()
        return .commit
      }
    }
    guard let result else { preconditionFailure("a transaction that commits has a result") }
    return result
  }

  /// Of a world without events: its history may reach back before its start.
  static let beforeAllEvents = WorldTime(seconds: .min)

  static func lastEventTime(_ db: Database) throws -> WorldTime? {
    let at = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT at FROM event ORDER BY id DESC LIMIT 1"))
    return at.map { WorldTime(seconds: $0) }
  }
}
