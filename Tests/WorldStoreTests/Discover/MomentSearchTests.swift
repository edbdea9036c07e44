import Domain
import Testing

@testable import WorldStore

/// What a search of Moments finds (D32).
///
/// Who sees what is compared with the oracle in `SightOracleTests`.
struct MomentSearchTests {
  let town: Town

  init() throws { town = try Town() }

  private func find(
    _ words: String, by author: Person.ID? = nil, within span: SearchSpan = .any,
    as person: Person.ID? = nil
  ) throws -> [String] {
    try town.eyes(of: person ?? town.lin).searchMoments(
      MomentSearch(SearchWords(words), by: author, within: span), limit: 50, effort: 10_000
    ).rows.map(\.content.text)
  }

  @Test(arguments: [
    ("火锅", ["周末一起吃火锅吧"]), ("锅", ["周末一起吃火锅吧"]), ("锅火", []),
    ("tea", ["Steam and TEA", "green tea 喝茶"]), ("TEA", ["Steam and TEA", "green tea 喝茶"]),
    ("茶 green", ["green tea 喝茶"]), ("green steam", []), ("%", ["100% wool"]), ("_", []),
    ("100% w", ["100% wool"]), ("0%", []), (#"\"#, [#"a\b"#]), ("harbour", ["", "fog"]),
    ("Nine songs", [""]),
    ("", []), ("   ", []),
  ])
  func `all words must stand in the text, the place or the title of the card (D32)`(
    words: String, texts: [String]
  ) throws {
    try town.posts(town.bo, "green tea 喝茶")
    try town.posts(town.bo, "Steam and TEA")
    try town.posts(town.mei, "周末一起吃火锅吧")
    try town.posts(town.bo, "100% wool")
    try town.posts(town.bo, #"a\b"#)
    try town.does(.postMoment(MomentContent(text: "fog", location: "Old Harbour")), town.bo)
    try town.does(
      .postMoment(
        MomentContent(
          text: "", media: .music(title: "Nine songs of the harbour", artist: "q"))), town.mei)
    #expect(try find(words) == texts)
  }

  @Test func `an article's title is found, too`() throws {
    var named = Article.named("fog", of: town.daily)
    named.title = "雾中来信"
    let article = try town.world.addArticle(named)
    try town.does(.broadcast(.articles([article])), town.daily)
    try town.does(.postMoment(MomentContent(text: "读", media: .article(article))), town.lin)
    #expect(try find("来信") == ["读"])
  }

  @Test func `a search by a person looks through that album, the timeline's through friends'`()
    throws
  {
    try town.posts(town.bo, "sea one")
    try town.posts(town.mei, "sea two")
    try town.posts(town.kai, "sea three")
    try town.posts(town.lin, "sea four")
    #expect(try find("sea") == ["sea four", "sea two", "sea one"])
    #expect(try find("sea", by: town.mei) == ["sea two"])
    #expect(try find("sea", by: town.lin) == ["sea four"])
    // Kai's are open to strangers up to ten (M77), and never in the timeline.
    #expect(try find("sea", by: town.kai) == [])
    try town.does(
      .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: true))), town.kai)
    #expect(try find("sea", by: town.kai) == ["sea three"])
    #expect(try find("sea").count == 3)
    // Hide Their Posts leaves the album as it is (M71).
    try town.does(.setPermission(town.bo, .hideTheirs), town.lin)
    #expect(try find("sea") == ["sea four", "sea two"])
    #expect(try find("sea", by: town.bo) == ["sea one"])
  }

  @Test(arguments: [
    (SearchSpan.day, WorldTime.day), (.week, 7 * WorldTime.day), (.month, 30 * WorldTime.day),
    (.halfYear, 180 * WorldTime.day), (.year, 365 * WorldTime.day),
  ])
  func `a span holds what is just as old, and nothing older`(
    span: SearchSpan, seconds: Int64
  ) throws {
    try town.posts(town.bo, "sea older")
    try town.posts(town.bo, "sea as old")
    let end = town.now + seconds
    try town.world.setClock(ClockState(now: end, isPaused: true, speed: 1))
    #expect(try find("sea", within: span) == ["sea as old"])
    #expect(try find("sea", by: town.bo, within: span) == ["sea as old"])
    #expect(try find("sea").count == 2)
  }

  @Test(arguments: [1, 7, 40, 5_000], [false, true])
  func `however small the steps, all is found once and in order`(
    effort: Int, byAuthor: Bool
  ) throws {
    for number in 0..<90 {
      town.wait(60)
      try town.posts(number % 3 == 0 ? town.bo : town.kai, number % 2 == 0 ? "sea" : "land")
    }
    let search = MomentSearch(SearchWords("sea"), by: byAuthor ? town.bo : nil)
    var found: [MomentRow] = []
    var rest: Moment.ID?
    var steps = 0
    repeat {
      let hits = try town.eyes.searchMoments(search, from: rest, limit: 3, effort: effort)
      #expect(hits.rows.count <= 3)
      if let rest, let next = hits.rest { #expect(next < rest) }
      found += hits.rows
      rest = hits.rest
      steps += 1
    } while rest != nil && steps < 500
    #expect(found.count == 15)
    #expect(found.map(\.id) == found.map(\.id).sorted(by: >))
    #expect(Set(found.map(\.id)).count == 15)
  }

  @Test func `what becomes hidden, or is deleted, is found no more`() throws {
    let post = try town.posts(town.bo, "sea")
    #expect(try find("sea") == ["sea"])
    try town.does(.setMomentPrivate(post, true), town.bo)
    #expect(try find("sea") == [])
    try town.does(.setMomentPrivate(post, false), town.bo)
    #expect(try find("sea") == ["sea"])
    try town.does(.deleteMoment(post), town.bo)
    #expect(try find("sea") == [])
  }
}
