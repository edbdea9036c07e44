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
  package var agents: [Agent]
  package var isIndividual: Bool
  package var followerLimit: Int?
  package var hasServer: Bool

  /// One who answers in the account's name (V60).
  package struct Agent: Hashable, Sendable {
    package var handle: String
    package var name: String
    package var avatar: Avatar
  }

  /// A button of the menu: its entries, or an action of its own (V20, V21).
  package enum Button: Hashable, Sendable, Codable {
    case action(name: String, Tap)
    case submenu(name: String, [Entry])
  }

  package struct Entry: Hashable, Sendable, Codable {
    package var name: String
    package var tap: Tap
  }

  /// What tapping does, with articles by their names (V25).
  package enum Tap: Hashable, Sendable, Codable {
    case reply(ReplyText)
    case article(String)
    /// What it says when the form has come is added to the form.
    case form(ServiceForm, thanks: ReplyText)
    case plain(MenuAction)
  }

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

  static let keys = [
    "kind", "name", "wechatID", "intro", "owner", "verified", "avatar", "followers", "originals",
    "menu", "replies", "agents", "individual", "followerLimit", "server",
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
    let menu = fields["menu"].flatMap(Self.menu) ?? []
    let replies = fields["replies"].flatMap(Replies.init)
    let agents = (fields["agents"]?.list() ?? []).compactMap(Agent.init)
    let isIndividual = fields["individual"]?.flag() ?? false
    let limit = fields["followerLimit"]?.integer(in: 1...100_000_000)
    let hasServer = fields["server"]?.flag() ?? false
    if isIndividual, kind == .service {
      fields["individual"]?.report(
        "a service account belongs to an organisation",
        hint: "individuals have subscription accounts")
    }
    if let limit, followers.count > limit {
      fields["followers"]?.report(
        "\(followers.count) followers — at most \(limit) by followerLimit")
    }
    if hasServer, fields["menu"] ?? fields["replies"] != nil {
      fields["server"]?.report(
        "with a server of its own an account has neither menu nor replies",
        hint: "either one is live")
    }
    if let node = fields["menu"] { Self.checkKinds(of: menu, kind, isVerified: isVerified, node) }
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
    self.agents = agents
    self.isIndividual = isIndividual
    followerLimit = limit
    self.hasServer = hasServer
  }

  /// The buttons of a menu, as many as there may be.
  static func menu(_ node: DataNode) -> [Button]? {
    node.list(count: 0...Menu.buttonsMax, of: "buttons")?.compactMap(Button.init)
  }

  /// V8.
  private static func checkKinds(
    of menu: [Button], _ kind: OfficialAccount.Kind?, isVerified: Bool, _ node: DataNode
  ) {
    guard kind == .subscription, !isVerified, !menu.flatMap(\.taps).allSatisfy(\.isSimple) else {
      return
    }
    node.report(
      "an unverified subscription account has a simple menu",
      hint: "its entries answer or show an article")
  }
}

extension AccountFile.Button {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["name", "entries"] + AccountFile.Tap.keys) else { return nil }
    let name = fields.required("name")?.menuName(bytesMax: Menu.buttonBytesMax)
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
    let name = fields.required("name")?.menuName(bytesMax: Menu.entryBytesMax)
    let tap = fields.exactlyOne(of: AccountFile.Tap.keys, as: "action")
      .flatMap { AccountFile.Tap($0) }
    guard let name, let tap else { return nil }
    self.name = name
    self.tap = tap
  }
}

extension AccountFile.Button {
  fileprivate var taps: [AccountFile.Tap] {
    switch self {
    case .action(_, let tap): [tap]
    case .submenu(_, let entries): entries.map(\.tap)
    }
  }
}

extension DataNode {
  fileprivate func menuName(bytesMax: Int) -> String? {
    guard let text = text() else { return nil }
    if text.utf8.count > bytesMax {
      report(
        "at most \(bytesMax) bytes for a name of the menu, not \(text.utf8.count)",
        hint: "a Chinese character has three")
      return nil
    }
    return text
  }
}

extension AccountFile.Agent {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["id", "name", "avatar"]) else { return nil }
    let handle = fields.required("id")?.text(max: 30)
    let name = fields.required("name")?.text(max: 30)
    let avatar = fields.required("avatar")?.avatar()
    guard let handle, let name, let avatar else { return nil }
    self.init(handle: handle, name: name, avatar: avatar)
  }
}

extension AccountFile.Tap {
  static let keys = [
    "reply", "article", "page", "miniProgram", "location", "photo", "form", "subscribe",
  ]

  fileprivate var isSimple: Bool {
    switch self {
    case .reply, .article: true
    case .form: false
    case .plain(let action): action.isSimple
    }
  }

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
      guard let (name, link) = value.miniProgram() else { return nil }
      self = .plain(.miniProgram(name: name, link: link))
    case "form":
      guard let form = AccountFile.form(value) else { return nil }
      self = form
    case "subscribe":
      guard let titles = value.list(count: 1...3, of: "titles") else { return nil }
      self = .plain(.subscribe(titles.compactMap { $0.text(max: 64) }))
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
