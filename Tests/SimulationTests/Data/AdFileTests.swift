import Testing

@testable import Simulation

@Suite struct AdFileTests {
  static let sound: [(key: String, line: String)] = [
    ("advertiser", "advertiser: paper"), ("text", "text: Read."), ("pictures", "pictures: [pier]"),
    ("url", "url: \"https://paper.example/\""),
  ]

  /// A sound ad with some of its lines replaced; a replacement may be empty.
  static func ad(_ replaced: [String: String] = [:], _ more: String = "") -> [String: String] {
    let lines = sound.map { replaced[$0.key] ?? $0.line } + [more]
    return ["ads/coffee.yaml": lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"]
  }

  static func text(_ count: Int) -> [String: String] {
    ["text": "text: " + String(repeating: "字", count: count)]
  }

  static func pictures(_ count: Int) -> [String: String] {
    ["pictures": "pictures: [" + (0..<count).map { _ in "pier" }.joined(separator: ", ") + "]"]
  }

  static func clip(_ seconds: Int) -> [String: String] {
    ["pictures": "video: { seconds: \(seconds), picture: pier }"]
  }

  static let cases: [(files: [String: String], error: String?)] = [
    (ad(), nil),
    // M141
    (ad(text(40)), nil), (ad(text(41)), "2:7: 41 characters; at most 40 are possible"),
    (ad(["text": "text: \"a\\nb\\nc\\nd\""]), nil),
    (ad(["text": "text: \"a\\nb\\nc\\nd\\ne\""]), "2:7: 5 lines; at most 4 are possible"),
    (ad(["text": "text: \" \""]), "2:7: an ad says something"),
    (ad(pictures(3)), nil), (ad(pictures(4)), nil), (ad(pictures(6)), nil),
    (ad(pictures(2)), "3:11: 2 pictures — one of 1, 3, 4, 6"),
    (ad(pictures(0)), "3:11: 0 pictures — one of 1, 3, 4, 6"),
    (ad(clip(6)), nil), (ad(clip(15)), nil),
    (ad(clip(5)), "3:8: a clip of 5 seconds — from 6 to 15"),
    (ad(clip(16)), "3:8: a clip of 16 seconds — from 6 to 15"),
    (
      ad([:], "video: { seconds: 6, picture: pier }"),
      #"1:1: more than one kind of media: "pictures" and "video" — leave one"#
    ),
    (ad(["pictures": ""]), "1:1: no kind of media — one of pictures, video"),
    (ad(["url": ""]), "1:1: no link — one of article, url"),
    (
      ad(["url": "url: \"https://paper.com/\""]),
      #"4:6: "https://paper.com/" can't be read — written like "#
        + "https://slowkitchen.example/broth, with a host that ends in .example"
    ),
    (
      ad(["advertiser": "advertiser: papr"]),
      #"1:13: there is no account "papr" — did you mean "paper"?"#
    ),
    (
      ad(["pictures": "pictures: [peir]"]),
      #"3:12: there is no picture "peir" — did you mean "pier"?"#
    ),
    (ad([:], "untill: +1d 08:00"), #"5:1: unknown key "untill" — did you mean "until"?"#),
    // The article is of the advertiser, and can be opened when the ad runs.
    (
      ad(["url": "article: first"]),
      #"4:10: the article "first" isn't published before the ad runs — "#
        + "let the ad run from a later time, or publish the article earlier"
    ),
    (ad(["url": "article: first"], "from: +0d 09:00"), nil),
    (
      ad(["url": "article: first"], "from: +0d 08:59:59"),
      #"4:10: the article "first" isn't published before the ad runs — "#
        + "let the ad run from a later time, or publish the article earlier"
    ),
    (
      ad([:], "from: +1d 09:00\nuntil: +1d 09:00"),
      "6:8: the ad is over before it begins — until is later than from"
    ),
    (ad([:], "from: +1d 09:00\nuntil: +1d 09:00:01"), nil),
  ]

  @Test(arguments: cases)
  func `an ad is read with its faults at their places`(files: [String: String], error: String?)
    throws
  {
    #expect(
      try DataFolder(files).errors() == (error.map { ["ads/coffee.yaml:\($0)"] } ?? []))
  }

  @Test func `an article of another account can't be what an ad leads to`() throws {
    let files = Self.ad(
      ["url": "article: first", "advertiser": "advertiser: post"], "from: +1d 08:00"
    ).merging(["accounts/post.yaml": DataFolder.account("service", "Post", "post_wechat")]) { $1 }
    #expect(
      try DataFolder(files).errors()
        == [#"ads/coffee.yaml:4:10: the article "first" is of "paper", not of "post""#])
  }

  @Test(arguments: [
    ("as: ann, like: coffee", nil), ("as: ann, learnMore: coffee", nil),
    ("as: ann, notInterested: { ad: coffee, reason: misleading }", nil),
    (
      "as: ann, like: cofee",
      #"timeline/late.yaml:1:35: there is no label "cofee" — did you mean "coffee"?"#
    ),
    (
      "as: ann, learnMore: cofee",
      #"timeline/late.yaml:1:40: there is no ad "cofee" — did you mean "coffee"?"#
    ),
    (
      "as: ann, notInterested: { ad: coffee, reason: boring }",
      #"timeline/late.yaml:1:66: "boring" is not possible here — "#
        + "one of notRelevant, seenTooOften, misleading, unpleasant"
    ),
    (
      "as: ann, post: { text: a }, label: coffee",
      #"timeline/late.yaml:1:3: the label "coffee" is the name of an ad"#
    ),
  ])
  func `lines name an ad by its file`(line: String, error: String?) throws {
    let files = Self.ad().merging(["timeline/late.yaml": "- { at: +0d 10:00, \(line) }\n"]) { $1 }
    #expect(try DataFolder(files).errors() == (error.map { [$0] } ?? []))
  }
}
