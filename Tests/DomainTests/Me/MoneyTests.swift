import Domain
import Testing

/// Amounts, and whether they can be paid.
struct MoneyTests {
  @Test(
    arguments: [
      ("0", 0), ("1", 100), ("0.01", 1), (".5", 50), ("12.", 1200), ("12.3", 1230),
      ("200.00", 20_000), ("200.01", 20_001), ("999999999.99", 99_999_999_999),
    ] as [(String, Int64)])
  func `yuan are read without a fraction`(text: String, cents: Int64) {
    #expect(Money.cents(text) == cents)
  }

  @Test(arguments: [
    "", ".", "1.234", "1.2.3", "-1", "+1", "1e3", "1,000", "1 ", "一", "１", "0x1", "1000000000",
    "99999999999999999999",
  ])
  func `what isn't an amount isn't one`(text: String) { #expect(Money.cents(text) == nil) }

  @Test(
    arguments: [
      (0, "0.00"), (1, "0.01"), (10, "0.10"), (20_000, "200.00"), (-5, "-0.05"),
      (.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func `cents are written with two places`(cents: Int64, text: String) {
    #expect(Money.text(cents) == text)
  }

  @Test(
    arguments: [
      (.min, .amountTooSmall), (-1, .amountTooSmall), (0, .amountTooSmall), (1, nil),
      (100_000_000, nil), (100_000_001, .amountTooLarge), (.max, .amountTooLarge),
    ] as [(Int64, Refusal?)])
  func `an amount has its bounds`(cents: Int64, refusal: Refusal?) {
    #expect(throwing { () throws(Refusal) in try Money.check(cents) } == refusal)
  }

  @Test(
    arguments: [
      (.wallet, 500, 500, nil), (.wallet, 501, 500, .notEnoughMoney), (.card, 501, 500, nil),
      (.card, 1, 0, nil), (.wallet, 0, 0, .amountTooSmall),
      // Two reasons at once: the bound of amounts is told first.
      (.wallet, 100_000_001, 0, .amountTooLarge),
    ] as [(PaySource, Int64, Int64, Refusal?)])
  func `the wallet gives what it has, the card anything`(
    source: PaySource, cents: Int64, balance: Int64, refusal: Refusal?
  ) {
    #expect(
      throwing { () throws(Refusal) in try source.check(cents, balance: balance) } == refusal)
  }

  @Test(
    arguments: [
      (.service, 100, nil), (.subscription, 100, .onlyServiceAccountsArePaid),
      (.service, 101, .notEnoughMoney),
      // Two reasons at once.
      (.subscription, 0, .onlyServiceAccountsArePaid),
    ] as [(OfficialAccount.Kind, Int64, Refusal?)])
  func `only service accounts are paid (V7)`(
    kind: OfficialAccount.Kind, cents: Int64, refusal: Refusal?
  ) {
    let bill = Bill(payee: OfficialAccount.ID(1), cents: cents, title: "Tea")
    #expect(
      throwing { () throws(Refusal) in
        try bill.check(payee: kind, from: .wallet, balance: 100)
      } == refusal)
  }

  private func throwing(_ body: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try body()
      return nil
    } catch { return error }
  }
}
