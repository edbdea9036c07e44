import Domain
import GRDB
import Testing

@testable import WorldStore

/// Worlds of earlier versions of the program.
struct UpgradeTests {
  private let scratch: Scratch
  private var path: String { scratch.file("old.wesim") }

  init() throws { scratch = try Scratch() }

  /// A world as the version with so many migrations left it, with Lin in it.
  private func makeWorld(version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      for migration in Schema.migrations.prefix(version) { try db.execute(sql: migration.sql) }
      try db.execute(
        sql: """
          INSERT INTO person
          VALUES (1, 'lin', 'Lin', 'wx_lin', NULL, '', '', 'li', 'teal');
          INSERT INTO world (id, name, seed, start, me) VALUES (1, 'old', 7, 1000000, 1);
          INSERT INTO clock VALUES (1, 1000000, 0, 60);
          PRAGMA user_version = \(version);
          PRAGMA journal_mode = WAL;
          """)
    }
    try queue.close()
  }

  @Test(arguments: 2..<Schema.version)
  func `an older world is brought up to date when it is opened`(version: Int) throws {
    try makeWorld(version: version)
    let world = try World(opening: path)
    #expect(world.identity.name == "old")
    #expect(try world.reader(as: world.identity.me).chats(.first(9)) == [])
    let bo = try world.addPerson(.named("bo"))
    try world.addFriends(world.identity.me, bo, since: world.identity.start)
    try world.perform(
      .sendMessage(to: .person(bo), content: .text("hi")), as: .person(world.identity.me),
      at: world.identity.start)
    try world.close()
    #expect(try World(opening: path, access: .readOnly).identity.name == "old")
  }

  @Test func `an older world isn't touched by who only looks on`() throws {
    try makeWorld(version: Schema.version - 1)
    let bytes = scratch.read("old.wesim")
    #expect(throws: WorldFileError.olderThanProgram(path: path)) {
      try World(opening: path, access: .readOnly)
    }
    #expect(scratch.read("old.wesim") == bytes)
  }

  @Test func `migrations are numbered from 1 without gaps`() {
    #expect(Schema.migrations.map(\.number) == Array(1...Schema.version))
  }

  @Test(
    arguments: [
      (.SQLITE_FULL, .diskFull(path: "w")), (.SQLITE_READONLY, .readOnly(path: "w")),
      (.SQLITE_READONLY_DBMOVED, .readOnly(path: "w")), (.SQLITE_BUSY, .inUse(path: "w")),
      (.SQLITE_LOCKED, .inUse(path: "w")), (.SQLITE_CORRUPT, .damaged(path: "w")),
      (.SQLITE_CORRUPT_VTAB, .damaged(path: "w")), (.SQLITE_NOTADB, .damaged(path: "w")),
      (.SQLITE_IOERR_WRITE, .failed(path: "w", code: 10, message: "no")),
    ] as [(ResultCode, StorageError)])
  func `what SQLite says is told in the store's terms`(code: ResultCode, expected: StorageError) {
    #expect(StorageError(DatabaseError(resultCode: code, message: "no"), path: "w") == expected)
  }
}
