/// What an account's automatic replies may be (V30, V34).
extension AutoReplies {
  /// Refused, in order: `welcomeKindNotAllowed`; `tooManyReplyRules`; for each rule in its turn those of
  /// `KeywordRule.check`; for each answer `blankMessage`, `replyTooLong`.
  package func check() throws(Refusal) {
    switch welcome {
    case nil, .text, .image, .voice, .video: break
    case .article, .contact: throw .welcomeKindNotAllowed
    }
    guard keywordRules.count <= KeywordRule.rulesMax else { throw .tooManyReplyRules }
    for rule in keywordRules { try rule.check() }
    for reply in [welcome, fallback] { try reply?.check() }
  }
}

extension KeywordRule {
  /// Refused, in order: `ruleNameNotValid`, `keywordCountNotValid`, `keywordNotValid`, `replyCountNotValid`; for each
  /// answer `blankMessage`, `replyTooLong`.
  package func check() throws(Refusal) {
    guard !name.trimmed.isEmpty, name.count <= Self.nameMax else { throw .ruleNameNotValid }
    guard (1...Self.keywordsMax).contains(keywords.count) else { throw .keywordCountNotValid }
    for keyword in keywords {
      guard !keyword.trimmed.isEmpty, keyword.count <= Self.keywordMax else {
        throw .keywordNotValid
      }
    }
    guard (1...Self.repliesMax).contains(replies.count) else { throw .replyCountNotValid }
    for reply in replies { try reply.check() }
  }
}

extension Reply {
  /// Refused: `blankMessage`, `replyTooLong` (V34, X18).
  package func check() throws(Refusal) {
    guard case .text(let text) = self else { return }
    if text.trimmed.isEmpty { throw .blankMessage }
    if text.count > Self.textMax { throw .replyTooLong }
  }
}
