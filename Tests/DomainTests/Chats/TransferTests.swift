import Domain
import Testing

/// Transfers: sending, answering, and going back (G33, G89).
struct TransferTests {
  private static let sent = WorldTime(seconds: 1_000_000)
  private static let day = WorldTime.day

  @Test(
    arguments: [
      (0, 0, 100, .wallet, .amountTooSmall), (1, 60, 1, .wallet, nil),
      (1, 61, 1, .wallet, .noteTooLong), (2, 0, 1, .wallet, .notEnoughMoney),
      (2, 0, 1, .card, nil), (100_000_000, 0, 0, .card, nil),
      (100_000_001, 0, 0, .card, .amountTooLarge),
      // Two reasons at once.
      (0, 61, 0, .wallet, .amountTooSmall), (2, 61, 1, .wallet, .noteTooLong),
    ] as [(Int64, Int, Int64, PaySource, Refusal?)])
  func `an amount, a note, and the money for it`(
    cents: Int64, note: Int, balance: Int64, source: PaySource, refusal: Refusal?
  ) {
    #expect(
      refused { () throws(Refusal) in
        try Transfer.check(
          cents, note: String(repeating: "租", count: note), from: source, balance: balance)
      } == refusal)
  }

  @Test(
    arguments: [
      (nil, true, 0, nil), (nil, true, day - 1, nil), (nil, true, day, .transferExpired),
      (nil, false, 0, .notYours), (.accepted, true, 0, .transferSettled),
      (.returned, true, 0, .transferSettled), (.expired, true, day, .transferExpired),
      // Two reasons at once.
      (.accepted, false, 0, .notYours), (.accepted, true, day, .transferSettled),
    ] as [(Transfer.Outcome?, Bool, Int64, Refusal?)])
  func `its receiver answers within 24 hours, once (G89)`(
    outcome: Transfer.Outcome?, isReceiver: Bool, age: Int64, refusal: Refusal?
  ) {
    let transfer = Transfer(cents: 1, sentAt: Self.sent, outcome: outcome)
    #expect(
      refused { () throws(Refusal) in
        try transfer.checkAnswer(isReceiver: isReceiver, at: Self.sent + age)
      } == refusal)
  }

  @Test(
    arguments: [
      (nil, day - 1, .nothingToReturn, nil), (nil, day, nil, .expired),
      (.accepted, day, .nothingToReturn, .accepted), (.returned, day, .nothingToReturn, .returned),
      (.expired, day, .nothingToReturn, .expired),
    ] as [(Transfer.Outcome?, Int64, Refusal?, Transfer.Outcome?)])
  func `nobody's money goes back after 24 hours (G33, G89)`(
    outcome: Transfer.Outcome?, age: Int64, refusal: Refusal?, shown: Transfer.Outcome?
  ) {
    let transfer = Transfer(cents: 1, sentAt: Self.sent, outcome: outcome)
    #expect(
      refused { () throws(Refusal) in try transfer.checkReturn(at: Self.sent + age) } == refusal)
    #expect(transfer.outcome(at: Self.sent + age) == shown)
  }

  private func refused(_ body: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try body()
      return nil
    } catch { return error }
  }
}
