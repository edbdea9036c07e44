import Domain
import Testing

@testable import Screens

/// Help for the present screen, from its key table.
@Suite struct HelpPanelTests {
  @Test func `Help tells the keys of this screen, then those of everywhere`() throws {
    var phone = try Phone(columns: 80, rows: 60)
    try phone.press("2 ?")
    let screen = try #require(phone.lines.firstIndex { $0.contains("Jump to a letter") })
    let everywhere = try #require(phone.lines.firstIndex { $0.contains("Everywhere") })
    let pause = try #require(phone.lines.firstIndex { $0.contains("Pause or resume time") })
    #expect(screen < everywhere && everywhere < pause)
    #expect(!phone.shows("Language: English"), "what has no key is for the palette")
  }

  @Test(arguments: [
    ("text:jump", "Jump to a letter"), ("text:JUMP", "Jump to a letter"), ("'", "Jump to a letter"),
    ("C-d", "Half a page down"), ("F5", "Pause or resume time"), ("text:ctrl-l", "Redraw"),
    ("text:language", "Language: English"),
  ])
  func `A command is found by a word, by its key's name, or by pressing the key`(
    asked: String, found: String
  ) throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.press("2 ?")
    try phone.press(asked)
    #expect(phone.shows(found), "\(phone)")
    #expect(!phone.shows("Switch tab") && !phone.shows("Mouse on or off"))
    try phone.press("Esc")
    #expect(!phone.shows("╭"))
  }

  @Test func `What can't be done now is told with its reason`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.press("3 Down*3 Enter ? text:like")
    #expect(phone.shows("Like – Choose what a friend said first"), "\(phone)")
  }

  @Test func `In a chat only keys are told that aren't typed`() throws {
    var phone = try Phone(columns: 80, rows: 60)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press("Enter F1")
    let pause = try #require(phone.lines.first { $0.contains("Pause or resume time") })
    #expect(pause.contains("F5") && !pause.contains(" p "))
  }
}
