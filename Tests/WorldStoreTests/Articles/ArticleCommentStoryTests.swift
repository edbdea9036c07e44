import Domain
import Testing
import WorldStore

/// A50–A65: comments on articles, as the world keeps them.
struct ArticleCommentStoryTests {
  let town: Town
  let fog: Article.ID

  init() throws {
    town = try Town()
    fog = try town.published("fog")
    try town.does(.setArticleCommenting(.everyone, on: nil), town.daily)
  }

  @discardableResult
  private func says(_ person: Person.ID, _ text: String) throws -> ArticleComment.ID {
    let events = try town.does(.commentOnArticle(fog, text: text), person)
    guard case .articleCommented(let id, _, _)? = events.first else {
      throw Town.Unexpected(events: events)
    }
    return id
  }

  private func area(_ person: Person.ID) throws -> ArticleComments {
    try town.eyes(of: person).comments(on: fog, at: town.now)
  }

  private func top(_ person: Person.ID) throws -> [String] {
    try area(person).top.map(\.comment.text)
  }

  @Test func `commenting is off until the account opens it, for all or for one (A50, A51)`() throws
  {
    let mist = try town.published("mist")
    try town.does(.setArticleCommenting(.off, on: nil), town.daily)
    #expect(try town.refusal(.commentOnArticle(fog, text: "a"), town.lin) == .commentingOff)
    #expect(try area(town.lin) == ArticleComments())
    try town.does(.setArticleCommenting(.followers, on: fog), town.daily)
    #expect(try town.refusal(.commentOnArticle(fog, text: "a"), town.lin) == .followToComment)
    #expect(try area(town.lin).entry == .followToComment)
    #expect(try town.refusal(.commentOnArticle(mist, text: "a"), town.lin) == .commentingOff)
    try town.does(.follow(town.daily), town.lin)
    #expect(try area(town.lin).entry == nil)
    try says(town.lin, "a")
    #expect(
      try town.does(.setArticleCommenting(.followers, on: fog), town.daily) == [])
  }

  @Test func `a comment waits for the account to select it (A52, A53)`() throws {
    let first = try says(town.lin, " The fog!  ")
    #expect(try area(town.lin).mine.map(\.comment.text) == ["The fog!"])
    #expect(try area(town.lin).top == [])
    #expect(try area(town.bo).top == [] && area(town.bo).mine == [])
    #expect(try town.eyes(of: town.bo).articleComment(first, at: town.now) == nil)
    #expect(
      try town.does(.selectArticleComment(first, true), town.daily).first
        == .articleCommentSelected(first, by: town.daily, true))
    #expect(try top(town.bo) == ["The fog!"] && top(town.lin) == ["The fog!"])
    try town.does(.selectArticleComment(first, false), town.daily)
    #expect(try top(town.bo) == [])
  }

  @Test func `pins go to the top, likes decide below them (A55, A56, A61)`() throws {
    let ids = try [town.lin, town.bo, town.mei, town.kai].map { try says($0, "by \($0)") }
    for id in ids { try town.does(.selectArticleComment(id, true), town.daily) }
    try town.does(.setArticleCommentLiked(ids[3], true), town.lin)
    try town.does(.setArticleCommentLiked(ids[3], true), town.bo)
    try town.does(.setArticleCommentLiked(ids[2], true), town.lin)
    #expect(try area(town.lin).top.map(\.id) == [ids[3], ids[2], ids[0], ids[1]])
    try town.does(.pinArticleComment(ids[1], true), town.daily)
    try town.does(.pinArticleComment(ids[0], true), town.daily)
    #expect(try area(town.lin).top.map(\.id) == [ids[0], ids[1], ids[3], ids[2]])
    #expect(try area(town.lin).top[2].isLiked && !area(town.mei).top[2].isLiked)
    // Second tap cancels.
    try town.does(.setArticleCommentLiked(ids[3], false), town.lin)
    try town.does(.setArticleCommentLiked(ids[3], false), town.bo)
    #expect(try town.does(.setArticleCommentLiked(ids[3], false), town.bo) == [])
    #expect(try area(town.lin).top.map(\.comment.likes) == [0, 0, 1, 0])
    // What isn't selected any more isn't pinned either.
    try town.does(.selectArticleComment(ids[0], false), town.daily)
    try town.does(.selectArticleComment(ids[0], true), town.daily)
    #expect(try area(town.lin).top.map(\.id) == [ids[1], ids[2], ids[0], ids[3]])
  }

  @Test func `a hundred are selected and five pinned, of however many (A54, A55, A64)`() throws {
    var ids: [ArticleComment.ID] = []
    for number in 0..<102 {
      let reader = try town.world.addPerson(.named("reader\(number)"))
      ids.append(try says(reader, "\(number)"))
    }
    for id in ids.prefix(100) { try town.does(.selectArticleComment(id, true), town.daily) }
    #expect(
      try town.refusal(.selectArticleComment(ids[100], true), .account(town.daily))
        == .tooManySelected)
    #expect(try area(town.lin).top.count == 100)
    #expect(
      try town.refusal(.pinArticleComment(ids[101], true), .account(town.daily)) == .notSelected)
    for id in ids.prefix(5) { try town.does(.pinArticleComment(id, true), town.daily) }
    #expect(
      try town.refusal(.pinArticleComment(ids[5], true), .account(town.daily))
        == .tooManyPinnedComments)
    try town.does(.pinArticleComment(ids[0], false), town.daily)
    try town.does(.pinArticleComment(ids[5], true), town.daily)
    #expect(
      try area(town.lin).top.prefix(6).map(\.id)
        == [ids[5], ids[4], ids[3], ids[2], ids[1], ids[0]])
    for number in 1...5 { try says(town.lin, "\(number)") }
    #expect(try town.refusal(.commentOnArticle(fog, text: ""), town.lin) == .tooManyArticleComments)
  }

  @Test func `the author answers, and answers anew (A58)`() throws {
    let id = try says(town.lin, "Really?")
    try town.does(.replyToArticleComment(id, text: "Yes"), town.daily)
    #expect(try area(town.lin).mine.first?.comment.reply?.text == "Yes")
    #expect(try area(town.bo).top == [])
    try town.does(.selectArticleComment(id, true), town.daily)
    try town.does(.replyToArticleComment(id, text: "Surely"), town.daily)
    #expect(try area(town.bo).top.first?.comment.reply?.text == "Surely")
    #expect(
      try town.refusal(.replyToArticleComment(id, text: " "), .account(town.daily)) == .blankComment
    )
  }

  @Test func `the account deletes any, a reader the own one, with replies and likes (A59)`() throws
  {
    let one = try says(town.lin, "one")
    let two = try says(town.lin, "two")
    try town.does(.replyToArticleComment(one, text: "Yes"), town.daily)
    #expect(try town.refusal(.deleteArticleComment(one), town.bo) == .notFound)
    try town.does(.selectArticleComment(one, true), town.daily)
    try town.does(.setArticleCommentLiked(one, true), town.bo)
    #expect(try town.refusal(.deleteArticleComment(one), town.bo) == .notYours)
    #expect(try town.refusal(.deleteArticleComment(two), .account(town.gazette)) == .notFound)
    try town.does(.deleteArticleComment(one), town.lin)
    try town.does(.deleteArticleComment(two), town.daily)
    #expect(try area(town.lin).mine == [] && area(town.bo).top == [])
    #expect(try town.refusal(.deleteArticleComment(one), town.lin) == .notFound)
    // What is gone makes room (A64).
    for number in 1...5 { try says(town.lin, "\(number)") }
  }

  @Test func `a friend is marked, by the name one knows (A60)`() throws {
    for person in [town.bo, town.kai, town.lin] {
      try town.does(.selectArticleComment(try says(person, "x"), true), town.daily)
    }
    try town.does(.setRemark(town.bo, "Uncle"), town.lin)
    let rows = try area(town.lin).top
    #expect(rows.map(\.name) == ["Uncle", "Kai", "Lin"])
    #expect(rows.map(\.isFriend) == [true, false, false])
    #expect(rows.map(\.isMine) == [false, false, true])
    // One side isn't friendship.
    try town.does(.deleteContact(town.lin), town.bo)
    #expect(try area(town.lin).top[0].isFriend == false)
  }

  @Test func `closing hides the area and keeps what was written (A65)`() throws {
    let id = try says(town.lin, "one")
    try town.does(.selectArticleComment(id, true), town.daily)
    try town.does(.setArticleCommenting(.off, on: nil), town.daily)
    #expect(try area(town.lin) == ArticleComments())
    #expect(try town.eyes(of: town.lin).articleComment(id, at: town.now) == nil)
    #expect(try town.refusal(.setArticleCommentLiked(id, true), town.bo) == .notFound)
    // The author's side still sees it.
    try town.does(.pinArticleComment(id, true), town.daily)
    try town.does(.setArticleCommenting(.everyone, on: nil), town.daily)
    #expect(try top(town.bo) == ["one"])
  }

  @Test func `who acts for whom is asked first`() throws {
    let id = try says(town.lin, "one")
    let person = Actor.person(town.lin)
    #expect(try town.refusal(.selectArticleComment(id, true), person) == .wrongActor)
    #expect(try town.refusal(.pinArticleComment(id, true), person) == .wrongActor)
    #expect(try town.refusal(.replyToArticleComment(id, text: ""), person) == .wrongActor)
    #expect(try town.refusal(.setArticleCommenting(.off, on: fog), person) == .wrongActor)
    let account = Actor.account(town.daily)
    #expect(try town.refusal(.commentOnArticle(fog, text: ""), account) == .wrongActor)
    #expect(try town.refusal(.setArticleCommentLiked(id, true), account) == .wrongActor)
    let other = Actor.account(town.gazette)
    #expect(try town.refusal(.selectArticleComment(id, true), other) == .notFound)
    #expect(try town.refusal(.replyToArticleComment(id, text: ""), other) == .notFound)
    #expect(try town.refusal(.setArticleCommenting(.off, on: fog), other) == .notFound)
    let draft = try town.written("draft")
    #expect(
      try town.refusal(.commentOnArticle(draft, text: ""), town.lin) == .articleNotPublished)
  }

  @Test func `being selected and being answered is told, being pinned isn't (A57, A58, N8)`() throws
  {
    func told() throws -> [String] {
      guard let account = try town.world.account(handle: ServiceNotifications.handle) else {
        return []
      }
      return try town.chat(with: .account(account))
    }
    let id = try says(town.lin, "Really?")
    #expect(try told() == [])
    try town.does(.replyToArticleComment(id, text: "Yes"), town.daily)
    #expect(try told() == ["Daily: answered(\"Yes\"): Really? «Fog»"])
    try town.does(.selectArticleComment(id, true), town.daily)
    try town.does(.pinArticleComment(id, true), town.daily)
    try town.does(.setArticleCommentLiked(id, true), town.bo)
    #expect(
      try told() == [
        "Daily: selected: Really? «Fog»", "Daily: answered(\"Yes\"): Really? «Fog»",
      ])
    // It counts like a message of a service (N5), and nobody else gets it.
    #expect(try town.eyes.tabBadges().chats == .count(2))
    #expect(try town.eyes(of: town.bo).tabBadges().chats == .none)
  }
}
