import Domain
import Testing
import WorldStore

/// The comparison with the original library (A79).
struct OriginalsTests {
  let town: Town
  /// Two paragraphs that somebody wrote, and one that is anybody's.
  private static let words = (0..<3).map { number in
    (0..<20).map { "word\(number)\($0)" }.joined(separator: " ")
  }

  init() throws { town = try Town() }

  private func article(
    _ handle: String, of account: OfficialAccount.ID, _ body: [String], isOriginal: Bool = false,
    allowsReprint: Bool = false
  ) throws -> Article.ID {
    var article = Article.named(handle, of: account)
    article.body = body.joined(separator: "\n\n")
    article.isOriginal = isOriginal
    article.allowsReprint = allowsReprint
    return try town.world.addArticle(article)
  }

  private func refusal(
    _ article: Article.ID, by account: OfficialAccount.ID, asReprint: Bool = false
  ) throws -> Refusal? {
    try town.refusal(.broadcast(.articles([article]), asReprint: asReprint), .account(account))
  }

  @Test(arguments: [(true, Refusal.copiesOriginal), (false, nil)])
  func `a copy of another account's original doesn't go out (A79)`(
    isOriginal: Bool, expected: Refusal?
  ) throws {
    let first = try article(
      "first", of: town.daily, Array(Self.words.prefix(2)), isOriginal: isOriginal)
    let copy = try article("copy", of: town.gazette, Array(Self.words.prefix(2)))
    try town.does(.broadcast(.articles([first])), town.daily)
    #expect(try refusal(copy, by: town.gazette) == expected)
  }

  @Test func `what isn't out, is one's own, or is half one's own, is no copy (A79)`() throws {
    let draft = try article("draft", of: town.daily, [Self.words[0]], isOriginal: true)
    let early = try article("early", of: town.gazette, [Self.words[0]])
    #expect(try refusal(early, by: town.gazette) == nil)
    try town.does(.broadcast(.articles([draft])), town.daily)
    let own = try article("own", of: town.daily, [Self.words[0]])
    town.wait(WorldTime.day)
    #expect(try refusal(own, by: town.daily) == nil)
    let half = try article("half", of: town.gazette, [Self.words[0], Self.words[1]])
    #expect(try refusal(half, by: town.gazette) == nil)
    let most = try article(
      "most", of: town.gazette, [Self.words[0], String(Self.words[1].prefix(60))])
    town.wait(WorldTime.day)
    #expect(try refusal(most, by: town.gazette) == .copiesOriginal)
    // Without a push neither.
    #expect(
      try town.refusal(.publishArticles([most]), .account(town.gazette)) == .copiesOriginal)
    try town.does(.deleteArticle(draft), town.daily)
    #expect(try refusal(most, by: town.gazette) == nil, "it is in the library no more")
  }

  @Test(arguments: [
    (false, false, Refusal.copiesOriginal), (false, true, .copiesOriginal),
    (true, false, .copiesOriginal), (true, true, nil),
  ])
  func `a reprint needs the author's permission and the operator's word (A79)`(
    allowsReprint: Bool, asReprint: Bool, expected: Refusal?
  ) throws {
    let first = try article(
      "first", of: town.daily, [Self.words[0]], isOriginal: true, allowsReprint: allowsReprint)
    try town.does(.broadcast(.articles([first])), town.daily)
    let copy = try article("copy", of: town.gazette, [Self.words[0]], isOriginal: true)
    #expect(try refusal(copy, by: town.gazette, asReprint: asReprint) == expected)
  }

  @Test func `a copy is told before a used quota, and after what was sent already (A79)`() throws {
    let first = try article("first", of: town.daily, [Self.words[0]], isOriginal: true)
    try town.does(.broadcast(.articles([first])), town.daily)
    let copy = try article("copy", of: town.gazette, [Self.words[0]])
    try town.pushes("news", by: town.gazette)
    #expect(try refusal(copy, by: town.gazette) == .copiesOriginal)
    #expect(try refusal(first, by: town.daily) == .articleAlreadySent)
  }

  @Test func `a corrected article is compared by what it says now (A76, A79)`() throws {
    let first = try article("first", of: town.daily, [Self.words[0]], isOriginal: true)
    try town.does(.broadcast(.articles([first])), town.daily)
    try town.does(
      .correctArticle(first, [Correction("word00", instead: "ward00")]), town.daily)
    let old = try article("old", of: town.gazette, [Self.words[0]])
    #expect(try refusal(old, by: town.gazette) == nil)
  }
}
