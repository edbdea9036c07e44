import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What an account's pushes look like in its chat, and how they open.
struct PushContentTests {
  private func phone(_ content: Push.Content) throws -> Phone {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.does(.broadcast(content), .account(phone.kitchen))
    try phone.press("Enter Enter")
    return phone
  }

  @Test func `one article is a card with its date, digest and Read All (S61, S62)`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter Enter")
    for text in ["Soup", "Mar 2", "▣ broth pot", "About Soup.", "Read All"] {
      #expect(phone.shows(text), "\(text)")
    }
  }

  @Test func `of several the head stands below its cover and the others beside theirs (S61, S62)`()
    throws
  {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.publish(["Soup", "Noodles", "Rice"], of: phone.kitchen)
    try phone.press("Enter Enter")
    let lines = phone.lines
    let cover = try #require(lines.firstIndex { $0.contains("broth pot") })
    let head = try #require(lines.firstIndex { $0.contains("Soup") })
    #expect(cover < head)
    for title in ["Noodles", "Rice"] {
      let line = try #require(lines.first { $0.contains(title) })
      #expect(line.contains("▣"))
    }
    for text in ["About", "Read All"] { #expect(!phone.shows(text), "\(text)") }
  }

  @Test(
    arguments: [
      (.image(Picture("broth-pot")), "▣ broth pot", "Photo"),
      (.audio(seconds: 372, title: "Monday"), "▶ 6:12", "0:00 / 6:12"),
      (.video(seconds: 34, cover: Picture("heron"), title: "Heron"), "▶ heron", "Video"),
    ] as [(Push.Content, String, String)])
  func `the kinds that are no article show what they are, and open (S64)`(
    content: Push.Content, shown: String, opened: String
  ) throws {
    var phone = try phone(content)
    #expect(phone.shows(shown), "\(phone.text)")
    #expect(!phone.shows(opened))
    try phone.press("Enter")
    #expect(phone.shows(opened), "\(phone.text)")
    // In the stream alike.
    try phone.press("Esc*3 Enter f Enter")
    #expect(phone.shows(opened), "\(phone.text)")
  }

  @Test func `a text opens where it is folded, its menu where it isn't (S64)`() throws {
    let text = (1...40).map { "row \($0)" }.joined(separator: "\n")
    for keys in ["Enter y", "Esc*3 Enter f Enter y"] {
      var phone = try phone(.text(text))
      try phone.press(keys)
      #expect(phone.copied == [text], "\(keys): \(phone.text)")
    }
    for (keys, entry) in [("Enter", "Message menu"), ("Esc*3 Enter f Enter", "Delete Message")] {
      var phone = try phone(.text("No broth today"))
      try phone.press(keys)
      #expect(phone.shows(entry), "\(phone.text)")
    }
  }

  @Test func `an article opens as a page (S64)`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter Enter Enter")
    #expect(phone.performed.contains(.openArticle(Article.ID(1))))
  }

  @Test func `an audio push plays, pauses and begins anew after its end (S64)`() throws {
    var phone = try phone(.audio(seconds: 4, title: "Bell"))
    try phone.press("Enter")
    #expect(phone.shows("♪ Bell"))
    #expect(phone.shows("▶ ─"))
    phone.realTimePasses(to: .seconds(2))
    #expect(phone.shows("0:02 / 0:04"))
    try phone.press("Space")
    phone.realTimePasses(to: .seconds(9))
    #expect(phone.shows("⏸ ━"))
    #expect(phone.shows("0:02 / 0:04"))
    try phone.press("Space")
    phone.realTimePasses(to: .seconds(10))
    #expect(phone.shows("0:03 / 0:04"))
    phone.realTimePasses(to: .seconds(11))
    #expect(phone.shows("⏸ ─"))
    #expect(phone.shows("0:00 / 0:04"))
    try phone.press("Space")
    #expect(phone.shows("▶ ─"))
    try phone.press("q")
    #expect(!phone.shows("0:00"))
  }

  @Test(arguments: [(299, 1), (300, 2)])
  func `times stand between pushes as between messages (S66)`(gap: Int64, times: Int) throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.does(.broadcast(.text("one")), .account(phone.tram))
    phone.wait(gap - 1)
    try phone.does(.broadcast(.text("two")), .account(phone.tram))
    try phone.press("Enter")
    #expect(phone.lines.filter { $0.trimmed.hasPrefix("09:0") }.count == times, "\(phone.text)")
  }
}
