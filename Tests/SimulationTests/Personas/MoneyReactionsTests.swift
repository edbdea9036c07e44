import Domain
import Testing
import WorldStore

@testable import Simulation

/// Money that comes back by itself, and what the cast makes of money.
@Suite struct MoneyReactionsTests {
  static let start = SmallWorld.start

  private func send(_ small: SmallWorld, _ action: Action) throws -> Message.ID {
    let events = try small.simulator.perform(action, as: .person(small.ann))
    guard case .messageSent(let id, _, _)? = events.first else {
      throw Unexpected(events: events)
    }
    return id
  }

  struct Unexpected: Error { let events: [Event] }

  private func receipts(_ small: SmallWorld) throws -> [WorldTime] {
    guard let account = try small.world.account(handle: WeChatPay.handle) else { return [] }
    return try small.world.reader(as: small.ann).items(in: .account(account), .first(9))
      .map(\.sentAt)
  }

  /// Nobody takes either; the digest of the world two days later.
  private func digest(slices: UInt64?, ends: Bool) throws -> String {
    let small = try SmallWorld(reacting: false)
    let form = RedPacket.Form(.random(total: 500, pieces: 3))
    _ = try send(small, .sendRedPacket(form, to: .group(small.trio), from: .card))
    try small.advance(to: Self.start + 7)
    _ = try send(small, .sendTransfer(to: small.bo, cents: 70, from: .card))
    var simulator = small.simulator
    var generator = SplitMix64(seed: slices ?? 0)
    let end = Self.start + 2 * WorldTime.day
    while slices != nil, simulator.now < end {
      let target = min(end, simulator.now + Int64.random(in: 1...40_000, using: &generator))
      while try !simulator.advance(to: target, budget: 1).isThere {}
      // The program is closed; whoever opens the world again brings it to the same moment.
      if ends {
        let clock = try small.world.clock()
        try simulator.save(isPaused: clock.isPaused, speed: clock.speed)
        simulator = try Simulator(small.world, reacting: false)
      }
    }
    let digest = try simulator.run(to: end)
    #expect(
      try receipts(small) == [Self.start + WorldTime.day + 7, Self.start + WorldTime.day])
    #expect(try small.world.books().isBalanced)
    return digest
  }

  @Test(arguments: [UInt64(1), 2, 3], [false, true])
  func
    `money goes back at its very second, whatever the slices, and over the end of the program (G84, G89)`(
      slices: UInt64, ends: Bool
    ) throws
  {
    let whole = try digest(slices: nil, ends: false)
    #expect(try digest(slices: slices, ends: ends) == whole, "slices \(slices)")
  }

  @Test
  func `a program that was closed for a week gives back at the right second when it is opened`()
    throws
  {
    let small = try SmallWorld(reacting: false)
    _ = try send(small, .sendTransfer(to: small.bo, cents: 70, from: .card))
    _ = try small.simulator.advance(to: Self.start + 7 * WorldTime.day, budget: 16)
    #expect(try receipts(small) == [Self.start + WorldTime.day])
  }

  @Test func `in a history money goes back too, before what comes after`() throws {
    let lines = """
      - { at: -6d 09:00, as: ann, send: { to: bo, transfer: { cents: 70 } }, label: lost }
      - { at: -6d 10:00, as: ann, send: { to: bo, transfer: { cents: 30 } }, label: kept }
      - { at: -6d 11:00, as: bo, acceptTransfer: kept }
      - { at: -1d 20:00, as: ann, send: { to: bo, transfer: { cents: 5 } }, label: open }

      """
    let small = try SmallWorld(reacting: false, ["timeline/money.yaml": lines])
    let lost = WorldTime(year: 2026, month: 3, day: 11, hour: 9)
    #expect(try receipts(small) == [lost])
    #expect(try small.world.reader(as: small.bo).balance() == 30)
    try small.advance(to: WorldTime(year: 2026, month: 3, day: 16, hour: 20))
    #expect(try receipts(small).count == 2)
  }

  @Test(arguments: 1...6)
  func `friends nearly always open packets and accept transfers, within their usual delay`(
    seed: UInt64
  ) throws {
    let small = try SmallWorld(seed: seed)
    var taken = 0
    for day in Int64(0)..<10 {
      try small.advance(to: Self.start + day * WorldTime.day)
      let form = RedPacket.Form(.identical(each: 10, pieces: 1))
      let packet = try send(small, .sendRedPacket(form, to: .person(small.bo), from: .card))
      let transfer = try send(small, .sendTransfer(to: small.bo, cents: 10, from: .card))
      try small.advance(to: Self.start + day * WorldTime.day + 59)
      let reader = small.world.reader(as: small.ann)
      #expect(try reader.redPacket(packet)?.packet.opened == 0, "seed \(seed)")
      try small.advance(to: Self.start + day * WorldTime.day + 200)
      if try reader.redPacket(packet)?.packet.opened == 1 { taken += 1 }
      if try reader.transfer(transfer)?.outcome == .accepted { taken += 1 }
    }
    #expect((14...20).contains(taken), "seed \(seed): \(taken) of 20")
    #expect(try small.world.books().isBalanced)
  }

  @Test func `in a group the cast opens, and says thanks in few words; nobody talks of it`() throws
  {
    let small = try SmallWorld()
    let form = RedPacket.Form(.random(total: 600, pieces: 3))
    let packet = try send(small, .sendRedPacket(form, to: .group(small.trio), from: .card))
    try small.advance(to: Self.start + 3 * 3600)
    let page = try #require(try small.world.reader(as: small.ann).redPacket(packet))
    #expect((1...2).contains(page.packet.opened))
    #expect(page.openings?.allSatisfy { ($0.thanks?.count ?? 1) <= RedPacket.thanksMax } == true)
    #expect(try small.chat(with: .group(small.trio)).isEmpty)
  }
}
