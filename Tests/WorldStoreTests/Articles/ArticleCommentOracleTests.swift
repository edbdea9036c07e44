import Domain
import Testing
import WorldStore

/// A50–A65: what everybody sees below articles is what the oracle says, in small worlds of random deeds.
struct ArticleCommentOracleTests {
  @Test func `every reader sees the comments that the rules let them see, and no other`() throws {
    let town = try Town()
    var tally: [String: Int] = [:]
    for seed in 1...10 as ClosedRange<UInt64> {
      // All that happens in one world is taken back for the next.
      try town.world.tentatively { () throws(StorageError) in
        do {
          var history = try ArticleCommentHistory(town, seed: seed)
          try history.perform(.setArticleCommenting(.everyone, on: nil), .account(town.daily))
          for deed in 1...100 {
            try history.live()
            if deed % 25 == 0 { try history.compareAreas() }
          }
          try history.compareComments()
          tally.merge(history.tally) { $0 + $1 }
        } catch {
          Issue.record("seed \(seed): \(error)")
        }
      }
    }
    // Worlds in which nothing is hidden, or nothing refused, would prove nothing.
    for thing in [
      "seen", "hidden", "friends", "pinned", "answered", "articleDeleted", "commentingOff",
      "followToComment", "tooManyArticleComments", "articleCommentTooLong", "notFound",
      "notSelected",
      "notYours",
    ] {
      #expect(tally[thing, default: 0] > 2, "\(thing)")
    }
  }
}

/// One random life of the readers of three articles.
private struct ArticleCommentHistory {
  let town: Town
  let seed: UInt64
  private var generator: SplitMix64
  private var oracle: ArticleCommentOracle
  private let articles: [Article.ID]
  private(set) var tally: [String: Int] = [:]

  private var people: [Person.ID] { [town.lin, town.bo, town.mei, town.kai] }
  /// As the town begins.
  private var friends: Set<Set<Person.ID>> {
    [[town.lin, town.bo], [town.lin, town.mei], [town.bo, town.kai]]
  }

  init(_ town: Town, seed: UInt64) throws {
    self.town = town
    self.seed = seed
    generator = SplitMix64(seed: seed)
    articles = try ["fog", "mist", "rain"].map { try town.published($0) }
    oracle = ArticleCommentOracle(account: town.daily)
  }

  private mutating func number(below bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &generator)
  }

  /// One in `count` times.
  private mutating func happens(onceIn count: Int) -> Bool { number(below: count) == 0 }

  private mutating func one<Thing>(of things: [Thing]) -> Thing {
    things[number(below: things.count)]
  }

  /// One of the accounts, mostly the one that the articles are of.
  private mutating func anAccount() -> Actor {
    .account(happens(onceIn: 8) ? town.gazette : town.daily)
  }

  mutating func live() throws {
    let person = Actor.person(one(of: people))
    // The first article has most of what happens, so that its counts come to their limits.
    let article = happens(onceIn: 3) ? one(of: articles) : articles[0]
    let comment =
      oracle.comments.isEmpty ? ArticleComment.ID(99_999) : one(of: oracle.comments.map(\.id))
    let deed: (Action, Actor)
    switch number(below: 41) {
    case 0..<15:
      let text = happens(onceIn: 15) ? String(repeating: "a", count: 601) : "words"
      deed = (.commentOnArticle(article, text: text), person)
    case 15..<23: deed = (.selectArticleComment(comment, !happens(onceIn: 9)), anAccount())
    case 23..<32:
      let shown = oracle.comments.filter { $0.article == article && $0.isSelected }.map(\.id)
      let chosen = shown.isEmpty || happens(onceIn: 4) ? comment : one(of: shown)
      deed = (.pinArticleComment(chosen, !happens(onceIn: 12)), anAccount())
    case 32..<34: deed = (.setArticleCommentLiked(comment, !happens(onceIn: 4)), person)
    case 34: deed = (.replyToArticleComment(comment, text: "answer"), anAccount())
    case 35..<37:
      deed = (.deleteArticleComment(comment), happens(onceIn: 4) ? anAccount() : person)
    case 37..<39:
      let commenting = one(of: [ArticleCommenting.everyone, .everyone, .followers, .off])
      deed = (
        .setArticleCommenting(commenting, on: happens(onceIn: 2) ? nil : article),
        .account(town.daily)
      )
    case 39:
      guard case .person(let id) = person else { return }
      let isFollowing = oracle.followers.contains(id)
      deed = (isFollowing ? .unfollow(town.daily) : .follow(town.daily), person)
    default:
      guard happens(onceIn: 3), !oracle.gone.contains(articles[2]) else { return }
      deed = (.deleteArticle(articles[2]), .account(town.daily))
    }
    try perform(deed.0, deed.1)
  }

  mutating func perform(_ action: Action, _ actor: Actor) throws {
    let expected = oracle.does(action, actor)
    town.wait(1)
    var found: Refusal?
    do throws(ActionError) {
      let events = try town.world.perform(action, as: actor, at: town.now)
      for case .articleCommented(let id, let article, let writer) in events {
        oracle.comments.append(.init(id: id, article: article, writer: writer))
      }
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      found = refusal
      tally["\(refusal)", default: 0] += 1
    }
    #expect(found == expected, "seed \(seed): \(action) by \(actor)")
  }

  /// The page of each article, as everybody.
  mutating func compareAreas() throws {
    for viewer in people {
      let eyes = town.eyes(of: viewer)
      for article in articles {
        let area = try eyes.comments(on: article, at: town.now)
        expect(area.top, oracle.top(article), viewer)
        expect(area.mine, oracle.mine(article, of: viewer), viewer)
        #expect(area.entry == oracle.entry(article, viewer), "seed \(seed): \(article), \(viewer)")
      }
    }
  }

  /// Each comment by its number, as everybody.
  mutating func compareComments() throws {
    for viewer in people {
      let eyes = town.eyes(of: viewer)
      for comment in oracle.comments {
        let row = try eyes.articleComment(comment.id, at: town.now)
        let isSeen = oracle.sees(comment.id, viewer)
        #expect((row != nil) == isSeen, "seed \(seed): \(comment.id), \(viewer)")
        tally[isSeen ? "seen" : "hidden", default: 0] += 1
      }
    }
  }

  private mutating func expect(
    _ rows: [ArticleCommentRow], _ comments: [ArticleCommentOracle.Comment], _ viewer: Person.ID
  ) {
    #expect(rows.map(\.id) == comments.map(\.id), "seed \(seed): \(viewer)")
    for (row, comment) in zip(rows, comments) {
      let isFriend = friends.contains([comment.writer, viewer])
      #expect(row.comment.likes == comment.likers.count, "seed \(seed): \(comment.id)")
      #expect(row.isLiked == comment.likers.contains(viewer), "seed \(seed): \(comment.id)")
      #expect(row.comment.isSelected == comment.isSelected, "seed \(seed): \(comment.id)")
      #expect((row.comment.pin != nil) == (comment.pin != nil), "seed \(seed): \(comment.id)")
      #expect(row.comment.reply?.text == comment.reply, "seed \(seed): \(comment.id)")
      #expect(row.isMine == (comment.writer == viewer), "seed \(seed): \(comment.id)")
      #expect(row.isFriend == isFriend, "seed \(seed): \(comment.id), \(viewer)")
      if isFriend { tally["friends", default: 0] += 1 }
      if comment.pin != nil { tally["pinned", default: 0] += 1 }
      if comment.reply != nil { tally["answered", default: 0] += 1 }
    }
  }
}
