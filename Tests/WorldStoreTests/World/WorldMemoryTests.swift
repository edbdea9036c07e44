import Domain
import Testing
import WorldStore

@Suite struct WorldMemoryTests {
  private static let start = WorldTime(year: 2026, month: 3, day: 16, hour: 8)

  private static func world() throws -> World {
    try World.inMemory(seed: 1, name: "Small", start: start)
  }

  @Test func `the simulation remembers texts by keys, the last one counting`() throws {
    let world = try Self.world()
    #expect(try world.memory("a/1") == nil)
    try world.remember("one", as: "a/1")
    try world.remember("two", as: "a/1")
    try world.remember("three", as: "a/0")
    try world.remember("four", as: "a%")
    #expect(try world.memory("a/1") == "two")
    #expect(try world.memories(prefix: "a/").map(\.text) == ["three", "two"])
  }

  @Test func `what is remembered in a transaction that fails is forgotten`() throws {
    struct Stop: Error {}
    let world = try Self.world()
    #expect(throws: Stop.self) {
      try world.atomically {
        try world.remember("one", as: "a")
        throw Stop()
      }
    }
    #expect(try world.memory("a") == nil)
  }

  @Test func `an agenda entry is found by its kind until it is completed`() throws {
    let world = try Self.world()
    try world.schedule([AgendaEntry(due: Self.start, kind: "answer", payload: "")])
    #expect(try world.isScheduled(kind: "answer"))
    #expect(try !world.isScheduled(kind: "ans"))
    for entry in try world.due(by: Self.start, limit: 1) { try world.complete(entry.id) }
    #expect(try !world.isScheduled(kind: "answer"))
  }

  @Test func `worlds with the same rows have the same digest, one more row gives another`() throws {
    let one = try Self.world()
    let other = try Self.world()
    #expect(try one.digest() == other.digest())
    // The same letters, cut differently.
    try one.remember("bc", as: "a")
    try other.remember("c", as: "ab")
    #expect(try one.digest() != other.digest())
    try one.remember("c", as: "ab")
    try other.remember("bc", as: "a")
    #expect(try one.digest() == other.digest())
  }
}
