/// What of their wows two friends keep from each other, set by one of them (A34).
package struct WowPermission: OptionSet, Hashable, Sendable, Codable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Hide My Wow Activity (不让他看我的在看).
  package static let hideMine = Self(rawValue: 1)
  /// Hide Their Wow Activity (不看他的在看).
  package static let hideTheirs = Self(rawValue: 2)
  package static let all: Self = [hideMine, hideTheirs]
}

/// Who sees that somebody wowed an article, and what they thought of it (A33, A34, D42): the one rule, asked by every
/// query.
///
/// Likes of a thought and replies to it are seen as those of a post are (`InteractionVisibility`, D41).
package enum WowVisibility {
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// One's own.
    case own
    case notFriends
    /// One of the two has blocked the other (F66).
    case blocked
    /// The one who wowed hides it from the viewer.
    case hiddenByWriter
    /// The viewer doesn't want to see theirs.
    case hiddenByViewer
    case friend
  }

  /// How one of two people keeps the other.
  package struct Side: Hashable, Sendable {
    package var isBlocked: Bool
    package var permission: WowPermission

    package init(isBlocked: Bool = false, permission: WowPermission = []) {
      self.isBlocked = isBlocked
      self.permission = permission
    }
  }

  /// `writers` is how the one who wowed keeps the viewer, `nil` for no contact; `viewers` the other way round.
  package static func verdict(isOwn: Bool, writers: Side?, viewers: Side?) -> Verdict<Clause> {
    if isOwn { return .allowed(.own) }
    guard let writers, let viewers else { return .denied(.notFriends) }
    if writers.isBlocked || viewers.isBlocked { return .denied(.blocked) }
    if writers.permission.contains(.hideMine) { return .denied(.hiddenByWriter) }
    if viewers.permission.contains(.hideTheirs) { return .denied(.hiddenByViewer) }
    return .allowed(.friend)
  }
}

extension WowVisibility.Clause {
  /// The number of the rule that the clause is about.
  package var rule: String {
    switch self {
    case .own, .notFriends, .friend: "D42"
    case .blocked: "F66"
    case .hiddenByWriter, .hiddenByViewer: "A34"
    }
  }
}
