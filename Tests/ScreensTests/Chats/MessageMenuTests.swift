import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What can be done with a message by its kind, its age and its fate (G10, G24, G34, G40, G42, G50).
struct MessageMenuTests {
  private static let link = LinkCard(title: "Fog", digest: "", url: "https://fog.example/")

  /// What Bo sends, and what Lin's menu offers for it.
  static let kinds: [(content: MessageContent, offered: [String])] = [
    (.text("hi"), ["Copy", "Forward", "Add to Favorites", "Quote", "Delete", "Nudge"]),
    (
      .photo(Picture("pier")),
      ["Forward", "Add to Favorites", "Quote", "Delete", "Nudge"]
    ),
    (.sticker(name: "hug"), ["Forward", "Quote", "Delete", "Nudge"]),
    (
      .voice(seconds: 3, transcript: "hello"),
      ["Convert to Text", "Copy", "Add to Favorites", "Quote", "Delete", "Nudge"]
    ),
    (.voice(seconds: 3, transcript: ""), ["Convert to Text", "Add to Favorites", "Quote"]),
    (.contactCard(Person.ID(1)), ["Copy", "Forward", "Quote", "Delete", "Nudge"]),
    (.link(link), ["Copy", "Forward", "Add to Favorites", "Share on Moments"]),
    (.call(Call(kind: .voice, outcome: .ended, seconds: 5)), ["Quote", "Delete", "Nudge"]),
  ]

  private static let all = [
    "Convert to Text", "Copy", "Forward", "Add to Favorites", "Recall", "Share on Moments",
    "Resend", "Edit",
  ]

  @Test(arguments: kinds)
  func `a message's menu has what its kind allows and nothing that is refused (G50)`(
    content: MessageContent, offered: [String]
  ) throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.sends(phone.bo, content, to: .person(phone.lin))
    try phone.press("Enter Up m")
    for text in offered { #expect(phone.shows(" \(text)"), "\(text) \(phone)") }
    let menu = phone.lines.filter { $0.contains("│") }.joined(separator: "\n")
    for text in Self.all where !offered.contains(text) {
      #expect(!menu.contains(" \(text)"), "\(text) \(phone)")
    }
  }

  @Test(arguments: [(120, true), (121, false)])
  func `recall is offered as long as it is possible (G50, G60)`(age: Int64, isOffered: Bool) throws
  {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.sends(phone.lin, .text("oops"), to: .person(phone.bo))
    phone.wait(age)
    try phone.refresh()
    try phone.press("Enter Up m")
    #expect(phone.shows(" Recall") == isOffered, "\(phone)")
    #expect(phone.shows(" Copy"))
  }

  @Test func `what has no words to copy says so`() throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.sends(phone.bo, .photo(Picture("pier")), to: .person(phone.lin))
    try phone.press("Enter Up y")
    #expect(phone.shows("! There are no words to copy"))
    #expect(phone.copied == [])
  }

  @Test func `what a voice message says is shown and hidden again (G24)`() throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.sends(phone.bo, .voice(seconds: 3, transcript: "half past"), to: .person(phone.lin))
    try phone.press("Enter Up m 1")
    #expect(phone.shows("half past"), "\(phone)")
    try phone.press("m")
    #expect(phone.shows("Hide the Text"), "\(phone)")
    try phone.press("1")
    #expect(!phone.shows("half past"), "\(phone)")
  }

  @Test func `a grey line stands in the middle (G34)`() throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.does(.sendMessage(to: .person(phone.bo), content: .text("hi")), .person(phone.lin))
    try phone.does(.nudge(phone.bo, in: .person(phone.bo)), .person(phone.lin))
    try phone.press("Enter")
    let line = try #require(phone.lines.first { $0.contains("I nudged") })
    let before = line.prefix { $0 == " " }.count
    #expect(abs(before - (60 - line.drop { $0 == " " }.count) / 2) <= 1, "\(phone)")
  }

  @Test
  func `what didn't arrive has a mark, and opening it asks whether to send it again (G40, G42)`()
    throws
  {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.does(.deleteContact(phone.lin), .person(phone.bo))
    try phone.sends(phone.lin, .text("there?"), to: .person(phone.bo))
    #expect(phone.lines[3].contains("! there?"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows(" !   there?"), "\(phone)")
    try phone.press("Up Up Enter")
    #expect(phone.shows("Resend this message?"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.performed.contains { if case .resend = $0 { true } else { false } })
    #expect(phone.lines.filter { $0.contains("there?") }.count == 1, "\(phone)")
    #expect(phone.lines.filter { $0.contains("friend verification on") }.count == 2, "\(phone)")
  }

  @Test func `a click on the mark asks, too, and the menu offers it (G40)`() throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.does(.deleteContact(phone.lin), .person(phone.bo))
    try phone.sends(phone.lin, .text("there?"), to: .person(phone.bo))
    try phone.press("Enter")
    let row = try #require(phone.lines.firstIndex { $0.contains(" ! ") })
    let column = try #require(phone.lines[row].firstIndex(of: "!"))
    let x = phone.lines[row].distance(from: phone.lines[row].startIndex, to: column)
    try phone.press("click:\(x + 1),\(row + 1)")
    #expect(phone.shows("Resend this message?"), "\(phone)")
    try phone.press("Esc Up Up m")
    #expect(phone.shows("1 Resend"), "\(phone)")
  }

  @Test(arguments: [(Settings.Language.english, "Typing..."), (.chinese, "对方正在输入…")])
  func `while a friend types, the title says so and nothing else (G10)`(
    language: Settings.Language, title: String
  ) throws {
    var phone = try Phone(columns: 60, language: language)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    try phone.press("Enter")
    phone.typing(phone.bo)
    #expect(phone.title == " ‹ \(title)")
    phone.typing(phone.mei)
    #expect(phone.title == " ‹ Bo")
    phone.typing(nil)
    #expect(phone.title == " ‹ Bo")
  }
}
