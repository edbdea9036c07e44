import Domain
import Testing

struct AutoReplyRulesTests {
  private let now = WorldTime(year: 2021, month: 3, day: 4, hour: 15)

  private static func rule(
    _ name: String, _ match: KeywordRule.Match, _ keywords: [String],
    mode: KeywordRule.Mode = .all, replies: [String] = ["x"]
  ) -> KeywordRule {
    KeywordRule(
      name: name, match: match, keywords: keywords, mode: mode,
      replies: replies.map { .text($0) })
  }

  private static let rules = [
    rule("old", .contains, ["tram"]), rule("new", .contains, ["tram"]),
    rule("long", .contains, ["tram line"]), rule("exact", .exact, ["tram", "发票"]),
    rule("other", .contains, ["发票 抬头", "ÄRA"]), rule("blank", .contains, [" "]),
  ]

  @Test(
    arguments: [
      // V35: exact is the whole message, contains a part of it.
      ("tram", "exact"), ("my tram", "new"), ("发票", "exact"), ("要发票", nil),
      // V37: exact, then the longest, then the newest.
      ("tram line 3", "long"), ("the tram", "new"),
      // V38: neither case nor outer blanks count.
      ("  TRAM\n", "exact"), ("ära", "other"), ("\u{3000}发票\u{3000}", "exact"),
      // An empty keyword matches nothing.
      ("", nil), ("   ", nil), ("bus", nil),
    ] as [(String, String?)])
  func `the rule that answers a text`(text: String, rule: String?) {
    #expect(answering(.text(text))?.name == rule)
  }

  private func answering(_ content: MessageContent) -> KeywordRule? {
    let verdicts = AutoReplyRules.verdicts(on: content, rules: Self.rules)
    let answering = zip(Self.rules, verdicts).filter(\.1.isAllowed).map(\.0)
    #expect(answering.count <= 1)
    return answering.first
  }

  /// One line for each rule of a message: the rule, and what it says.
  @Test(
    arguments: [
      (
        "tram",
        """
        old: lessExact(tram, exact)
        new: lessExact(tram, exact)
        long: noKeyword
        exact: answers(tram)
        other: noKeyword
        blank: noKeyword
        """
      ),
      (
        "tram line 3",
        """
        old: shorter(tram, long)
        new: shorter(tram, long)
        long: answers(tram line)
        exact: onlyPart(tram)
        other: noKeyword
        blank: noKeyword
        """
      ),
      (
        "a Tram",
        """
        old: older(tram, new)
        new: answers(tram)
        long: noKeyword
        exact: onlyPart(tram)
        other: noKeyword
        blank: noKeyword
        """
      ),
      (
        "bus",
        """
        old: noKeyword
        new: noKeyword
        long: noKeyword
        exact: noKeyword
        other: noKeyword
        blank: noKeyword
        """
      ),
    ])
  func `each rule says why it answers or doesn't (V35, V37)`(text: String, told: String) {
    let verdicts = AutoReplyRules.verdicts(on: .text(text), rules: Self.rules)
    let lines = zip(Self.rules, verdicts).map { "\($0.name): \(Self.words($1.clause))" }
    #expect(lines.joined(separator: "\n") == told)
  }

  @Test func `a voice that says a keyword hits no rule (V40)`() {
    let verdicts = AutoReplyRules.verdicts(
      on: .voice(seconds: 2, transcript: "tram"), rules: Self.rules)
    #expect(verdicts == Self.rules.map { _ in .denied(.notText) })
  }

  @Test func `of a rule's own keywords the longest counts (V37)`() {
    let rules = [
      Self.rule("two", .contains, ["tea", "teapot"]), Self.rule("one", .contains, ["teapo"]),
    ]
    let verdicts = AutoReplyRules.verdicts(on: .text("a teapot"), rules: rules)
    #expect(
      verdicts == [
        .allowed(.answers(keyword: "teapot")),
        .denied(.shorter(keyword: "teapo", rule: "two")),
      ])
  }

  private static func words(_ clause: KeywordClause) -> String {
    switch clause {
    case .notText: "notText"
    case .noKeyword: "noKeyword"
    case .onlyPart(let keyword): "onlyPart(\(keyword))"
    case .lessExact(let keyword, let rule): "lessExact(\(keyword), \(rule))"
    case .shorter(let keyword, let rule): "shorter(\(keyword), \(rule))"
    case .older(let keyword, let rule): "older(\(keyword), \(rule))"
    case .answers(let keyword): "answers(\(keyword))"
    }
  }

  private func decide(
    _ content: MessageContent, _ replies: AutoReplies, lastFallback: WorldTime? = nil,
    seed: UInt64 = 1
  ) -> AutoReplyRules.Decision {
    var generator = Numbers(state: seed)
    return AutoReplyRules.decide(
      on: content, replies: replies, lastFallback: lastFallback, now: now, using: &generator)
  }

  private let replies = AutoReplies(
    fallback: .text("later"),
    keywordRules: [
      rule("all", .exact, ["all"], replies: ["1", "2"]),
      rule("one", .exact, ["one"], mode: .random, replies: ["1", "2", "3"]),
    ])

  @Test func `a keyword goes before the default, whatever the hour (V32, V33)`() {
    let decision = decide(.text("all"), replies, lastFallback: now)
    #expect(decision.clause == .keyword(rule: "all", keyword: "all"))
    #expect(decision.replies == [.text("1"), .text("2")])
  }

  @Test func `a rule may give one of its answers by chance (V36)`() {
    let answers = (1...40).map { decide(.text("one"), replies, seed: $0).replies }
    #expect(answers.allSatisfy { $0.count == 1 })
    #expect(Set(answers) == [[.text("1")], [.text("2")], [.text("3")]])
    #expect(decide(.text("one"), replies, seed: 9) == decide(.text("one"), replies, seed: 9))
  }

  @Test(
    arguments: [
      (nil, .fallback), (3600, .fallback), (3599, .fallbackTooSoon), (0, .fallbackTooSoon),
    ] as [(Int64?, AutoReplyRules.Clause)])
  func `the default answer comes once an hour (V31)`(ago: Int64?, clause: AutoReplyRules.Clause) {
    let decision = decide(.text("?"), replies, lastFallback: ago.map { now - $0 })
    #expect(decision.clause == clause)
    #expect(decision.replies == (clause == .fallback ? [.text("later")] : []))
  }

  @Test func `a picture hits no keyword and gets the default (V40)`() {
    let rules = AutoReplies(fallback: .text("later"), keywordRules: Self.rules)
    #expect(decide(.photo(Picture("tram")), rules).clause == .fallback)
  }

  @Test func `an account without a default says nothing`() {
    let decision = decide(.text("?"), AutoReplies(), lastFallback: now)
    #expect(decision == AutoReplyRules.Decision(clause: .nothingToSay, replies: []))
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }
}
