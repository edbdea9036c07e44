import Domain
import Testing
import WorldStore

/// R3, A9, A40: an article sent to some only is read and passed on by those it has come to, and by nobody else.
struct ArticleRouteTests {
  let town: Town
  /// Of the Daily, for its followers with a tag, of whom there is one: Kai, a friend of Bo's.
  let fog: Article.ID

  init() throws {
    town = try Town()
    try town.does(.follow(town.daily), town.kai)
    fog = try town.written("fog")
    town.wait(86_400)
    try town.sendsToSome(fog, [town.kai])
  }

  /// What decides about Lin, who knows Bo and Mei and doesn't follow the Daily.
  private var clause: ArticleAccess.Clause? {
    get throws { try town.eyes.access(to: fog, at: town.now)?.clause }
  }

  /// What can be done with an article by somebody to whom it has come.
  private var deeds: [Action] {
    [
      .openArticle(fog), .finishArticle(fog), .setArticleLiked(fog, true),
      .setArticleWowed(fog, true), .addFavorite(.article(fog)),
      .keepReadingPosition(fog, ReadingPosition(part: 0, share: 0)),
      .setFloating(.article(fog), true), .sendMessage(to: .person(town.bo), content: .article(fog)),
      .postMoment(MomentContent(text: "", media: .article(fog)), audience: .private),
    ]
  }

  /// Lin has it by this way: she reads it, and passes it on.
  private func expect(_ route: ArticleRoute) throws {
    #expect(try clause == .route(route))
    #expect(try town.eyes.article(fog, at: town.now) != nil)
    #expect(try town.eyes.articleCard(fog) != nil)
    #expect(
      try town.does(.openArticle(fog), town.lin) == [.articleOpened(fog, by: town.lin)])
    #expect(
      try town.refusal(
        .postMoment(MomentContent(text: "", media: .article(fog)), audience: .private), town.lin)
        == nil)
    let posted = try #require(try town.eyes.timeline(.first(1)).first)
    try town.does(.deleteMoment(posted.id), town.lin)
  }

  private func expectNothing() throws {
    #expect(try clause == .noRoute)
    #expect(try town.eyes.article(fog, at: town.now) == nil)
    #expect(try town.eyes.articleCard(fog) == nil)
    #expect(try town.refusal(.openArticle(fog), town.lin) == .articleNotReceived)
  }

  /// Kai sends it to Bo.
  private func giveToBo() throws {
    try town.sends(town.kai, .article(fog), to: .person(town.bo))
  }

  @Test func `to whom it hasn't come can do nothing with it`() throws {
    try expectNothing()
    for deed in deeds {
      #expect(try town.refusal(deed, town.lin) == .articleNotReceived, "\(deed)")
    }
    #expect(try town.eyes.access(to: Article.ID(99), at: town.now) == nil)
  }

  @Test func `a follower who got the push has it; a later follower, and one who came back, don't`()
    throws
  {
    #expect(
      try town.eyes(of: town.kai).access(to: fog, at: town.now)?.clause == .route(.received))
    for deed in deeds { #expect(try town.refusal(deed, town.kai) != .articleNotReceived) }
    try town.does(.follow(town.daily), town.lin)
    try expectNothing()
    let other = try Town()
    try other.does(.follow(other.daily), other.lin)
    let fog = try other.written("fog")
    try other.sendsToSome(fog, [other.lin])
    func clause() throws -> ArticleAccess.Clause? {
      try other.eyes.access(to: fog, at: other.now)?.clause
    }
    #expect(try clause() == .route(.received))
    try other.does(.unfollow(other.daily), other.lin)
    #expect(try clause() == .noRoute)
    try other.does(.follow(other.daily), other.lin)
    #expect(try clause() == .noRoute)
  }

  @Test func `what is published for everybody is found by everybody`() throws {
    let rain = try town.written("rain")
    try town.does(.publishArticles([rain]), town.daily)
    #expect(try town.eyes.access(to: rain, at: town.now)?.clause == .route(.history))
    let snow = try town.published("snow")
    #expect(try town.eyes.access(to: snow, at: town.now)?.clause == .route(.history))
  }

  @Test func `a friend's message gives it, as long as it is there`() throws {
    try giveToBo()
    try expectNothing()
    let message = try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try expect(.chat)
    try town.does(.deleteMessage(message), town.lin)
    try expectNothing()
    try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try town.does(.deleteChat(.peer(.person(town.bo))), town.lin)
    try expectNothing()
    let last = try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try expect(.chat)
    try town.does(.recall(last), town.bo)
    try expectNothing()
  }

  @Test func `a message that was turned away gives nothing`() throws {
    try giveToBo()
    try town.does(.setBlocked(town.bo, true), town.lin)
    try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try expectNothing()
  }

  @Test func `a group's message gives it to its members`() throws {
    try town.sends(town.kai, .article(fog), to: .group(town.walkers))
    try expect(.chat)
  }

  @Test func `an account's answer gives it to the one who asked (V41)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.answer(to: town.lin, .article(fog)), town.daily)
    try expect(.chat)
    #expect(try town.eyes(of: town.mei).access(to: fog, at: town.now)?.clause == .noRoute)
  }

  @Test(arguments: [true, false])
  func `a post gives it to those who see the post`(sees: Bool) throws {
    try giveToBo()
    let audience: Audience = sees ? .public : .except(people: [town.lin], tags: [])
    let events = try town.does(
      .postMoment(MomentContent(text: "", media: .article(fog)), audience: audience), town.bo)
    guard case .momentPosted(let post, _)? = events.first else {
      throw Town.Unexpected(events: events)
    }
    if !sees { return try expectNothing() }
    try expect(.moment)
    try town.does(.deleteMoment(post), town.bo)
    try expectNothing()
  }

  @Test func `an ad gives it while it stands in the timeline`() throws {
    _ = try town.world.addAd(
      MomentAd(
        id: MomentAd.ID(0), handle: "tea", advertiser: town.daily, text: "tea",
        media: .pictures([Picture("cup")]), link: .article(fog), run: MomentAd.Run()))
    try expectNothing()
    for number in 1...4 {
      try town.does(.postMoment(MomentContent(text: "\(number)")), town.bo)
    }
    try town.does(.openMoments, town.lin)
    #expect(try clause == .route(.advertisement))
    try town.does(.rejectAd(MomentAd.ID(1), .notRelevant), town.lin)
    try expectNothing()
  }

  @Test func `what is kept stays, whatever became of the message (D65)`() throws {
    try giveToBo()
    let message = try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try town.does(.addFavorite(.article(fog)), town.lin)
    try town.does(.recall(message), town.bo)
    try expect(.favorite)
    let kept = try #require(try town.eyes.favorites(.first(1)).first)
    try town.does(.removeFavorite(kept.id), town.lin)
    try expectNothing()
  }

  @Test func `what floats stays (A43)`() throws {
    try giveToBo()
    let message = try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try town.does(.setFloating(.article(fog), true), town.lin)
    try town.does(.recall(message), town.bo)
    try expect(.floating)
    try town.does(.setFloating(.article(fog), false), town.lin)
    try expectNothing()
  }

  @Test func `a friend's wow gives it, a stranger's doesn't (A31)`() throws {
    try town.does(.setArticleWowed(fog, true), town.kai)
    try expectNothing()
    try giveToBo()
    try town.does(.setArticleWowed(fog, true), town.bo)
    try expect(.wow)
    try town.does(.setArticleWowed(fog, false), town.bo)
    try expectNothing()
  }

  @Test func `the menu of a followed account gives it (V25)`() throws {
    try town.world.setMenu(
      Menu(buttons: [.submenu(name: "Read", [Menu.Entry(name: "Fog", action: .article(fog))])]),
      replies: AutoReplies(), of: town.tram)
    try expectNothing()
    try town.does(.follow(town.tram), town.lin)
    try expect(.menu)
    try town.does(.unfollow(town.tram), town.lin)
    try expectNothing()
  }

  @Test func `an article that can be read gives those it leads to, over any number of steps`()
    throws
  {
    let mist = try town.written("mist", body: "[x](article:fog) [y](article:haze)")
    let haze = try town.written("haze", body: "![](article:mist)")
    town.wait(40 * 86_400)
    try town.sendsToSome(mist, [town.kai])
    town.wait(86_400)
    try town.sendsToSome(haze, [town.kai])
    // Two hidden ones that lead to each other lead nowhere.
    try expectNothing()
    let rain = try town.written("rain", body: "> [z](article:haze \"reservation\")")
    try expectNothing()
    try town.does(.publishArticles([rain]), town.daily)
    try expect(.link)
    #expect(try town.eyes.access(to: mist, at: town.now)?.clause == .route(.link))
    try town.does(.takeDownArticle(rain), town.daily)
    try expectNothing()
  }

  @Test func `a preview is for the one it was shown to, isn't counted, and isn't passed on (A26)`()
    throws
  {
    let rain = try town.written("rain")
    try town.does(.follow(town.daily), town.lin)
    try town.does(.preview(.articles([rain]), to: town.lin), town.daily)
    #expect(try town.eyes.access(to: rain, at: town.now)?.clause == .route(.preview))
    #expect(try town.eyes(of: town.kai).access(to: rain, at: town.now)?.clause == .notPublished)
    try town.does(.openArticle(rain), town.lin)
    #expect(try town.eyes.article(rain, at: town.now)?.reads == 0)
    for deed: Action in [
      .sendMessage(to: .person(town.bo), content: .article(rain)),
      .postMoment(MomentContent(text: "", media: .article(rain))),
    ] {
      #expect(try town.refusal(deed, town.lin) == .articleNotPublished)
    }
    try town.does(.publishArticles([rain]), town.daily)
    try town.does(.openArticle(rain), town.lin)
    let published = try #require(try town.eyes.articleCard(rain)?.publishedAt)
    #expect(try town.eyes.article(rain, at: published)?.reads == 1)
  }

  @Test func `what is taken back or down is closed by every way it came (A12)`() throws {
    try giveToBo()
    try town.sends(town.bo, .article(fog), to: .person(town.lin))
    try town.does(.addFavorite(.article(fog)), town.lin)
    #expect(try town.refusal(.takeDownArticle(fog), .account(town.gazette)) == .notFound)
    try town.does(.takeDownArticle(fog), town.daily)
    #expect(try clause == .violating)
    #expect(try town.eyes.article(fog, at: town.now) == nil)
    for deed in deeds {
      #expect(try town.refusal(deed, town.lin) == .articleViolates, "\(deed)")
    }
    let rain = try town.published("rain")
    try town.does(.deleteArticle(rain), town.daily)
    #expect(try town.eyes.access(to: rain, at: town.now)?.clause == .deleted)
    #expect(try town.refusal(.openArticle(rain), town.lin) == .articleDeleted)
    // Both at once.
    try town.does(.takeDownArticle(rain), town.daily)
    #expect(try town.eyes.access(to: rain, at: town.now)?.clause == .violating)
  }
}

extension Town {
  /// The Daily sends an article to some of its followers.
  fileprivate func sendsToSome(_ article: Article.ID, _ people: [Person.ID]) throws {
    let events = try does(
      .createFollowerTag(name: "some \(article.rawValue)", members: people), daily)
    guard case .followerTagChanged(let tag, _)? = events.first else {
      throw Unexpected(events: events)
    }
    try does(.broadcast(.articles([article]), to: .tag(tag)), daily)
  }
}
