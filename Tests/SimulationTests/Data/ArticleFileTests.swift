import Foundation
import Testing

@testable import Simulation

@Suite struct ArticleFileTests {
  static func article(
    title: Int = 5, author: Int = 3, digest: Int = 3, more: String = "", body: String = "Words."
  ) -> String {
    """
    ---
    title: \(String(repeating: "题", count: title))
    account: paper
    author: \(String(repeating: "a", count: author))
    digest: \(String(repeating: "d", count: digest))
    cover: pier
    \(more.isEmpty ? "place: Pier" : more)
    ---
    \(body)
    """
  }

  static func poll(_ options: String, _ body: String = "Q\n- a | 3\n- b") -> String {
    "```poll \(options)\n\(body)\n```"
  }
  static func choices(_ count: Int) -> String {
    (0..<count).map { "- \($0)" }.joined(separator: "\n")
  }
  static func pictures(_ count: Int) -> String {
    Array(repeating: "pier", count: count).joined(separator: ", ")
  }
  static func words(_ count: Int) -> String { String(repeating: "w", count: count) }

  static let cases: [(text: String, error: String?)] = [
    // A70–A73
    (article(title: 64), nil), (article(title: 65), "2:8: 65 characters; at most 64 are possible"),
    (article(author: 16), nil),
    (article(author: 17), "4:9: 17 characters; at most 16 are possible"),
    (article(digest: 120), nil),
    (article(digest: 121), "5:9: 121 characters; at most 120 are possible"),
    // A75
    (
      article().replacing("cover: pier\n", with: ""), #"2:1: the key "cover" is missing"#
    ),
    // A10
    (article(more: "original: true\nrewards: true", body: words(300)), nil),
    (article(more: "rewards: true"), "7:10: only an original article takes rewards (A10)"),
    // A78; the line's end counts.
    (article(more: "original: true", body: words(299)), nil),
    (
      article(more: "original: true", body: words(298)),
      "9:1: 299 characters; an original has at least 300 (A78)"
    ),
    (article(body: "  "), "9:1: the article has no body"),
    (article(more: "{readers"), "8:1: not YAML"),
    (article(more: "wows: 1"), "7:7: 1 wows of 0 readers"),
    ("Words.", "1:1: no front matter"),
    // A78: a repost has an introduction of its own, and is no original.
    (article(more: "repostOf: first", body: words(140)), nil),
    (
      article(more: "repostOf: first", body: words(141)),
      "7:11: 141 characters of introduction; at most 140 are possible (A78)"
    ),
    (
      article(more: "repostOf: first\noriginal: true", body: words(140)),
      "7:11: a repost is no original"
    ),
    (article(more: "repostOf: second"), #"7:11: there is no article "second""#),
    // A81
    (article(more: "pictures: [\(pictures(20))]"), nil),
    (article(more: "pictures: [\(pictures(21))]"), "7:11: 21 pictures — from 1 to 20"),
    (article(more: "pictures: [pier]", body: ""), nil),
    (article(more: "pictures: [pear]"), #"7:12: there is no picture "pear""#),
    // Body
    (article(body: "# Big"), "9:1: a heading of the first level"),
    (article(body: "```\n# in code\n[a](b)\n```\n## Fine"), nil),
    (article(body: "![a pier](picture:pier) and `[not](a link)`"), nil),
    (article(body: "\n字 ![a pear](picture:pear)"), #"10:13: there is no picture "pear""#),
    (article(body: "[next](article:second)"), #"9:8: there is no article "second""#),
    (article(body: "![](audio:foghorn?seconds=94)"), nil),
    (article(body: "![](audio:foghorn)"), #"9:5: "audio:foghorn" can't be read"#),
    (article(body: "[site](https://a.example/x)"), nil),
    (
      article(body: "[site](https://example.com/)"),
      #"9:8: "https://example.com/" may be somebody's"#
    ),
    // Polls, buttons and cards
    (article(body: poll("max=2 open=3d")), nil),
    (article(body: poll("most=2")), #"9:1: "most=2" says nothing about a poll"#),
    (article(body: poll("open=3w")), #"9:1: "open=3w" says nothing about a poll"#),
    (article(body: poll("max=0")), #"9:1: "max=0" says nothing about a poll"#),
    (article(body: poll("max=3")), "9:1: more may be chosen than there are choices"),
    (article(body: poll("", "- a\n- b")), "9:1: the poll has no question"),
    (article(body: poll("", "Q")), "9:1: a poll has at least two choices"),
    (article(body: poll("", "Q\n- a")), "9:1: a poll has at least two choices"),
    (article(body: poll("", "Q\n- a\nb")), "12:1: this is no choice"),
    (article(body: poll("", "Q\n- a\n-  | 3")), "12:1: the choice is blank"),
    (article(body: poll("", "Q\n" + choices(30))), nil),
    (article(body: poll("", "Q\n" + choices(31))), "9:1: a poll has at most 30 choices"),
    (article(body: poll("", "Q\n- a\n- \(words(60))")), nil),
    (
      article(body: poll("", "Q\n- a\n- \(words(61))")),
      "12:1: the choice has more than 60 characters"
    ),
    (article(body: poll("", "\(words(60))\n- a\n- b")), nil),
    (
      article(body: poll("", "\(words(61))\n- a\n- b")),
      "10:1: the question has more than 60 characters"
    ),
    (article(body: "```poll\nQ\n- a\n- b"), "9:1: the poll has no end"),
    (article(body: "[Book](program:tea?page=book \"reservation\")"), nil),
    (article(body: "[Book](program:tea \"booking\")"), #"9:8: "booking" is no kind of button"#),
    (article(body: "![Order](program:tea)"), nil),
    (article(body: "![](program:tea?menu)"), #"9:5: "program:tea?menu" can't be read"#),
    (article(body: "![](program:?page=a)"), #"9:5: "program:?page=a" can't be read"#),
    (article(body: "![](article:second)"), #"9:5: there is no article "second""#),
    (article(body: "[site](broth)"), #"9:8: a link to "broth""#),
  ]

  @Test(arguments: [
    (article(title: 32), []),
    (article(title: 33), ["2:8: 33 characters; many clients show 32 (A70)"]),
    (article(body: words(19_998)), []),
    (
      article(body: words(19_999)),
      ["9:1: 20000 characters; the platform takes fewer than 20,000 (A73)"]
    ),
  ])
  func `what is beyond the usual is read, with a warning`(text: String, warnings: [String]) throws {
    let folder = try DataFolder(["articles/first.md": text])
    let plan = try WorldSource(directory: folder.path).plan()
    let found = plan.warnings.map {
      $0.description.replacingOccurrences(of: "\(folder.path)/articles/first.md:", with: "")
    }
    #expect(found == warnings)
    #expect(plan.articles.count == 1)
  }

  @Test(arguments: cases)
  func `articles keep their limits, and their links lead somewhere`(text: String, error: String?)
    throws
  {
    let errors = try DataFolder(["articles/first.md": text]).errors()
    guard let error else {
      #expect(errors == [])
      return
    }
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("articles/first.md:\(error)") == true, "\(errors)")
  }
}
