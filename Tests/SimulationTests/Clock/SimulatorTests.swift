import Domain
import Testing
import WorldStore

@testable import Simulation

@Suite struct SimulatorTests {
  static let start = SmallWorld.start
  static let end = start + 2 * 86_400

  /// What a person does in the runs below, by seconds from the start.
  private static func deeds(in small: SmallWorld) -> [(at: Int64, action: Action)] {
    [
      (600, .sendMessage(to: .person(small.bo), content: .text("早，在吗？"))),
      (640, .sendMessage(to: .person(small.bo), content: .text("有空回我"))),
      (3600, .postMoment(MomentContent(text: "sea"))),
      (7200, .sendMessage(to: .account(small.paper), content: .text("price"))),
      (
        7201,
        .sendMessage(
          to: .group(small.trio), content: .text("@Cy @Bo"),
          mentions: .people([small.cy, small.bo])
        )
      ),
      (54_000, .sendMessage(to: .person(small.cy), content: .text("good night"))),
      (90_000, .postMoment(MomentContent(text: "fog"))),
    ]
  }

  /// Runs two days with the deeds, advancing by slices of random lengths and budgets; the digest.
  private static func digest(seed: UInt64, slices: UInt64?) throws -> String {
    let small = try SmallWorld(seed: seed)
    var generator = SplitMix64(seed: slices ?? 0)
    func advance(to time: WorldTime) throws {
      guard slices != nil else {
        try small.advance(to: time)
        return
      }
      while small.simulator.now < time {
        let step = Int64.random(in: 1...20_000, using: &generator)
        let target = min(time, small.simulator.now + step)
        let budget = Int.random(in: 1...4, using: &generator)
        while try !small.simulator.advance(to: target, budget: budget).isThere {}
      }
    }
    for (seconds, action) in deeds(in: small) {
      try advance(to: start + seconds)
      _ = try small.simulator.perform(action, as: .person(small.ann))
    }
    try advance(to: end)
    return try small.simulator.run(to: end)
  }

  @Test(arguments: 1...6)
  func `the same world comes of any slices`(slices: UInt64) throws {
    for seed: UInt64 in [7, 8] {
      let whole = try Self.digest(seed: seed, slices: nil)
      let sliced = try Self.digest(seed: seed, slices: slices)
      #expect(sliced == whole, "seed \(seed), slices \(slices)")
    }
  }

  @Test(arguments: 1...6)
  func `the same world comes of a program that is ended and begun again at any moment`(
    ends: UInt64
  ) throws {
    func world() throws -> World {
      let small = try SmallWorld(seed: 7)
      try small.send("有空吗？", to: .person(small.bo))
      _ = try small.simulator.perform(
        .postMoment(MomentContent(text: "sea")), as: .person(small.ann))
      return small.world
    }
    let whole = try Simulator(world()).run(to: Self.end)
    let broken = try world()
    var generator = SplitMix64(seed: ends)
    while try broken.nextDue() != nil {
      let simulator = try Simulator(broken)
      let target = simulator.now + Int64.random(in: 1...86_400, using: &generator)
      _ = try simulator.advance(
        to: min(target, Self.end), budget: Int.random(in: 1...3, using: &generator))
      // Nothing is saved here: the next one finds the clock at the last event.
      if target >= Self.end { break }
      if let due = try broken.nextDue(), due > target {
        _ = try simulator.advance(to: min(due, Self.end), budget: 1)
      }
    }
    #expect(try Simulator(broken).run(to: Self.end) == whole, "ends \(ends)")
  }

  @Test func `the same seed gives the same world, another seed another`() throws {
    let digest = try Self.digest(seed: 7, slices: nil)
    #expect(try Self.digest(seed: 7, slices: nil) == digest)
    #expect(try Self.digest(seed: 8, slices: nil) != digest)
  }

  @Test func `what is due is performed in order, each at its own time`() throws {
    let small = try SmallWorld([
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: cy, send: { to: ann, text: one } }
      - { at: +0d 09:00, as: cy, send: { to: ann, text: two } }
      - { at: +0d 09:01, as: cy, send: { to: ann, text: three } }
      """
    ])
    try small.advance(to: Self.start + 3599)
    #expect(try small.chat(with: .person(small.cy)).isEmpty)
    let slice = try small.simulator.advance(to: Self.start + 86_400)
    #expect(slice.isThere)
    #expect(slice.events.count == 3)
    let said = try small.chat(with: .person(small.cy))
    #expect(said.map(\.text) == ["them: one", "them: two", "them: three"])
    #expect(said.map { $0.at - Self.start } == [3600, 3600, 3660])
  }

  @Test func `a slice ends with its budget, and time stands where the work does`() throws {
    let small = try SmallWorld([
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: cy, send: { to: ann, text: one } }
      - { at: +0d 10:00, as: cy, send: { to: ann, text: two } }
      """
    ])
    let first = try small.simulator.advance(to: Self.start + 86_400, budget: 1)
    #expect(!first.isThere)
    #expect(small.simulator.now == Self.start + 3600)
    let second = try small.simulator.advance(to: Self.start + 86_400, budget: 1)
    #expect(second.isThere)
    #expect(small.simulator.now == Self.start + 86_400)
    #expect(try small.simulator.advance(to: Self.start).isThere)
    #expect(small.simulator.now == Self.start + 86_400)
  }

  @Test func `what is due in the same second comes before a deed of that second`() throws {
    let small = try SmallWorld([
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: cy, send: { to: ann, text: one } }
      - { at: +0d 09:00, as: cy, send: { to: ann, text: two } }
      """
    ])
    _ = try small.simulator.advance(to: Self.start + 3600, budget: 1)
    try small.send("three", to: .person(small.cy))
    #expect(
      try small.chat(with: .person(small.cy)).map(\.text)
        == ["them: one", "them: two", "me: three"])
  }

  @Test func `a line that the world refuses when it is due is dropped`() throws {
    let small = try SmallWorld([
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: bo, post: { text: sea }, label: sea }
      - { at: +0d 10:00, as: cy, like: sea }
      - { at: +0d 11:00, as: cy, send: { to: ann, text: on } }
      """
    ])
    try small.advance(to: Self.start + 3600)
    guard case .moment(let sea)? = try small.world.label("sea") else {
      Issue.record("the post has no label")
      return
    }
    _ = try small.simulator.perform(.deleteMoment(sea), as: .person(small.bo))
    try small.advance(to: Self.start + 86_400)
    #expect(small.simulator.dropped == 1)
    #expect(try small.world.nextDue() == nil)
    #expect(try small.chat(with: .person(small.cy)).map(\.text) == ["them: on"])
  }

  @Test func `an entry that can't be read is named`() throws {
    let small = try SmallWorld()
    try small.world.schedule([
      AgendaEntry(due: Self.start + 60, kind: "step", payload: "{\"dance\":{}}")
    ])
    let entry = try #require(try small.world.due(by: Self.start + 60, limit: 1).first)
    #expect(
      throws: StorageError.unreadable(
        path: small.world.path, table: "agenda", column: "payload", id: entry.id.rawValue)
    ) { try small.simulator.advance(to: Self.start + 60) }
    #expect(try small.world.due(by: Self.start + 60, limit: 1).first == entry)
  }

  @Test func `the clock is saved where the world stands`() throws {
    let small = try SmallWorld()
    try small.advance(to: Self.start + 1234)
    try small.simulator.save(isPaused: true, speed: 600)
    #expect(
      try small.world.clock()
        == ClockState(now: Self.start + 1234, isPaused: true, speed: 600))
    #expect(try Simulator(small.world).now == Self.start + 1234)
  }
}
