/// What an account says by itself (自动回复): on follow, by keyword, else by default (V30–V41).
package struct AutoReplies: Hashable, Sendable, Codable {
  package var welcome: Reply?
  package var fallback: Reply?
  /// Oldest first; the newest wins among equals (V37).
  package var keywordRules: [KeywordRule]

  package init(welcome: Reply? = nil, fallback: Reply? = nil, keywordRules: [KeywordRule] = []) {
    self.welcome = welcome
    self.fallback = fallback
    self.keywordRules = keywordRules
  }
}

/// One automatic answer.
package enum Reply: Hashable, Sendable, Codable {
  case text(String)
  case image(Picture)
  case voice(seconds: Int, transcript: String)
  case video(seconds: Int, cover: Picture)
  case article(Article.ID)
  /// Somebody of a company, who answers further questions (企业微信), V80.
  case contact(Person.ID)

  /// Characters of a text (V34).
  package static let textMax = 600
}

/// A keyword rule (关键词回复), V34–V36.
package struct KeywordRule: Hashable, Sendable, Codable {
  package var name: String
  package var match: Match
  package var keywords: [String]
  package var mode: Mode
  package var replies: [Reply]

  package static let rulesMax = 200
  /// Characters (V34).
  package static let nameMax = 60
  package static let keywordsMax = 10
  /// Characters (V34).
  package static let keywordMax = 30
  package static let repliesMax = 5

  /// Whether a keyword has to be the whole message, or stands anywhere in it (V35).
  package enum Match: String, Hashable, Sendable, Codable, CaseIterable { case exact, contains }
  /// Whether all answers are given, or one by chance (V36).
  package enum Mode: String, Hashable, Sendable, Codable, CaseIterable { case all, random }

  package init(name: String, match: Match, keywords: [String], mode: Mode, replies: [Reply]) {
    self.name = name
    self.match = match
    self.keywords = keywords
    self.mode = mode
    self.replies = replies
  }
}
