import Domain
import GRDB
import Testing

@testable import WorldStore

/// What is kept of the followed accounts between two looks is never older than the file.
struct FollowedShelfTests {
  private struct Stop: Error {}

  private func list(_ world: World) throws -> [String] {
    try world.reader(as: world.identity.me).chats(.first(9)).map(\.line)
  }

  @Test func `who only looks on sees what another has just written`() throws {
    let scratch = try Scratch()
    let path = scratch.file("town.wesim")
    let town = try Town(try World.create(at: path, seed: 7, name: "town", start: Town.start))
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    let onlooker = try World(opening: path, access: .readOnly)
    #expect(try list(onlooker) == ["Subscriptions (•): [1] Daily: one"])
    #expect(try list(onlooker) == ["Subscriptions (•): [1] Daily: one"])
    try town.does(.openChat(.subscriptions), town.lin)
    #expect(try list(onlooker) == ["Subscriptions: [1] Daily: one"])
    try onlooker.close()
    try town.world.close()
  }

  @Test func `what is taken back is gone from the list`() throws {
    let town = try Town()
    try town.does(.follow(town.tram), town.lin)
    try town.does(.broadcast(.text("one")), town.tram)
    #expect(throws: Stop.self) {
      try town.world.atomically {
        try town.does(.broadcast(.text("two")), town.tram)
        #expect(try town.list() == ["Tram (2): two"])
        throw Stop()
      }
    }
    #expect(try town.list() == ["Tram (1): one"])
  }

  /// Opening the folder asks for the list twice and for the badge once; the accounts are walked through before that.
  @Test func `opening the folder leaves what is known of its accounts, and what comes doesn't`()
    throws
  {
    let town = try Town()
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    func isKept() throws -> Bool {
      try town.world.queue.read { db in
        town.world.shelf?.stamp.ownChanges == db.totalChangesCount
      }
    }
    #expect(try town.list() == ["Subscriptions (•): [1] Daily: one"])
    try town.does(.openChat(.subscriptions), town.lin)
    #expect(try isKept())
    #expect(try town.list() == ["Subscriptions: [1] Daily: one"])
    try town.does(.openChat(.peer(.account(town.daily))), town.lin)
    #expect(try !isKept())
    #expect(try town.list() == ["Subscriptions: Daily: one"])
    try town.does(.broadcast(.text("two")), town.gazette)
    #expect(try !isKept())
  }

  @Test func `each viewer has their own`() throws {
    let town = try Town()
    try town.does(.follow(town.tram), town.lin)
    try town.does(.follow(town.tram), town.bo)
    try town.does(.broadcast(.text("one")), town.tram)
    try town.does(.openChat(.peer(.account(town.tram))), town.bo)
    #expect(try town.list() == ["Tram (1): one"])
    #expect(try town.list(of: town.bo) == ["Tram: one"])
    #expect(try town.list() == ["Tram (1): one"])
  }

  @Test func `the folder counts what is in all subscriptions, and shows the one that changed last`()
    throws
  {
    let town = try Town()
    for account in [town.daily, town.gazette, town.tram] {
      try town.does(.follow(account), town.lin)
    }
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.broadcast(.text("two")), town.gazette)
    try town.does(.broadcast(.text("three")), town.tram)
    #expect(try town.list() == ["Tram (1): three", "Subscriptions (•): [2] Gazette: two"])
  }
}
