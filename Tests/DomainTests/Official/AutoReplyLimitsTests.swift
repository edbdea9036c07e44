import Domain
import Testing

/// How many rules, keywords and answers an account may have, and how long they may be (V30, V34).
struct AutoReplyLimitsTests {
  private static func text(_ count: Int) -> String { String(repeating: "茶", count: count) }

  private static func rule(
    name: String = "rule", keywords: [String] = ["tea"], replies: [Reply] = [.text("yes")]
  ) -> KeywordRule {
    KeywordRule(name: name, match: .contains, keywords: keywords, mode: .all, replies: replies)
  }

  private static func rules(_ count: Int) -> AutoReplies {
    AutoReplies(keywordRules: Array(repeating: rule(), count: count))
  }

  private static func keywords(_ count: Int) -> AutoReplies {
    AutoReplies(keywordRules: [rule(keywords: (0..<count).map { "k\($0)" })])
  }

  private static func replies(_ count: Int) -> AutoReplies {
    AutoReplies(keywordRules: [rule(replies: Array(repeating: .text("a"), count: count))])
  }

  private func refusal(_ replies: AutoReplies) -> Refusal? {
    do throws(Refusal) {
      try replies.check()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (rules(200), nil), (rules(201), .tooManyReplyRules),
      (keywords(10), nil), (keywords(11), .keywordCountNotValid),
      (keywords(0), .keywordCountNotValid),
      (replies(5), nil), (replies(6), .replyCountNotValid), (replies(0), .replyCountNotValid),
      (AutoReplies(keywordRules: [rule(name: text(60))]), nil),
      (AutoReplies(keywordRules: [rule(name: text(61))]), .ruleNameNotValid),
      (AutoReplies(keywordRules: [rule(name: " ")]), .ruleNameNotValid),
      (AutoReplies(keywordRules: [rule(keywords: [text(30)])]), nil),
      (AutoReplies(keywordRules: [rule(keywords: [text(31)])]), .keywordNotValid),
      (AutoReplies(keywordRules: [rule(keywords: ["tea", " "])]), .keywordNotValid),
      (AutoReplies(keywordRules: [rule(replies: [.text(text(600))])]), nil),
      (AutoReplies(keywordRules: [rule(replies: [.text(text(601))])]), .replyTooLong),
      (AutoReplies(keywordRules: [rule(replies: [.text("\n")])]), .blankMessage),
      (AutoReplies(fallback: .text(text(600))), nil),
      (AutoReplies(fallback: .text(text(601))), .replyTooLong),
      (AutoReplies(welcome: .text(text(601))), .replyTooLong),
    ] as [(AutoReplies, Refusal?)])
  func `limits of the rules and of their answers (V34)`(replies: AutoReplies, expected: Refusal?) {
    #expect(refusal(replies) == expected)
  }

  @Test(
    arguments: [
      (.text("hi"), nil), (.image(Picture("tea")), nil), (.voice(seconds: 1, transcript: "a"), nil),
      (.video(seconds: 1, cover: Picture("tea")), nil),
      (.article(Article.ID(1)), .welcomeKindNotAllowed),
      (.contact(Person.ID(1)), .welcomeKindNotAllowed),
    ] as [(Reply, Refusal?)])
  func `a welcome is text, image, voice or video, another answer may be more (V30)`(
    reply: Reply, expected: Refusal?
  ) {
    #expect(refusal(AutoReplies(welcome: reply)) == expected)
    #expect(refusal(AutoReplies(fallback: reply)) == nil)
    #expect(refusal(AutoReplies(keywordRules: [Self.rule(replies: [reply])])) == nil)
  }

  @Test func `of two faults the one that is judged first is told`() {
    var both = Self.rules(201)
    both.welcome = .article(Article.ID(1))
    #expect(refusal(both) == .welcomeKindNotAllowed)
    both.welcome = .text(" ")
    #expect(refusal(both) == .tooManyReplyRules)
    let rule = Self.rule(name: "", keywords: [], replies: [])
    #expect(refusal(AutoReplies(keywordRules: [rule])) == .ruleNameNotValid)
    #expect(
      refusal(AutoReplies(welcome: .text(""), keywordRules: [Self.rule(keywords: [])]))
        == .keywordCountNotValid)
  }
}
