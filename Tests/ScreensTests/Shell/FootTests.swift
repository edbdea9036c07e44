import Domain
import TerminalKit
import Testing

@testable import Screens

/// The row of tabs and the line of hints, where there is little room.
@Suite struct FootTests {
  /// The way back and the way to all other keys are told before anything else.
  @Test(
    arguments: [
      "Enter", "3 Enter", "4 G Enter", "2 Enter", "3 Down*4 Enter", "3 Down*4 Enter text:a",
      "4 Down Enter",
      "3 Enter T Enter", "m", "4 s", ":", "c",
    ], [24, 40, 60])
  func `how to go back is told on every screen and popup`(keys: String, columns: Int) throws {
    var phone = try Phone(columns: columns)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press(keys)
    #expect(phone.lines[19].contains("Esc "), "\(phone)")
  }

  @Test
  func `where Esc closes the line that is typed in, it and help go before the other way back`()
    throws
  {
    var phone = try Phone(columns: 30)
    try phone.does(.postMoment(MomentContent(text: "morning")), .person(phone.bo))
    try phone.press("3 Enter c")
    #expect(phone.lines[19].contains("Esc Cancel  F1 Help"), "\(phone)")
  }

  @Test(arguments: [(18, true, true), (17, true, false), (10, true, false), (9, false, true)])
  func `where there isn't room for both, back goes before help`(
    columns: Int, hasBack: Bool, hasHelp: Bool
  ) throws {
    var phone = try Phone(columns: columns)
    try phone.press("4 G Enter")
    let foot = phone.lines[19]
    #expect(foot.contains("Esc Back") == hasBack, "\(foot)")
    #expect(foot.contains("? Help") == hasHelp, "\(foot)")
  }

  @Test(
    arguments: [
      (40, false, "09:00 ⏸"), (40, true, "☾ 09:00 ⏸"), (35, false, "Me 09:00 ⏸"),
      (34, false, " 09:00⏸"),
      (33, false, " ⏸"),
      (80, false, "Mon 09:00 ⏸ paused 60×"), (80, true, "☾ Mon 09:00 ⏸ paused 60×"),
    ])
  func `the world's time is told as far as there is room`(
    columns: Int, isQuiet: Bool, clock: String
  ) throws {
    var phone = try Phone(columns: columns)
    if isQuiet { try phone.press("D") }
    #expect(phone.lines[18].hasSuffix(clock), "\(phone.lines[18])")
  }

  /// The widest row of tabs that is likely: 40 columns are a phone held upright.
  @Test func `forty columns have room for every tab, all badges and the time`() throws {
    var phone = try Phone(columns: 40)
    for number in 0..<100 {
      try phone.sends(phone.bo, .text("\(number)"), to: .person(phone.lin))
    }
    let row = phone.lines[18]
    #expect(row.contains("Chats99+") && row.contains(" Me"), "\(row)")
    #expect(row.contains("09:0") && row.hasSuffix("⏸"), "\(row)")
  }

  @Test(arguments: [
    (31, "▸Chats Contacts Discover Me"), (26, "▸Chats Co Di Me"), (16, "▸Chats Co Di Me"),
  ])
  func `where there isn't room for all names every tab can be clicked all the same`(
    columns: Int, tabs: String
  ) throws {
    var phone = try Phone(columns: columns)
    #expect(phone.lines[18].hasPrefix(tabs), "\(phone)")
    let column = TextWidth.width(of: tabs)
    try phone.press("click:\(column),19")
    #expect(phone.lines[18].contains("▸Me"), "\(phone)")
  }
}
