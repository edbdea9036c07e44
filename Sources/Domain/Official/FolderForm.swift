/// How the Subscriptions folder opens: as the list of accounts, or as the stream of their pushes (E2, E3, S30).
package enum FolderForm: String, Hashable, Sendable, Codable, CaseIterable {
  case classic, feed
}

/// In which order the stream stands (S31, S32).
package enum FeedOrder: String, Hashable, Sendable, Codable, CaseIterable {
  case time
  /// By relevance, of which the simulation knows no more than that it isn't the time: within each day of the world the
  /// pushes stand in an order that depends on the world's seed alone.
  case shuffled
}

/// What the stream of pushes shows, and when.
package enum SubscriptionFeed {
  /// Articles of a long push that show before it is unfolded (S34).
  package static let unfoldedArticles = 2
  /// Rows of a text push that show before it is unfolded (S42).
  package static let unfoldedTextRows = 4
  /// Accounts in the strip of those that are read most (S36), and how far back their reads count.
  package static let frequentMax = 8
  package static let frequentSpan = 30 * WorldTime.day
  /// An account of whose last pushes so many were sent and none was read is offered for Stop Notifications (S43).
  package static let seldomPushes = 5

  /// The part of the stream that a push stands in by its age (S37).
  package enum Age: Hashable, Sendable, CaseIterable {
    case recent
    /// Articles from 24 hours ago.
    case dayOld
    /// Earlier Articles: a week and more.
    case earlier

    package init(of sentAt: WorldTime, at now: WorldTime) {
      switch now - sentAt {
      case ..<WorldTime.day: self = .recent
      case ..<(7 * WorldTime.day): self = .dayOld
      default: self = .earlier
      }
    }
  }
}
