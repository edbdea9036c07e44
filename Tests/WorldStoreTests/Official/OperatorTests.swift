import Domain
import Testing
import WorldStore

/// What an account's operator is told.
struct OperatorTests {
  let town: Town

  init() throws { town = try Town() }

  private func inbox(after seconds: Int64 = 0) throws -> [String] {
    try town.world.inbox(of: town.tram, at: town.now + seconds, limit: 100).map { message in
      guard case .text(let text) = message.content else { return "\(message.content)" }
      return "\(message.senderName): \(text)\(message.isAnswerable ? "" : " (too old)")"
    }
  }

  // MARK: Reading

  @Test func `who opens an article twice is one person, two times (A27)`() throws {
    let fog = try town.published("fog")
    let published = town.now
    // What the crowd comes to by a midnight is told apart, so that only the cast's openings are left.
    func readings(days: Int64) throws -> ArticleMetrics? {
      let day = published + days * WorldTime.day
      let crowd = ArticleCrowd(readers: 1000, likes: 100, wows: 10)
        .counts(age: day.startOfDay - published).reads
      return try town.world.readings(of: fog, for: town.daily, at: day).map {
        ArticleMetrics(people: $0.people - crowd, times: $0.times - crowd)
      }
    }
    for person in [town.lin, town.lin, town.bo] { try town.does(.openArticle(fog), person) }
    #expect(
      try readings(days: 0) == ArticleMetrics(people: 0, times: 0), "told the next day (A23)")
    #expect(try readings(days: 1) == ArticleMetrics(people: 2, times: 3))
    town.wait(WorldTime.day)
    // A20: the sixth of a day is no more times than the fifth, and nobody new.
    for _ in 1...6 { try town.does(.openArticle(fog), town.lin) }
    #expect(try readings(days: 1) == ArticleMetrics(people: 2, times: 3))
    #expect(try readings(days: 2) == ArticleMetrics(people: 2, times: 8))
    #expect(try town.eyes.article(fog, at: published)?.reads == 8)
  }

  @Test func `one of the crowd reads once, and another account is told nothing (A27)`() throws {
    let fog = try town.published("fog")
    let later = town.now + 400 * WorldTime.day
    #expect(
      try town.world.readings(of: fog, for: town.daily, at: later)
        == ArticleMetrics(people: 1000, times: 1000))
    #expect(try town.world.readings(of: fog, for: town.gazette, at: later) == nil)
    #expect(try town.world.readings(of: Article.ID(99), for: town.daily, at: later) == nil)
  }

  // MARK: Messages

  @Test func `a message can be answered for 48 hours and is there for five days (V58, V59)`() throws
  {
    for person in [town.lin, town.bo] { try town.does(.follow(town.tram), person) }
    try town.says(town.lin, "hello", to: .account(town.tram))
    #expect(try inbox(after: 48 * WorldTime.hour) == ["Lin: hello"])
    #expect(try inbox(after: 48 * WorldTime.hour + 1) == ["Lin: hello (too old)"])
    #expect(try inbox(after: 5 * WorldTime.day - 1) == ["Lin: hello (too old)"])
    #expect(try inbox(after: 5 * WorldTime.day) == [])
    town.wait(3 * WorldTime.day)
    try town.says(town.bo, "good day", to: .account(town.tram))
    #expect(try inbox() == ["Bo: good day", "Lin: hello (too old)"])
  }

  @Test func `a starred message stays for longer, and a star can be taken off (V59)`() throws {
    try town.does(.follow(town.tram), town.lin)
    let message = try town.says(town.lin, "hello", to: .account(town.tram))
    try town.says(town.lin, "bye", to: .account(town.tram))
    #expect(
      try town.does(.starMessage(message, true), town.tram)
        == [.messageStarred(message, by: town.tram, true)])
    #expect(try town.does(.starMessage(message, true), town.tram) == [])
    #expect(try inbox(after: 5 * WorldTime.day) == ["Lin: hello (too old)"])
    #expect(
      try town.world.inbox(of: town.tram, at: town.now, limit: 9).map(\.isStarred) == [false, true])
    try town.does(.starMessage(message, false), town.tram)
    #expect(try inbox(after: 5 * WorldTime.day) == [])
    #expect(try town.refusal(.starMessage(message, true), .account(town.daily)) == .notFound)
    #expect(try town.refusal(.starMessage(message, true), town.lin) == .wrongActor)
  }

  @Test func `the operator finds what followers wrote, not what they took back or others got`()
    throws
  {
    for person in [town.lin, town.bo] { try town.does(.follow(town.tram), person) }
    let slip = try town.says(town.lin, "slip", to: .account(town.tram))
    try town.says(town.lin, "kept", to: .account(town.tram))
    try town.does(.recall(slip), town.lin)
    try town.does(.answer(to: town.lin, .text("thanks"), by: .desk(nil)), town.tram)
    try town.does(.follow(town.daily), town.lin)
    try town.says(town.lin, "to the Daily", to: .account(town.daily))
    try town.says(town.lin, "to Bo", to: .person(town.bo))
    #expect(try inbox() == ["Lin: kept"])
    #expect(try town.world.inbox(of: town.tram, at: town.now, limit: 0).isEmpty)
  }
}
