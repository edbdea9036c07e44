import Testing

@testable import Simulation

@Suite struct AccountFileTests {
  static func with(_ more: String) -> [String: String] {
    ["accounts/paper.yaml": DataFolder.account("service", "Paper", "paper_wechat") + more]
  }

  static func buttons(_ count: Int) -> String {
    "menu:\n" + (1...count).map { "  - { name: B\($0), location: true }\n" }.joined()
  }

  static func entries(_ count: Int) -> String {
    "menu:\n  - name: B\n    entries:\n"
      + (1...count).map { "      - { name: E\($0), reply: yes }\n" }.joined()
  }

  static func rule(
    name: Int = 1, keywords: Int = 1, length: Int = 1, replies: Int = 1, reply: Int = 1
  )
    -> String
  {
    let keywords = (1...keywords).map { _ in String(repeating: "k", count: length) }
    let replies = (1...replies).map { _ in String(repeating: "r", count: reply) }
    return """
      replies:
        keywords:
          - rule: \(String(repeating: "n", count: name))
            keywords: [\(keywords.joined(separator: ", "))]
            replies: [\(replies.joined(separator: ", "))]
      """
  }

  static let limits: [(text: String, error: String?)] = [
    // V20
    (buttons(3), nil), (buttons(4), "9:3: 4 buttons — at most 3"),
    (entries(5), nil), (entries(6), "11:7: 6 entries — from 1 to 5"),
    // V34
    (rule(name: 60), nil),
    (rule(name: 61), "10:13: 61 characters; at most 60 are possible"),
    (rule(keywords: 10), nil), (rule(keywords: 11), "11:17: 11 keywords — from 1 to 10"),
    (rule(length: 30), nil), (rule(length: 31), "11:18: 31 characters; at most 30 are possible"),
    (rule(replies: 5), nil), (rule(replies: 6), "12:16: 6 replies — from 1 to 5"),
    (rule(reply: 600), nil), (rule(reply: 601), "12:17: 601 characters; at most 600 are possible"),
    // V6, V29, S59
    (
      "individual: true\n",
      "8:13: a service account belongs to an organisation — individuals have subscription accounts"
    ),
    ("followerLimit: 1\n", nil),
    ("followerLimit: 0\n", "8:16: 0 is out of range — from 1 to 100000000"),
    ("server: true\n", nil),
    (
      "server: true\nmenu:\n  - { name: B, reply: hi }\n",
      "8:9: with a server of its own an account has neither menu nor replies — either one is live"
    ),
    // V21
    (
      "menu:\n  - { name: B, reply: hi, entries: [{ name: E, location: true }] }\n",
      #"9:5: more than one action: "entries" and "reply" — leave one"#
    ),
    (
      "menu:\n  - { name: B }\n",
      "9:5: no action — one of entries, reply, article, page, miniProgram, location, photo, form, "
        + "subscribe"
    ),
    (
      "menu:\n  - { name: B, page: \"https://example.com/\" }\n",
      #"9:22: "https://example.com/" can't be read — written like "#
        + "https://slowkitchen.example/broth, with a host that ends in .example"
    ),
    (
      "menu:\n  - { name: B, article: frist }\n",
      #"9:25: there is no article "frist" — did you mean "first"?"#
    ),
    (
      "replies: { welcome: { image: peir } }\n",
      #"8:30: there is no picture "peir" — did you mean "pier"?"#
    ),
    (
      "replies: { welcome: { article: first } }\n",
      "8:21: a welcome is a text, an image, a voice message or a video"
    ),
    (
      "replies: { default: { contact: bo } }\n",
      #"8:32: there is no person with a company "bo" — it is something else"#
    ),
    // V22
    ("menu:\n  - { name: 茶茶茶茶茶a, reply: hi }\n", nil),
    (
      "menu:\n  - { name: 茶茶茶茶茶ab, reply: hi }\n",
      "9:13: at most 16 bytes for a name of the menu, not 17 — a Chinese character has three"
    ),
    // A14
    (
      "menu:\n  - { name: B, form: { title: T, fields: [{ label: a, stars: true }], thanks: ok } }\n",
      nil
    ),
    (
      "menu:\n  - { name: B, form: { title: T, fields: [{ label: a, choice: [x] }], thanks: ok } }\n",
      "9:63: 1 choices — from 2 to 8"
    ),
    (
      "menu:\n  - { name: B, form: { title: T, fields: [] , thanks: ok } }\n",
      "9:42: 0 fields — from 1 to 8"
    ),
    // V72
    ("menu:\n  - { name: B, subscribe: [a, b, c] }\n", nil),
    (
      "menu:\n  - { name: B, subscribe: [a, b, c, d] }\n", "9:27: 4 titles — from 1 to 3"
    ),
  ]

  @Test func `an unverified subscription account has a simple menu only (V8)`() throws {
    func errors(_ text: String, verified: Bool) throws -> [String] {
      let account =
        DataFolder.account("subscription", "Paper", "paper_wechat")
        + (verified ? "verified: true\n" : "") + text
      return try DataFolder(["accounts/paper.yaml": account]).errors()
    }
    let page = "menu: [{ name: B, page: \"https://a.example/\" }]\n"
    #expect(try errors(page, verified: true) == [])
    #expect(
      try errors(page, verified: false) == [
        "accounts/paper.yaml:8:7: an unverified subscription account has a simple menu — its "
          + "entries answer or show an article"
      ])
    #expect(try errors("menu: [{ name: B, reply: hi }]\n", verified: false) == [])
  }

  @Test func `an agent who isn't there can't sign (V60)`() throws {
    func errors(_ agent: String) throws -> [String] {
      let account =
        DataFolder.account("service", "Paper", "paper_wechat")
        + "agents: [{ id: leaf, name: Leaf, avatar: { text: L, colour: green } }]\n"
      let line = "- { at: +0d 09:30, as: paper, answer: { to: ann, agent: \(agent), text: hi } }\n"
      return try DataFolder(["accounts/paper.yaml": account, "timeline/desk.yaml": line]).errors()
    }
    #expect(try errors("leaf") == [])
    #expect(
      try errors("laef") == [
        #"timeline/desk.yaml:1:3: "paper" has no agent "laef" — did you mean "leaf"?"#
      ])
  }

  @Test(arguments: limits)
  func `menus and replies keep the limits of V20, V21 and V34`(text: String, error: String?) throws
  {
    let errors = try DataFolder(Self.with(text)).errors()
    #expect(errors == (error.map { ["accounts/paper.yaml:\($0)"] } ?? []))
  }

  @Test func `200 rules are possible, 201 are not`() throws {
    let line = "    - { rule: r, keywords: [k], replies: [r] }\n"
    let start = "replies:\n  keywords:\n"
    let most = start + String(repeating: line, count: 200)
    #expect(try DataFolder(Self.with(most)).errors() == [])
    #expect(
      try DataFolder(Self.with(most + line)).errors()
        == ["accounts/paper.yaml:10:5: 201 rules — at most 200"])
  }
}
