import Domain
import Testing
import WorldStore

@testable import Screens

/// What the second line of a chat's row says of its newest item; each test names its rules.
struct SnippetTextTests {
  private static let lin = Person.ID(1)
  private static let bo = Person.ID(2)

  private static func context(_ language: Settings.Language) -> ScreenContext {
    ScreenContext(
      me: lin, worldName: "test",
      clock: ClockState(now: WorldTime(seconds: 0), isPaused: true, speed: 60),
      settings: Settings(language: language))
  }

  private static let card = ArticleCard(
    id: Article.ID(1), title: "Broth", digest: "", cover: Picture("pot"),
    account: OfficialAccount.ID(1),
    accountName: "Kitchen", publishedAt: nil)

  /// The rule, what is sent, and what the row says in both languages.
  static let kinds: [(rule: String, content: MessageContent, english: String, chinese: String)] = [
    ("C30", .text("one\ntwo"), "one two", "one two"),
    ("C33", .photo(Picture("pier")), "[Photo]", "[图片]"),
    ("C34", .voice(seconds: 3, transcript: "hi"), "[Audio]", "[语音]"),
    ("C35", .video(seconds: 9, cover: Picture("pier")), "[Video]", "[视频]"),
    ("C36", .sticker(name: "hug"), "[Sticker]", "[动画表情]"),
    ("C37", .location(name: "Pier", address: "1 Quay"), "[Location]", "[位置]"),
    ("C38", .file(name: "plan.pdf", bytes: 9), "[File] plan.pdf", "[文件] plan.pdf"),
    (
      "C39", .link(LinkCard(title: "Fog", digest: "d", url: "https://fog.example/")), "[Link] Fog",
      "[链接] Fog"
    ),
    ("C39", .article(Article.ID(1)), "[Link] Broth", "[链接] Broth"),
    ("C40", .miniProgram(name: "Tea", title: "Menu"), "[Mini Program] Menu", "[小程序] Menu"),
    ("C42", .redPacket(greeting: "Luck", cents: 1), "[Red Packet] Luck", "[微信红包] Luck"),
    ("C43", .transfer(cents: 1, note: "n"), "[Transfer]", "[转账]"),
    ("C44", .splitBill(title: "t", cents: 1), "[Split Bill]", "[群收款]"),
    ("C45", .chatHistory(title: "Ours", lines: ["a"]), "[Chat History] Ours", "[聊天记录] Ours"),
    ("C46", .note("milk"), "[Note] milk", "[笔记] milk"),
    ("C46", .music(title: "Rain", artist: "Mei"), "[Music] Rain", "[音乐] Rain"),
    (
      "C47", .call(Call(kind: .voice, outcome: .ended, seconds: 5)), "[Voice Call]", "[语音通话]"
    ),
    (
      "C47", .call(Call(kind: .video, outcome: .missed, seconds: 0)), "[Video Call]", "[视频通话]"
    ),
    (
      "C48", .notice(.recalled(by: .person(lin), text: nil)), "You recalled a message", "你撤回了一条消息"
    ),
    ("C48", .notice(.plain("Fog today")), "Fog today", "Fog today"),
  ]

  @Test(arguments: kinds)
  func `each kind of message leaves its own line (C30, C33–C40, C42–C48)`(
    rule: String, content: MessageContent, english: String, chinese: String
  ) {
    let resolved = ResolvedContent(content: content, article: Self.card)
    for (language, text) in [(Settings.Language.english, english), (.chinese, chinese)] {
      let snippet = Snippet(mark: nil, body: .message(sender: nil, content: resolved))
      #expect(SnippetText(snippet, in: Self.context(language)).text == text, "\(rule)")
    }
  }

  static let cards: [(sharer: ResolvedContent.Sharer?, english: String, chinese: String)] = [
    (.viewer, "You shared Bo's contact card", "你推荐了Bo"),
    (.other("Mei"), "Mei shared Bo's contact card to you", "Mei向你推荐了Bo"),
    (nil, "Bo's contact card", "Bo的名片"),
  ]

  @Test(arguments: cards)
  func `a contact card is told as a sentence, by who shared it (C41)`(
    sharer: ResolvedContent.Sharer?, english: String, chinese: String
  ) {
    var content = ResolvedContent(
      content: .contactCard(Self.bo), names: [.person(Self.bo): "Bo"])
    content.sharedBy = sharer
    #expect(SnippetText.text(of: content, in: Self.context(.english)) == english)
    #expect(SnippetText.text(of: content, in: Self.context(.chinese)) == chinese)
  }

  @Test
  func
    `between two a contact card names who shared it, in a group the sender stands before it (C31, C41)`()
    throws
  {
    var phone = try Phone(columns: 80)
    try phone.sends(phone.lin, .contactCard(phone.bo), to: .person(phone.mei))
    #expect(phone.shows("You shared Bo's contact card"))
    try phone.sends(phone.mei, .contactCard(phone.bo), to: .person(phone.lin))
    #expect(phone.shows("梅梅 shared Bo's contact card to you"))
    try phone.sends(phone.mei, .contactCard(phone.lin), to: .person(phone.lin))
    #expect(phone.shows("Your contact card"))
    try phone.sends(phone.bo, .contactCard(phone.mei), to: .group(phone.walkers))
    #expect(phone.shows("Bo: 梅梅's contact card"))
  }

  static let marks: [(mark: SnippetMark?, english: String, chinese: String, isAlert: Bool)] = [
    (nil, "", "", false),
    (.mentioned, "[You're mentioned] ", "[有人@我] ", true),
    (.mentionedAll, "[@All] ", "[@所有人] ", true),
    (.draft, "[Draft] ", "[草稿] ", true),
    (.failed, "! ", "! ", true),
    (.unread(1), "[1 message] ", "[1条] ", false),
    (.unread(2), "[2 messages] ", "[2条] ", false),
  ]

  @Test(arguments: marks)
  func `the mark in front is red for what wants an eye, a failed message too (C49–C51, C54, C56)`(
    mark: SnippetMark?, english: String, chinese: String, isAlert: Bool
  ) {
    let snippet = Snippet(mark: mark, body: .empty)
    for (language, text) in [(Settings.Language.english, english), (.chinese, chinese)] {
      let line = SnippetText(snippet, in: Self.context(language))
      #expect(line.mark == text)
      #expect(line.isAlert == isAlert)
      // A chat without messages has a blank line (C55).
      #expect(line.text.isEmpty)
    }
  }
}
