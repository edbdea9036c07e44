package import Domain

extension AccountFile {
  /// An answer, with articles and people by their names.
  package enum ReplyText: Hashable, Sendable, Codable {
    case article(String)
    case contact(String)
    case plain(Reply)
  }

  package struct Replies: Hashable, Sendable, Codable {
    package var welcome: ReplyText?
    package var fallback: ReplyText?
    package var rules: [Rule]
  }

  package struct Rule: Hashable, Sendable, Codable {
    package var name: String
    package var match: KeywordRule.Match
    package var keywords: [String]
    package var mode: KeywordRule.Mode
    package var replies: [ReplyText]
  }
}

extension AccountFile.ReplyText {
  init?(_ node: DataNode) {
    guard node.isMapping else {
      guard let text = node.text(max: Reply.textMax) else { return nil }
      self = .plain(.text(text))
      return
    }
    let keys = ["text", "image", "article", "voice", "video", "contact"]
    guard let fields = node.fields(keys),
      let (key, value) = fields.exactlyOne(of: keys, as: "reply")
    else { return nil }
    switch key {
    case "text":
      guard let text = value.text(max: Reply.textMax) else { return nil }
      self = .plain(.text(text))
    case "image":
      guard let picture = value.picture() else { return nil }
      self = .plain(.image(picture))
    case "article":
      guard let article = value.reference(.article) else { return nil }
      self = .article(article)
    case "contact":
      guard let person = value.reference(.companyContact) else { return nil }
      self = .contact(person)
    case "voice":
      guard let (seconds, transcript) = value.voice() else { return nil }
      self = .plain(.voice(seconds: seconds, transcript: transcript))
    default:
      guard let (seconds, cover) = value.video() else { return nil }
      self = .plain(.video(seconds: seconds, cover: cover))
    }
  }
}

extension AccountFile.Replies {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["welcome", "default", "keywords"]) else { return nil }
    welcome = fields["welcome"].flatMap(AccountFile.ReplyText.init)
    switch welcome {
    case .article, .contact:
      fields["welcome"]?.report("a welcome is a text, an image, a voice message or a video")
    case .plain, nil: break
    }
    fallback = fields["default"].flatMap(AccountFile.ReplyText.init)
    rules = (fields["keywords"]?.list(count: 0...KeywordRule.rulesMax, of: "rules") ?? [])
      .compactMap(AccountFile.Rule.init)
  }
}

extension AccountFile.Rule {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["rule", "match", "keywords", "mode", "replies"]) else {
      return nil
    }
    let name = fields.required("rule")?.text(max: KeywordRule.nameMax)
    let match = fields["match"].map { $0.choice(of: KeywordRule.Match.self) } ?? .contains
    let keywords = fields.required("keywords")?
      .list(count: 1...KeywordRule.keywordsMax, of: "keywords")?
      .compactMap { $0.text(max: KeywordRule.keywordMax) }
    let mode = fields["mode"].map { $0.choice(of: KeywordRule.Mode.self) } ?? .all
    let replies = fields.required("replies")?
      .list(count: 1...KeywordRule.repliesMax, of: "replies")?
      .compactMap(AccountFile.ReplyText.init)
    guard let name, let match, let keywords, let mode, let replies else { return nil }
    self.name = name
    self.match = match
    self.keywords = keywords
    self.mode = mode
    self.replies = replies
  }
}
