import Domain
import Testing
import WorldStore

struct FavoritesTests {
  let town: Town

  init() throws { town = try Town() }

  private func lines(of person: Person.ID? = nil, _ page: Page<TimeCursor> = .first(9)) throws
    -> [String]
  {
    try town.eyes(of: person ?? town.lin).favorites(page).map { row in
      switch row.subject {
      case .article(let card): "«\(card.title)» from \(row.source)"
      case .message(let content): "\(content.line) from \(row.source)"
      }
    }
  }

  @Test func `an article is kept once, and can be taken out (D60–D62)`() throws {
    let fog = try town.published("fog")
    let events = try town.does(.addFavorite(.article(fog)), town.lin)
    guard case .favoriteAdded(let id, town.lin)? = events.first else {
      Issue.record("not kept: \(events)")
      return
    }
    #expect(try town.does(.addFavorite(.article(fog)), town.lin) == [])
    #expect(try lines() == ["«Fog» from Daily"])
    #expect(try lines(of: town.bo) == [])
    #expect(try town.eyes.article(fog, at: town.now)?.favorite == id)
    #expect(try town.eyes(of: town.bo).article(fog, at: town.now)?.favorite == nil)
    #expect(try town.refusal(.removeFavorite(id), town.bo) == .notFound)
    #expect(
      try town.does(.removeFavorite(id), town.lin) == [.favoriteRemoved(id, by: town.lin)])
    #expect(try town.refusal(.removeFavorite(id), town.lin) == .notFound)
    #expect(try lines() == [])
  }

  @Test func `a message stays kept when it is recalled (D65)`() throws {
    let message = try town.says(town.bo, "the code is 42", to: .person(town.lin))
    try town.does(.addFavorite(.message(message)), town.lin)
    try town.does(.recall(message), town.bo)
    #expect(try lines() == ["the code is 42 from Bo"])
    #expect(try town.refusal(.addFavorite(.message(message)), town.bo) == .notFound)
  }

  @Test func `only what one sees can be kept`() throws {
    let message = try town.says(town.bo, "for Lin", to: .person(town.lin))
    #expect(try town.refusal(.addFavorite(.message(message)), town.mei) == .notFound)
    #expect(try town.refusal(.addFavorite(.message(Message.ID(99))), town.lin) == .notFound)
    try town.does(.deleteMessage(message), town.lin)
    #expect(try town.refusal(.addFavorite(.message(message)), town.lin) == .notFound)
  }

  @Test(
    arguments: [
      (MessageContent.photo(Picture("a")), nil), (.file(name: "a", bytes: 1), nil),
      (.note("n"), nil), (.music(title: "t", artist: "a"), nil),
      (.sticker(name: "wave"), .cannotFavoriteThisKind),
      (.contactCard(Person.ID(2)), .cannotFavoriteThisKind),
      (.splitBill(title: "b", cents: 1), .cannotFavoriteThisKind),
    ] as [(MessageContent, Refusal?)])
  func `money, people and stickers can't be kept (D64)`(
    content: MessageContent, expected: Refusal?
  ) throws {
    let message = try town.sends(town.bo, content, to: .person(town.lin))
    #expect(try town.refusal(.addFavorite(.message(message)), town.lin) == expected)
  }

  @Test func `the newest stands first, page by page`() throws {
    for text in ["1", "2", "3"] {
      let message = try town.says(town.bo, text, to: .person(town.lin))
      try town.does(.addFavorite(.message(message)), town.lin)
    }
    let all = try town.eyes.favorites(.first(9))
    #expect(try lines() == ["3 from Bo", "2 from Bo", "1 from Bo"])
    #expect(try lines(of: nil, .after(all[0].cursor, 1)) == ["2 from Bo"])
    #expect(try lines(of: nil, .before(all[2].cursor, 1)) == ["2 from Bo"])
    #expect(try lines(of: nil, .last(1)) == ["1 from Bo"])
  }

  @Test func `what is kept is looked through by type and by tag, by its owner alone (D60–D62)`()
    throws
  {
    let fog = try town.published("fog")
    try town.does(.addFavorite(.article(fog)), town.lin)
    let contents: [MessageContent] = [
      .text("tea"), .photo(Picture("pier")), .video(seconds: 3, cover: Picture("pier")),
      .file(name: "a.pdf", bytes: 1), .music(title: "a", artist: "b"),
      .voice(seconds: 1, transcript: "v"), .location(name: "n", address: "a"), .note("n"),
      .chatHistory(title: "t", lines: []), .miniProgram(name: "m", title: "t"),
      .link(LinkCard(title: "l", digest: "", url: "https://a.example")),
    ]
    for content in contents {
      let message = try town.sends(town.bo, content, to: .person(town.lin))
      try town.does(.addFavorite(.message(message)), town.lin)
    }
    func count(
      _ kind: Favorite.Kind?, tag: String? = nil, of person: Person.ID? = nil
    ) throws -> Int {
      try town.eyes(of: person ?? town.lin)
        .favorites(.first(99), Favorite.Filter(kind: kind, tag: tag)).count
    }
    #expect(try count(nil) == 12)
    #expect(try count(.media) == 2 && count(.links) == 2)
    for kind in Favorite.Kind.allCases where kind != .media && kind != .links {
      #expect(try count(kind) == 1, "\(kind)")
    }
    let rows = try town.eyes.favorites(.first(99))
    let (first, last) = (rows[0].id, rows[11].id)
    #expect(
      try town.does(.tagFavorite(first, [" work", "tea"]), town.lin)
        == [.favoriteTagged(first, by: town.lin)])
    try town.does(.tagFavorite(last, ["tea"]), town.lin)
    #expect(try town.eyes.favorites(.first(1))[0].tags == ["work", "tea"])
    #expect(try town.eyes.favoriteTags() == ["tea", "work"])
    #expect(try count(nil, tag: "tea") == 2 && count(.media, tag: "tea") == 0)
    #expect(try town.eyes(of: town.bo).favoriteTags() == [])
    #expect(try count(nil, tag: "tea", of: town.bo) == 0)
    // The same tags again are nothing new; another's things aren't there to be tagged.
    #expect(try town.does(.tagFavorite(last, ["tea"]), town.lin) == [])
    #expect(try town.refusal(.tagFavorite(last, [""]), town.bo) == .notFound)
    #expect(try town.refusal(.tagFavorite(last, [""]), town.lin) == .favoriteTagNotValid)
    try town.does(.removeFavorite(first), town.lin)
    #expect(try town.eyes.favoriteTags() == ["tea"])
  }
}

struct SettingsTests {
  @Test func `settings are one's own and stay (D80–D85)`() throws {
    let town = try Town()
    #expect(try town.eyes.settings() == Settings())
    let settings = Settings(
      language: .chinese, theme: .monochrome, doNotDisturb: true, showsPreview: false,
      moments: MomentsPrivacy(range: .halfYear, opensToStrangers: true),
      hiddenEntries: [.topStories, .games])
    #expect(try town.does(.changeSettings(settings), town.lin) == [.settingsChanged(by: town.lin)])
    #expect(try town.eyes.settings() == settings)
    #expect(try town.eyes(of: town.bo).settings() == Settings())
    try town.does(.changeSettings(Settings()), town.lin)
    #expect(try town.eyes.settings() == Settings())
    #expect(try town.refusal(.changeSettings(settings), .account(town.daily)) == .wrongActor)
  }

  @Test func `hidden entries of Discover keep their data, and Moments no badge (D3)`() throws {
    let town = try Town()
    try town.does(.postMoment(MomentContent(text: "sea")), town.bo)
    #expect(try town.eyes.tabBadges().discover == .dot)
    try town.does(.changeSettings(Settings(hiddenEntries: [.moments])), town.lin)
    #expect(try town.eyes.tabBadges().discover == .none)
    #expect(try town.eyes.timeline(.first(9)).count == 1)
    try town.does(.changeSettings(Settings()), town.lin)
    #expect(try town.eyes.tabBadges().discover == .dot)
  }

  @Test(arguments: [1, 2, 50])
  func `what is kept is found by its words, its title and its tags, newest first (D21, D61)`(
    step: Int
  ) throws {
    let town = try Town()
    func found(_ words: String, by person: Person.ID) throws -> Int {
      var rows: [FavoriteRow] = []
      var rest: Favorite.ID?
      repeat {
        let hits = try town.eyes(of: person).searchFavorites(
          SearchWords(words), from: rest, limit: step, effort: step)
        rows += hits.rows
        rest = hits.rest
      } while rest != nil
      #expect(rows.map(\.id) == rows.map(\.id).sorted(by: >))
      return rows.count
    }
    for text in ["sea and salt", "SALT", "land"] {
      let message = try town.says(town.bo, text, to: .person(town.lin))
      try town.does(.addFavorite(.message(message)), town.lin)
    }
    let article = try town.addArticle("saltworks", of: town.daily)
    try town.does(.broadcast(.articles([article])), town.daily)
    try town.does(.addFavorite(.article(article)), town.lin)
    #expect(try found("salt", by: town.lin) == 3)
    #expect(try found("salt sea", by: town.lin) == 1)
    #expect(try found("%", by: town.lin) == 0)
    let last = try #require(try town.eyes.favorites(.first(9)).last)
    try town.does(.tagFavorite(last.id, ["kitchen salts"]), town.lin)
    #expect(try found("kitchen", by: town.lin) == 1)
    // D62.
    #expect(try found("salt", by: town.bo) == 0)
  }
}
