/// A transfer (转账): money for a friend to accept or return (G89).
package struct Transfer: Hashable, Sendable {
  package var cents: Int64
  package var sentAt: WorldTime
  /// `nil`: under way.
  package var outcome: Outcome?

  package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, returned
    /// Left lying for a day; it has gone back by itself.
    case expired
  }

  /// Seconds until it goes back by itself.
  package static let lifetime = WorldTime.day
  /// Characters.
  package static let noteMax = 60

  package init(cents: Int64, sentAt: WorldTime, outcome: Outcome? = nil) {
    self.cents = cents
    self.sentAt = sentAt
    self.outcome = outcome
  }

  package var expiresAt: WorldTime { sentAt + Self.lifetime }

  /// What has become of it by a time (G33).
  package func outcome(at now: WorldTime) -> Outcome? {
    outcome ?? (now >= expiresAt ? .expired : nil)
  }

  /// Refused, in order: those of `PaySource.check` for the amount, `noteTooLong`, `notEnoughMoney`.
  package static func check(
    _ cents: Int64, note: String, from source: PaySource, balance: Int64
  ) throws(Refusal) {
    try Money.check(cents)
    if note.count > noteMax { throw .noteTooLong }
    try source.check(cents, balance: balance)
  }

  /// Whether its receiver may still accept or return it.
  ///
  /// Refused, in order: `notYours` for its sender, `transferSettled`, `transferExpired` (from the last second of the day
  /// on).
  package func checkAnswer(isReceiver: Bool, at now: WorldTime) throws(Refusal) {
    if !isReceiver { throw .notYours }
    if outcome == .expired { throw .transferExpired }
    if outcome != nil { throw .transferSettled }
    if now >= expiresAt { throw .transferExpired }
  }

  /// Refused: `nothingToReturn` before the time, and for one that is settled.
  package func checkReturn(at now: WorldTime) throws(Refusal) {
    guard outcome == nil, now >= expiresAt else { throw .nothingToReturn }
  }
}
