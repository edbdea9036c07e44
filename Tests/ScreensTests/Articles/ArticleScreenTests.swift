import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct ArticleScreenTests {
  @Test func `An article is a page of title, byline and body`() throws {
    var room = try ReadingRoom(columns: 60, rows: 24)
    try room.openBroth()
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

  @Test func `Opening counts once while the page stays, and once more when it is opened again`()
    throws
  {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("j*3 k")
    try room.phone.sends(room.phone.bo, .text("hi"), to: .person(room.phone.lin))
    #expect(room.count(.openArticle(room.broth)) == 1)
    try room.phone.press("q Enter")
    #expect(room.count(.openArticle(room.broth)) == 2)
  }

  @Test func `The end is told once, when its last row is in sight`() throws {
    let long = (1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var room = try ReadingRoom(broth: long)
    try room.openBroth()
    #expect(room.count(.finishArticle(room.broth)) == 0)
    try room.phone.press("Space*2")
    #expect(room.count(.finishArticle(room.broth)) == 0)
    try room.phone.press("G g G")
    #expect(room.count(.finishArticle(room.broth)) == 1)
  }

  /// A7, A8, A30.
  @Test func `Like and wow are switched on and off, and shown`() throws {
    var room = try ReadingRoom(columns: 60)
    try room.openBroth()
    try room.phone.press("L W Esc")
    #expect(room.phone.shows("♥ Like 1   ✦ Wow 1"))
    try room.phone.press("L")
    #expect(room.phone.shows("♡ Like 0   ✦ Wow 1"))
  }

  /// A6.
  @Test func `The brackets walk through account, links and original, and Enter follows`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("] ] Enter")
    #expect(room.phone.shows("面要醒三次"))
    #expect(room.count(.openArticle(room.noodles)) == 1)
    try room.phone.press("q")
    #expect(room.phone.shows("Six Hours of Broth"))
    try room.phone.press("] Enter")
    #expect(room.phone.shows("https://kitchen.example/"))
    try room.phone.press("Enter")
    #expect(room.phone.copied == ["https://kitchen.example/"])
    try room.phone.press("] Enter Enter")
    #expect(room.phone.copied.last == "https://kitchen.example/broth")
    try room.phone.press("]")
    #expect(room.phone.shows("Nothing more to choose"))
    try room.phone.press("[*9 Enter")
    #expect(room.phone.shows("WeChat ID: Kitchen"))
  }

  @Test func `A picture is chosen with the brackets or by a click, and opens in the viewer`() throws
  {
    var room = try ReadingRoom(broth: "Dawn.\n\n![At dawn](picture:pot)\n\n![](picture:lid)")
    try room.openBroth()
    try room.phone.press("]*2")
    #expect(room.phone.shows(" ▌╭──"))
    try room.phone.press("Enter")
    #expect(room.phone.shows("1/2"))
    #expect(room.phone.shows("At dawn"))
    try room.phone.press("Esc click:10,14")
    #expect(room.phone.shows("2/2"))
  }

  static let poll = """
    ```poll open=1d
    Tea?
    - Green
    - Black
    ```

    ```poll max=2
    Cups?
    - One
    - Two
    - Three
    ```
    """

  /// A13.
  @Test func `A single choice is marked, voted for, and answered with percents`() throws {
    var room = try ReadingRoom(rows: 26, broth: Self.poll)
    try room.openBroth()
    #expect(room.phone.shows("┃ Poll · choose one"))
    #expect(room.phone.shows("┃ [ Vote ]  Closes Mar 2, 09:00"))
    try room.phone.press("]*2 Enter")
    #expect(room.phone.shows("● Green"))
    try room.phone.press("] Enter")
    #expect(room.phone.shows("○ Green"))
    #expect(room.phone.shows("● Black"))
    try room.phone.press("] Enter")
    #expect(room.phone.shows(" Voted"))
    #expect(room.phone.shows("┃ Poll · 1 vote"))
    #expect(room.phone.shows("┃ ✓ Black"))
    #expect(room.phone.shows("━ 100%  1"))
    #expect(!room.phone.shows("Choose"))
    #expect(room.count(.vote(Poll.ID(1), [1])) == 1)
  }

  @Test func `Of several choices so many are marked as may be, and a vote wants one`() throws {
    var room = try ReadingRoom(rows: 26, broth: Self.poll)
    try room.openBroth()
    try room.phone.press("]*8 Enter")
    #expect(room.phone.shows("! Choose something first"))
    try room.phone.press("[*3 Enter ] Enter ] Enter")
    #expect(room.phone.shows("! At most 2 can be chosen"))
    #expect(room.phone.shows("■ One") && room.phone.shows("■ Two") && room.phone.shows("□ Three"))
    try room.phone.press("[ Enter ] Enter ] Enter")
    #expect(room.count(.vote(Poll.ID(2), [0, 2])) == 1)
    #expect(room.phone.shows("┃ Poll · 2 votes"))
  }

  @Test func `A poll answers to clicks`() throws {
    var room = try ReadingRoom(rows: 26, broth: Self.poll)
    try room.openBroth()
    let black = try #require(room.phone.lines.firstIndex { $0.contains("○ Black") })
    try room.phone.press("click:12,\(black + 1) click:8,\(black + 2)")
    #expect(room.count(.vote(Poll.ID(1), [1])) == 1)
  }

  @Test func `Buttons and cards lead to Mini Programs, articles and pages`() throws {
    let body = """
      [Book a table](program:tea?page=menu "reservation")

      [Buy broth](https://kitchen.example/shop "purchase")

      ![](article:noodles)

      ![Order ahead](program:tea)
      """
    var room = try ReadingRoom(rows: 30, broth: body)
    var tea = try MiniProgram.shop(of: room.phone.tram)
    tea.handle = "tea"
    try room.phone.world.addMiniProgram(tea)
    try room.openBroth()
    #expect(room.phone.shows("[ Book a table ]  Reservation"))
    #expect(room.phone.shows("[ Buy broth ]  Purchase"))
    #expect(room.phone.shows("│ Article · Kitchen"))
    try room.phone.press("]*2 Enter")
    #expect(room.phone.shows("Green tea"))
    try room.phone.press("Esc ] Enter")
    #expect(room.phone.shows("https://kitchen.example/shop"))
    try room.phone.press("Esc ] Enter")
    #expect(room.count(.openArticle(room.noodles)) == 1)
  }

  @Test func `Reading goes on where it stopped, and from the top once the end was reached`() throws
  {
    let long = (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var room = try ReadingRoom(rows: 14, broth: long)
    try room.openBroth()
    try room.phone.press("Space*3")
    func firstLine() -> String? { room.phone.lines.first { $0.contains("Paragraph") } }
    let line = try #require(firstLine())
    #expect(!line.contains("Paragraph 1."))
    try room.phone.press("q Enter")
    #expect(firstLine() == line)
    try room.phone.press("G q Enter")
    #expect(room.phone.shows("Six Hours of Broth"))
    // What was not moved in is not written down again.
    let kept = room.phone.performed.count
    try room.phone.press("q")
    #expect(room.phone.performed.count == kept)
  }

  @Test func `Where the text has stood for a second is kept, whatever becomes of the program`()
    throws
  {
    let long = (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var room = try ReadingRoom(rows: 14, broth: long)
    try room.openBroth()
    func kept() throws -> ReadingPosition? {
      try room.phone.reader.article(room.broth, at: room.phone.now)?.position
    }
    /// Nothing happens but that time passes by the real clock.
    func rest(until present: Duration) throws {
      room.phone.realTimePasses(to: present)
      try room.phone.handle([TerminalEvent]())
    }
    try room.phone.press("Space")
    try rest(until: .milliseconds(900))
    // Moving on begins the second anew.
    try room.phone.press("Space")
    try rest(until: .milliseconds(1899))
    #expect(try kept() == nil)
    try rest(until: .milliseconds(1900))
    let first = try #require(try kept())
    // Once it is kept nothing more is asked for, and at the end it is taken away.
    let asked = room.phone.performed.count
    try rest(until: .seconds(9))
    #expect(room.phone.performed.count == asked)
    try room.phone.press("G")
    #expect(try kept() == first)
    try rest(until: .seconds(10))
    #expect(try kept() == nil)
  }

  @Test func `Another language leaves the reader where they are`() throws {
    let long = (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var room = try ReadingRoom(rows: 14, broth: long)
    try room.openBroth()
    try room.phone.press("Space*3")
    func firstLine() -> String? { room.phone.lines.first { $0.contains("Paragraph") } }
    let line = try #require(firstLine())
    var settings = Settings()
    settings.language = .chinese
    try room.phone.does(.changeSettings(settings), .person(room.phone.lin))
    #expect(room.phone.shows("阅读 1"))
    #expect(firstLine() == line)
  }

  /// A43.
  @Test func `A page floats and opens again from anywhere`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("f")
    #expect(room.phone.shows("Floating; F2 opens it from anywhere"))
    #expect(room.phone.shows("⧉1"))
    try room.phone.press("1 F2")
    #expect(room.phone.shows("1 Six Hours of Broth"))
    try room.phone.press("Enter")
    #expect(room.phone.shows("Cold water first."))
    try room.phone.press("q F2 x")
    #expect(room.phone.shows("Nothing floats."))
    #expect(!room.phone.shows("⧉"))
    #expect(try room.phone.reader.floatingPages() == [])
    try room.phone.press("F2")
    #expect(!room.phone.shows("Nothing floats."))
  }

  @Test func `A sixth page doesn't float`() throws {
    var room = try ReadingRoom()
    try room.phone.publish(["A1", "A2", "A3", "A4", "A5"], of: room.phone.tram)
    for number in Int64(3)...7 {
      try room.phone.does(.setFloating(.article(Article.ID(number)), true), .person(room.phone.lin))
    }
    try room.openBroth()
    try room.phone.press("f")
    #expect(room.phone.shows("! Floating limit reached"))
  }

  /// A44.
  @Test func `Larger text has shorter rows and more room between them`() throws {
    let body = String(repeating: "word ", count: 40) + "\n\nEnd."
    var room = try ReadingRoom(columns: 99, rows: 40, broth: body)
    try room.openBroth()
    func rows() -> [String] {
      room.phone.lines.map { String($0.drop { $0 == " " }) }
        .drop { !$0.hasPrefix("word") }.prefix { $0 != "End." } + []
    }
    #expect(rows().first?.count == 74)
    try room.phone.press("z")
    #expect(room.phone.shows("● Default"))
    try room.phone.press("1")
    #expect(rows().first?.count == 94)
    try room.phone.press("z 3")
    #expect(rows().first?.count == 59)
    #expect(rows().suffix(2) == ["", ""])
    try room.phone.press("z 4")
    #expect(rows().first?.count == 44)
    #expect(rows()[1] == "")
  }

  @Test func `Refreshing begins at the top and counts as opening`() throws {
    let long = (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var room = try ReadingRoom(rows: 14, broth: long)
    try room.openBroth()
    try room.phone.press("Space r")
    #expect(room.phone.shows("Six Hours of Broth"))
    #expect(room.count(.openArticle(room.broth)) == 2)
  }

  @Test func `A sound plays on its line by the real time, pauses, and begins anew after its end`()
    throws
  {
    var room = try ReadingRoom(
      columns: 40, broth: "![Horn](audio:horn?seconds=90)\n\n![](audio:bell?seconds=5)")
    try room.openBroth()
    #expect(room.phone.shows("▷ ─────────────────────────────── 1:30"))
    try room.phone.press("]*2 Enter")
    #expect(room.phone.shows("▶ ──────────────────────── 0:00 / 1:30"))
    room.phone.realTimePasses(to: .seconds(30))
    #expect(room.phone.shows("▶ ━━━━━━━━──────────────── 0:30 / 1:30"))
    try room.phone.press("Enter")
    room.phone.realTimePasses(to: .seconds(40))
    #expect(room.phone.shows("⏸ ━━━━━━━━──────────────── 0:30 / 1:30"))
    try room.phone.press("Enter")
    room.phone.realTimePasses(to: .seconds(99))
    #expect(room.phone.shows("1:29 / 1:30"))
    room.phone.realTimePasses(to: .seconds(100))
    #expect(room.phone.shows("▷ ─────────────────────────────── 1:30"))
    try room.phone.press("Enter")
    #expect(room.phone.shows("0:00 / 1:30"))
    // Another one takes its place.
    try room.phone.press("] Enter")
    #expect(room.phone.shows("0:00 / 0:05"))
    #expect(!room.phone.shows("0:00 / 1:30"))
  }

  @Test func `A picture in a cell or among words is told as one, and opens (A5)`() throws {
    var room = try ReadingRoom(
      broth: """
        *See ![the lid](picture:lid) first.*

        | a | b |
        |---|---|
        | ![](picture:broth-pot) | 2 |
        """)
    try room.openBroth()
    #expect(room.phone.shows("See ▧ the lid first."))
    #expect(room.phone.shows("▧ broth pot"))
    try room.phone.press("]*3 Enter")
    #expect(room.phone.shows("2 / 2") || room.phone.shows("2/2"))
  }

  @Test func `Every link can be clicked`() throws {
    var room = try ReadingRoom(columns: 60, rows: 24)
    try room.openBroth()
    try room.phone.press("click:8,16")
    #expect(room.phone.shows("面要醒三次"))
    try room.phone.press("q click:20,4")
    #expect(room.phone.shows("WeChat ID: Kitchen"))
  }

  /// A3.
  @Test func `The day becomes the full date and time`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    #expect(room.phone.shows("  Today  "))
    try room.phone.press("t")
    #expect(room.phone.shows("2021-03-01 09:00"))
  }

  @Test func `Copy Link copies the article's address`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("s 6")
    #expect(room.phone.copied == ["https://mp.wesim.example/s/broth"])
    #expect(room.phone.shows("Link copied"))
  }

  /// A42.
  @Test(arguments: [("", 1), ("text:try", 2), ("Space*3", 1)])
  func `Send to Chat sends the card, and what was written after it`(typed: String, count: Int)
    throws
  {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("s 1 text:bo Enter")
    try room.phone.press(typed + " Enter")
    let page = try room.phone.reader.items(in: .person(room.phone.bo), .first(10))
    #expect(page.count == count)
    #expect(room.phone.shows("Sent"))
    #expect(
      room.phone.performed.contains(
        .sendMessage(to: .person(room.phone.bo), content: .article(room.broth))))
  }

  @Test func `In a chat it is a card of title, digest and account (A38)`() throws {
    var room = try ReadingRoom()
    try room.phone.does(
      .sendMessage(to: .person(room.phone.lin), content: .article(room.broth)),
      .person(room.phone.bo))
    try room.phone.press("1 / text:Bo Enter")
    let parts = ["Six Hours of Broth", "Cold water first.", "Kitchen"]
    let rows = parts.compactMap { part in room.phone.lines.firstIndex { $0.contains(part) } }
    #expect(rows.count == parts.count, "\(room.phone.lines)")
    #expect(rows.first == rows.min() && rows.last == rows.max())
  }

  @Test func `m is the sheet of all that can be done with an article`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("m")
    for option in ["1 Like", "2 Send to Chat", "5 Wow"] {
      #expect(room.phone.shows(option))
    }
    #expect(!room.phone.shows("Follow"))
    try room.phone.press("End")
    #expect(room.phone.shows("Evernote"))
    #expect(room.phone.shows("View Official Account"))
    try room.phone.press("Home 1 m")
    #expect(room.phone.shows("1 Cancel Like"))
    #expect(room.count(.setArticleLiked(room.broth, true)) == 1)
    try room.phone.press("End Up Enter U 1 Esc m")
    #expect(room.phone.shows("1 Follow"))
    try room.phone.press("1")
    #expect(room.count(.follow(room.phone.kitchen)) == 1)
  }

  @Test func `The share sheet has its entries in their order (A36, A37)`() throws {
    var room = try ReadingRoom(rows: 30)
    try room.openBroth()
    try room.phone.press("s")
    let entries = [
      "Send to Chat", "Share on Moments", "Favorites", "Wow", "Floating", "Copy Link", "Refresh",
      "Search Within Page", "Text Size", "Share on QQ", "Qzone", "Evernote", "OneNote",
      "Open in browser", "Email", "View Official Account", "Report",
    ]
    let lines = room.phone.lines.filter { $0.contains("│") }
    let found = entries.compactMap { entry in lines.firstIndex { $0.contains(entry) } }
    #expect(found.count == entries.count, "\(lines)")
    #expect(found == found.sorted())
  }

  /// A36.
  @Test func `A report asks why, and tells that it was taken`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("s End Enter")
    #expect(room.phone.shows("1 Fraud"))
    try room.phone.press("2")
    #expect(room.count(.reportArticle(room.broth, .rumour)) == 1)
    #expect(room.phone.shows("Reported."))
    try room.phone.press("s End")
    #expect(room.phone.shows("you reported it: Rumour"))
  }

  /// A21: a file for another program is no read.
  @Test func `What is opened outside of the client doesn't count`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    let performed = room.phone.performed.count
    try room.phone.press("s Home End Up*3 Enter")
    #expect(room.phone.performed.count == performed)
    #expect(try room.phone.reader.article(room.broth, at: room.phone.now)?.reads == 1)
  }

  @Test func `What Enter does with what is chosen is told, and Left lets go before it goes back`()
    throws
  {
    let body = "```poll\nWhich way?\n- tram\n- ferry\n```\n\n[Noodles](article:noodles)"
    var room = try ReadingRoom(columns: 90, broth: body)
    try room.openBroth()
    #expect(!room.phone.shows("Enter "))
    try room.phone.press("] ]")
    #expect(room.phone.shows("Enter Choose"))
    try room.phone.press("Right")
    #expect(room.phone.shows("● tram"))
    try room.phone.press("] ]")
    #expect(room.phone.shows("Enter Vote"))
    try room.phone.press("]")
    #expect(room.phone.shows("Enter Open"))
    try room.phone.press("Left")
    #expect(!room.phone.shows("Enter Open") && room.phone.shows("Which way?"))
    try room.phone.press("Left")
    #expect(room.phone.shows("All Articles"))
  }

  /// A10.
  @Test func `A reward asks for an amount and what it is paid with, and shows who gave`() throws {
    var room = try ReadingRoom(rewards: true)
    try room.phone.does(.topUp(cents: 2000), .person(room.phone.lin))
    try room.phone.does(
      .rewardArticle(room.broth, cents: 200, from: .card), .person(room.phone.mei))
    try room.openBroth()
    try room.phone.press("G")
    #expect(room.phone.shows("[ Reward ]  1 person rewarded"))
    try room.phone.press("m 2 2")
    #expect(room.phone.shows("¥5.00"))
    #expect(room.phone.shows("Six Hours of Broth"))
    try room.phone.press("Enter")
    #expect(room.count(.rewardArticle(room.broth, cents: 500, from: .wallet)) == 1)
    #expect(room.phone.shows("The author thanks you"))
    #expect(room.phone.shows("[ Reward ]  2 people rewarded"))
    #expect(room.phone.shows("林 梅"))
  }

  /// A76.
  @Test func `A corrected article says so, and shows what it says now`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.does(
      .correctArticle(room.broth, [Correction("Cold", instead: "Warm")]),
      .account(room.phone.kitchen))
    #expect(room.phone.shows("Warm water first."))
    try room.phone.press("G")
    #expect(room.phone.shows("Corrected Today"))
  }

  /// A36.
  @Test func `Search Within Page goes from match to match and stays where it was left`() throws {
    let body = (1...40).map { $0 % 10 == 0 ? "Then salt \($0)." : "Wait \($0)." }
    var room = try ReadingRoom(rows: 12, broth: body.joined(separator: "\n\n"))
    try room.openBroth()
    try room.phone.press("/ text:SALT")
    #expect(room.phone.shows("Then salt 10."))
    #expect(room.phone.lines.contains { $0.hasSuffix("1/4") })
    #expect(room.phone.frame.cursor != nil)
    try room.phone.press("Enter Down")
    #expect(room.phone.shows("Then salt 30."))
    #expect(room.phone.lines.contains { $0.hasSuffix("3/4") })
    try room.phone.press("Up")
    #expect(room.phone.shows("Then salt 20."))
    try room.phone.press("Up Up")
    #expect(room.phone.shows("! No more matches"))
    #expect(room.phone.shows("Then salt 10."))
    try room.phone.press("C-u text:pepper")
    #expect(room.phone.shows("Nothing found"))
    try room.phone.press("Esc")
    #expect(!room.phone.shows("pepper"))
    #expect(room.phone.shows("Then salt 10."))
    try room.phone.press("s 8")
    #expect(room.phone.shows("⌕ Search Within Page"))
  }

  @Test func `A search begins where one reads, and what is found is marked`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("/ 'text:the noodles'")
    let line = try #require(room.phone.lines.firstIndex { $0.contains("See the noodles") })
    let x = try #require(room.phone.lines[line].firstRange(of: "the noodles")).lowerBound
    let column = TextWidth.width(of: room.phone.lines[line][..<x])
    let buffer = room.phone.frame.buffer
    #expect(buffer.style(column: column, row: line).attributes.contains(.reverse))
    #expect(!buffer.style(column: column - 1, row: line).attributes.contains(.reverse))
    #expect(!buffer.style(column: column + 11, row: line).attributes.contains(.reverse))
  }

  /// D60–D62.
  @Test func `An article kept in Favorites is listed there, opens, and can be taken out`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("*")
    #expect(room.phone.shows("Added to Favorites"))
    try room.phone.press("4 j*3 Enter")
    #expect(room.phone.shows("Six Hours of Broth"))
    #expect(room.phone.shows("From Kitchen"))
    try room.phone.press("Enter")
    #expect(room.count(.openArticle(room.broth)) == 2)
    try room.phone.press("* q")
    #expect(room.phone.shows("Nothing kept yet"))
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
    screen.layout(.init(columns: 40, rows: 10), in: context)
    try screen.load(from: phone.reader, in: context)
    #expect(screen.loaded(in: context).isEmpty)
    #expect(screen.page == nil)
    #expect(screen.update(.toggleLike, in: context).isEmpty)
  }
}
