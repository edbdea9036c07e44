import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What can be chosen on an article's page, and what that does.
@Suite struct ArticlePlacesTests {
  /// A6.
  @Test func `The brackets walk through account, links and original, and Enter follows`() throws {
    var room = try ReadingRoom.open()
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
    var room = try ReadingRoom.open(
      broth: "Dawn.\n\n![At dawn](picture:pot)\n\n![](picture:lid)")
    try room.phone.press("]*2")
    #expect(room.phone.shows(" ▌╭──"))
    try room.phone.press("Enter")
    #expect(room.phone.shows("1/2"))
    #expect(room.phone.shows("At dawn"))
    try room.phone.press("Esc click:10,14")
    #expect(room.phone.shows("2/2"))
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

  @Test func `A sound plays on its line by the real time, pauses, and begins anew after its end`()
    throws
  {
    var room = try ReadingRoom.open(
      columns: 40, broth: "![Horn](audio:horn?seconds=90)\n\n![](audio:bell?seconds=5)")
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
    var room = try ReadingRoom.open(
      broth: """
        *See ![the lid](picture:lid) first.*

        | a | b |
        |---|---|
        | ![](picture:broth-pot) | 2 |
        """)
    #expect(room.phone.shows("See ▧ the lid first."))
    #expect(room.phone.shows("▧ broth pot"))
    try room.phone.press("]*3 Enter")
    #expect(room.phone.shows("2/2"))
  }

  @Test func `Every link can be clicked`() throws {
    var room = try ReadingRoom.open(columns: 60, rows: 24)
    try room.phone.press("click:8,16")
    #expect(room.phone.shows("面要醒三次"))
    try room.phone.press("q click:20,4")
    #expect(room.phone.shows("WeChat ID: Kitchen"))
  }

  @Test func `What Enter does with what is chosen is told, and Left lets go before it goes back`()
    throws
  {
    let body = "```poll\nWhich way?\n- tram\n- ferry\n```\n\n[Noodles](article:noodles)"
    var room = try ReadingRoom.open(columns: 90, broth: body)
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
}
