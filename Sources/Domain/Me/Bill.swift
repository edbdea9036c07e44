/// What a service account asks to be paid for: an order in a Mini Program, or a bill in its chat (P4).
package struct Bill: Hashable, Sendable, Codable {
  package var payee: OfficialAccount.ID
  /// Hundredths of a yuan.
  package var cents: Int64
  /// What is paid for, as the receipt tells it.
  package var title: String
  /// By what the payee knows the order; the person isn't shown it.
  package var order: String?

  package static let titleMax = 64

  package init(payee: OfficialAccount.ID, cents: Int64, title: String, order: String? = nil) {
    self.payee = payee
    self.cents = cents
    self.title = title
    self.order = order
  }

  /// Whether an account may be paid this, by somebody with that much in their wallet.
  ///
  /// Refused: `onlyServiceAccountsArePaid` (V7), then those of `PaySource.check`.
  package func check(
    payee kind: OfficialAccount.Kind, from source: PaySource, balance: Int64
  ) throws(Refusal) {
    if kind != .service { throw .onlyServiceAccountsArePaid }
    try source.check(cents, balance: balance)
  }
}

/// A bill that somebody has paid.
package struct Payment: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Payment>
  package let id: ID
  package var payer: Person.ID
  package var bill: Bill
  package var source: PaySource
  package var paidAt: WorldTime

  package init(id: ID, payer: Person.ID, bill: Bill, source: PaySource, paidAt: WorldTime) {
    self.id = id
    self.payer = payer
    self.bill = bill
    self.source = source
    self.paidAt = paidAt
  }
}
