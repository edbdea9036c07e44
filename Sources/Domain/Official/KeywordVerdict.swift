/// What a keyword rule says to a message, with what decided it.
package typealias KeywordVerdict = Verdict<KeywordClause>

/// Why a keyword rule answers or stays silent (V32–V40).
///
/// The keyword is the rule's strongest that is in the message; `rule` is the one that answers in its
/// stead.
package enum KeywordClause: Hashable, Sendable {
  /// Only text can hit a keyword (V40).
  case notText
  /// None of its keywords is in the message (V35).
  case noKeyword
  /// The keyword is only a part of the message, and the rule wants the whole (V35).
  case onlyPart(keyword: String)
  /// Another rule has its keyword as the whole message, this one only a part of it (V37).
  case lessExact(keyword: String, rule: String)
  /// Another rule has a longer keyword (V37).
  case shorter(keyword: String, rule: String)
  /// Another rule has an equally good keyword and is newer (V37).
  case older(keyword: String, rule: String)
  /// The rule answers (V32).
  case answers(keyword: String)
}
