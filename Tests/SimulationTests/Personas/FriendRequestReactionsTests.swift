import Domain
import Foundation
import Testing
import WorldStore

@testable import Simulation

/// People who act by themselves, when somebody asks them to be friends.
@Suite struct FriendRequestReactionsTests {
  static let start = SmallWorld.start
  static let seeds: [UInt64] = Array(1...24)

  /// A small world with a stranger, `di`, who answers within one to three minutes by day.
  private func world(seed: UInt64, accepts: String) throws -> (small: SmallWorld, di: Person.ID) {
    let di =
      DataFolder.person("Di", "di_wechat")
      + SmallWorld.persona(awake: "07:00-23:00", delay: "1m-3m", chance: 0, prefix: "d")
      .replacingOccurrences(of: "  likes:", with: "  accepts: \(accepts)\n  likes:")
    let small = try SmallWorld(seed: seed, ["people/di.yaml": di])
    return (small, try #require(try small.world.person(handle: "di")))
  }

  private func ask(_ small: SmallWorld, _ other: Person.ID) throws {
    _ = try small.simulator.perform(
      .requestFriend(other, FriendRequest.Form(text: "I'm Ann")), as: .person(small.ann))
  }

  private func state(_ small: SmallWorld, _ other: Person.ID) throws -> FriendRequest.State? {
    try small.world.reader(as: small.ann).person(other)?.request?.state(at: small.simulator.now)
  }

  @Test(arguments: seeds.prefix(8))
  func `who accepts does so after the usual delay, awake`(seed: UInt64) throws {
    let (small, di) = try world(seed: seed, accepts: "1")
    try ask(small, di)
    try small.advance(to: Self.start + 59)
    #expect(try state(small, di) == .open, "seed \(seed)")
    try small.advance(to: Self.start + 180)
    #expect(try state(small, di) == .accepted, "seed \(seed)")
    #expect(
      try small.chat(with: .person(di)).map(\.text)
        == ["me: I'm Ann", "them: I've accepted your friend request. Now let's chat!"])

    let (night, asleep) = try world(seed: seed, accepts: "1")
    try night.advance(to: Self.start + 16 * 3600)
    try ask(night, asleep)
    try night.advance(to: Self.start + 23 * 3600 + 59)
    #expect(try state(night, asleep) == .open, "seed \(seed)")
    try night.advance(to: Self.start + 23 * 3600 + 180)
    #expect(try state(night, asleep) == .accepted, "seed \(seed)")
  }

  @Test func `who never accepts lets it expire (F34)`() throws {
    let (small, di) = try world(seed: 7, accepts: "0")
    try ask(small, di)
    try small.advance(to: Self.start + 3 * WorldTime.day)
    #expect(try state(small, di) == .open)
    try small.advance(to: Self.start + 3 * WorldTime.day + 1)
    #expect(try state(small, di) == .expired)
    #expect(try small.world.reader(as: small.ann).contacts().map(\.name) == ["Bo", "Cy"])
  }

  @Test func `a half-hearted person accepts about half the time, by the seed alone`() throws {
    func accepts(_ seed: UInt64) throws -> Bool {
      let (small, di) = try world(seed: seed, accepts: "0.5")
      try ask(small, di)
      try small.advance(to: Self.start + 3600)
      return try state(small, di) == .accepted
    }
    let answers = try Self.seeds.map(accepts)
    #expect((6...18).contains(answers.count { $0 }), "\(answers)")
    #expect(try Self.seeds.prefix(4).map(accepts) == Array(answers.prefix(4)))
  }

  @Test func `people of the cast don't accept one another by themselves`() throws {
    let (small, di) = try world(seed: 7, accepts: "1")
    _ = try small.simulator.perform(
      .requestFriend(di, FriendRequest.Form(text: "hi")), as: .person(small.cy))
    try small.advance(to: Self.start + WorldTime.day)
    #expect(try small.world.reader(as: small.cy).person(di)?.request?.state == .open)
  }

  @Test func `a question about a request is answered, in the request (F35)`() throws {
    let (small, di) = try world(seed: 7, accepts: "1")
    let form = FriendRequest.Form(text: "hi there")
    _ = try small.simulator.perform(.requestFriend(small.ann, form), as: .person(di))
    let request = try #require(try small.world.reader(as: small.ann).person(di)?.request)
    _ = try small.simulator.perform(
      .replyToRequest(request.id, text: "do I know you?"), as: .person(small.ann))
    try small.advance(to: Self.start + 180)
    let row = try #require(try small.world.reader(as: small.ann).friendRequest(request.id))
    #expect(row.lines.count == 3 && row.lines[2].text.hasPrefix("d-question-"))
    #expect(row.isUnseen)
    // Accepting them is a hello, and gets one.
    _ = try small.simulator.perform(.acceptRequest(request.id), as: .person(small.ann))
    try small.advance(to: small.simulator.now + 180)
    #expect(try small.chat(with: .person(di)).last?.text.hasPrefix("them: d-greeting-") == true)
  }

  @Test func `an answer to a request is short enough for one (F35)`() {
    let long = String(repeating: "a", count: 51)
    let voice = Persona.Voice(
      greeting: [long], question: [long, "why"], thanks: [], photo: [], other: [long, "mm"],
      comment: [])
    let fitting = voice.fitting(50)
    #expect(fitting.greeting == [] && fitting.question == ["why"] && fitting.other == ["mm"])
  }
}
