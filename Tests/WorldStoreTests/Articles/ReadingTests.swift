import Domain
import Testing
import WorldStore

/// Where readers stop, and what they put aside.
struct ReadingTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `where one stopped is kept for oneself, and can be forgotten`() throws {
    let fog = try town.published("fog")
    func position(_ person: Person.ID) throws -> ReadingPosition? {
      try town.eyes(of: person).article(fog, at: town.now)?.position
    }
    let place = ReadingPosition(part: 3, share: 250)
    #expect(try town.does(.keepReadingPosition(fog, place), town.lin) == [])
    #expect(try position(town.lin) == place)
    #expect(try position(town.bo) == nil)
    try town.does(.keepReadingPosition(fog, ReadingPosition(part: 4, share: 0)), town.lin)
    #expect(try position(town.lin) == ReadingPosition(part: 4, share: 0))
    try town.does(.keepReadingPosition(fog, nil), town.lin)
    #expect(try position(town.lin) == nil)
    let draft = try town.written("draft")
    #expect(try town.refusal(.keepReadingPosition(draft, place), town.lin) == .articleNotPublished)
  }

  @Test func `five pages float, a sixth doesn't (A43)`() throws {
    var articles: [Article.ID] = []
    for number in 0..<6 { articles.append(try town.published("a\(number)")) }
    func floats() throws -> [FloatingPage] { try town.eyes.floatingPages() }
    for article in articles.prefix(5) {
      #expect(
        try town.does(.setFloating(.article(article), true), town.lin)
          == [.pageFloated(.article(article), by: town.lin, true)])
    }
    #expect(
      try town.refusal(.setFloating(.article(articles[5]), true), town.lin)
        == .floatingLimitReached)
    // What floats already asks for no room.
    #expect(try town.does(.setFloating(.article(articles[2]), true), town.lin) == [])
    #expect(try floats() == articles.prefix(5).map { .article($0) })
    #expect(try town.eyes.article(articles[2], at: town.now)?.isFloating == true)
    #expect(try town.eyes(of: town.bo).floatingPages() == [])
    try town.does(.setFloating(.article(articles[1]), false), town.lin)
    #expect(try town.does(.setFloating(.article(articles[1]), false), town.lin) == [])
    try town.does(.setFloating(.article(articles[5]), true), town.lin)
    #expect(try floats() == [0, 2, 3, 4, 5].map { .article(articles[$0]) })
    let draft = try town.written("draft")
    #expect(
      try town.refusal(.setFloating(.article(draft), true), town.lin) == .articleNotPublished)
  }

  @Test(arguments: Settings.TextSize.allCases)
  func `the text size is a setting (A44)`(size: Settings.TextSize) throws {
    var settings = Settings()
    #expect(settings.textSize == Settings.TextSize.allCases[1])
    settings.textSize = size
    try town.does(.changeSettings(settings), town.lin)
    #expect(try town.eyes.settings().textSize == size)
  }

  @Test func `one article has one count, whatever way its readers come (A22, A45)`() throws {
    let fog = try town.published("fog")
    try town.does(
      .sendMessage(to: .person(town.bo), content: .article(fog)), town.lin)
    try town.does(.postMoment(MomentContent(text: "", media: .article(fog))), town.lin)
    for person in [town.lin, town.bo, town.mei, town.kai] {
      try town.does(.openArticle(fog), person)
    }
    let start = try #require(try town.eyes.articleCard(fog)?.publishedAt)
    #expect(try town.eyes.article(fog, at: start)?.reads == 4)
  }
}
