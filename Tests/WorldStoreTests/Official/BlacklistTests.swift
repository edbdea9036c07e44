import Domain
import Testing
import WorldStore

/// What a follower on an account's blacklist meets, and what the account meets with them (F69, O16).
struct BlacklistTests {
  let town: Town

  init() throws {
    town = try Town()
    try town.allFollow(town.tram)
  }

  private var tram: Actor { .account(town.tram) }

  private func refusal(_ action: Action) throws -> Refusal? { try town.refusal(action, tram) }

  @discardableResult
  private func blacklist(_ people: [Person.ID], _ isOn: Bool = true) throws -> [Event] {
    try town.does(.blacklistFollowers(people, isOn), town.tram)
  }

  @Test func `a push passes over who is on it, and stays lost for them`() throws {
    try blacklist([town.bo])
    let push = try town.pushes("Line 4 is closed", by: town.tram)
    #expect(
      try town.world.result(of: push, for: town.tram) == PushResult(targeted: 4, delivered: 3))
    #expect(try town.got(town.tram, town.bo) == [])
    #expect(try town.list(of: town.bo) == [])
    #expect(try town.got(town.tram, town.mei) == ["push: Line 4 is closed"])
    try blacklist([town.bo], false)
    #expect(try town.got(town.tram, town.bo) == [])
    try town.pushes("Line 4 is open", by: town.tram)
    #expect(try town.got(town.tram, town.bo) == ["push: Line 4 is open"])
  }

  @Test func `a push for some, all of whom are on it, comes to nobody`() throws {
    let tag = try town.tag("Early", of: town.tram, on: [town.bo, town.mei])
    try blacklist([town.bo, town.mei])
    let push = try town.pushes("early", by: town.tram, to: .tag(tag))
    #expect(
      try town.world.result(of: push, for: town.tram) == PushResult(targeted: 2, delivered: 0))
  }

  /// Who is on the list without following counts for nothing when a push is settled.
  @Test func `who has left isn't missed`() throws {
    try blacklist([town.bo])
    try town.does(.unfollow(town.tram), town.bo)
    let push = try town.pushes("x", by: town.tram)
    #expect(
      try town.world.result(of: push, for: town.tram) == PushResult(targeted: 3, delivered: 3))
  }

  @Test func `nothing else of the account reaches them, each with 43019`() throws {
    try town.says(town.bo, "hello", to: .account(town.tram))
    try town.does(.subscribe(town.tram, to: ["Ticket"], always: true), town.bo)
    try blacklist([town.bo])
    let notice = TemplateNotice(title: "Ticket", lines: [.init(key: "a", value: "b")], page: nil)
    let bill = Bill(payee: town.tram, cents: 100, title: "Ticket")
    let actions: [Action] = [
      .answer(to: town.bo, .text("x")), .answer(to: town.bo, .text("x"), by: .desk(nil)),
      .sendTemplate(to: town.bo, notice), .sendSubscribed(to: town.bo, notice),
      .preview(.text("x"), to: town.bo), .sendBill(to: town.bo, bill),
    ]
    for action in actions { #expect(try refusal(action) == .blacklisted, "\(action)") }
    #expect(try town.got(town.tram, town.bo).count == 1, "their own message")
    try blacklist([town.bo], false)
    for action in actions { #expect(try refusal(action) == nil, "\(action)") }
  }

  @Test func `what they write arrives as ever, and opens the desk no window`() throws {
    try blacklist([town.bo])
    town.wait(60)
    let message = try town.says(town.bo, "hello?", to: .account(town.tram))
    guard case .message(let row)? = try town.eyes(of: town.bo).message(message)?.body else {
      Issue.record("the message is gone")
      return
    }
    #expect(row.delivery == .delivered)
    #expect(try town.world.inbox(of: town.tram, at: town.now, limit: 9) == [])
    try blacklist([town.bo], false)
    #expect(
      try refusal(.answer(to: town.bo, .text("x"), by: .desk(nil))) == .answerWindowClosed)
    try town.says(town.bo, "and now?", to: .account(town.tram))
    #expect(try refusal(.answer(to: town.bo, .text("x"), by: .desk(nil))) == nil)
  }

  @Test func `they aren't told, and go on following; coming anew changes nothing`() throws {
    let before = try town.eyes(of: town.bo).account(town.tram)
    #expect(
      try blacklist([town.bo, town.mei]) == [
        .followersBlacklisted([town.bo, town.mei], by: town.tram, true)
      ])
    #expect(try town.eyes(of: town.bo).account(town.tram) == before)
    try town.does(.unfollow(town.tram), town.bo)
    try town.does(.follow(town.tram), town.bo)
    #expect(try refusal(.answer(to: town.bo, .text("x"))) == .blacklisted)
    #expect(try blacklist([town.mei]) == [], "what is so already changes nothing")
    #expect(
      try blacklist([town.lin, town.mei]) == [
        .followersBlacklisted([town.lin], by: town.tram, true)
      ])
    #expect(
      try blacklist([town.kai, town.mei], false) == [
        .followersBlacklisted([town.mei], by: town.tram, false)
      ])
  }

  @Test func `only an account has one, of at most twenty at once, and of its followers`() throws {
    let nobody = Person.ID(999)
    let many = Array(repeating: town.bo, count: 21)
    #expect(
      try town.refusal(.blacklistFollowers(many, true), .person(town.lin)) == .wrongActor)
    #expect(try refusal(.blacklistFollowers(many + [nobody], true)) == .notFound)
    try town.does(.unfollow(town.tram), town.bo)
    #expect(try refusal(.blacklistFollowers(many, true)) == .tooManyToBlacklist)
    #expect(try refusal(.blacklistFollowers([town.lin, town.bo], true)) == .notFollowing)
    #expect(try refusal(.answer(to: town.lin, .text("x"))) == nil, "all or none")
    #expect(try refusal(.blacklistFollowers([town.bo], false)) == nil)
  }
}
