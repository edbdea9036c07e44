import Domain
import Testing

/// D40, D43: what Top Stories chooses.
struct TopStoriesTests {
  private func story(
    _ id: Int64, of account: Int64 = 1, reads: Int = 0, likes: Int = 0, wows: Int = 0,
    age: Int64 = 0
  ) -> TopStories.Candidate {
    TopStories.Candidate(
      article: Article.ID(id), account: OfficialAccount.ID(account),
      counts: ArticleCounts(reads: reads, likes: likes, wows: wows), age: age)
  }

  private func choice(
    _ stories: [TopStories.Candidate], _ rejections: [TopStories.Rejection] = []
  ) -> [Int64] {
    TopStories.choice(of: stories, rejections: rejections).map(\.rawValue)
  }

  @Test func `what readers made of it decides, and its age`() {
    let day = WorldTime.day
    #expect(choice([story(1, reads: 100), story(2, reads: 101)]) == [2, 1])
    #expect(choice([story(1, reads: 199), story(2, wows: 10)]) == [2, 1])
    #expect(choice([story(1, reads: 99), story(2, likes: 10)]) == [2, 1])
    // After a day half is left.
    #expect(choice([story(1, reads: 100), story(2, reads: 202, age: day)]) == [2, 1])
    #expect(choice([story(1, reads: 100), story(2, reads: 200, age: day)]) == [1, 2])
    #expect(choice([story(1, reads: 100), story(2, reads: 198, age: day)]) == [1, 2])
    // What is equal goes by its number.
    #expect(choice([story(1), story(3), story(2)]) == [3, 2, 1])
  }

  @Test func `a fortnight is the longest, and fifty the most`() {
    let edge = TopStories.span
    #expect(choice([story(1, age: edge), story(2, age: edge + 1), story(3, age: -1)]) == [1])
    #expect(choice((1...60).map { story($0, reads: Int($0) * 10) }) == (11...60).reversed())
  }

  @Test func `what wasn't interesting is gone, and the like of it sinks (D43)`() {
    let stories = [story(1, reads: 800), story(2, reads: 700), story(3, of: 2, reads: 300)]
    func left(_ objection: StoryObjection) -> [Int64] {
      choice(
        stories,
        [
          TopStories.Rejection(
            article: Article.ID(1), account: OfficialAccount.ID(1), objection: objection)
        ])
    }
    #expect(choice(stories) == [1, 2, 3])
    #expect(left(.alreadyRead) == [2, 3])
    #expect(left(.notRelevant) == [2, 3])
    #expect(left(.notThisAccount) == [3, 2])
    let twice = [1, 4].map {
      TopStories.Rejection(
        article: Article.ID($0), account: OfficialAccount.ID(1), objection: .lowQuality)
    }
    #expect(choice(stories, twice) == [3, 2])
    // However often: it sinks, and nothing overflows.
    let often = (1...100).map {
      TopStories.Rejection(
        article: Article.ID($0 + 10), account: OfficialAccount.ID(1), objection: .notThisAccount)
    }
    #expect(choice(stories, often) == [3, 2, 1])
  }
}
