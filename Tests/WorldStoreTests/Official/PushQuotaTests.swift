import Domain
import Testing
import WorldStore

/// How often an account may send, and to whom (V3–V5, V9).
struct PushQuotaTests {
  let town: Town

  init() throws { town = try Town() }

  private func refusal(_ text: String, to reach: PushReach = .everybody) throws -> Refusal? {
    try town.refusal(.broadcast(.text(text), to: reach), .account(town.tram))
  }

  @Test func `the fifth push of a month isn't delivered to who got four (V3)`() throws {
    try town.allFollow(town.tram)
    let tag = try town.tag("A", of: town.tram, on: [town.lin, town.bo])
    for text in ["a1", "a2"] { try town.pushes(text, by: town.tram, to: .tag(tag)) }
    for text in ["e1", "e2"] {
      let push = try town.pushes(text, by: town.tram)
      #expect(
        try town.world.result(of: push, for: town.tram) == PushResult(targeted: 4, delivered: 4))
    }
    let third = try town.pushes("e3", by: town.tram)
    let result = try #require(try town.world.result(of: third, for: town.tram))
    #expect(result == PushResult(targeted: 4, delivered: 2) && result.failed == 2)
    #expect(
      try town.got(town.tram, town.lin) == ["push: e2", "push: e1", "push: a2", "push: a1"])
    #expect(try town.got(town.tram, town.mei) == ["push: e3", "push: e2", "push: e1"])
    #expect(try town.list() == ["Tram (4): e2"])
    #expect(try town.list(of: town.mei) == ["Tram (3): e3"])
    #expect(try refusal("a3", to: .tag(tag)) == .broadcastQuotaUsed)
    #expect(try refusal("e4") == nil)
    #expect(try refusal("e5") == .broadcastQuotaUsed)
    #expect(try town.world.result(of: third, for: town.daily) == nil)
  }

  @Test func `the count begins again with the calendar month (V3)`() throws {
    try town.allFollow(town.tram)
    for _ in 1...4 { #expect(try refusal("march") == nil) }
    town.wait(WorldTime(year: 2021, month: 3, day: 31, hour: 23, minute: 59, second: 58) - town.now)
    #expect(try refusal("23:59:59") == .broadcastQuotaUsed)
    #expect(try refusal("0:00:00") == nil)
    #expect(town.now.secondOfDay == 0)
  }

  @Test func `who follows within the month has their own four (V3)`() throws {
    try town.does(.follow(town.tram), town.lin)
    for text in ["1", "2", "3"] { try town.pushes(text, by: town.tram) }
    try town.does(.follow(town.tram), town.bo)
    try town.pushes("4", by: town.tram)
    try town.pushes("5", by: town.tram)
    #expect(try town.got(town.tram, town.lin).first == "push: 4")
    #expect(try town.got(town.tram, town.bo) == ["push: 5", "push: 4"])
    try town.pushes("6", by: town.tram)
    try town.pushes("7", by: town.tram)
    #expect(try refusal("8") == .broadcastQuotaUsed)
  }

  @Test func `a subscription account sends once a day, whoever it is for (V4)`() throws {
    try town.allFollow(town.daily)
    let tag = try town.tag("A", of: town.daily, on: [town.lin])
    let other = try town.tag("B", of: town.daily, on: [town.bo])
    try town.pushes("a", by: town.daily, to: .tag(tag))
    #expect(
      try town.refusal(.broadcast(.text("b"), to: .tag(other)), .account(town.daily))
        == .broadcastQuotaUsed)
    #expect(
      try town.refusal(.broadcast(.text("b")), .account(town.daily)) == .broadcastQuotaUsed)
  }

  @Test func `what is deleted isn't given back (A77)`() throws {
    try town.allFollow(town.daily)
    let articles = try ["one", "two"].map { try town.addArticle($0, of: town.daily) }
    let push = try town.pushes(.articles([articles[0]]), by: town.daily)
    try town.does(.deletePush(push), town.daily)
    #expect(
      try town.refusal(.broadcast(.articles([articles[1]])), .account(town.daily))
        == .broadcastQuotaUsed)
  }

  @Test func `previews and publishing without notice cost nothing (V10, A26, A80)`() throws {
    try town.allFollow(town.daily)
    let articles = try ["one", "two"].map { try town.addArticle($0, of: town.daily) }
    try town.does(.preview(.articles([articles[0]]), to: town.lin), town.daily)
    try town.does(.publishArticles([articles[1]]), town.daily)
    #expect(try town.refusal(.broadcast(.articles([articles[0]])), .account(town.daily)) == nil)
  }

  @Test func `a refusal tells the first reason that holds`() throws {
    let tag = try town.tag("A", of: town.tram, on: [])
    let foreign = try town.tag("A", of: town.daily, on: [])
    #expect(try refusal("x", to: .tag(foreign)) == .notFound)
    #expect(try refusal(" ", to: .tag(FollowerTag.ID(99))) == .notFound)
    #expect(try refusal(" ", to: .tag(tag)) == .blankMessage)
    #expect(try refusal("x", to: .tag(tag)) == .nobodyToReach)
    try town.does(.follow(town.tram), town.lin)
    for _ in 1...4 { #expect(try refusal("x") == nil) }
    #expect(try refusal("x", to: .tag(tag)) == .nobodyToReach)
    #expect(try refusal("x") == .broadcastQuotaUsed)
  }
}
