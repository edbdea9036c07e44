package import Domain

extension AccountFile {
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

  /// The buttons of a menu, as many as there may be.
  static func menu(_ node: DataNode) -> [Button]? {
    node.list(count: 0...Menu.buttonsMax, of: "buttons")?.compactMap(Button.init)
  }

  /// V8.
  static func checkKinds(
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
