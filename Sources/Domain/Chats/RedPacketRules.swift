/// Who may open a red packet, and what it says to whom (G32, G84, G85, G88).
package enum RedPacketRules {
  /// How somebody stands to a packet.
  package struct Viewer: Hashable, Sendable {
    package var isSender: Bool
    package var hasOpened: Bool

    package init(isSender: Bool = false, hasOpened: Bool = false) {
      self.isSender = isSender
      self.hasOpened = hasOpened
    }
  }

  /// Refused, in order: `ownRedPacket` (G88), `alreadyOpened`, `noneLeft`, `redPacketExpired` (G85; from the last second
  /// of the day on).
  package static func checkOpening(
    _ packet: RedPacket, by viewer: Viewer, at now: WorldTime
  ) throws(Refusal) {
    if viewer.isSender, !packet.isForGroup { throw .ownRedPacket }
    if viewer.hasOpened { throw .alreadyOpened }
    if packet.isEmpty { throw .noneLeft }
    if packet.isExpired(at: now) { throw .redPacketExpired }
  }

  /// What the card says: that somebody has opened it lasts, and an empty one doesn't expire.
  package static func state(
    of packet: RedPacket, for viewer: Viewer, at now: WorldTime
  ) -> RedPacket.State {
    if viewer.hasOpened { return .opened }
    if packet.isEmpty { return packet.isForGroup ? .noneLeft : .opened }
    return packet.isExpired(at: now) ? .expired : .unopened
  }

  /// Whether one reads who has opened it and how much was in it.
  ///
  /// Sender and receivers always do; the others of a group once nothing is left, until it would have expired (G85).
  package static func showsDetails(
    of packet: RedPacket, to viewer: Viewer, at now: WorldTime
  ) -> Bool {
    if viewer.isSender || viewer.hasOpened { return true }
    return packet.isEmpty && !packet.isExpired(at: now)
  }

  /// Which of the pieces has the best luck (手气最佳), told once all are opened; of equal ones the first (G82).
  package static func bestLuck(of packet: RedPacket, opened shares: [Int64]) -> Int? {
    guard packet.split == .random, packet.pieces > 1, packet.isEmpty, let most = shares.max()
    else { return nil }
    return shares.firstIndex(of: most)
  }

  /// Refused, in order: `notYours` for one who got nothing, `alreadyThanked`, `blankMessage`, `thanksTooLong` (G83).
  package static func checkThanks(
    _ text: String, hasOpened: Bool, hasThanked: Bool
  ) throws(Refusal) {
    if !hasOpened { throw .notYours }
    if hasThanked { throw .alreadyThanked }
    if text.allSatisfy(\.isWhitespace) { throw .blankMessage }
    if text.count > RedPacket.thanksMax { throw .thanksTooLong }
  }

  /// Refused: `nothingToReturn` before the time, for an empty packet, and for one whose rest has gone back.
  package static func checkReturn(
    of packet: RedPacket, isReturned: Bool, at now: WorldTime
  ) throws(Refusal) {
    guard packet.isExpired(at: now), !packet.isEmpty, !isReturned else { throw .nothingToReturn }
  }
}
