import Domain
import Testing
import WorldStore

/// A31–A34, D40–D43: wows and Top Stories, as the world keeps them.
struct WowStoryTests {
  let town: Town
  let fog: Article.ID

  init() throws {
    town = try Town()
    fog = try town.published("fog")
  }

  private func wow(_ person: Person.ID, _ thought: String = "") throws -> Wow.ID {
    try town.does(.setArticleWowed(fog, true), person)
    if !thought.isEmpty { try town.does(.setWowThought(fog, thought), person) }
    return try #require(try town.world.wow(of: person, on: fog))
  }

  /// Stories as "title: name thought, …".
  private func stories(_ person: Person.ID) throws -> [String] {
    try town.eyes(of: person).wowStories(.first(10)).map { story in
      story.card.title + ": "
        + story.wows.map {
          [$0.name, $0.wow.thought].filter { !$0.isEmpty }.joined(separator: " ")
        }
        .joined(separator: ", ")
    }
  }

  @Test func `a wow with its thought comes to friends and to nobody else (A31, D41, D42)`() throws {
    _ = try wow(town.bo, " So thick ")
    #expect(try stories(town.lin) == ["Fog: Bo So thick"])
    #expect(try stories(town.kai) == ["Fog: Bo So thick"])
    #expect(try stories(town.bo) == ["Fog: Bo So thick"])
    #expect(try stories(town.mei) == [])
    _ = try wow(town.mei)
    #expect(try stories(town.lin) == ["Fog: Mei, Bo So thick"])
    #expect(try stories(town.kai) == ["Fog: Bo So thick"])
  }

  @Test func `taking it back takes the thought, and what was said of it (A32)`() throws {
    let id = try wow(town.bo, "Thick")
    try town.does(.setWowLiked(id, true), town.lin)
    try town.does(.replyToWow(id, text: "Very"), town.lin)
    try town.does(.setArticleWowed(fog, false), town.bo)
    #expect(try stories(town.lin) == [])
    #expect(try town.refusal(.setWowThought(fog, "x"), town.bo) == .notWowed)
    let again = try wow(town.bo)
    #expect(again > id)
    let row = try #require(try town.eyes.wow(again))
    #expect(row.wow.thought.isEmpty && row.likes == [] && row.replies == [])
    #expect(try town.eyes.article(fog, at: town.now)?.wows == 1)
  }

  @Test func `the newest wow gives an article its place`() throws {
    let mist = try town.published("mist")
    _ = try wow(town.bo)
    try town.does(.setArticleWowed(mist, true), town.bo)
    #expect(try stories(town.lin) == ["Mist: Bo", "Fog: Bo"])
    _ = try wow(town.mei)
    #expect(try stories(town.lin) == ["Fog: Mei, Bo", "Mist: Bo"])
    #expect(try stories(town.kai) == ["Mist: Bo", "Fog: Bo"])
    let first = try #require(try town.eyes.wowStories(.first(1)).first)
    let rest = try town.eyes.wowStories(.after(first.cursor, 10))
    #expect(rest.map(\.card.title) == ["Mist"])
    #expect(try town.eyes.wowStories(.before(rest[0].cursor, 10)).map(\.card.title) == ["Fog"])
  }

  static let hidings: [(String, WowPermission, hidden: Bool)] = [
    ("bo", .hideMine, true), ("bo", .hideTheirs, false), ("bo", .all, true), ("bo", [], false),
    ("lin", .hideTheirs, true), ("lin", .hideMine, false), ("lin", .all, true), ("lin", [], false),
  ]

  @Test(arguments: hidings)
  func `one friend hides it, or the other doesn't look (A34)`(
    who: String, permission: WowPermission, hidden: Bool
  ) throws {
    let id = try wow(town.bo, "Thick")
    let (one, other) = who == "bo" ? (town.bo, town.lin) : (town.lin, town.bo)
    try town.does(.setWowPermission(other, permission), one)
    #expect(try stories(town.lin) == (hidden ? [] : ["Fog: Bo Thick"]))
    #expect(try (town.eyes.wow(id) == nil) == hidden)
    #expect(
      try town.eyes.article(fog, at: town.now)?.friendsWowed == (hidden ? [] : ["Bo"]))
    #expect(try town.refusal(.setWowLiked(id, true), town.lin) == (hidden ? .notFound : nil))
    // Others see it all the same.
    #expect(try stories(town.kai) == ["Fog: Bo Thick"])
  }

  @Test func `the lists are for friends alone, and go with them (A34)`() throws {
    #expect(try town.refusal(.setWowPermission(town.kai, .all), town.lin) == .notFriends)
    #expect(try town.refusal(.setWowPermission(town.bo, .all), .account(town.daily)) == .wrongActor)
  }

  @Test func `likes and replies are seen by friends of both (D41)`() throws {
    let id = try wow(town.bo, "Thick")
    try town.does(.setWowLiked(id, true), town.lin)
    try town.does(.setWowLiked(id, true), town.kai)
    try town.does(.replyToWow(id, text: "Very"), town.lin)
    try town.does(.replyToWow(id, text: "Hm"), town.kai)
    let bos = try #require(try town.eyes(of: town.bo).wow(id))
    #expect(bos.likes == ["Lin", "Kai"] && bos.replies.map(\.reply.text) == ["Very", "Hm"])
    // Lin and Kai are no friends.
    let lins = try #require(try town.eyes.wow(id))
    #expect(lins.likes == ["Lin"] && lins.isLiked && lins.replies.map(\.reply.text) == ["Very"])
    let kais = bos.replies[1].id
    #expect(
      try town.refusal(.replyToWow(id, text: "To you", replyTo: kais), town.lin) == .notFound)
    try town.does(.replyToWow(id, text: "Ah", replyTo: kais), town.bo)
    #expect(
      try town.eyes(of: town.kai).wow(id)?.replies.last?.addressedName == "Kai")
    #expect(try town.eyes.wow(id)?.replies.count == 1)
    // The writer deletes the own, and whoever had the thought any.
    let very = lins.replies[0].id
    #expect(try town.refusal(.deleteWowReply(very), town.kai) == .notFound)
    try town.does(.deleteWowReply(very), town.bo)
    try town.does(.deleteWowReply(kais), town.kai)
    #expect(try town.eyes(of: town.bo).wow(id)?.replies.map(\.reply.text) == ["Ah"])
    try town.does(.setWowLiked(id, false), town.lin)
    #expect(try town.eyes.wow(id)?.likes == [])
  }

  @Test func `what is taken down leaves Top Stories`() throws {
    _ = try wow(town.bo)
    #expect(try town.eyes.topStories(at: town.now).map(\.card.title) == ["Fog"])
    try town.does(.takeDownArticle(fog), town.daily)
    #expect(try stories(town.lin) == [])
    #expect(try town.eyes.topStories(at: town.now) == [])
    #expect(try town.refusal(.setArticleWowed(fog, true), town.lin) == .articleViolates)
    // One's own can still be taken back.
    try town.does(.setArticleWowed(fog, false), town.bo)
  }

  @Test func `Not Interested takes a story away from one person alone (D43)`() throws {
    let mist = try town.published("mist")
    try town.does(.rejectStory(fog, .notRelevant), town.lin)
    #expect(try town.eyes.topStories(at: town.now).map(\.id) == [mist])
    #expect(try town.eyes(of: town.bo).topStories(at: town.now).count == 2)
    let draft = try town.written("draft")
    #expect(
      try town.refusal(.rejectStory(draft, .notRelevant), town.lin) == .articleNotPublished)
  }
}
