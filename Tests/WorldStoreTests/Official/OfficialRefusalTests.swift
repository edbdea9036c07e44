import Domain
import Testing
import WorldStore

/// Why things with official accounts are refused, and which reason is told when two hold.
struct OfficialRefusalTests {
  let town: Town

  init() throws { town = try Town() }

  private func broadcasting(_ text: String, _ account: OfficialAccount.ID) throws -> Refusal? {
    try town.refusal(.broadcast(.text(text)), .account(account))
  }

  @Test func `following and leaving`() throws {
    let nobody = OfficialAccount.ID(99)
    #expect(try town.refusal(.follow(nobody), town.lin) == .notFound)
    #expect(try town.refusal(.unfollow(nobody), town.lin) == .notFound)
    #expect(try town.refusal(.unfollow(town.daily), town.lin) == .notFollowing)
    #expect(try town.refusal(.follow(town.daily), town.lin) == nil)
    #expect(try town.refusal(.follow(town.daily), town.lin) == .alreadyFollowing)
    #expect(try town.refusal(.follow(nobody), .account(town.daily)) == .wrongActor)
  }

  @Test func `who comes when all places are taken waits until one leaves (S59)`() throws {
    var account = OfficialAccount.named("small", .subscription)
    account.followerLimit = 2
    let small = try town.world.addAccount(account)
    for person in [town.lin, town.bo] {
      #expect(try town.refusal(.follow(small), person) == nil)
    }
    #expect(try town.refusal(.follow(small), town.mei) == .accountFull)
    #expect(try town.refusal(.follow(small), town.lin) == .alreadyFollowing)
    try town.does(.unfollow(small), town.bo)
    #expect(try town.refusal(.follow(small), town.mei) == nil)
    #expect(try town.eyes.account(small)?.account.followerLimit == 2)
  }

  @Test func `reporting, and passing an account on (S51)`() throws {
    let nobody = OfficialAccount.ID(99)
    #expect(try town.refusal(.reportAccount(nobody, .fraud), town.lin) == .notFound)
    #expect(
      try town.refusal(.reportAccount(nobody, .fraud), .account(town.daily)) == .wrongActor)
    #expect(
      try town.does(.reportAccount(town.daily, .fraud), town.lin)
        == [.accountReported(town.daily, by: town.lin, .fraud)])
    // It shows to who reported, who can't do so again.
    #expect(
      try town.eyes.account(town.daily)?.complaint == Complaint(reason: .fraud, at: town.now))
    #expect(try town.eyes(of: town.bo).account(town.daily)?.complaint == nil)
    #expect(try town.refusal(.reportAccount(town.daily, .rumour), town.lin) == .alreadyReported)
    #expect(try town.refusal(.reportAccount(town.daily, .rumour), town.bo) == nil)
    func send(_ account: OfficialAccount.ID) throws -> Refusal? {
      try town.refusal(
        .sendMessage(to: .person(town.bo), content: .accountCard(account)), town.lin)
    }
    #expect(try send(nobody) == .notFound)
    #expect(try send(town.daily) == nil)
    #expect(try town.chat(with: .person(town.lin), of: town.bo) == ["Lin: card of Daily"])
  }

  @Test func `tapping a menu`() throws {
    func tap(_ button: Int, _ entry: Int?) throws -> Refusal? {
      try town.refusal(.tapMenu(town.tram, button: button, entry: entry), town.lin)
    }
    #expect(try tap(9, nil) == .notFollowing)
    try town.does(.follow(town.tram), town.lin)
    #expect(try tap(0, nil) == nil)
    #expect(try tap(1, 1) == nil)
    #expect(try tap(0, 0) == .noSuchMenuEntry)
    #expect(try tap(1, nil) == .noSuchMenuEntry)
    #expect(try tap(1, 2) == .noSuchMenuEntry)
    #expect(try tap(2, nil) == .noSuchMenuEntry)
    #expect(try tap(-1, nil) == .noSuchMenuEntry)
  }

  @Test func `a subscription account sends once a day, by local midnights (V4, V9)`() throws {
    town.wait(14 * WorldTime.hour + 3598)
    #expect(town.now.startOfDay == Town.start.startOfDay)
    #expect(try broadcasting("23:59:59", town.daily) == nil)
    #expect(town.now.second == 59)
    #expect(try broadcasting("0:00:00", town.daily) == nil)
    #expect(town.now.secondOfDay == 0)
    #expect(try broadcasting("0:00:01", town.daily) == .broadcastQuotaUsed)
    #expect(try broadcasting("other", town.gazette) == nil)
  }

  @Test func `a service account sends four times a calendar month (V3)`() throws {
    for number in 1...4 { #expect(try broadcasting("\(number)", town.tram) == nil) }
    #expect(try broadcasting("5", town.tram) == .broadcastQuotaUsed)
    town.wait(WorldTime(year: 2021, month: 3, day: 31, hour: 23, minute: 59) - town.now)
    #expect(try broadcasting("5", town.tram) == .broadcastQuotaUsed)
    town.wait(60)
    #expect(try broadcasting("5", town.tram) == nil)
  }

  @Test func `answers and templates are outside of the quota (V10)`() throws {
    try town.does(.follow(town.tram), town.lin)
    for _ in 1...4 { try town.does(.broadcast(.text("x")), town.tram) }
    #expect(
      try town.refusal(.answer(to: town.lin, .text("x")), .account(town.tram)) == nil)
    let notice = TemplateNotice(title: "x", lines: [])
    #expect(
      try town.refusal(.sendTemplate(to: town.lin, notice), .account(town.tram)) == nil)
  }

  @Test func `a broadcast is refused for the first reason that holds (V5)`() throws {
    let articles = try (1...9).map { try town.addArticle("a\($0)", of: town.daily) }
    let foreign = try town.addArticle("foreign", of: town.gazette)
    func refusal(_ articles: [Article.ID]) throws -> Refusal? {
      try town.refusal(.broadcast(.articles(articles)), .account(town.daily))
    }
    #expect(try town.refusal(.broadcast(.text("x")), town.lin) == .wrongActor)
    #expect(try refusal([foreign]) == .notFound)
    #expect(try refusal([Article.ID(99)]) == .notFound)
    #expect(try refusal(articles + [foreign]) == .notFound)
    #expect(try refusal([]) == .blankMessage)
    #expect(try refusal(articles) == .tooManyArticles)
    #expect(try refusal([articles[0], articles[0]]) == .articleAlreadySent)
    #expect(try broadcasting(" ", town.daily) == .blankMessage)
    #expect(
      try broadcasting(String(repeating: "a", count: 16_001), town.daily) == .messageTooLong)
    #expect(try refusal(Array(articles.prefix(8))) == nil)
    #expect(try refusal([articles[0]]) == .articleAlreadySent)
    #expect(try refusal([articles[8]]) == .broadcastQuotaUsed)
  }

  @Test func `an account writes to its followers only`() throws {
    let notice = TemplateNotice(title: "x", lines: [])
    let tram = Actor.account(town.tram)
    let daily = Actor.account(town.daily)
    #expect(try town.refusal(.answer(to: town.lin, .text("x")), tram) == .notFollowing)
    #expect(try town.refusal(.answer(to: Person.ID(99), .text("x")), tram) == .notFound)
    #expect(try town.refusal(.answer(to: town.lin, .article(Article.ID(9))), tram) == .notFound)
    #expect(try town.refusal(.answer(to: town.bo, .text("x")), town.lin) == .wrongActor)
    #expect(try town.refusal(.sendTemplate(to: town.lin, notice), tram) == .notFollowing)
    #expect(
      try town.refusal(.sendTemplate(to: town.lin, notice), daily) == .onlyServiceAccounts)
    #expect(try town.refusal(.sendTemplate(to: Person.ID(99), notice), daily) == .notFound)
    #expect(try town.refusal(.sendTemplate(to: town.lin, notice), town.bo) == .wrongActor)
  }
}
