import Domain
import Testing

/// Red packets: what may be put in, how it is split, who opens them (G80–G88).
struct RedPacketTests {
  private static let sent = WorldTime(seconds: 1_000_000)

  // MARK: Amounts

  @Test(
    arguments: [
      (.identical(each: 0, pieces: 1), .amountTooSmall), (.identical(each: 1, pieces: 1), nil),
      (.identical(each: 20_000, pieces: 1), nil),
      (.identical(each: 20_001, pieces: 1), .redPacketTooLarge),
      (.random(total: 0, pieces: 1), .amountTooSmall), (.random(total: 1, pieces: 1), nil),
      (.random(total: 20_000, pieces: 1), nil),
      (.random(total: 20_001, pieces: 1), .redPacketTooLarge),
      (.random(total: 4, pieces: 5), .amountTooSmall), (.random(total: 5, pieces: 5), nil),
      (.random(total: 100_000, pieces: 5), nil),
      (.random(total: 100_001, pieces: 5), .redPacketTooLarge),
      (.identical(each: 1, pieces: 0), .redPacketPieces),
      (.identical(each: 20_000, pieces: 100), nil),
      (.identical(each: 1, pieces: 101), .redPacketPieces),
      (.random(total: 100, pieces: 100), nil), (.random(total: 101, pieces: 101), .redPacketPieces),
      (.random(total: .max, pieces: 100), .redPacketTooLarge),
      (.identical(each: .max, pieces: 100), .redPacketTooLarge),
      // Two reasons at once: the number of pieces is told first.
      (.identical(each: 20_001, pieces: 101), .redPacketPieces),
      (.random(total: -1, pieces: -1), .redPacketPieces),
    ] as [(RedPacket.Amount, Refusal?)])
  func `a group's packet has 1 to 100 pieces of 0.01 to 200 yuan (G80, G81)`(
    amount: RedPacket.Amount, refusal: Refusal?
  ) {
    #expect(refused { () throws(Refusal) in try amount.check(isForGroup: true) } == refusal)
  }

  @Test(
    arguments: [
      (.identical(each: 20_000, pieces: 1), nil), (.random(total: 1, pieces: 1), nil),
      (.random(total: 2, pieces: 2), .redPacketPieces),
    ] as [(RedPacket.Amount, Refusal?)])
  func `between two there is one piece (G81)`(amount: RedPacket.Amount, refusal: Refusal?) {
    #expect(refused { () throws(Refusal) in try amount.check(isForGroup: false) } == refusal)
  }

  @Test(
    arguments: [
      (25, 100, .wallet, nil), (26, 100, .wallet, .greetingTooLong),
      (25, 99, .wallet, .notEnoughMoney), (25, 99, .card, nil),
      // Two reasons at once.
      (26, 99, .wallet, .greetingTooLong),
    ] as [(Int, Int64, PaySource, Refusal?)])
  func `a greeting has 25 characters at the most, and the wallet must hold it (G83)`(
    length: Int, balance: Int64, source: PaySource, refusal: Refusal?
  ) {
    let form = RedPacket.Form(
      .random(total: 100, pieces: 3), greeting: String(repeating: "福", count: length))
    #expect(
      refused { () throws(Refusal) in
        try form.check(isForGroup: true, from: source, balance: balance)
      } == refusal)
  }

  @Test func `the default greeting stands in the sender's language (G83)`() {
    #expect(RedPacket.defaultGreeting(in: .chinese) == "恭喜发财，大吉大利")
    #expect(RedPacket.defaultGreeting(in: .english) == "Best wishes")
  }

  // MARK: Splitting

  @Test(
    arguments: [
      (1, 1), (2, 2), (3, 2), (100, 100), (101, 100), (20_000, 1), (20_001, 2), (40_000, 2),
      (39_999, 2), (2_000_000, 100), (1_999_999, 100), (8_800, 6), (520, 3),
    ] as [(Int64, Int)])
  func `a random split gives each 0.01 to 200 yuan, and all of it (G82)`(
    total: Int64, pieces: Int
  ) {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let shares = RedPacket.Amount.random(total: total, pieces: pieces)
        .shares(using: &generator)
      #expect(shares.count == pieces, "seed \(seed)")
      #expect(shares.reduce(0, +) == total, "seed \(seed)")
      #expect(shares.allSatisfy { (1...RedPacket.pieceMax).contains($0) }, "seed \(seed)")
    }
  }

  @Test func `chance splits otherwise for another seed, and the same for the same (G82)`() {
    func shares(_ seed: UInt64) -> [Int64] {
      var generator = SeededGenerator(seed: seed)
      return RedPacket.Amount.random(total: 10_000, pieces: 10).shares(using: &generator)
    }
    #expect(shares(1) == shares(1))
    #expect(Set((0..<20).map(shares)).count == 20)
    // None of the ten is better placed than another: over many packets each gets about its tenth.
    var sums = Array(repeating: Int64(0), count: 10)
    for seed in UInt64(0)..<2000 {
      for (index, share) in shares(seed).enumerated() { sums[index] += share }
    }
    #expect(sums.allSatisfy { (1_800_000...2_200_000).contains($0) }, "\(sums)")
  }

  @Test func `an identical split gives each the same`() {
    var generator = SeededGenerator(seed: 1)
    #expect(
      RedPacket.Amount.identical(each: 7, pieces: 3).shares(using: &generator) == [7, 7, 7])
    #expect(RedPacket.Amount.identical(each: 7, pieces: 3).total == 21)
  }

  @Test(
    arguments: [
      (.random, 3, [5, 9, 2], 1), (.random, 3, [9, 9, 2], 0), (.random, 3, [5, 9], nil),
      (.random, 1, [5], nil), (.identical, 3, [5, 5, 5], nil),
    ] as [(RedPacket.Split, Int, [Int64], Int?)])
  func `the best luck is told once all are opened (G82)`(
    split: RedPacket.Split, pieces: Int, shares: [Int64], best: Int?
  ) {
    let packet = RedPacket(
      isForGroup: true, sentAt: Self.sent, split: split, pieces: pieces, opened: shares.count)
    #expect(RedPacketRules.bestLuck(of: packet, opened: shares) == best)
  }

  // MARK: Opening

  struct Case: Sendable, CustomTestStringConvertible {
    var isForGroup = true
    var opened = 0
    var isSender = false
    var hasOpened = false
    var age = Int64(0)
    var refusal: Refusal?
    var state: RedPacket.State
    var details: Bool

    var testDescription: String {
      [
        isForGroup ? "group" : "pair", "\(opened)/2 opened", isSender ? "sender" : "",
        hasOpened ? "has opened" : "", "\(age) s",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private static let day = WorldTime.day

  @Test(arguments: [
    Case(refusal: nil, state: .unopened, details: false),
    Case(age: day - 1, refusal: nil, state: .unopened, details: false),
    Case(age: day, refusal: .redPacketExpired, state: .expired, details: false),
    Case(opened: 1, hasOpened: true, refusal: .alreadyOpened, state: .opened, details: true),
    Case(
      opened: 1, hasOpened: true, age: day, refusal: .alreadyOpened, state: .opened,
      details: true),
    Case(opened: 2, refusal: .noneLeft, state: .noneLeft, details: true),
    Case(opened: 2, age: day - 1, refusal: .noneLeft, state: .noneLeft, details: true),
    Case(opened: 2, age: day, refusal: .noneLeft, state: .noneLeft, details: false),
    Case(isSender: true, refusal: nil, state: .unopened, details: true),
    Case(isSender: true, age: day, refusal: .redPacketExpired, state: .expired, details: true),
    Case(
      opened: 1, isSender: true, hasOpened: true, refusal: .alreadyOpened, state: .opened,
      details: true),
    Case(isForGroup: false, refusal: nil, state: .unopened, details: false),
    Case(
      isForGroup: false, isSender: true, refusal: .ownRedPacket, state: .unopened, details: true),
    Case(
      isForGroup: false, opened: 2, isSender: true, refusal: .ownRedPacket, state: .opened,
      details: true),
    Case(
      isForGroup: false, isSender: true, age: day, refusal: .ownRedPacket, state: .expired,
      details: true),
    Case(isForGroup: false, age: day, refusal: .redPacketExpired, state: .expired, details: false),
  ])
  func `who may open it, what it says, who reads its details (G32, G85, G88)`(entry: Case) {
    let packet = RedPacket(
      isForGroup: entry.isForGroup, sentAt: Self.sent, split: .random, pieces: 2,
      opened: entry.opened)
    let viewer = RedPacketRules.Viewer(isSender: entry.isSender, hasOpened: entry.hasOpened)
    let now = Self.sent + entry.age
    #expect(
      refused { () throws(Refusal) in
        try RedPacketRules.checkOpening(packet, by: viewer, at: now)
      } == entry.refusal)
    #expect(RedPacketRules.state(of: packet, for: viewer, at: now) == entry.state)
    #expect(RedPacketRules.showsDetails(of: packet, to: viewer, at: now) == entry.details)
  }

  @Test(
    arguments: [
      ("谢谢", true, false, nil), (String(repeating: "谢", count: 20), true, false, nil),
      (String(repeating: "谢", count: 21), true, false, .thanksTooLong),
      (" \n", true, false, .blankMessage), ("x", true, true, .alreadyThanked),
      ("x", false, false, .notYours),
      // Two reasons at once.
      ("", false, true, .notYours), ("", true, true, .alreadyThanked),
    ] as [(String, Bool, Bool, Refusal?)])
  func `a receiver says thanks once, in 20 characters (G83)`(
    text: String, hasOpened: Bool, hasThanked: Bool, refusal: Refusal?
  ) {
    #expect(
      refused { () throws(Refusal) in
        try RedPacketRules.checkThanks(text, hasOpened: hasOpened, hasThanked: hasThanked)
      } == refusal)
  }

  @Test(
    arguments: [
      (0, false, day - 1, .nothingToReturn), (0, false, day, nil), (1, false, day, nil),
      (2, false, day, .nothingToReturn), (1, true, day, .nothingToReturn),
    ] as [(Int, Bool, Int64, Refusal?)])
  func `what nobody opened goes back after 24 hours, once (G84)`(
    opened: Int, isReturned: Bool, age: Int64, refusal: Refusal?
  ) {
    let packet = RedPacket(
      isForGroup: true, sentAt: Self.sent, split: .random, pieces: 2, opened: opened)
    #expect(
      refused { () throws(Refusal) in
        try RedPacketRules.checkReturn(of: packet, isReturned: isReturned, at: Self.sent + age)
      } == refusal)
  }
}

/// Why something was refused; `nil` where it wasn't.
private func refused(_ body: () throws(Refusal) -> Void) -> Refusal? {
  do throws(Refusal) {
    try body()
    return nil
  } catch { return error }
}
