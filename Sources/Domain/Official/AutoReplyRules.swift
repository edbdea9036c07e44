/// Which of its automatic answers an account gives to a message (V30–V41).
package enum AutoReplyRules {
  /// Seconds between two default answers to the same follower (V31).
  package static let fallbackInterval: Int64 = WorldTime.hour

  /// What is said to a message, and why; which of several answers a rule gives is left to chance.
  package struct Judgement: Hashable, Sendable {
    /// What each keyword rule says, in the order of the rules; at most one answers.
    package var rules: [KeywordVerdict]
    package var clause: Clause
    /// All that may be said.
    package var replies: [Reply]
    /// How many of them are (V36).
    package var mode: KeywordRule.Mode
  }

  /// What the account says, and why.
  package struct Decision: Hashable, Sendable {
    package var clause: Clause
    package var replies: [Reply]

    package init(clause: Clause, replies: [Reply]) {
      self.clause = clause
      self.replies = replies
    }
  }

  /// What decided.
  package enum Clause: Hashable, Sendable {
    /// The rule with this name answered, because of this keyword (V32).
    case keyword(rule: String, keyword: String)
    /// No rule matched (V33).
    case fallback
    /// No rule matched, and the follower had a default answer less than an hour ago (V31).
    case fallbackTooSoon
    /// No rule matched, and the account has no default answer.
    case nothingToSay
  }

  /// Judges a follower's message; `lastFallback` is when this follower last had the default answer.
  package static func judge(
    _ content: MessageContent, replies: AutoReplies, lastFallback: WorldTime?, now: WorldTime
  ) -> Judgement {
    let verdicts = verdicts(on: content, rules: replies.keywordRules)
    for (rule, verdict) in zip(replies.keywordRules, verdicts) {
      guard case .answers(let keyword) = verdict.clause else { continue }
      return Judgement(
        rules: verdicts, clause: .keyword(rule: rule.name, keyword: keyword),
        replies: rule.replies, mode: rule.mode)
    }
    func silent(_ clause: Clause) -> Judgement {
      Judgement(rules: verdicts, clause: clause, replies: [], mode: .all)
    }
    guard let fallback = replies.fallback else { return silent(.nothingToSay) }
    if let lastFallback, now - lastFallback < fallbackInterval { return silent(.fallbackTooSoon) }
    return Judgement(rules: verdicts, clause: .fallback, replies: [fallback], mode: .all)
  }

  /// Decides on a follower's message.
  ///
  /// Chance picks one answer where the rule gives one at random (V36).
  package static func decide(
    on content: MessageContent, replies: AutoReplies, lastFallback: WorldTime?, now: WorldTime,
    using generator: inout some RandomNumberGenerator
  ) -> Decision {
    let judgement = judge(content, replies: replies, lastFallback: lastFallback, now: now)
    switch judgement.mode {
    case .all: return Decision(clause: judgement.clause, replies: judgement.replies)
    case .random:
      let one = judgement.replies.randomElement(using: &generator)
      return Decision(clause: judgement.clause, replies: one.map { [$0] } ?? [])
    }
  }

  /// What each rule says to a message, in their order: exact goes before contains, then the longest keyword, then the
  /// newest rule (V37).
  ///
  /// Letter case and outer blanks don't count (V38).
  package static func verdicts(
    on content: MessageContent, rules: [KeywordRule]
  ) -> [KeywordVerdict] {
    guard case .text(let text) = content else { return rules.map { _ in .denied(.notText) } }
    let folded = folded(text)
    let hits = rules.enumerated().map { age, rule in Hit(rule, age: age, in: folded) }
    guard let best = hits.compactMap(\.self).max(by: { $0.rank < $1.rank }) else {
      return rules.map { .denied(miss($0, in: folded)) }
    }
    return zip(rules, hits).map { rule, hit in
      guard let hit else { return .denied(miss(rule, in: folded)) }
      return hit.rank.age == best.rank.age
        ? .allowed(.answers(keyword: hit.keyword)) : .denied(hit.loss(to: best))
    }
  }

  private static func miss(_ rule: KeywordRule, in text: String) -> KeywordClause {
    guard rule.match == .exact else { return .noKeyword }
    let part = rule.keywords.first { keyword in
      let keyword = folded(keyword)
      return !keyword.isEmpty && text.contains(keyword)
    }
    return part.map { .onlyPart(keyword: $0) } ?? .noKeyword
  }

  /// The strongest keyword of a rule that is in a text.
  private struct Hit {
    var rule: String
    var keyword: String
    var rank: Rank

    /// Better is greater (V37).
    struct Rank: Comparable {
      var isExact: Bool
      var length: Int
      var age: Int

      static func < (left: Self, right: Self) -> Bool {
        (left.isExact ? 1 : 0, left.length, left.age)
          < (right.isExact ? 1 : 0, right.length, right.age)
      }
    }

    init?(_ rule: KeywordRule, age: Int, in text: String) {
      var best: (keyword: String, length: Int)?
      for keyword in rule.keywords {
        let folded = AutoReplyRules.folded(keyword)
        guard !folded.isEmpty, folded.count > best?.length ?? 0 else { continue }
        let isHit =
          switch rule.match {
          case .exact: text == folded
          case .contains: text.contains(folded)
          }
        if isHit { best = (keyword, folded.count) }
      }
      guard let best else { return nil }
      self.rule = rule.name
      keyword = best.keyword
      rank = Rank(isExact: rule.match == .exact, length: best.length, age: age)
    }

    func loss(to best: Hit) -> KeywordClause {
      if best.rank.isExact, !rank.isExact { return .lessExact(keyword: keyword, rule: best.rule) }
      if best.rank.length > rank.length { return .shorter(keyword: keyword, rule: best.rule) }
      return .older(keyword: keyword, rule: best.rule)
    }
  }

  private static func folded(_ text: String) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }
    return end.map { trimmed[...$0].lowercased() } ?? ""
  }
}
