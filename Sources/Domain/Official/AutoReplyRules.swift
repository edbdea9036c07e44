/// Which of its automatic answers an account gives to a message (V30–V41).
package enum AutoReplyRules {
  /// Seconds between two default answers to the same follower (V31).
  package static let fallbackInterval: Int64 = WorldTime.hour

  package struct Decision: Hashable, Sendable {
    package var clause: Clause
    package var replies: [Reply]

    package init(clause: Clause, replies: [Reply]) {
      self.clause = clause
      self.replies = replies
    }
  }

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

  /// Decides on a follower's message.
  ///
  /// `lastFallback` is when this follower last had the default answer; chance picks one answer
  /// where the rule gives one at random (V36).
  package static func decide(
    on content: MessageContent, replies: AutoReplies, lastFallback: WorldTime?, now: WorldTime,
    using generator: inout some RandomNumberGenerator
  ) -> Decision {
    if case .text(let text) = content, let match = match(text, rules: replies.keywordRules) {
      let clause = Clause.keyword(rule: match.rule.name, keyword: match.keyword)
      switch match.rule.mode {
      case .all: return Decision(clause: clause, replies: match.rule.replies)
      case .random:
        let one = match.rule.replies.randomElement(using: &generator)
        return Decision(clause: clause, replies: one.map { [$0] } ?? [])
      }
    }
    guard let fallback = replies.fallback else {
      return Decision(clause: .nothingToSay, replies: [])
    }
    if let lastFallback, now - lastFallback < fallbackInterval {
      return Decision(clause: .fallbackTooSoon, replies: [])
    }
    return Decision(clause: .fallback, replies: [fallback])
  }

  /// The rule that answers a text: exact before contains, then the longest keyword, then the newest
  /// rule (V37).
  ///
  /// Letter case and outer blanks don't count (V38).
  package static func match(_ text: String, rules: [KeywordRule]) -> (
    rule: KeywordRule, keyword: String
  )? {
    let text = folded(text)
    var best: (rule: KeywordRule, keyword: String, rank: (Int, Int, Int))?
    for (age, rule) in rules.enumerated() {
      for keyword in rule.keywords {
        let folded = folded(keyword)
        guard !folded.isEmpty else { continue }
        switch rule.match {
        case .exact: guard text == folded else { continue }
        case .contains: guard text.contains(folded) else { continue }
        }
        let rank = (rule.match == .exact ? 1 : 0, folded.count, age)
        if let held = best, held.rank >= rank { continue }
        best = (rule, keyword, rank)
      }
    }
    return best.map { ($0.rule, $0.keyword) }
  }

  private static func folded(_ text: String) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }
    return end.map { trimmed[...$0].lowercased() } ?? ""
  }
}
