import Domain
import Testing

/// A50–A65: comments on articles.
struct ArticleCommentTests {
  // MARK: Who sees one

  /// The complete truth table: viewer, selected, commenting, then the clause.
  static let table: [(viewer: String, isSelected: Bool, ArticleCommenting, String, Bool)] =
    ArticleCommenting.allCases.flatMap { commenting in
      let isOff = commenting == .off
      return [
        ("author", false, commenting, "authorSide A52", true),
        ("author", true, commenting, "authorSide A52", true),
        ("writer", false, commenting, isOff ? "commentingOff A65" : "writer A52", !isOff),
        ("writer", true, commenting, isOff ? "commentingOff A65" : "writer A52", !isOff),
        ("reader", false, commenting, isOff ? "commentingOff A65" : "notSelected A52", false),
        ("reader", true, commenting, isOff ? "commentingOff A65" : "selected A53", !isOff),
        ("otherAccount", false, commenting, isOff ? "commentingOff A65" : "notSelected A52", false),
        ("otherAccount", true, commenting, isOff ? "commentingOff A65" : "selected A53", !isOff),
      ]
    }

  @Test(arguments: table)
  func `until it is selected a comment is for the author's side and its writer`(
    viewer: String, isSelected: Bool, commenting: ArticleCommenting, clause: String, allowed: Bool
  ) throws {
    let viewers: [String: Actor] = [
      "author": .account(OfficialAccount.ID(1)), "writer": .person(Person.ID(1)),
      "reader": .person(Person.ID(2)), "otherAccount": .account(OfficialAccount.ID(2)),
    ]
    let verdict = ArticleCommentVisibility.verdict(
      on: ArticleCommentVisibility.Subject(
        account: OfficialAccount.ID(1), writer: Person.ID(1), isSelected: isSelected,
        commenting: commenting),
      for: try #require(viewers[viewer]))
    #expect("\(verdict.clause) \(verdict.clause.rule)" == clause)
    #expect(verdict.isAllowed == allowed)
  }

  // MARK: Writing one

  static let entries: [(ArticleCommenting, Bool, Int, Refusal?)] = [
    (.off, true, 0, .commentingOff), (.off, false, 5, .commentingOff),
    (.followers, false, 0, .followToComment), (.followers, false, 5, .followToComment),
    (.followers, true, 0, nil), (.followers, true, 4, nil),
    (.followers, true, 5, .tooManyArticleComments),
    (.everyone, false, 4, nil), (.everyone, false, 5, .tooManyArticleComments),
    (.everyone, true, 6, .tooManyArticleComments),
  ]

  @Test(arguments: entries)
  func `the entry is open as the account has set it, five times for each reader (A50, A51, A64)`(
    commenting: ArticleCommenting, isFollowing: Bool, written: Int, refusal: Refusal?
  ) {
    #expect(
      refused { () throws(Refusal) in
        try ArticleCommentRules.checkEntry(commenting, isFollowing: isFollowing, written: written)
      } == refusal)
  }

  static let texts: [(String, Refusal?)] = [
    ("", .blankComment), (" \n ", .blankComment), ("a", nil),
    (String(repeating: "字", count: 600), nil),
    (String(repeating: "字", count: 601), .articleCommentTooLong),
    (String(repeating: " ", count: 601), .blankComment),
  ]

  @Test(arguments: texts)
  func `a comment says something in at most 600 characters (A62)`(text: String, refusal: Refusal?) {
    #expect(refused { () throws(Refusal) in try ArticleCommentRules.checkText(text) } == refusal)
  }

  // MARK: Selecting and pinning

  @Test(arguments: [(0, nil), (99, nil), (100, Refusal.tooManySelected), (101, .tooManySelected)])
  func `at most a hundred are selected (A54)`(selected: Int, refusal: Refusal?) {
    #expect(
      refused { () throws(Refusal) in try ArticleCommentRules.checkSelecting(selected: selected) }
        == refusal)
  }

  static let pins: [(Bool, Int, Refusal?)] = [
    (true, 0, nil), (true, 4, nil), (true, 5, .tooManyPinnedComments),
    (false, 0, .notSelected), (false, 5, .notSelected),
  ]

  @Test(arguments: pins)
  func `at most five of the selected are pinned (A55)`(
    isSelected: Bool, pinned: Int, refusal: Refusal?
  ) {
    #expect(
      refused { () throws(Refusal) in
        try ArticleCommentRules.checkPinning(isSelected: isSelected, pinned: pinned)
      } == refusal)
  }

  @Test func `the last pinned comes first, then likes decide, then who was first (A55, A56)`() {
    func comment(_ id: Int64, likes: Int = 0, pin: Int64? = nil, at: Int64 = 0) -> ArticleComment {
      ArticleComment(
        id: ArticleComment.ID(id), article: Article.ID(1), writer: Person.ID(1), text: "",
        writtenAt: WorldTime(seconds: at), likes: likes, isSelected: true, pin: pin)
    }
    let order = [
      comment(5, pin: 2), comment(6, likes: 9, pin: 1), comment(3, likes: 3, at: 1),
      comment(9, likes: 2, at: 4), comment(1, likes: 2, at: 5), comment(2, likes: 2, at: 5),
      comment(4, at: 0),
    ]
    for (index, one) in order.enumerated() {
      for (place, other) in order.enumerated() {
        #expect(ArticleComment.isAbove(one, other) == (index < place))
      }
    }
  }

  private func refused(_ ask: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try ask()
      return nil
    } catch { return error }
  }
}
