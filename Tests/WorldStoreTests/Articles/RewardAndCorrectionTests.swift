import Domain
import Testing
import WorldStore

/// A10, A36, A76 in a world: rewarding an author, correcting what was sent, reporting it.
struct RewardAndCorrectionTests {
  let town: Town

  init() throws {
    town = try Town()
    try town.world.openWallet(of: town.lin, cents: 5000, at: Town.start)
  }

  /// An article of the Daily that has been sent.
  private func sent(
    _ handle: String, original: Bool = true, rewards: Bool = true,
    body: String = "The fog came in. See [mist](article:mist)."
  ) throws -> Article.ID {
    var article = Article.named(handle, of: town.daily)
    article.isOriginal = original
    article.takesRewards = rewards
    article.body = body
    let id = try town.world.addArticle(article)
    town.wait(WorldTime.day)
    try town.does(.broadcast(.articles([id])), town.daily)
    return id
  }

  private func page(_ id: Article.ID, of person: Person.ID? = nil) throws -> ArticlePage {
    try #require(try town.eyes(of: person ?? town.lin).article(id, at: town.now))
  }

  // MARK: Rewards

  @Test func `a reward goes from the wallet to the account, with a receipt (A10)`() throws {
    let fog = try sent("fog")
    #expect(try page(fog).rewards == ArticleRewards(people: 0, avatars: []))
    let events = try town.does(.rewardArticle(fog, cents: 500), town.lin)
    guard case .paid(let payment, by: town.lin, to: town.daily)? = events.first else {
      Issue.record("not paid: \(events)")
      return
    }
    #expect(events.contains(.articleRewarded(fog, by: town.lin, payment)))
    #expect(try town.eyes.balance() == 4500)
    #expect(try town.eyes.payment(payment)?.bill.title == "Fog")
    #expect(try town.world.books().isBalanced)
    let row = try #require(try town.eyes.chats(.first(9)).first)
    #expect(row.name == .name("WeChat Pay 微信支付"))
  }

  @Test func `who has rewarded it is shown to everybody, each once, the last first (A10)`() throws {
    let fog = try sent("fog")
    for person in [town.lin, town.bo, town.kai, town.lin] {
      try town.does(.rewardArticle(fog, cents: 200, from: .card), person)
    }
    let rewards = try #require(try page(fog, of: town.mei).rewards)
    #expect(rewards.people == 3)
    #expect(rewards.avatars.map(\.text) == ["li", "ka", "bo"])
  }

  @Test func `without the button nothing is given (A10)`() throws {
    let copied = try sent("copied", original: false)
    let silent = try sent("silent", rewards: false)
    for id in [copied, silent] {
      #expect(try page(id).rewards == nil)
      let before = try town.world.digest()
      #expect(try town.refusal(.rewardArticle(id, cents: 0), town.lin) == .noRewards)
      #expect(try town.world.digest() == before)
    }
    let fog = try sent("fog")
    #expect(
      try town.refusal(.rewardArticle(fog, cents: 0), .account(town.gazette)) == .wrongActor)
    #expect(try town.refusal(.rewardArticle(fog, cents: 5001), town.lin) == .notEnoughMoney)
    try town.does(.deleteArticle(fog), town.daily)
    #expect(try town.refusal(.rewardArticle(fog, cents: 0), town.lin) == .articleDeleted)
  }

  // MARK: Corrections

  @Test func `a correction is read by everybody, and is the only one (A76)`() throws {
    let mist = try sent("mist", body: "Mist.")
    let fog = try sent("fog")
    #expect(try page(fog).correctedAt == nil)
    let events = try town.does(
      .correctArticle(
        fog,
        [Correction("fog", instead: "mist"), Correction("article:mist", instead: "article:rain")]),
      town.daily)
    #expect(events == [.articleCorrected(fog, by: town.daily)])
    #expect(try page(fog).article.body == "The mist came in. See [mist](article:rain).")
    #expect(try page(fog, of: town.kai).correctedAt == town.now)
    #expect(try town.eyes.articleCard(fog)?.digest == "The mist came in. See mist.")
    let again = Action.correctArticle(fog, [Correction("mist", instead: "fog")])
    #expect(try town.refusal(again, .account(town.daily)) == .alreadyCorrected)
    #expect(try page(mist).correctedAt == nil)
  }

  @Test func `the first reason against a correction is told (A76)`() throws {
    let draft = try town.written("draft")
    let nothing: [Correction] = []
    func refusal(_ id: Article.ID, _ actor: Actor) throws -> Refusal? {
      try town.refusal(.correctArticle(id, nothing), actor)
    }
    #expect(try refusal(draft, .person(town.lin)) == .wrongActor)
    #expect(try refusal(draft, .account(town.gazette)) == .notFound)
    #expect(try refusal(draft, .account(town.daily)) == .articleNotPublished)
    let fog = try sent("fog")
    #expect(try refusal(fog, .account(town.daily)) == .noSuchWords)
    try town.does(.deleteArticle(fog), town.daily)
    #expect(try refusal(fog, .account(town.daily)) == .articleDeleted)
    let rain = try sent("rain")
    try town.does(.takeDownArticle(rain), town.daily)
    #expect(try refusal(rain, .account(town.daily)) == .articleViolates)
  }

  @Test func `an article is reported by who can read it (A36)`() throws {
    let fog = try sent("fog")
    #expect(
      try town.does(.reportArticle(fog, .rumour), town.kai)
        == [.articleReported(fog, by: town.kai, .rumour)])
    let page = try town.eyes(of: town.kai).article(fog, at: town.now)
    #expect(page?.complaint == Complaint(reason: .rumour, at: town.now))
    #expect(try town.eyes.article(fog, at: town.now)?.complaint == nil)
    #expect(try town.refusal(.reportArticle(fog, .fraud), town.kai) == .alreadyReported)
    let draft = try town.written("draft")
    #expect(try town.refusal(.reportArticle(draft, .fraud), town.lin) == .articleNotPublished)
    #expect(try town.refusal(.reportArticle(fog, .fraud), .account(town.daily)) == .wrongActor)
  }
}
