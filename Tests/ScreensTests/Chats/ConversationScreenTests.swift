import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct ConversationScreenTests {
  @Test
  func `A chat opens at its end, with own words at the right and those of others at the left`()
    throws
  {
    var phone = try Phone(columns: 50, rows: 12)
    try phone.sends(phone.bo, .text("早上好"), to: .person(phone.lin))
    try phone.press("Enter text:hello Enter")
    #expect(
      phone.lines.prefix(6) == [
        " ‹ Bo",
        "                      09:00",
        "  ─────────── Below are new messages ───────────",
        "  Bo   早上好",
        "",
        "                                      hello   林",
      ])
  }
}
