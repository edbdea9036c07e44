import Domain
import Testing

@testable import WorldStore

/// What the web part of search finds (D30, D33, D34).
struct WebSearchTests {
  let town: Town

  init() throws { town = try Town() }

  private func articles(
    _ words: String, within span: SearchSpan = .any, ofFollowed: Bool = false,
    as person: Person.ID? = nil, limit: Int = 50, effort: Int = 100
  ) throws -> [String] {
    let query = ArticleQuery(SearchWords(words), within: span, ofFollowed: ofFollowed)
    var found: [ArticleHit] = []
    var rest: TimeCursor?
    repeat {
      let hits = try town.eyes(of: person ?? town.lin).searchArticles(
        query, at: town.now, from: rest, limit: limit, effort: effort)
      found += hits.rows
      rest = hits.rest
    } while rest != nil
    return found.map(\.card.title)
  }

  /// Written and published without a push (A80), a minute after the one before.
  @discardableResult
  private func publish(
    _ title: String, _ body: String = "Words.", by account: OfficialAccount.ID? = nil
  ) throws -> Article.ID {
    let account = account ?? town.daily
    var article = Article.named(title.lowercased(), of: account)
    article.title = title
    article.body = body
    let id = try town.world.addArticle(article)
    town.wait(60)
    try town.does(.publishArticles([id]), account)
    return id
  }

  @Test(arguments: [
    ("salt", ["Salt roads", "Sea"]), ("SALT road", ["Salt roads"]),
    ("daily", ["Salt roads", "Sea"]),
    ("海盐", ["Sea"]), ("hidden", []), ("%", []), ("", []), ("nothing", []),
  ])
  func `an article is found by its title, its words and its account, the newest first (D33)`(
    words: String, titles: [String]
  ) throws {
    try publish("Sea", "Where **salt** comes from: 海盐。\n\n![waves](hidden.png)")
    try publish("Salt roads")
    try publish("Land", by: town.gazette)
    #expect(try articles(words) == titles)
  }

  @Test func `what isn't for everybody is found by nobody, nor what was taken back (A12, S67, V3)`()
    throws
  {
    try town.does(.follow(town.daily), town.lin)
    let few = try town.tag("Few", of: town.daily, on: [town.lin])
    let some = try town.addArticle("salt for some", of: town.daily)
    try town.does(.broadcast(.articles([some]), to: .tag(few)), town.daily)
    _ = try town.addArticle("salt unpublished", of: town.daily)
    let gone = try publish("Salt gone")
    let bad = try publish("Salt bad")
    try publish("Salt")
    #expect(try articles("salt") == ["Salt", "Salt bad", "Salt gone"])
    try town.does(.deleteArticle(gone), town.daily)
    try town.does(.takeDownArticle(bad), town.daily)
    #expect(try articles("salt") == ["Salt"])
    // Whoever finds one may read it (A22, A40).
    let hit = try #require(
      try town.eyes(of: town.kai).searchArticles(
        ArticleQuery(SearchWords("salt")), at: town.now, limit: 9, effort: 9
      ).rows.first)
    #expect(try town.eyes(of: town.kai).article(hit.id, at: town.now) != nil)
  }

  @Test func `a span and the followed accounts narrow it (D33)`() throws {
    try publish("Salt one")
    town.wait(WorldTime.day)
    try publish("Salt two", by: town.gazette)
    try town.does(.follow(town.daily), town.lin)
    #expect(try articles("salt", within: .day) == ["Salt two"])
    #expect(try articles("salt", within: .week) == ["Salt two", "Salt one"])
    #expect(try articles("salt", ofFollowed: true) == ["Salt one"])
    #expect(try articles("salt", ofFollowed: true, as: town.bo) == [])
  }

  @Test(arguments: [1, 2, 7, 100], [1, 3, 50])
  func `however small the steps, every article is found once`(effort: Int, limit: Int) throws {
    let titles = (1...12).map { "\($0 % 3 == 0 ? "Land" : "Salt") \($0)" }
    // Two of them come out in the same second.
    for title in titles.dropLast(2) { try publish(title) }
    let last = try titles.suffix(2).map { title in
      var article = Article.named(title, of: town.daily)
      article.title = title
      return try town.world.addArticle(article)
    }
    try town.does(.publishArticles(last), town.daily)
    let found = try articles("salt", limit: limit, effort: effort)
    #expect(Set(found) == Set(titles.filter { $0.hasPrefix("Salt") }))
    #expect(found.count == 8)
  }

  @Test
  func
    `an account is told of with its owner, the friends who follow it, and what it wrote last (D34)`()
    throws
  {
    for person in [town.bo, town.mei, town.kai] { try town.does(.follow(town.gazette), person) }
    try publish("First", by: town.gazette)
    try publish("Second", by: town.gazette)
    let hits = try town.eyes.searchAccounts(SearchWords("gaz"), limit: 9)
    let hit = try #require(hits.rows.first)
    #expect(hits.rows.count == 1 && hits.rest == nil)
    #expect(hit.name == "Gazette" && hit.kind == .subscription && !hit.isFollowing)
    // Kai is no friend of Lin's, and whoever doesn't keep Lin is none, either.
    #expect(hit.friendsFollowing == 2)
    try town.does(.deleteContact(town.lin), town.mei)
    let fewer = try town.eyes.searchAccounts(SearchWords("gaz"), limit: 9).rows.first
    #expect(fewer?.friendsFollowing == 1)
    #expect(hit.recent?.title == "Second")
    // By its WeChat ID, too; all of them have one alike.
    #expect(
      try town.eyes.searchAccounts(SearchWords("gh_"), limit: 9).rows.map(\.id)
        == [town.daily, town.gazette, town.tram])
    try town.does(.follow(town.tram), town.lin)
    var ids: [OfficialAccount.ID] = []
    var rest: Int? = 0
    while let start = rest {
      let hits = try town.eyes.searchAccounts(SearchWords("gh_"), from: start, limit: 2)
      ids += hits.rows.map(\.id)
      rest = hits.rest
    }
    #expect(ids == [town.tram, town.daily, town.gazette])
    #expect(try town.eyes.searchAccounts(SearchWords("xyz"), limit: 9).rows == [])
  }
}
