/// What somebody shows beside their name for a day (状态): a mood and a few words (D70).
package struct PersonStatus: Hashable, Sendable {
  package var mood: MomentStatus
  /// Blank where there are none.
  package var text: String
  package var setAt: WorldTime

  /// Seconds until it ends by itself.
  package static let lifetime = WorldTime.day
  /// Characters.
  package static let textMax = 30

  package init(mood: MomentStatus, text: String, setAt: WorldTime) {
    self.mood = mood
    self.text = text
    self.setAt = setAt
  }

  /// Whether it has been shown for the whole of its `lifetime`.
  package func isOver(at now: WorldTime) -> Bool { now - setAt >= Self.lifetime }

  /// Refused: `statusTooLong`.
  package static func check(_ text: String) throws(Refusal) {
    if text.count > textMax { throw .statusTooLong }
  }
}
