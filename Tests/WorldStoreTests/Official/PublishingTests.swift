import Domain
import Testing
import WorldStore

/// Previews, publishing without notice, taking back, and what of a push can be passed on.
struct PublishingTests {
  let town: Town
  let one, two: Article.ID

  init() throws {
    town = try Town()
    one = try town.addArticle("one", of: town.daily)
    two = try town.addArticle("two", of: town.daily)
    try town.allFollow(town.daily)
  }

  private var daily: Actor { .account(town.daily) }

  private func history() throws -> [String] {
    try town.eyes.history(of: town.daily, .first(9)).map(\.card.title)
  }

  private func page(_ id: Article.ID, _ person: Person.ID) throws -> ArticlePage? {
    try town.eyes(of: person).article(id, at: town.now)
  }

  @Test func `a preview comes to one person as a message and is no read (A26)`() throws {
    try town.does(.preview(.articles([one, two]), to: town.lin), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [1] Daily: «One»"])
    #expect(try town.got(town.daily, town.bo) == [])
    let item = try #require(try town.eyes.items(in: .account(town.daily), .first(1)).first)
    guard case .message(let message) = item.body else {
      Issue.record("no message")
      return
    }
    #expect(message.content.previewed.map(\.title) == ["One", "Two"])
    #expect(try page(one, town.lin)?.publishedAt == nil)
    #expect(try page(one, town.lin)?.article.title == "One")
    #expect(try page(one, town.bo) == nil)
    try town.does(.openArticle(one), town.lin)
    #expect(try page(one, town.lin)?.reads == 0)
    #expect(try town.refusal(.openArticle(one), town.bo) == .articleNotPublished)
    #expect(try town.refusal(.setArticleLiked(one, true), town.lin) == .articleNotPublished)
    #expect(
      try town.refusal(.forward(message.id, to: [.person(town.bo)]), town.lin)
        == .cannotForwardThisKind)
    #expect(
      try town.refusal(.addFavorite(.message(message.id)), town.lin) == .cannotFavoriteThisKind)
    #expect(try history() == [])
    try town.pushes(.articles([one]), by: town.daily)
    try town.does(.openArticle(one), town.lin)
    #expect(try page(one, town.lin)?.reads == 1)
  }

  @Test func `previews are refused for the first reason that holds (O22)`() throws {
    let foreign = try town.addArticle("foreign", of: town.gazette)
    let stranger = try town.world.addPerson(.named("stranger"))
    func refusal(_ content: Push.Content, _ person: Person.ID) throws -> Refusal? {
      try town.refusal(.preview(content, to: person), daily)
    }
    #expect(try town.refusal(.preview(.text("x"), to: town.lin), town.bo) == .wrongActor)
    #expect(try refusal(.text(" "), Person.ID(99)) == .notFound)
    #expect(try refusal(.articles([foreign]), stranger) == .notFound)
    #expect(try refusal(.text(" "), stranger) == .blankMessage)
    #expect(try refusal(.text("x"), stranger) == .notFollowing)
    for _ in 1...100 { #expect(try refusal(.text("x"), town.lin) == nil) }
    #expect(try refusal(.text("x"), stranger) == .notFollowing)
    #expect(try refusal(.text("x"), town.lin) == .tooManyPreviews)
    town.wait(WorldTime.day)
    #expect(try refusal(.text("x"), town.lin) == nil)
  }

  @Test func `published without notice, an article is on the profile and nowhere else (A80)`()
    throws
  {
    let events = try town.does(.publishArticles([one, two]), town.daily)
    #expect(events == [.articlesPublished([one, two], by: town.daily)])
    #expect(try town.list() == [])
    #expect(try town.got(town.daily, town.lin) == [])
    #expect(try history() == ["One", "Two"])
    #expect(try page(one, town.kai)?.publishedAt == town.now)
    #expect(try town.refusal(.openArticle(one), town.kai) == nil)
    #expect(try town.refusal(.broadcast(.articles([one])), daily) == .articleAlreadySent)
    #expect(try town.refusal(.publishArticles([one]), daily) == .articleAlreadySent)
    #expect(try town.refusal(.publishArticles([]), daily) == .blankMessage)
    #expect(try town.refusal(.publishArticles([one]), .account(town.tram)) == .notFound)
    #expect(try town.refusal(.publishArticles([one]), town.lin) == .wrongActor)
  }

  @Test func `a deleted push keeps its cards, and they open a dead page (S67, A12)`() throws {
    let push = try town.pushes(.articles([one, two]), by: town.daily)
    try town.does(.openArticle(one), town.lin)
    try town.does(.addFavorite(.article(one)), town.lin)
    try town.does(.forwardPush(push, to: [.person(town.bo)]), town.lin)
    #expect(
      try town.does(.deletePush(push), town.daily) == [.pushDeleted(push, by: town.daily)])
    #expect(try town.got(town.daily, town.lin) == ["«One» «Two»"])
    #expect(try town.chat(with: .person(town.bo)) == ["me: «One»"])
    #expect(try town.eyes.favorites(.first(9)).count == 1)
    for article in [one, two] {
      #expect(try page(article, town.lin) == nil)
      #expect(
        try town.eyes.access(to: article, at: town.now) == .denied(.deleted))
      #expect(try town.refusal(.openArticle(article), town.lin) == .articleDeleted)
    }
    #expect(try history() == [])
    let reader = Peer.person(town.mei)
    for action: Action in [
      .forwardPush(push, to: [reader]), .sendMessage(to: reader, content: .article(one)),
      .postMoment(MomentContent(text: "", media: .article(one))), .addFavorite(.article(two)),
      .setArticleLiked(one, true), .setArticleWowed(one, true), .finishArticle(one),
    ] {
      #expect(try town.refusal(action, town.lin) == .articleDeleted, "\(action)")
    }
    #expect(try town.refusal(.deletePush(push), daily) == .alreadyDeleted)
    #expect(try town.refusal(.deleteArticle(one), daily) == .alreadyDeleted)
  }

  @Test func `one article of a push can be deleted alone (A77)`() throws {
    let push = try town.pushes(.articles([one, two]), by: town.daily)
    try town.does(.deleteArticle(two), town.daily)
    #expect(try history() == ["One"])
    #expect(try page(two, town.lin) == nil)
    #expect(try page(one, town.lin) != nil)
    #expect(try town.refusal(.forwardPush(push, to: [.person(town.bo)]), town.lin) == nil)
    #expect(
      try town.refusal(.forwardPush(push, article: 1, to: [.person(town.bo)]), town.lin)
        == .articleDeleted)
  }

  @Test func `what can't be deleted, and why (O30)`() throws {
    let text = try town.pushes("text", by: town.daily)
    #expect(try town.refusal(.deletePush(text), daily) == .cannotDeleteThisPush)
    #expect(try town.refusal(.deletePush(text), .account(town.tram)) == .notYours)
    #expect(try town.refusal(.deletePush(Push.ID(99)), daily) == .notFound)
    #expect(try town.refusal(.deletePush(text), town.lin) == .wrongActor)
    #expect(try town.refusal(.deleteArticle(one), daily) == .articleNotPublished)
    #expect(try town.refusal(.deleteArticle(one), .account(town.tram)) == .notYours)
    #expect(try town.refusal(.deleteArticle(Article.ID(99)), daily) == .notFound)
    town.wait(WorldTime.day)
    let video = try town.pushes(
      .video(seconds: 9, cover: Picture("c"), title: "Fog"), by: town.daily)
    try town.does(.deletePush(video), town.daily)
    let row = try #require(try town.eyes.items(in: .account(town.daily), .first(1)).first)
    guard case .push(let push) = row.body else {
      Issue.record("no push")
      return
    }
    #expect(push.isDeleted)
  }

  @Test(
    arguments: [
      .text("x"), .image(Picture("p")), .audio(seconds: 9, title: "t"),
      .video(seconds: 9, cover: Picture("c"), title: "t"),
    ] as [Push.Content])
  func `text, image, audio and video reach followers only (S65, A9)`(content: Push.Content) throws {
    let push = try town.pushes(content, by: town.daily)
    let forward = Action.forwardPush(push, to: [.person(town.bo)])
    #expect(try town.refusal(forward, town.lin) == .followersOnly)
    let stranger = try town.world.addPerson(.named("stranger"))
    #expect(try town.refusal(forward, stranger) == .notFound)
    #expect(try town.got(town.daily, stranger) == [])
    try town.does(.unfollow(town.daily), town.lin)
    #expect(try town.refusal(forward, town.lin) == .notFound)
    try town.does(.follow(town.daily), town.lin)
    #expect(try town.refusal(forward, town.lin) == .notFound)
  }

  @Test func `an article of a push is sent on by its place`() throws {
    let push = try town.pushes(.articles([one, two]), by: town.daily)
    func refusal(_ article: Int, _ peer: Peer) throws -> Refusal? {
      try town.refusal(.forwardPush(push, article: article, to: [peer]), town.lin)
    }
    #expect(try refusal(1, .person(town.bo)) == nil)
    #expect(try town.chat(with: .person(town.bo)) == ["me: «Two»"])
    #expect(try refusal(2, .person(town.bo)) == .notFound)
    #expect(try refusal(-1, .person(town.bo)) == .notFound)
    #expect(try refusal(0, .person(town.kai)) == .notFriends)
  }

  @Test func `tags of followers keep their limits (O11, O12)`() throws {
    func create(_ name: String) throws -> Refusal? {
      try town.refusal(.createFollowerTag(name: name), daily)
    }
    #expect(try create(" ") == .blankTagName)
    #expect(try create(String(repeating: "a", count: 31)) == .tagNameTooLong)
    #expect(try create(String(repeating: "a", count: 30)) == nil)
    for number in 2...100 { #expect(try create("t\(number)") == nil) }
    #expect(try create("t2 ") == .tagNameTaken)
    #expect(try create("t101") == .tooManyFollowerTags)
    let tags = try town.world.followerTags(of: town.daily)
    func put(_ people: [Person.ID], _ tag: FollowerTag.ID) throws -> Refusal? {
      try town.refusal(.tagFollowers(people, tag, true), daily)
    }
    for tag in tags.prefix(20) { #expect(try put([town.lin], tag.id) == nil) }
    #expect(try put([town.lin], tags[20].id) == .tooManyTagsOnFollower)
    #expect(try put([town.lin], tags[19].id) == nil)
    let stranger = try town.world.addPerson(.named("stranger"))
    #expect(try put([stranger], tags[0].id) == .notFollowing)
    #expect(
      try put(Array(repeating: stranger, count: 51), tags[0].id) == .tooManyFollowersAtOnce)
    #expect(
      try town.refusal(.tagFollowers([town.lin], tags[0].id, true), .account(town.tram))
        == .notFound)
    #expect(try town.refusal(.deleteFollowerTag(tags[0].id), .account(town.tram)) == .notFound)
  }

  @Test func `the form of the folder is kept (E3)`() throws {
    #expect(try town.eyes.folderForm() == .classic)
    #expect(
      try town.does(.setFolderForm(.feed), town.lin) == [.folderFormChanged(by: town.lin)])
    #expect(try town.does(.setFolderForm(.feed), town.lin) == [])
    #expect(try town.eyes.folderForm() == .feed)
    #expect(try town.eyes(of: town.bo).folderForm() == .classic)
  }
}
