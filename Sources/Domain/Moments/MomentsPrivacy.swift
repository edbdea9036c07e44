/// What a person opens of their Moments, whatever a single post says (M73, M77).
package struct MomentsPrivacy: Hashable, Sendable, Codable {
  package var range: MomentsRange
  /// Make Last 10 Posts Public (允许陌生人查看十条朋友圈).
  ///
  /// Off unless the person says otherwise: nobody but friends sees anything by default.
  package var opensToStrangers: Bool

  /// Posts that a stranger may see, if any (M77).
  package static let strangersMax = 10

  package init(range: MomentsRange = .all, opensToStrangers: Bool = false) {
    self.range = range
    self.opensToStrangers = opensToStrangers
  }
}

/// How far back friends may look (M73).
///
/// A month is 30 days, half a year 180.
package enum MomentsRange: String, Hashable, Sendable, Codable, CaseIterable {
  case threeDays, month, halfYear, all

  /// The oldest time that friends still see, end included; `nil`: no limit.
  package func oldest(at now: WorldTime) -> WorldTime? {
    switch self {
    case .threeDays: now - 3 * WorldTime.day
    case .month: now - 30 * WorldTime.day
    case .halfYear: now - 180 * WorldTime.day
    case .all: nil
    }
  }
}
