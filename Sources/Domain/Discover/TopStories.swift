/// The articles that Top Stories (看一看) chooses for somebody under Top Stories (精选), D40, D43.
///
/// The choice is a pure function of what the crowd made of each article, of its age, and of what the viewer wasn't
/// interested in.
package enum TopStories {
  /// How long an article may be chosen, in seconds.
  package static let span: Int64 = 14 * WorldTime.day
  /// Articles that are looked at, the newest first.
  package static let candidatesMax = 200
  package static let storiesMax = 50

  /// An article that may be chosen.
  package struct Candidate: Hashable, Sendable {
    package var article: Article.ID
    package var account: OfficialAccount.ID
    package var counts: ArticleCounts
    /// Seconds since it was published.
    package var age: Int64

    package init(
      article: Article.ID, account: OfficialAccount.ID, counts: ArticleCounts, age: Int64
    ) {
      self.article = article
      self.account = account
      self.counts = counts
      self.age = age
    }
  }

  /// Not Interested (不感兴趣) on one article.
  package struct Rejection: Hashable, Sendable {
    package var article: Article.ID
    package var account: OfficialAccount.ID
    package var objection: StoryObjection

    package init(article: Article.ID, account: OfficialAccount.ID, objection: StoryObjection) {
      self.article = article
      self.account = account
      self.objection = objection
    }
  }

  /// The chosen articles, the best first; of equal ones the newer, then the one with the higher number.
  ///
  /// What was rejected is gone, and what is older than `span`.
  package static func choice(
    of candidates: [Candidate], rejections: [Rejection]
  ) -> [Article.ID] {
    let gone = Set(rejections.map(\.article))
    var divisors: [OfficialAccount.ID: Int] = [:]
    for rejection in rejections {
      divisors[rejection.account] = min(
        1 << 20, divisors[rejection.account, default: 1] * rejection.objection.divisor)
    }
    return
      candidates
      .filter { !gone.contains($0.article) && (0...span).contains($0.age) }
      .map { (candidate: $0, score: score($0) / divisors[$0.account, default: 1]) }
      .sorted {
        ($0.score, -$0.candidate.age, $0.candidate.article)
          > ($1.score, -$1.candidate.age, $1.candidate.article)
      }
      .prefix(storiesMax).map(\.candidate.article)
  }

  /// A like weighs as much as ten reads, a wow as twenty; after a day half of it is left, after three days a quarter.
  static func score(_ candidate: Candidate) -> Int {
    let counts = candidate.counts
    let weight = counts.reads + 10 * counts.likes + 20 * counts.wows
    return weight * Int(WorldTime.day) / Int(WorldTime.day + max(0, candidate.age))
  }
}

/// Why somebody isn't interested in a story (D43).
package enum StoryObjection: String, Hashable, Sendable, Codable, CaseIterable {
  case notRelevant, alreadyRead, notThisAccount, lowQuality

  /// By what the weight of the same account's other articles is divided from then on.
  package var divisor: Int {
    switch self {
    case .alreadyRead: 1
    case .notRelevant, .lowQuality: 2
    case .notThisAccount: 16
    }
  }
}
