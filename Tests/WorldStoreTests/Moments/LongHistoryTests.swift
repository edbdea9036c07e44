import Domain
import GRDB
import Synchronization
import Testing

@testable import WorldStore

/// What a page costs where nearly nothing of a long history may be seen.
struct LongHistoryTests {
  enum Reason: CaseIterable {
    case names, ownLists, tag, fewByTag, hidden, blocked, deleted, range, stranger
  }

  private static let hidden = 1_500

  @Test(arguments: Reason.allCases)
  func `a page costs what it shows, not what it passes over`(_ reason: Reason) throws {
    let town = try Town()
    let author = reason == .stranger ? town.kai : town.bo
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
    let tag = try town.world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: author, name: "t"), handle: "t", members: [town.lin])
    if reason == .stranger {
      try town.does(
        .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: true))), author)
    }
    // Lin's own post is the oldest there is, a friend's the next.
    let own = try town.posts(town.lin, "own")
    let seen = try town.posts(town.mei, "seen")
    if reason == .stranger { for _ in 0..<3 { try post(town, author, .public) } }
    for index in 0..<Self.hidden {
      try post(town, author, Self.audience(reason, index, tag, town))
    }
    try hide(reason, author, town)

    let statements = try town.countingStatements { () throws in
      #expect(try town.eyes.moments(.first(8)).map(\.id) == [seen, own])
      #expect(try town.eyes.album(of: author, .first(8)).count == (reason == .stranger ? 3 : 0))
      #expect(try town.eyes.album(of: author, .last(8)).count == (reason == .stranger ? 3 : 0))
      #expect(try town.eyes.moments(.last(8)).map(\.id) == [seen, own])
      _ = try town.eyes.momentsNews()
    }
    #expect(statements < Self.hidden / 5)
    // The author goes through all of them at the same price.
    let pages = try town.countingStatements { () throws in
      #expect(try town.eyes(of: author).moments(.first(8)).count == 8)
      #expect(try town.eyes(of: author).album(of: author, .last(8)).count == 8)
    }
    #expect(pages < Self.hidden / 5)
  }

  private func post(_ town: Town, _ author: Person.ID, _ audience: Audience) throws {
    // Nobody posts faster than the world lets them (M40).
    town.wait(600)
    try town.posts(author, "x", to: audience)
  }

  private static func audience(
    _ reason: Reason, _ index: Int, _ tag: ContactTag.ID, _ town: Town
  ) -> Audience {
    switch reason {
    case .names: .except(people: [town.lin], tags: [])
    // Six lists in turn, all of which leave Lin out.
    case .ownLists:
      .except(
        people: [town.lin] + (index % 2 == 0 ? [town.mei] : []),
        tags: index % 3 == 0 ? [tag] : [])
    case .tag: .except(people: [], tags: [tag])
    case .fewByTag, .stranger:
      .only(people: [reason == .stranger ? town.bo : town.mei], tags: [])
    case .hidden, .blocked, .deleted, .range: .public
    }
  }

  private func hide(_ reason: Reason, _ author: Person.ID, _ town: Town) throws {
    let lin = town.lin.rawValue
    func change(_ sql: String) throws {
      try town.world.write { try $0.execute(sql: sql, arguments: [author.rawValue, lin]) }
    }
    switch reason {
    case .hidden: try change("UPDATE contact SET permission = 1 WHERE owner = ? AND person = ?")
    case .blocked: try change("UPDATE contact SET isBlocked = 1 WHERE owner = ? AND person = ?")
    case .deleted: try change("DELETE FROM contact WHERE owner = ? AND person = ?")
    case .range:
      try town.does(.changeSettings(Settings(moments: MomentsPrivacy(range: .threeDays))), author)
      town.wait(4 * 86_400)
    case .names, .ownLists, .tag, .fewByTag, .stranger: break
    }
    try town.world.setClock(ClockState(now: town.now, isPaused: true, speed: 1))
  }

  @Test func `a list that is used again is kept once, and a deleted tag is on it no more (F22)`()
    throws
  {
    let town = try Town()
    func lists() throws -> Int? {
      try town.world.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM moment_audience") }
    }
    try town.posts(town.bo, "a", to: .only(people: [town.lin, town.kai], tags: []))
    try town.posts(town.bo, "b", to: .only(people: [town.kai, town.lin, town.kai], tags: []))
    #expect(try lists() == 1)
    try town.posts(town.bo, "c", to: .except(people: [town.kai, town.lin], tags: []))
    try town.posts(town.kai, "d", to: .only(people: [town.bo], tags: []))
    #expect(try lists() == 3)
  }

  @Test func `what was worked out is kept in the file while nobody's standing changes`() throws {
    let town = try Town()
    try town.posts(town.bo, "x", to: .except(people: [town.kai], tags: []))
    func marks() throws -> Int? {
      try town.world.read { db in
        let sights = try town.world.sights(of: town.lin, db)
        try sights.complete(MomentFacts(db, now: town.now))
        return try AudienceSights.find(db, of: town.lin, stamp: sights.stamp)?.completeTo
      }
    }
    #expect(try marks() == nil)
    try town.does(.openMoments, town.lin)
    #expect(try marks() == 1)
    try town.does(.setPermission(town.lin, .hideMine), town.bo)
    #expect(try marks() == nil)
    #expect(try town.timeline() == [])
    try town.does(.setPermission(town.lin, []), town.bo)
    #expect(try town.timeline() == ["Bo: x"])
  }
}

extension Town {
  /// How many statements SQLite runs.
  func countingStatements(_ body: () throws -> Void) throws -> Int {
    let count = Counter()
    world.queue.inDatabase { db in
      db.trace { _ in count.value.withLock { $0 += 1 } }
    }
    defer { world.queue.inDatabase { $0.trace(nil) } }
    try body()
    return count.value.withLock { $0 }
  }

  private final class Counter: Sendable {
    let value = Mutex(0)
  }
}
