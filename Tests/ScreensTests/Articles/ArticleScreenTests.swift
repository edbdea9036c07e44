import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// An article as a page, and who may read it.
@Suite struct ArticleScreenTests {
  /// A1, A2.
  @Test func `An article is a page of title, byline and body`() throws {
    let room = try ReadingRoom.open(columns: 60, rows: 24)
    #expect(
      room.phone.lines.dropLast(3) == [
        " ‹ Kitchen",
        "",
        "  Six Hours of Broth",
        "  Original  阿眠  Kitchen  Today  From 澄港",
        "",
        "  Cold water first.",
        "",
        "  火候",
        "  ────",
        "",
        "  ▎ 锅盖不响，是睡了。",
        "",
        "  1. Skim.",
        "  2. Wait.",
        "",
        "  See the noodles or our site.",
        "",
        "  Read Original",
        "", "", "",
        " Reads 1   ♡ Like 0   ✧ Wow 0   ↗ Share                100%",
      ])
  }

  /// A7, A8, A30.
  @Test func `Like and wow are switched on and off, and shown`() throws {
    var room = try ReadingRoom.open(columns: 60)
    try room.phone.press("L W Esc")
    #expect(room.phone.shows("♥ Like 1   ✦ Wow 1"))
    try room.phone.press("L")
    #expect(room.phone.shows("♡ Like 0   ✦ Wow 1"))
  }

  /// A9.
  @Test(arguments: ["L", "W Esc", "s 1 text:bo Enter Enter"])
  func `More like this opens once the article was liked, wowed or sent on`(keys: String) throws {
    var room = try ReadingRoom.open(rows: 40)
    #expect(!room.phone.shows("More like this"))
    try room.phone.press(keys)
    #expect(room.phone.shows("More like this"), "\(room.phone.text)")
    let rows = room.phone.lines.drop { !$0.contains("More like this") }
    #expect(rows.contains { $0.contains("面要醒三次  Kitchen") })
    #expect(!rows.contains { $0.contains("Six Hours of Broth") })
    try room.phone.press("]*9 Enter")
    #expect(room.phone.shows("Knead."), "\(room.phone.text)")
  }

  /// A9: it opens in sight of whoever has read to the end, and moves nobody who reads.
  @Test(arguments: [("G", true), ("Home", false)])
  func `More like this comes into sight at the end alone`(key: String, isSeen: Bool) throws {
    var room = try ReadingRoom.open(rows: 14, broth: ReadingRoom.paragraphs(30))
    try room.phone.press(key)
    let first = room.phone.lines.first { $0.contains("Paragraph") }
    try room.phone.press("L")
    #expect(room.phone.shows("面要醒三次") == isSeen, "\(room.phone.text)")
    if !isSeen { #expect(room.phone.lines.first { $0.contains("Paragraph") } == first) }
  }

  /// A44.
  @Test func `Larger text has shorter rows and more room between them`() throws {
    let body = String(repeating: "word ", count: 40) + "\n\nEnd."
    var room = try ReadingRoom.open(columns: 99, rows: 40, broth: body)
    func rows() -> [String] {
      room.phone.lines.map { String($0.drop { $0 == " " }) }
        .drop { !$0.hasPrefix("word") }.prefix { $0 != "End." } + []
    }
    #expect(rows().first?.count == 74)
    try room.phone.press("z")
    #expect(room.phone.lines.contains { $0.contains("2 Default") && $0.contains("✓") })
    try room.phone.press("1")
    #expect(rows().first?.count == 94)
    try room.phone.press("z 3")
    #expect(rows().first?.count == 59)
    #expect(rows().suffix(2) == ["", ""])
    try room.phone.press("z 4")
    #expect(rows().first?.count == 44)
    #expect(rows()[1] == "")
  }

  /// A3.
  @Test func `The day becomes the full date and time`() throws {
    var room = try ReadingRoom.open()
    #expect(room.phone.shows("  Today  "))
    try room.phone.press("t")
    #expect(room.phone.shows("2021-03-01 09:00"))
  }

  /// A76.
  @Test func `A corrected article says so, and shows what it says now`() throws {
    var room = try ReadingRoom.open()
    try room.phone.does(
      .correctArticle(room.broth, [Correction("Cold", instead: "Warm")]),
      .account(room.phone.kitchen))
    #expect(room.phone.shows("Warm water first."))
    try room.phone.press("G")
    #expect(room.phone.shows("Corrected Today"))
  }

  /// R3, A4, A40.
  @Test func `Who doesn't follow reads all the same, and can follow from there`() throws {
    var room = try ReadingRoom()
    try room.phone.press("2 j*3 Enter i U")
    #expect(room.phone.shows("You will no longer receive messages"))
    try room.phone.press("1 o Enter")
    #expect(room.phone.shows("[Follow]"))
    #expect(room.phone.shows("Cold water first."))
    try room.phone.press("F")
    #expect(!room.phone.shows("[Follow]"))
    #expect(room.count(.follow(room.phone.kitchen)) == 1)
  }

  /// A12.
  @Test func `What isn't published shows a page that says so`() throws {
    let phone = try Phone()
    let article = try phone.world.addArticle(
      Article(
        id: Article.ID(0), handle: "draft", account: phone.kitchen, title: "Draft", author: "",
        digest: nil, cover: Picture("pot"), isOriginal: false, place: nil, originalURL: nil,
        body: "secret", crowd: ArticleCrowd(readers: 0, likes: 0, wows: 0)))
    var screen = ArticleScreen(article: article)
    let context = phone.workspace.context
    let size = Size(columns: 60, rows: 10)
    screen.layout(size, in: context)
    try screen.load(from: phone.reader, in: context)
    #expect(screen.loaded(in: context).isEmpty)
    #expect(screen.page == nil)
    #expect(screen.update(.toggleLike, in: context).isEmpty)
    var surface = Surface(size: size)
    _ = screen.draw(on: &surface, in: Rect(size), context: context)
    let lines = surface.frame.buffer.lines()
    #expect(lines[1].contains(Word.articleClosed(.notPublished)(.english)), "\(lines)")
    #expect(!lines.joined().contains("secret"))
  }
}
