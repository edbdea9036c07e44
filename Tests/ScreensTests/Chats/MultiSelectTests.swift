import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Choosing several messages of a chat at once (G50, G53, G54).
struct MultiSelectTests {
  /// Bo's chat with three messages, the middle one a voice message, and the newest marked.
  private func phone(_ language: Settings.Language = .english) throws -> Phone {
    var phone = try Phone(columns: 60, rows: 24, language: language)
    try phone.sends(phone.bo, .text("one"), to: .person(phone.lin))
    try phone.sends(phone.bo, .voice(seconds: 3, transcript: ""), to: .person(phone.lin))
    try phone.sends(phone.lin, .text("three"), to: .person(phone.bo))
    try phone.press("Enter Up v")
    return phone
  }

  @Test func `multi-select begins with the chosen message, by key and by menu (G50)`() throws {
    var phone = try phone()
    #expect(phone.shows("1 selected"), "\(phone)")
    #expect(phone.lines.filter { $0.contains("[ ]") }.count == 2, "\(phone)")
    try phone.press("Esc")
    #expect(!phone.shows("selected") && !phone.shows("[ ]"), "\(phone)")
    try phone.press("m")
    #expect(phone.shows("Multi-select"), "\(phone)")
  }

  @Test(arguments: [(Settings.Language.english, "1 selected"), (.chinese, "已选1条")])
  func `keys and clicks mark and unmark, and nothing is typed meanwhile`(
    language: Settings.Language, one: String
  ) throws {
    var phone = try phone(language)
    try phone.press("Space")
    #expect(!phone.shows(one), "\(phone)")
    try phone.press("click:8,4")
    #expect(phone.shows(one), "\(phone)")
    try phone.press("paste:hello")
    #expect(!phone.shows("hello"), "\(phone)")
  }

  @Test func `what can't go along is told first, and the rest is sent on (G53, G54)`() throws {
    var phone = try phone()
    try phone.press("k Space k Space f 1")
    #expect(phone.shows("1 of them can't be forwarded"), "\(phone)")
    try phone.press("Enter text:梅 Enter")
    #expect(phone.shows("2 messages, one by one"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("Forwarded") && !phone.shows("selected"), "\(phone)")
    let sent = try phone.reader.items(in: .person(phone.mei), .first(9)).compactMap { row in
      if case .message(let message) = row.body { message.content.content } else { nil }
    }
    #expect(sent == [.text("three"), .text("one")])
  }

  @Test func `combined they go as who said what (G52)`() throws {
    var phone = try phone()
    try phone.press("k k Space f 2 text:梅 Enter Enter")
    guard
      case .message(let message)? = try phone.reader.items(in: .person(phone.mei), .first(1))
        .first?.body
    else {
      Issue.record("nothing was sent on \(phone)")
      return
    }
    #expect(
      message.content.content
        == .chatHistory(title: "Chat History of Bo, Lin", lines: ["Bo: one", "Lin: three"]))
  }

  @Test func `deleting asks once for all of them (G51)`() throws {
    var phone = try phone()
    try phone.press("k Space d")
    #expect(phone.shows("Delete these 2 messages here?"), "\(phone)")
    try phone.press("1")
    #expect(phone.shows("one") && !phone.shows("three") && !phone.shows("selected"), "\(phone)")
  }

  @Test func `with nothing marked there is a reason`() throws {
    var phone = try phone()
    try phone.press("Space f")
    #expect(phone.shows("Choose a message first"), "\(phone)")
    try phone.press("Esc Esc Esc")
    #expect(phone.lines[0].hasPrefix(" WeChat"), "\(phone)")
  }

  @Test func `a mood stands beside the name for a day (D71)`() throws {
    var phone = try phone()
    try phone.does(.setStatus(.coffee), .person(phone.bo))
    #expect(phone.title.contains("Bo · "), "\(phone)")
    phone.wait(86_400)
    try phone.sends(phone.mei, .text("good morning"), to: .person(phone.lin))
    #expect(!phone.title.contains(" · "), "\(phone)")
  }

  @Test func `who came from a search for a message is back at it by one key`()
    throws
  {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.sends(phone.bo, .text("needle"), to: .person(phone.lin))
    try phone.press("F text:needle Enter")
    #expect(phone.lines[0].hasSuffix("…"), "\(phone)")
    try phone.press("Esc")
    #expect(phone.lines[1].contains("⌕ needle"), "\(phone)")
    try phone.press("Enter i Esc")
    #expect(phone.lines[1].contains("⌕ needle"), "\(phone)")
  }

  @Test func `going back while choosing only ends the choosing`() throws {
    var phone = try phone()
    try phone.press("Left")
    #expect(phone.title == " ‹ Bo" && !phone.shows("selected"), "\(phone)")
  }
}
