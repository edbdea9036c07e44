import Domain
import Testing
import WorldStore

/// The Subscriptions folder as the stream of pushes, as Lin sees it.
struct FeedTests {
  let town: Town

  init() throws { town = try Town() }

  private func feed(_ page: Page<TimeCursor> = .first(50)) throws -> [FeedRow] {
    try town.eyes.feed(page)
  }

  private func texts(_ rows: [FeedRow]) -> [String] {
    rows.map { row in
      if case .text(let text) = row.content {
        text
      } else {
        row.articles.map(\.card.title).joined()
      }
    }
  }

  /// Twelve days of two accounts, the second of which sends to Bo alone every third day.
  private func fill() throws {
    for account in [town.daily, town.gazette] { try town.allFollow(account) }
    let tag = try town.tag("Bo", of: town.gazette, on: [town.bo])
    for day in 0..<12 {
      town.wait(WorldTime.day)
      try town.pushes("d\(day)", by: town.daily)
      try town.pushes(
        "g\(day)", by: town.gazette, to: day % 3 == 0 ? .tag(tag) : .everybody)
    }
  }

  private var expected: [String] {
    (0..<12).reversed().flatMap { $0 % 3 == 0 ? ["d\($0)"] : ["g\($0)", "d\($0)"] }
  }

  @Test func `the stream holds what came, strictly by time (S30, S31)`() throws {
    try fill()
    #expect(texts(try feed()) == expected)
    try town.does(
      .setFollowSettings(town.daily, FollowSettings(isStarred: true)), town.lin)
    #expect(texts(try feed()) == expected)
    #expect(try feed().allSatisfy { $0.isStarred == ($0.account == town.daily) })
  }

  /// The texts of the stream, day by day, in a town whose world has a seed.
  private func shuffled(seed: UInt64) throws -> [[String]] {
    let town = try Town(World.inMemory(seed: seed, name: "town", start: Town.start))
    try town.world.setFolder(.classic, order: .shuffled)
    let accounts = try (0..<6).map { try town.world.addAccount(.named("a\($0)", .subscription)) }
    for account in accounts { try town.does(.follow(account), town.lin) }
    for day in 0..<4 {
      town.wait(WorldTime.day)
      for (number, account) in accounts.enumerated() {
        try town.pushes("\(day)\(number)", by: account)
      }
    }
    var paged: [FeedRow] = []
    var page = try town.eyes.feed(.first(5))
    while let last = page.last {
      paged += page
      page = try town.eyes.feed(.after(last.cursor, 5))
    }
    #expect(try town.eyes.feed(.first(50)) == paged, "seed \(seed)")
    #expect(try town.eyes.feedNews(above: paged[7].cursor) == 7, "seed \(seed)")
    return (0..<4).map { Array(texts(paged)[($0 * 6)..<($0 * 6 + 6)]) }
  }

  @Test func `shuffled, each day stands in an order that the world's seed alone decides (S32)`()
    throws
  {
    let (days, again, other) = (
      try shuffled(seed: 7), try shuffled(seed: 7), try shuffled(seed: 8)
    )
    #expect(days == again)
    #expect(days != other)
    for (index, day) in days.enumerated() {
      let byTime = (0..<6).reversed().map { "\(3 - index)\($0)" }
      #expect(day.sorted() == byTime.sorted())
      #expect(day != byTime)
    }
  }

  @Test(arguments: 1...7)
  func `every page goes on where another ended, down and up`(size: Int) throws {
    try fill()
    var down: [FeedRow] = []
    var page = try feed(.first(size))
    while let last = page.last {
      down += page
      page = try feed(.after(last.cursor, size))
    }
    #expect(texts(down) == expected)
    var up: [FeedRow] = []
    page = try feed(.last(size))
    while let first = page.first {
      up = page + up
      page = try feed(.before(first.cursor, size))
    }
    #expect(texts(up) == expected)
    let middle = down[8]
    #expect(texts(try feed(.from(middle.cursor, 3))) == Array(expected[8..<11]))
    #expect(try town.eyes.feedNews(above: middle.cursor) == 8)
    #expect(try town.eyes.feedNews(above: down[0].cursor) == 0)
  }

  @Test func `what is taken off or left isn't in it (S40, S55)`() throws {
    try fill()
    let first = try #require(try feed().first)
    try town.does(.removePush(first.id), town.lin)
    #expect(texts(try feed()) == Array(expected.dropFirst()))
    #expect(try town.eyes.feedNews(above: TimeCursor(time: 0, id: 0)) == expected.count - 1)
    try town.does(.unfollow(town.gazette), town.lin)
    #expect(Set(try feed().map(\.account)) == [town.daily])
  }

  @Test func `friends who have read are counted where one has read oneself (S35)`() throws {
    try town.allFollow(town.daily)
    let article = try town.addArticle("one", of: town.daily)
    try town.pushes(.articles([article]), by: town.daily)
    for reader in [town.bo, town.mei, town.kai] { try town.does(.openArticle(article), reader) }
    func read() throws -> FeedArticle? { try feed().first?.articles.first }
    #expect(try read()?.isRead == false && read()?.friendsRead == 0)
    try town.does(.openArticle(article), town.lin)
    #expect(try read()?.isRead == true && read()?.friendsRead == 2)
  }

  @Test(
    arguments: [
      .audio(seconds: 9, title: "Bell"), .video(seconds: 9, cover: Picture("c"), title: "Fog"),
    ] as [Push.Content])
  func `friends who have listened or watched are counted where one has oneself (S35)`(
    content: Push.Content
  ) throws {
    try town.allFollow(town.daily)
    let push = try town.pushes(content, by: town.daily)
    for person in [town.bo, town.mei, town.kai, town.bo] {
      try town.does(.playPush(push), person)
    }
    #expect(try feed().first?.friendsPlayed == 0)
    #expect(try town.does(.playPush(push), town.lin) == [.pushPlayed(push, by: town.lin)])
    #expect(try town.does(.playPush(push), town.lin) == [])
    #expect(try feed().first?.friendsPlayed == 2)
  }

  @Test func `what came to one and plays can be played (S35)`() throws {
    try town.does(.follow(town.daily), town.lin)
    let text = try town.pushes("text", by: town.daily)
    town.wait(WorldTime.day)
    let video = try town.pushes(
      .video(seconds: 9, cover: Picture("c"), title: "Fog"), by: town.daily)
    #expect(try town.refusal(.playPush(text), town.lin) == .notFound)
    #expect(try town.refusal(.playPush(video), town.bo) == .notFound)
    #expect(try town.refusal(.playPush(video), .account(town.daily)) == .wrongActor)
    try town.does(.deletePush(video), town.daily)
    #expect(try town.refusal(.playPush(video), town.lin) == .articleDeleted)
  }

  @Test func `the strip holds what is read most, for thirty days (S36)`() throws {
    for account in [town.daily, town.gazette] { try town.allFollow(account) }
    let one = try town.addArticle("one", of: town.daily)
    let two = try town.addArticle("two", of: town.gazette)
    try town.pushes(.articles([one]), by: town.daily)
    try town.pushes(.articles([two]), by: town.gazette)
    func strip() throws -> [String] {
      try town.eyes.frequentAccounts(at: town.now).map { $0.name + ($0.hasNews ? " •" : "") }
    }
    #expect(try strip() == [])
    try town.does(.openArticle(two), town.lin)
    try town.does(.openArticle(two), town.lin)
    try town.does(.openArticle(one), town.lin)
    #expect(try strip() == ["Gazette •", "Daily •"])
    try town.does(.openChat(.peer(.account(town.gazette))), town.lin)
    #expect(try strip() == ["Gazette", "Daily •"])
    town.wait(31 * WorldTime.day)
    #expect(try strip() == [])
  }

  @Test func `conversations stand under Notifications, not in the stream (S41)`() throws {
    try town.allFollow(town.daily)
    try town.pushes("push", by: town.daily)
    #expect(try town.eyes.accountNotices(.first(9)) == [])
    try town.does(.answer(to: town.lin, .text("welcome")), town.daily)
    try town.does(.answer(to: town.lin, .text("tram")), town.daily)
    let notices = try town.eyes.accountNotices(.first(9))
    #expect(notices.map { $0.name + $0.badge.line } == ["Daily (2)"])
    #expect(texts(try feed()) == ["push"])
  }

  @Test(arguments: [(4, false), (5, true)])
  func `an account of which nothing is read is offered for Stop Notifications (S43)`(
    pushes: Int, isOffered: Bool
  ) throws {
    try town.allFollow(town.daily)
    let article = try town.addArticle("one", of: town.daily)
    try town.pushes(.articles([article]), by: town.daily)
    for number in 1..<pushes {
      town.wait(WorldTime.day)
      try town.pushes("\(number)", by: town.daily)
    }
    #expect(try feed().first?.isSeldomRead == isOffered)
    try town.does(.openArticle(article), town.lin)
    #expect(try feed().first?.isSeldomRead == false)
  }
}
