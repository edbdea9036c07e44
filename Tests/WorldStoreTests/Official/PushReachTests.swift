import Domain
import Testing
import WorldStore

/// Whom pushes reach, and what that does to numbers and lists.
struct PushReachTests {
  let town: Town

  init() throws { town = try Town() }

  private func folder(_ person: Person.ID) throws -> [String] {
    try town.eyes(of: person).subscriptions(.first(50)).map { row in
      row.name + row.badge.line + ": " + row.snippet.line
    }
  }

  @Test func `a push to a tag comes to its followers only (O23)`() throws {
    try town.allFollow(town.daily)
    let tag = try town.tag("Early", of: town.daily, on: [town.bo, town.lin])
    try town.pushes("early", by: town.daily, to: .tag(tag))
    #expect(try folder(town.lin) == ["Daily (1): early"])
    #expect(try folder(town.bo) == ["Daily (1): early"])
    #expect(try folder(town.mei) == [])
    #expect(try town.got(town.daily, town.mei) == [])
    #expect(try town.list(of: town.mei) == [])
    #expect(try town.list() == ["Subscriptions (•): [1] Daily: early"])
  }

  @Test func `numbers add up over pushes for all and for some (S12)`() throws {
    try town.allFollow(town.daily)
    let tag = try town.tag("Early", of: town.daily, on: [town.bo])
    for (text, reach) in [
      ("1", .everybody), ("2", .tag(tag)), ("3", .everybody), ("4", .tag(tag)),
    ] as [(String, PushReach)] {
      town.wait(WorldTime.day)
      try town.pushes(text, by: town.daily, to: reach)
    }
    #expect(try folder(town.bo) == ["Daily (4): 4"])
    #expect(try folder(town.mei) == ["Daily (2): 3"])
    #expect(try town.got(town.daily, town.mei) == ["push: 3", "push: 1"])
    try town.does(.openChat(.peer(.account(town.daily))), town.bo)
    #expect(try folder(town.bo) == ["Daily: 4"])
    town.wait(WorldTime.day)
    try town.pushes("5", by: town.daily, to: .tag(tag))
    #expect(try folder(town.bo) == ["Daily (1): 5"])
    #expect(try folder(town.mei) == ["Daily (2): 3"])
  }

  @Test func `who gets it is settled when it is sent (S57)`() throws {
    try town.does(.follow(town.daily), town.lin)
    let tag = try town.tag("Early", of: town.daily, on: [town.lin])
    try town.pushes("now", by: town.daily, to: .tag(tag))
    try town.does(.follow(town.daily), town.bo)
    try town.does(.tagFollowers([town.bo], tag, true), town.daily)
    try town.does(.tagFollowers([town.lin], tag, false), town.daily)
    #expect(try town.got(town.daily, town.bo) == [])
    #expect(try town.got(town.daily, town.lin) == ["push: now"])
    try town.does(.deleteFollowerTag(tag), town.daily)
    #expect(try town.got(town.daily, town.lin) == ["push: now"])
  }

  @Test func `by gender and by region (O23)`() throws {
    let world = town.world
    func add(_ name: String, _ gender: Person.Gender?, _ region: String) throws -> Person.ID {
      var person = Person.named(name)
      person.gender = gender
      person.region = region
      let id = try world.addPerson(person)
      try town.does(.follow(town.tram), id)
      return id
    }
    let ann = try add("ann", .female, "澄港")
    let dan = try add("dan", .male, "澄港 北埠")
    let eve = try add("eve", nil, "澄港湾")
    let people = [ann, dan, eve]
    func who(_ reach: PushReach) throws -> [Person.ID] {
      let text = "push \(town.now.seconds)"
      try town.pushes(text, by: town.tram, to: reach)
      return try people.filter { try town.got(town.tram, $0).first == "push: \(text)" }
    }
    #expect(try who(.gender(.female)) == [ann])
    #expect(try who(.gender(.male)) == [dan])
    #expect(try who(.region("澄港")) == [ann, dan])
    #expect(try who(.region("澄港 北埠")) == [dan])
    #expect(
      try town.refusal(.broadcast(.text("x"), to: .region("港")), .account(town.tram))
        == .nobodyToReach)
    #expect(
      try town.refusal(.broadcast(.text("x"), to: .gender(.male)), .account(town.daily))
        == .nobodyToReach)
  }

  @Test func `only pushes to everybody stand in the history (S56)`() throws {
    try town.does(.follow(town.tram), town.lin)
    let articles = try ["one", "two", "three"].map { try town.addArticle($0, of: town.tram) }
    let tag = try town.tag("Some", of: town.tram, on: [town.lin])
    try town.pushes(.articles([articles[0]]), by: town.tram)
    try town.pushes(.articles([articles[1]]), by: town.tram, to: .tag(tag))
    try town.pushes(.articles([articles[2]]), by: town.tram)
    #expect(
      try town.eyes(of: town.kai).history(of: town.tram, .first(9)).map(\.card.title) == [
        "Three", "One",
      ])
    #expect(try town.got(town.tram, town.lin) == ["«Three»", "«Two»", "«One»"])
  }

  @Test func `without Receive Articles no articles come, but other pushes do (S53)`() throws {
    try town.allFollow(town.daily)
    let articles = try ["one", "two"].map { try town.addArticle($0, of: town.daily) }
    func receives(_ isOn: Bool) throws {
      try town.does(
        .setFollowSettings(town.daily, FollowSettings(receivesArticles: isOn)), town.lin)
    }
    try town.pushes("before", by: town.daily)
    try receives(false)
    town.wait(WorldTime.day)
    let push = try town.pushes(.articles([articles[0]]), by: town.daily)
    #expect(try folder(town.lin) == ["Daily (1): before"])
    #expect(try folder(town.bo) == ["Daily (2): «One»"])
    #expect(
      try town.world.result(of: push, for: town.daily)
        == PushResult(targeted: 4, delivered: 3))
    town.wait(WorldTime.day)
    try town.pushes("text", by: town.daily)
    #expect(try folder(town.lin) == ["Daily (2): text"])
    try receives(true)
    #expect(try town.got(town.daily, town.lin) == ["push: text", "push: before"])
    town.wait(WorldTime.day)
    try town.pushes(.articles([articles[1]]), by: town.daily)
    #expect(try town.got(town.daily, town.lin) == ["«Two»", "push: text", "push: before"])
  }

  @Test func `Delete Message takes a push off one phone, and its number if it was unread (S40)`()
    throws
  {
    try town.allFollow(town.daily)
    var pushes: [Push.ID] = []
    for text in ["1", "2", "3"] {
      town.wait(WorldTime.day)
      pushes.append(try town.pushes(text, by: town.daily))
    }
    try town.does(.removePush(pushes[2]), town.lin)
    #expect(try folder(town.lin) == ["Daily (2): 2"])
    #expect(try town.got(town.daily, town.lin) == ["push: 2", "push: 1"])
    #expect(try folder(town.bo) == ["Daily (3): 3"])
    try town.does(.openChat(.peer(.account(town.daily))), town.lin)
    try town.does(.removePush(pushes[0]), town.lin)
    #expect(try folder(town.lin) == ["Daily: 2"])
    #expect(try town.refusal(.removePush(pushes[0]), town.lin) == .notFound)
    town.wait(WorldTime.day)
    try town.pushes("4", by: town.daily)
    #expect(try folder(town.lin) == ["Daily (1): 4"])
  }

  @Test func `who leaves and comes back starts afresh, whatever they were listed with (S58)`()
    throws
  {
    try town.allFollow(town.tram)
    let tag = try town.tag("Some", of: town.tram, on: [town.lin])
    try town.pushes("1", by: town.tram, to: .tag(tag))
    try town.pushes("2", by: town.tram)
    try town.does(.unfollow(town.tram), town.lin)
    try town.pushes("3", by: town.tram)
    try town.does(.follow(town.tram), town.lin)
    #expect(try town.list() == [])
    #expect(
      try town.refusal(.broadcast(.text("x"), to: .tag(tag)), .account(town.tram))
        == .nobodyToReach)
    try town.pushes("4", by: town.tram)
    #expect(try town.list() == ["Tram (1): 4"])
    #expect(try town.got(town.tram, town.lin) == ["push: 4"])
  }

  @Test func `the settings of a follow are kept, and go with it (S51, S52)`() throws {
    try town.does(.follow(town.daily), town.lin)
    let settings = FollowSettings(
      isStarred: true, receivesArticles: false, isMuted: true, isSticky: true,
      sharesLocation: true)
    let action = Action.setFollowSettings(town.daily, settings)
    #expect(try town.does(action, town.lin) == [.followSettingsChanged(town.daily, by: town.lin)])
    #expect(try town.does(action, town.lin) == [])
    #expect(try town.eyes.account(town.daily)?.settings == settings)
    #expect(try town.refusal(action, town.bo) == .notFollowing)
    try town.does(.unfollow(town.daily), town.lin)
    try town.does(.follow(town.daily), town.lin)
    #expect(try town.eyes.account(town.daily)?.settings == FollowSettings())
  }
}
