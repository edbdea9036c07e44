/// What somebody pays with.
package enum PaySource: String, Hashable, Sendable, Codable, CaseIterable {
  /// The balance of their wallet (零钱).
  case wallet
  /// A bank card, whose money comes from outside of the world and never ends.
  case card

  /// Refused: those of `Money.check`; `notEnoughMoney` where the wallet holds less.
  package func check(_ cents: Int64, balance: Int64) throws(Refusal) {
    try Money.check(cents)
    if self == .wallet, cents > balance { throw .notEnoughMoney }
  }
}
