import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What can be done with an article besides reading it.
@Suite struct ArticleSharingTests {
  /// A43.
  @Test func `A page floats and opens again from anywhere`() throws {
    var room = try ReadingRoom.open()
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

  @Test func `Copy Link copies the article's address`() throws {
    var room = try ReadingRoom.open()
    try room.phone.press("s 6")
    #expect(room.phone.copied == ["https://mp.wesim.example/s/broth"])
    #expect(room.phone.shows("Link copied"))
  }

  /// A37: what another chat or page is given is a text with the link.
  @Test(arguments: [
    (
      "b", "Six Hours of Broth\nhttps://mp.wesim.example/s/broth",
      "Copied: paste it into a chat of QQ."
    ),
    (
      "c",
      "Six Hours of Broth\nCold water first. 火候 锅盖不响，是睡了。 Skim. Wait. See the noo\n@Kitchen\n"
        + "https://mp.wesim.example/s/broth", "Copied: paste it into Qzone."
    ),
  ])
  func `QQ and Qzone are given a text with the link`(key: String, text: String, notice: String)
    throws
  {
    var room = try ReadingRoom.open()
    try room.phone.press("s \(key)")
    #expect(room.phone.copied == [text])
    #expect(room.phone.shows(notice))
  }

  /// A42.
  @Test(arguments: [("", 1), ("text:try", 2), ("Space*3", 1)])
  func `Send to Chat sends the card, and what was written after it`(typed: String, count: Int)
    throws
  {
    var room = try ReadingRoom.open()
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
    var room = try ReadingRoom.open()
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
    var room = try ReadingRoom.open(rows: 30)
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
    var room = try ReadingRoom.open()
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
    var room = try ReadingRoom.open()
    let performed = room.phone.performed.count
    try room.phone.press("s Home End Up*3 Enter")
    #expect(room.phone.exported == [.webPage])
    #expect(room.phone.performed.count == performed)
    #expect(try room.phone.reader.article(room.broth, at: room.phone.now)?.reads == 1)
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

  /// D60–D62.
  @Test func `An article kept in Favorites is listed there, opens, and can be taken out`() throws {
    var room = try ReadingRoom.open()
    try room.phone.press("*")
    #expect(room.phone.shows("Added to Favorites"))
    try room.phone.press("4 j*2 Enter")
    #expect(room.phone.shows("Six Hours of Broth"))
    #expect(room.phone.shows("From Kitchen"))
    try room.phone.press("Enter")
    #expect(room.count(.openArticle(room.broth)) == 2)
    try room.phone.press("* q")
    #expect(room.phone.shows("Nothing kept yet"))
  }
}
