package import Domain

/// `accounts/ID.yaml`: an official account with its menu and its automatic replies.
package struct AccountFile: Hashable, Sendable {
  package var handle: String
  package var kind: OfficialAccount.Kind
  package var name: String
  package var wechatID: String
  package var intro: String
  package var owner: String
  package var isVerified: Bool
  package var avatar: Avatar
  package var followers: [String]
  package var originals: Int
  package var menu: [Button]
  package var replies: Replies

  /// A button of the menu: its entries, or an action of its own (V20, V21).
  package enum Button: Hashable, Sendable {
    case action(name: String, Tap)
    case submenu(name: String, [Entry])
  }

  package struct Entry: Hashable, Sendable {
    package var name: String
    package var tap: Tap
  }

  /// What tapping does, with articles by their names (V25).
  package enum Tap: Hashable, Sendable {
    case reply(ReplyText)
    case article(String)
    case plain(MenuAction)
  }

  /// An answer, with articles by their names.
  package enum ReplyText: Hashable, Sendable {
    case article(String)
    case plain(Reply)
  }

  package struct Replies: Hashable, Sendable {
    package var welcome: ReplyText?
    package var fallback: ReplyText?
    package var rules: [Rule]
  }

  package struct Rule: Hashable, Sendable {
    package var name: String
    package var match: KeywordRule.Match
    package var keywords: [String]
    package var mode: KeywordRule.Mode
    package var replies: [ReplyText]
  }

  static let keys = [
    "kind", "name", "wechatID", "intro", "owner", "verified", "avatar", "followers", "originals",
    "menu", "replies",
  ]

  init?(handle: String, _ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let kind = fields.required("kind")?.choice(of: OfficialAccount.Kind.self)
    let name = fields.required("name")?.text(max: 30)
    let wechatID = fields.required("wechatID")?.wechatID()
    let intro = fields.required("intro")?.text(max: 120)
    let owner = fields.required("owner")?.text(max: 60)
    let isVerified = fields["verified"]?.flag() ?? false
    let avatar = fields.required("avatar")?.avatar()
    let followers = fields["followers"]?.references(.person) ?? []
    let originals = fields["originals"]?.integer() ?? 0
    let menu = (fields["menu"]?.list(count: 0...Menu.buttonsMax, of: "buttons") ?? [])
      .compactMap(Button.init)
    let replies = fields["replies"].flatMap(Replies.init)
    guard let kind, let name, let wechatID, let intro, let owner, let avatar else { return nil }
    self.handle = handle
    self.kind = kind
    self.name = name
    self.wechatID = wechatID
    self.intro = intro
    self.owner = owner
    self.isVerified = isVerified
    self.avatar = avatar
    self.followers = followers
    self.originals = originals
    self.menu = menu
    self.replies = replies ?? Replies(rules: [])
  }
}

extension AccountFile.Button {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["name", "entries"] + AccountFile.Tap.keys) else { return nil }
    let name = fields.required("name")?.text(max: 30)
    let chosen = fields.exactlyOne(of: ["entries"] + AccountFile.Tap.keys, as: "action")
    guard let name, let chosen else { return nil }
    if chosen.key == "entries" {
      guard let entries = chosen.value.list(count: 1...Menu.entriesMax) else { return nil }
      self = .submenu(name: name, entries.compactMap(AccountFile.Entry.init))
    } else {
      guard let tap = AccountFile.Tap(chosen) else { return nil }
      self = .action(name: name, tap)
    }
  }
}

extension AccountFile.Entry {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["name"] + AccountFile.Tap.keys) else { return nil }
    let name = fields.required("name")?.text(max: 30)
    let tap = fields.exactlyOne(of: AccountFile.Tap.keys, as: "action")
      .flatMap { AccountFile.Tap($0) }
    guard let name, let tap else { return nil }
    self.name = name
    self.tap = tap
  }
}

extension AccountFile.Tap {
  static let keys = ["reply", "article", "page", "miniProgram", "location", "photo"]

  init?(_ chosen: (key: String, value: DataNode)) {
    let value = chosen.value
    switch chosen.key {
    case "reply":
      guard let reply = AccountFile.ReplyText(value) else { return nil }
      self = .reply(reply)
    case "article":
      guard let article = value.reference(.article) else { return nil }
      self = .article(article)
    case "page":
      guard let url = value.outsideAddress() else { return nil }
      self = .plain(.page(url: url))
    case "miniProgram":
      guard let name = value.text(max: 30) else { return nil }
      self = .plain(.miniProgram(name: name))
    case "location", "photo":
      guard let flag = value.flag() else { return nil }
      if !flag { value.report("only true is possible", hint: "leave the key out instead") }
      self = .plain(chosen.key == "location" ? .sendLocation : .sendPhoto)
    default:
      preconditionFailure("a menu action without a reader: \(chosen.key)")
    }
  }
}

extension AccountFile.ReplyText {
  /// V34.
  static let textMax = 600

  init?(_ node: DataNode) {
    guard node.isMapping else {
      guard let text = node.text(max: Self.textMax) else { return nil }
      self = .plain(.text(text))
      return
    }
    let keys = ["text", "image", "article", "voice", "video"]
    guard let fields = node.fields(keys),
      let (key, value) = fields.exactlyOne(of: keys, as: "reply")
    else { return nil }
    switch key {
    case "text":
      guard let text = value.text(max: Self.textMax) else { return nil }
      self = .plain(.text(text))
    case "image":
      guard let picture = value.picture() else { return nil }
      self = .plain(.image(picture))
    case "article":
      guard let article = value.reference(.article) else { return nil }
      self = .article(article)
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
    // Lengths by V34.
    let name = fields.required("rule")?.text(max: 60)
    let match = fields["match"].map { $0.choice(of: KeywordRule.Match.self) } ?? .contains
    let keywords = fields.required("keywords")?
      .list(count: 1...KeywordRule.keywordsMax, of: "keywords")?.compactMap { $0.text(max: 30) }
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
