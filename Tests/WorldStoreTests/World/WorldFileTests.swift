import Domain
import GRDB
import Testing
import WorldStore

struct WorldFileTests {
  let scratch: Scratch
  var path: String { scratch.file("demo.wesim") }
  let start = WorldTime(year: 2021, month: 3, day: 1, hour: 9)

  init() throws { scratch = try Scratch() }

  private func makeWorld() throws -> World {
    let world = try World.create(at: path, seed: .max, name: "演示", start: start)
    let me = try world.addPerson(.named("lin"))
    try world.setIdentity(me: me)
    return world
  }

  private func opening(_ access: World.Access = .exclusive) -> WorldFileError? {
    do throws(WorldFileError) {
      _ = try World(opening: path, access: access)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a world is as it was after closing and opening`() throws {
    var world: World? = try makeWorld()
    let identity = world?.identity
    try world?.setClock(ClockState(now: start + 77, isPaused: true, speed: 600))
    try world?.schedule([
      AgendaEntry(due: start + 9, kind: "line", payload: "b"),
      AgendaEntry(due: start + 5, kind: "line", payload: "a"),
    ])
    world = nil
    #expect(scratch.names == ["demo.wesim"])
    let again = try World(opening: path)
    #expect(again.identity == identity)
    #expect(again.identity.seed == .max)
    #expect(try again.clock() == ClockState(now: start + 77, isPaused: true, speed: 600))
    #expect(try again.nextDue() == start + 5)
    #expect(try again.due(by: start + 9, limit: 9).map(\.payload) == ["a", "b"])
    #expect(try again.due(by: start + 8, limit: 9).map(\.payload) == ["a"])
  }

  @Test func `a world whose pictures were looked at closes into one file, and shows none any more`()
    throws
  {
    let world = try makeWorld()
    try world.addPictureFile(
      "pier", shape: Picture.Shape(width: 1, height: 1), bytes: [1, 2, 3])
    #expect(try world.pictureFiles.bytes("pier") == [1, 2, 3])
    #expect(scratch.names.contains("demo.wesim-wal"))
    try world.close()
    #expect(scratch.names == ["demo.wesim"])
    #expect(try world.pictureFiles.bytes("pier") == nil)
    #expect(scratch.names == ["demo.wesim"])
  }

  @Test func `a missing file is not found`() {
    #expect(opening() == .notFound(path: path))
  }

  @Test func `a world is not made over another file`() throws {
    scratch.write(Array("letters".utf8), to: "demo.wesim")
    #expect(throws: WorldFileError.alreadyExists(path: path)) { try makeWorld() }
    #expect(scratch.read("demo.wesim") == Array("letters".utf8))
  }

  @Test func `a world is not made in a directory that isn't there`() throws {
    let path = scratch.file("no/demo.wesim")
    #expect(throws: WorldFileError.noSuchDirectory(path: path)) {
      try World.create(at: path, seed: 1, name: "x", start: start)
    }
  }

  @Test(arguments: [0, 7, 99, 100, 5000]) func `something else is not a world`(length: Int) throws {
    let bytes = [UInt8](repeating: 65, count: length)
    scratch.write(bytes, to: "demo.wesim")
    #expect(opening() == .notAWorld(path: path))
    #expect(scratch.read("demo.wesim") == bytes)
  }

  @Test func `a database of another program is not a world and stays as it is`() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { db in try db.execute(sql: "CREATE TABLE world (id INTEGER)") }
    try other.close()
    let bytes = scratch.read("demo.wesim")
    #expect(opening() == .notAWorld(path: path))
    #expect(scratch.read("demo.wesim") == bytes)
    #expect(scratch.names == ["demo.wesim"])
  }

  @Test func `a newer world is recognised and stays as it is`() throws {
    try makeWorld().close()
    try edit("PRAGMA user_version = 9999")
    let bytes = scratch.read("demo.wesim")
    #expect(opening() == .newerThanProgram(path: path))
    #expect(opening(.readOnly) == .newerThanProgram(path: path))
    #expect(scratch.read("demo.wesim") == bytes)
  }

  @Test func `a world that lost its end is damaged and stays as it is`() throws {
    try makeWorld().close()
    let bytes = Array(scratch.read("demo.wesim").dropLast(1))
    scratch.write(bytes, to: "demo.wesim")
    #expect(opening() == .damaged(path: path))
    #expect(scratch.read("demo.wesim") == bytes)
  }

  @Test func `a world whose pages are overwritten is damaged`() throws {
    try makeWorld().close()
    var bytes = scratch.read("demo.wesim")
    for index in 100..<bytes.count { bytes[index] = 0xA5 }
    scratch.write(bytes, to: "demo.wesim")
    #expect(opening() == .damaged(path: path))
    #expect(scratch.read("demo.wesim") == bytes)
  }

  @Test func `a world whose making was cut short is unfinished`() throws {
    try World.create(at: path, seed: 1, name: "x", start: start).close()
    #expect(opening() == .unfinished(path: path))
  }

  @Test func `only one may move the time of a world, others may look on`() throws {
    var first: World? = try makeWorld()
    #expect(opening() == .inUse(path: path))
    #expect(opening(.readOnly) == nil)
    // Looking on and leaving must not take the first one's locks away.
    #expect(opening() == .inUse(path: path))
    try first?.setClock(ClockState(now: start + 1, isPaused: false, speed: 1))
    first = nil
    #expect(opening() == nil)
  }

  @Test func `a clock that was only tried out is the old one again`() throws {
    let world = try makeWorld()
    let before = try world.clock()
    let tried = try world.tentatively { () throws(StorageError) in
      try world.setClock(ClockState(now: start + 99, isPaused: true, speed: 3))
      return try world.clock()
    }
    #expect(tried == ClockState(now: start + 99, isPaused: true, speed: 3))
    #expect(try world.clock() == before)
    try world.setClock(tried)
    #expect(try world.clock() == tried)
  }

  @Test func `who only looks on can't change anything`() throws {
    try makeWorld().close()
    let world = try World(opening: path, access: .readOnly)
    #expect(throws: StorageError.readOnly(path: path)) {
      try world.setClock(ClockState(now: start + 1, isPaused: false, speed: 1))
    }
  }

  private func edit(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in try db.execute(sql: sql) }
    try queue.close()
  }
}
