import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// A chat as it looks, at every size.
struct ConversationScreenTests {
  @Test func `Own words stand at the right, those of others at the left, from the end upwards`()
    throws
  {
    var phone = try Phone(hearing: ["早上好"])
    try phone.press("text:hello Enter")
    #expect(
      phone.lines.dropFirst().prefix(4) == [
        "                      09:00",
        "  Bo   早上好",
        "",
        "                                      hello   林",
      ])
  }

  @Test(arguments: [(299, false), (300, true)])
  func `A separator tells the time after five minutes`(gap: Int64, isTold: Bool) throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("one"), to: .person(phone.lin))
    phone.wait(gap - 1)
    try phone.sends(phone.bo, .text("two"), to: .person(phone.lin))
    try phone.press("Enter")
    #expect(phone.lines.prefix(10).contains { $0.hasSuffix("09:05") } == isTold)
  }

  @Test func `In groups the sender's name stands above the bubble (G2, C23)`() throws {
    var phone = try Phone(columns: 40, rows: 12)
    try phone.sends(phone.mei, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter")
    #expect(phone.title == " ‹ Walkers (3)")
    #expect(phone.lines[2] == "  梅   梅梅")
    #expect(phone.lines[3] == "       hi")
  }

  @Test func `Every state can be drawn at every size`() throws {
    for columns in [0, 1, 2, 5, 13, 26, 41] {
      for rows in [0, 1, 2, 3, 4, 7, 11] {
        var phone = try Phone(hearing: ["早上好", "two"], columns: columns, rows: rows)
        try phone.sends(
          phone.bo, .photo(Picture("pier-fog")), to: .person(phone.lin))
        for keys in ["text:hello", "C-e", "Esc", "Up", "m", "Esc", "Q", "Up f", "Esc g G"] {
          try phone.press(keys)
          #expect(phone.frame.buffer.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }

  @Test func `No key stands twice`() throws {
    var screen = ConversationScreen(peer: .account(OfficialAccount.ID(1)))
    screen.menuBar = MenuBar(
      Menu(buttons: [.submenu(name: "a", [Menu.Entry(name: "b", action: .sendPhoto)])]))
    var modes: Set<ConversationScreen.Mode> = []
    func check() {
      modes.insert(screen.mode)
      #expect(screen.keys.clashes.isEmpty, "\(screen.mode)")
    }
    check()
    screen.bar = .menu
    check()
    _ = screen.menuBar?.press(0)
    check()
    screen.focus = .messages
    check()
    screen.focus = .input
    screen.isFollowing = false
    check()
    #expect(modes.count == 5)
  }
}
