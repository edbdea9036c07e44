package import Domain

/// A red packet as one of its chat reads it (G81–G85).
package struct RedPacketPage: Hashable, Sendable {
  package let id: Message.ID
  package var sender: Person.ID
  package var senderName: String
  package var avatar: Avatar
  package var isMine: Bool
  package var greeting: String
  package var packet: RedPacket
  package var state: RedPacket.State
  /// Why the viewer can't open it now.
  package var refusal: Refusal?
  /// What the viewer got out of it.
  package var own: Int64?
  package var hasThanked: Bool
  /// In all; for its sender alone.
  package var cents: Int64?
  /// What has gone back to its sender, who alone reads it.
  package var returned: Int64?
  /// Who has opened it, in order; `nil` where the viewer doesn't read that (G85).
  package var openings: [Opening]?

  /// What one of those who opened it got.
  package struct Opening: Hashable, Sendable, Identifiable {
    package let id: Person.ID
    package var name: String
    package var avatar: Avatar
    package var cents: Int64
    package var openedAt: WorldTime
    /// What the person has said for it.
    package var thanks: String?
    package var hasBestLuck: Bool
  }
}

/// A transfer as one of its two sides reads it (G89).
package struct TransferPage: Hashable, Sendable {
  package let id: Message.ID
  package var isMine: Bool
  /// The other side.
  package var person: Person.ID
  package var name: String
  package var note: String
  package var transfer: Transfer
  /// What has become of it by now.
  package var outcome: Transfer.Outcome?
  package var settledAt: WorldTime?
}

/// A line of one's list of transactions.
package struct TransactionRow: PagedRow, Hashable {
  package let transaction: Transaction
  package var cursor: TimeCursor
  /// Who was paid, or handed over the money, where it was somebody.
  package var name: String?
  /// What was paid for.
  package var title: String?

  package var id: Transaction.ID { transaction.id }
}
