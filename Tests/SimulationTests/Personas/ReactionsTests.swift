import Domain
import Testing
import WorldStore

@testable import Simulation

@Suite struct ReactionsTests {
  static let start = SmallWorld.start
  /// Seeds of worlds on which a law is tried.
  static let seeds: [UInt64] = Array(1...12)

  // MARK: Friends

  @Test(arguments: seeds)
  func `a friend who is written to answers once, after the delay`(seed: UInt64) throws {
    let small = try SmallWorld(seed: seed)
    let before = try small.chat(with: .person(small.bo)).count
    try small.send("谢谢", to: .person(small.bo))
    try small.advance(to: Self.start + 59)
    #expect(try small.chat(with: .person(small.bo)).count == before + 1, "seed \(seed)")
    try small.advance(to: Self.start + 86_400)
    let said = try small.chat(with: .person(small.bo)).dropFirst(before)
    #expect(said.count == 2, "seed \(seed)")
    let answer = try #require(said.last)
    #expect(answer.text.hasPrefix("them: b-thanks-"), "seed \(seed)")
    #expect((60...180).contains(answer.at - Self.start), "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `several messages in a row get one answer, to the most pressing of them`(seed: UInt64) throws
  {
    let small = try SmallWorld(seed: seed)
    let before = try small.chat(with: .person(small.bo)).count
    for text in ["hello", "free tonight?", "the usual place"] {
      try small.send(text, to: .person(small.bo))
      try small.advance(to: small.simulator.now + 15)
    }
    try small.advance(to: Self.start + 86_400)
    let said = try small.chat(with: .person(small.bo)).dropFirst(before).map(\.text)
    #expect(said.count == 4, "seed \(seed)")
    #expect(said.last?.hasPrefix("them: b-question-") == true, "seed \(seed)")
  }

  /// F64: a blocked friend answers, and isn't heard, so nobody is to be told that an answer is coming.
  @Test func `no answer is coming from a friend who has been blocked`() throws {
    let small = try SmallWorld()
    try small.send("hello", to: .person(small.bo))
    let due = try small.simulator.answerDue(from: small.bo, to: small.ann)
    #expect(due != nil)
    #expect(try small.simulator.isAnswerComing(to: small.ann, in: .person(small.bo)))
    try small.simulator.perform(.setBlocked(small.bo, true), as: .person(small.ann))
    #expect(try small.simulator.answerDue(from: small.bo, to: small.ann) == nil)
    #expect(try !small.simulator.isAnswerComing(to: small.ann, in: .person(small.bo)))
    let before = try small.chat(with: .person(small.bo)).count
    try small.advance(to: Self.start + 86_400)
    #expect(try small.chat(with: .person(small.bo)).count == before)
  }

  @Test func `answers to the same thing are never the same twice in a row`() throws {
    let small = try SmallWorld()
    for _ in 1...20 {
      try small.send("ok", to: .person(small.cy))
      try small.advance(to: small.simulator.now + 11)
    }
    let answers = try small.chat(with: .person(small.cy)).map(\.text).filter {
      $0.hasPrefix("them")
    }
    #expect(answers.count == 20)
    #expect(zip(answers, answers.dropFirst()).allSatisfy { $0 != $1 })
    #expect(Set(answers).count == 3)
  }

  @Test func `who is asleep answers after waking`() throws {
    let small = try SmallWorld()
    try small.advance(to: Self.start + 16 * 3600)
    let before = try small.chat(with: .person(small.bo)).count
    try small.send("awake?", to: .person(small.bo))
    try small.advance(to: Self.start + 23 * 3600 + 59)
    #expect(try small.chat(with: .person(small.bo)).count == before + 1)
    try small.advance(to: Self.start + 23 * 3600 + 180)
    #expect(try small.chat(with: .person(small.bo)).count == before + 2)
  }

  @Test func `a message taken back in time gets no answer`() throws {
    let small = try SmallWorld()
    let before = try small.chat(with: .person(small.bo)).count
    let events = try small.simulator.perform(
      .sendMessage(to: .person(small.bo), content: .text("wrong chat")), as: .person(small.ann))
    guard case .messageSent(let message, _, _)? = events.first else {
      Issue.record("nothing was sent")
      return
    }
    _ = try small.simulator.perform(.recall(message), as: .person(small.ann))
    try small.advance(to: Self.start + 3600)
    #expect(try small.chat(with: .person(small.bo)).count == before)
    #expect(small.simulator.dropped == 1)
  }

  @Test func `in a group only who is called by name answers, and there`() throws {
    let small = try SmallWorld()
    let group = Peer.group(small.trio)
    try small.send("anybody?", to: group)
    try small.advance(to: Self.start + 3600)
    #expect(try small.chat(with: group).map(\.text) == ["me: anybody?"])
    try small.send("@Cy thanks", to: group, mentions: [small.cy])
    try small.advance(to: Self.start + 7200)
    let said = try small.chat(with: group).map(\.text)
    #expect(said.count == 3)
    #expect(said.last?.hasPrefix("them: c-thanks-") == true)
  }

  @Test func `personas don't answer one another, so no talk goes on by itself`() throws {
    let small = try SmallWorld()
    _ = try small.simulator.perform(
      .sendMessage(to: .person(small.cy), content: .text("hi?")), as: .person(small.bo))
    try small.advance(to: Self.start + 86_400)
    let items = try small.world.reader(as: small.bo).items(in: .person(small.cy), .first(10))
    #expect(items.count == 1)
  }

  @Test(
    arguments: [(0, 59, 180), (16 * 3600, 23 * 3600 + 59, 23 * 3600 + 180)]
      as [(Int64, Int64, Int64)])
  func
    `an owner who acts by themselves lets in whom others invite, awake and after the delay (G110)`(
      asked: Int64, tooEarly: Int64, latest: Int64
    ) throws
  {
    let small = try SmallWorld([
      "people/dee.yaml": DataFolder.person("Dee", "dee_wechat") + "me: {}\n"
    ])
    let dee = try #require(try small.world.person(handle: "dee"))
    func isMember() throws -> Bool {
      try small.world.reader(as: small.ann).groupMembers(small.trio).contains { $0.id == dee }
    }
    try small.advance(to: Self.start + asked)
    try small.simulator.perform(
      .setGroupConfirmation(small.trio, true), as: .person(small.bo))
    try small.simulator.perform(.inviteToGroup(small.trio, [dee]), as: .person(small.ann))
    try small.advance(to: Self.start + tooEarly)
    #expect(try !isMember())
    try small.advance(to: Self.start + latest)
    #expect(try isMember())
  }

  @Test func `a world that doesn't react plays its agenda only`() throws {
    let small = try SmallWorld(reacting: false)
    try small.send("hello?", to: .person(small.cy))
    try small.advance(to: Self.start + 86_400)
    #expect(try small.chat(with: .person(small.cy)).map(\.text) == ["me: hello?"])
  }

  // MARK: Posts

  private func post(_ small: SmallWorld, as author: Person.ID, _ audience: Audience = .public)
    throws
    -> Moment.ID
  {
    let events = try small.simulator.perform(
      .postMoment(MomentContent(text: "sea"), audience: audience), as: .person(author))
    guard case .momentPosted(let id, _)? = events.first else { throw Missing() }
    return id
  }

  private struct Missing: Error {}

  @Test func `friends like and comment on a post about as often as they are said to`() throws {
    var likes = 0
    var comments = 0
    for seed: UInt64 in 1...60 {
      let small = try SmallWorld(seed: seed)
      let moment = try post(small, as: small.ann)
      try small.advance(to: Self.start + 29)
      #expect(try small.world.reader(as: small.ann).moment(moment)?.likes == [], "seed \(seed)")
      try small.advance(to: Self.start + 86_400)
      let row = try #require(try small.world.reader(as: small.ann).moment(moment))
      likes += row.likes.count
      comments += row.comments.count
      #expect(Set(row.likes.map(\.id)).isSubset(of: [small.bo, small.cy]), "seed \(seed)")
      #expect(row.comments.allSatisfy { $0.text.contains("-comment-") }, "seed \(seed)")
    }
    // Two friends, chance a half, sixty worlds: sixty, give or take three standard deviations.
    #expect((44...76).contains(likes), "\(likes) likes")
    #expect((44...76).contains(comments), "\(comments) comments")
  }

  @Test(arguments: seeds)
  func `nobody reacts to a post they can't see`(seed: UInt64) throws {
    let small = try SmallWorld(seed: seed)
    let hidden = try post(small, as: small.ann, .private)
    let limited = try post(small, as: small.ann, .only(people: [small.cy], tags: []))
    try small.advance(to: Self.start + 86_400)
    let reader = small.world.reader(as: small.ann)
    #expect(try reader.moment(hidden)?.likes == [], "seed \(seed)")
    #expect(try reader.moment(hidden)?.comments == [], "seed \(seed)")
    let row = try #require(try reader.moment(limited))
    #expect(row.likes.allSatisfy { $0.id == small.cy }, "seed \(seed)")
    #expect(row.comments.allSatisfy { $0.author.id == small.cy }, "seed \(seed)")
  }

  @Test func `posts of the cast draw few reactions, their timeline brings its own`() throws {
    var reactions = 0
    for seed: UInt64 in 1...40 {
      let small = try SmallWorld(seed: seed)
      let moment = try post(small, as: small.bo)
      try small.advance(to: Self.start + 86_400)
      let row = try #require(try small.world.reader(as: small.bo).moment(moment))
      reactions += row.likes.count + row.comments.count
    }
    // One friend, chance a sixteenth each: five of eighty.
    #expect((0...14).contains(reactions), "\(reactions) reactions")
  }

  /// M144.
  @Test func `friends who come upon an ad may like it, each in their own timeline`() throws {
    var likes = 0
    for seed: UInt64 in 1...40 {
      let small = try SmallWorld(seed: seed, AdFileTests.ad())
      for person in [small.bo, small.cy] {
        for _ in 1...4 { _ = try post(small, as: person) }
      }
      _ = try small.simulator.perform(.openMoments, as: .person(small.ann))
      let ad = Moment.ID(try #require(try small.world.ad(handle: "coffee")))
      let reader = small.world.reader(as: small.ann)
      #expect(try reader.moment(ad)?.likes == [], "seed \(seed)")
      try small.advance(to: Self.start + 2 * WorldTime.day)
      let row = try #require(try reader.moment(ad))
      likes += row.likes.count
      for friend in row.likes.map(\.id) {
        #expect(try small.world.reader(as: friend).moment(ad)?.isLiked == true, "seed \(seed)")
      }
      // Nobody looks at Moments because a persona was shown an ad.
      #expect(small.simulator.dropped == 0, "seed \(seed)")
    }
    // Two friends, chance an eighth, forty worlds: ten, give or take three standard deviations.
    #expect((1...19).contains(likes), "\(likes) likes")
  }

  @Test func `a post deleted in time leaves its reactions without a subject`() throws {
    var all = 0
    for seed in Self.seeds {
      let small = try SmallWorld(seed: seed)
      let moment = try post(small, as: small.ann)
      let waiting = try small.world.due(by: Self.start + 86_399, limit: 100)
        .count { $0.kind == "like" || $0.kind == "comment" }
      _ = try small.simulator.perform(.deleteMoment(moment), as: .person(small.ann))
      try small.advance(to: Self.start + 86_399)
      #expect(small.simulator.dropped == waiting, "seed \(seed)")
      all += waiting
    }
    #expect(all > 0, "nobody would have reacted anyway")
  }

  // MARK: Accounts

  private func heard(_ small: SmallWorld) throws -> [String] {
    try small.chat(with: .account(small.paper)).map(\.text).filter { $0.hasPrefix("them") }
  }

  @Test func `an account welcomes on each follow, V30, within two seconds`() throws {
    let small = try SmallWorld()
    try small.advance(to: Self.start + 3700)
    _ = try small.simulator.perform(.unfollow(small.paper), as: .person(small.ann))
    for _ in 1...2 {
      _ = try small.simulator.perform(.follow(small.paper), as: .person(small.ann))
      let followed = small.simulator.now
      try small.advance(to: followed)
      #expect(try heard(small) == [])
      try small.advance(to: followed + 2)
      #expect(try heard(small) == ["them: Welcome."])
      _ = try small.simulator.perform(.unfollow(small.paper), as: .person(small.ann))
    }
  }

  @Test func `a keyword is answered every time, V32, with all replies, V36`() throws {
    let small = try SmallWorld()
    for _ in 1...2 {
      try small.send("What is the PRICE", to: .account(small.paper))
      try small.advance(to: small.simulator.now + 2)
    }
    #expect(
      try heard(small)
        == ["them: Two coins.", "them: Cash.", "them: Two coins.", "them: Cash."])
  }

  @Test func `a random reply is one of the rule's, V36`() throws {
    let small = try SmallWorld()
    for _ in 1...30 {
      try small.send("luck", to: .account(small.paper))
      try small.advance(to: small.simulator.now + 2)
    }
    let answers = try heard(small)
    #expect(answers.count == 30)
    #expect(Set(answers) == ["them: one", "them: two", "them: three"])
  }

  @Test func `the default answer comes at most once an hour, V31, also for pictures, V40`() throws {
    let small = try SmallWorld()
    let photo = Action.sendMessage(
      to: .account(small.paper), content: .photo(Picture("pier")))
    for (seconds, answers): (Int64, Int) in [(0, 1), (3599, 1), (3600, 2)] {
      try small.advance(to: Self.start + seconds)
      _ = try small.simulator.perform(photo, as: .person(small.ann))
      try small.advance(to: Self.start + seconds)
      if seconds != 3599 { try small.advance(to: Self.start + seconds + 2) }
      #expect(try heard(small).count == answers, "after \(seconds) seconds")
    }
  }

  @Test func `a menu button's reply comes without a bubble of one's own, V26`() throws {
    let small = try SmallWorld()
    _ = try small.simulator.perform(
      .tapMenu(small.paper, button: 0, entry: nil), as: .person(small.ann))
    try small.advance(to: Self.start + 2)
    #expect(try small.chat(with: .account(small.paper)).map(\.text) == ["them: From nine to five."])
  }
}
