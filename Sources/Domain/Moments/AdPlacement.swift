/// When an ad comes into somebody's timeline, where it stands, and when it leaves (M142, M143, M145–M147).
///
/// All of it is decided at one moment only, when the person opens the timeline: there the world's time and the number of
/// new posts are known, reading the timeline stays free of effects, and nothing comes or goes under the eyes of somebody
/// who reads.
package enum AdPlacement {
  /// New posts of friends since the timeline was last opened (M143).
  package static let newPostsMin = 4
  /// The place in the timeline that a new ad takes, counted from 1 (M142).
  package static let place = 5
  /// Seconds from one ad to the next for the same viewer (M147).
  package static let pause = 48 * WorldTime.hour
  /// Seconds until an ad leaves that its viewer does nothing with (M146).
  package static let patience = 6 * WorldTime.hour

  /// What decides whether an opening brings an ad, in the order in which it is asked.
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// Another ad came less than `pause` ago.
    case tooSoon
    /// There are fewer than `newPostsMin` new posts.
    case tooFewNewPosts
    case due
  }

  /// Whether an opening brings an ad at all.
  ///
  /// `newPosts` is asked for only when it decides, and may be counted no further than `newPostsMin`.
  package static func opening(
    at now: WorldTime, lastPlacedAt: WorldTime?, newPosts: @autoclosure () throws -> Int
  ) rethrows -> Verdict<Clause> {
    if let lastPlacedAt, now - lastPlacedAt < pause { return .denied(.tooSoon) }
    return try newPosts() < newPostsMin ? .denied(.tooFewNewPosts) : .allowed(.due)
  }

  /// What one viewer has had to do with an ad that was placed before.
  package struct History: Hashable, Sendable {
    package var placedAt: WorldTime
    package var isStanding: Bool
    /// The viewer has liked it, commented on it, or opened its link.
    package var isAnswered: Bool
    package var isRejected: Bool

    package init(
      placedAt: WorldTime, isStanding: Bool = true, isAnswered: Bool = false,
      isRejected: Bool = false
    ) {
      self.placedAt = placedAt
      self.isStanding = isStanding
      self.isAnswered = isAnswered
      self.isRejected = isRejected
    }
  }

  /// An ad that an opening might bring.
  package struct Candidate: Hashable, Sendable {
    package var ad: MomentAd.ID
    package var run: MomentAd.Run
    /// `nil`: the viewer has never had it.
    package var history: History?

    package init(ad: MomentAd.ID, run: MomentAd.Run = MomentAd.Run(), history: History? = nil) {
      self.ad = ad
      self.run = run
      self.history = history
    }
  }

  /// What decides whether an ad may be the one, in the order in which it is asked.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    /// The viewer has said Not Interested (M145).
    case rejected
    /// It is there already.
    case standing
    /// Its time hasn't come, or is over.
    case notRunning
    case possible
  }

  /// Whether an ad may come into a timeline at this time, with what decided (M140, M145).
  package static func verdict(on candidate: Candidate, at now: WorldTime) -> Verdict<Choice> {
    if candidate.history?.isRejected == true { return .denied(.rejected) }
    if candidate.history?.isStanding == true { return .denied(.standing) }
    return candidate.run.contains(now) ? .allowed(.possible) : .denied(.notRunning)
  }

  /// The ad whose turn it is: first those the viewer has never had, then the one that came longest ago; of equals the one
  /// with the lowest number.
  package static func choice(of candidates: [Candidate], at now: WorldTime) -> MomentAd.ID? {
    candidates.filter { verdict(on: $0, at: now).isAllowed }
      .min { ($0.lastPlacedAt, $0.ad) < ($1.lastPlacedAt, $1.ad) }?.ad
  }

  /// An ad with which the viewer has done nothing leaves at the first opening that comes `patience` or later after it did;
  /// one that was liked, commented on or opened stays at its place.
  package static func leaves(_ history: History, at now: WorldTime) -> Bool {
    history.isStanding && !history.isAnswered && now - history.placedAt >= patience
  }
}

extension AdPlacement.Candidate {
  fileprivate var lastPlacedAt: WorldTime { history?.placedAt ?? WorldTime(seconds: .min) }
}
