import Domain
import Testing

/// A10: rewards are for original articles whose author wants them.
struct RewardTests {
  @Test(arguments: [
    (true, true, true), (true, false, false), (false, true, false), (false, false, false),
  ])
  func `only an original article with rewards on has the button`(
    isOriginal: Bool, takesRewards: Bool, isOffered: Bool
  ) {
    #expect(Reward.isOffered(isOriginal: isOriginal, takesRewards: takesRewards) == isOffered)
  }

  static let cases: [(Int64, Bool, PaySource, Int64, Refusal?)] = [
    (500, true, .wallet, 500, nil), (500, true, .wallet, 499, .notEnoughMoney),
    (500, true, .card, 0, nil), (0, true, .card, 0, .amountTooSmall),
    (1, true, .card, 0, nil),
    // Two reasons at once.
    (0, false, .wallet, 0, .noRewards), (0, true, .wallet, 0, .amountTooSmall),
  ]

  @Test(arguments: cases)
  func `it is paid like any other bill`(
    cents: Int64, isOffered: Bool, source: PaySource, balance: Int64, refusal: Refusal?
  ) {
    var found: Refusal?
    do throws(Refusal) {
      try Reward.check(cents, isOffered: isOffered, from: source, balance: balance)
    } catch { found = error }
    #expect(found == refusal)
  }

  @Test func `what is offered is an amount that can be paid, from the smallest on`() throws {
    #expect(Reward.amounts == Reward.amounts.sorted())
    for amount in Reward.amounts { try Money.check(amount) }
  }
}
