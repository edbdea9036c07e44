/// What WeChat Pay (微信支付) writes to somebody about their money (C103).
///
/// It holds no words, so that it is read in the language of whoever looks.
package struct Receipt: Hashable, Sendable, Codable {
  package var occasion: Occasion
  /// Hundredths of a yuan.
  package var cents: Int64
  /// What was paid with, or where the money went back to.
  package var source: PaySource

  /// What it is about.
  package enum Occasion: Hashable, Sendable, Codable {
    case paid(Payment.ID, to: OfficialAccount.ID, title: String)
    /// Of a red packet nobody opened, or not all of it, after a day (G84).
    case redPacketReturned(Message.ID)
    /// A transfer that its receiver returned, or left lying for a day (G89).
    case transferReturned(Message.ID, by: Person.ID, isExpired: Bool)
    case toppedUp
    case withdrawn
  }

  package init(_ occasion: Occasion, cents: Int64, source: PaySource) {
    self.occasion = occasion
    self.cents = cents
    self.source = source
  }
}
