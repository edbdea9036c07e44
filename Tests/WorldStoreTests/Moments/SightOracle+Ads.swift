/// Ads in timelines, and what is seen under them, as naively as the posts (M140–M147).
extension SightOracle {
  struct Ad {
    var likes: [Int] = []
    var comments: [Comment] = []
  }

  /// An ad in one person's timeline.
  struct Placement {
    let at: Int64
    /// The place of the post above it.
    let above: Int
    var isStanding = true
    var isAnswered = false
    var isRejected = false
  }

  /// Somebody opens the timeline: what nobody has answered in six hours leaves (M146), and an ad comes below the fourth
  /// row (M142), after four new posts (M143) and 48 hours (M147) at the earliest, never one that was rejected (M145).
  ///
  /// To be told before the posts count as seen.
  mutating func bringAd(to v: Int, at now: Int64) {
    for ad in ads.indices {
      guard let there = placements[v][ad], there.isStanding, !there.isAnswered else { continue }
      if now - there.at >= 6 * 3_600 { placements[v][ad]?.isStanding = false }
    }
    if let last = placements[v].compactMap({ $0?.at }).max(), now - last < 48 * 3_600 { return }
    let waiting = ads.indices.filter { ad in
      placements[v][ad].map { !$0.isStanding && !$0.isRejected } ?? true
    }
    let longest = waiting.min {
      (placements[v][$0]?.at ?? .min, $0) < (placements[v][$1]?.at ?? .min, $1)
    }
    let shown = posts.indices.reversed().filter {
      sight(of: posts[$0], by: v, at: now).seen && keptFromTimeline(posts[$0], v) == nil
    }
    let new = shown.filter { $0 >= openedPosts[v] && posts[$0].author != v }
    guard let longest, new.count >= 4 else { return }
    placements[v][longest] = Placement(at: now, above: shown[3])
  }

  func isStanding(_ ad: Int, for v: Int) -> Bool { placements[v][ad]?.isStanding == true }

  /// The rows of a timeline from the top: posts by their places, and ads as the numbers below zero.
  func timeline(of v: Int, sights: [Verdict]) -> [Int] {
    posts.indices.reversed().flatMap { place in
      let isShown = sights[place].seen && keptFromTimeline(posts[place], v) == nil
      let below = ads.indices.filter {
        isStanding($0, for: v) && placements[v][$0]?.above == place
      }
      return (isShown ? [place] : []) + below.map { -1 - $0 }
    }
  }

  /// Whether words by `w`, to `x`, are seen under an ad (M144): there is no author whose friend one would have to be.
  func isSeenUnderAd(by w: Int, to x: Int?, by v: Int) -> Bool {
    v == w || areFriends(v, w) && (x == nil || x == v || x.map { areFriends(v, $0) } == true)
  }

  func likes(of ad: Ad, by v: Int) -> [Int] {
    ad.likes.filter { isSeenUnderAd(by: $0, to: nil, by: v) }
  }

  func comments(on ad: Ad, by v: Int) -> [Comment] {
    ad.comments.filter { isSeenUnderAd(by: $0.writer, to: $0.addressed, by: v) }
  }
}
