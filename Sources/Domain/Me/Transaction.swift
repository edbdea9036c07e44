/// One movement of somebody's money, as their list of transactions (账单) has it.
package struct Transaction: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Transaction>
  package let id: ID
  package var at: WorldTime
  /// Below 0: spent.
  package var cents: Int64
  package var reason: Reason
  /// Whether it was the card that paid or was paid back to.
  package var source: PaySource

  package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// What somebody had before the story began.
    case opening
    case topUp, withdrawal, payment, redPacket, transfer, refund
  }

  package init(id: ID, at: WorldTime, cents: Int64, reason: Reason, source: PaySource) {
    self.id = id
    self.at = at
    self.cents = cents
    self.reason = reason
    self.source = source
  }
}
