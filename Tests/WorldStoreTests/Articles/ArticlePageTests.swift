import Domain
import Testing
import WorldStore

/// What readers do with an article, and what its page says.
struct ArticlePageTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `before a push has carried it, nobody can open an article`() throws {
    let fog = try town.written("fog")
    #expect(try town.eyes.article(fog, at: town.now) == nil)
    #expect(try town.eyes.articleCard(fog) == nil)
    let actions: [Action] = [
      .openArticle(fog), .finishArticle(fog), .setArticleLiked(fog, true),
      .setArticleWowed(fog, true), .addFavorite(.article(fog)),
      .postMoment(MomentContent(text: "", media: .article(fog))),
    ]
    for action in actions {
      #expect(try town.refusal(action, town.lin) == .articleNotPublished, "\(action)")
    }
    #expect(try town.refusal(.openArticle(Article.ID(99)), town.lin) == .notFound)
    #expect(try town.eyes.article(Article.ID(99), at: town.now) == nil)
    #expect(try town.refusal(.openArticle(fog), .account(town.daily)) == .wrongActor)
  }

  @Test func `somebody who doesn't follow reads it all the same (R3, A40)`() throws {
    let fog = try town.published("fog", digest: "Own words")
    let page = try #require(try town.eyes.article(fog, at: town.now))
    #expect(page.article.body == "## Fog\n\nIt came in.")
    #expect(page.article.digest == "Own words")
    #expect(page.article.crowd == ArticleCrowd(readers: 1000, likes: 100, wows: 10))
    #expect(page.accountName == "Daily" && page.accountKind == .subscription)
    #expect(!page.isFollowing)
    #expect(page.publishedAt == town.now)
    #expect(try town.does(.openArticle(fog), town.lin) == [.articleOpened(fog, by: town.lin)])
    try town.does(.follow(town.daily), town.lin)
    #expect(try town.eyes.article(fog, at: town.now)?.isFollowing == true)
  }

  @Test func `a card without an own digest shows the body's first words (S63)`() throws {
    let fog = try town.published("fog")
    #expect(try town.eyes.articleCard(fog)?.digest == "Fog It came in.")
    #expect(try town.eyes.article(fog, at: town.now)?.article.digest == nil)
    let rain = try town.published("rain", digest: "")
    #expect(try town.eyes.articleCard(rain)?.digest == "")
  }

  @Test func `one person adds five reads a day, counted afresh from midnight (A20)`() throws {
    let fog = try town.published("fog")
    let published = town.now
    func reads() throws -> Int? { try town.eyes.article(fog, at: published)?.reads }
    for count in 1...7 {
      try town.does(.openArticle(fog), town.lin)
      #expect(try reads() == min(count, 5))
    }
    try town.does(.openArticle(fog), town.bo)
    #expect(try reads() == 6)
    town.wait(town.now.startOfDay + 86_400 - town.now - 2)
    try town.does(.openArticle(fog), town.lin)
    #expect(try reads() == 6, "a second before midnight is still the same day")
    try town.does(.openArticle(fog), town.lin)
    #expect(try reads() == 7)
  }

  @Test func `the crowd's numbers and the cast's add up, live (A23)`() throws {
    let fog = try town.published("fog")
    let published = town.now
    try town.does(.setArticleLiked(fog, true), town.lin)
    try town.does(.setArticleWowed(fog, true), town.bo)
    try town.does(.openArticle(fog), town.lin)
    let young = try #require(try town.eyes.article(fog, at: published))
    #expect(young.reads == 1 && young.likes == 1 && young.wows == 1)
    let old = try #require(try town.eyes.article(fog, at: published + 400 * 86_400))
    #expect(old.reads == 1001 && old.likes == 101 && old.wows == 11)
  }

  @Test func `a like and a wow are there once and can be taken back (A30–A32)`() throws {
    let fog = try town.published("fog")
    func page() throws -> ArticlePage {
      try #require(try town.eyes.article(fog, at: town.start(of: fog)))
    }
    #expect(
      try town.does(.setArticleLiked(fog, true), town.lin)
        == [.articleLiked(fog, by: town.lin, true)])
    #expect(try town.does(.setArticleLiked(fog, true), town.lin) == [])
    #expect(try page().isLiked && !page().isWowed && page().likes == 1)
    try town.does(.setArticleWowed(fog, true), town.lin)
    try town.does(.setArticleLiked(fog, false), town.lin)
    #expect(try town.does(.setArticleLiked(fog, false), town.lin) == [])
    #expect(try !page().isLiked && page().isWowed && page().likes == 0 && page().wows == 1)
    try town.does(.setArticleWowed(fog, false), town.lin)
    #expect(try page().wows == 0)
    #expect(try town.does(.setArticleWowed(fog, false), town.mei) == [])
  }

  @Test func `reaching the end counts once`() throws {
    let fog = try town.published("fog")
    #expect(try town.does(.finishArticle(fog), town.lin) == [.articleFinished(fog, by: town.lin)])
    #expect(try town.does(.finishArticle(fog), town.lin) == [])
  }

  @Test func `friends who wowed are named, others aren't (A33)`() throws {
    let fog = try town.published("fog")
    for person in [town.mei, town.kai, town.bo, town.lin] {
      try town.does(.setArticleWowed(fog, true), person)
    }
    #expect(try town.eyes.article(fog, at: town.now)?.friendsWowed == ["Mei", "Bo"])
    #expect(try town.eyes(of: town.kai).article(fog, at: town.now)?.friendsWowed == ["Bo"])
  }
}

extension Town {
  fileprivate func start(of article: Article.ID) throws -> WorldTime {
    try eyes.articleCard(article)?.publishedAt ?? now
  }
}
