import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The first tab: what its title, its rows and its menu say; each test names its rules.
struct ChatsScreenTests {
  @Test(arguments: [
    (Settings.Language.english, "Chats", "Contacts", "Discover", "Me"),
    (.chinese, "微信", "通讯录", "发现", "我"),
  ])
  func `there are four tabs in their order (C1), and Me has a badge for nothing (C82)`(
    language: Settings.Language, first: String, second: String, third: String, fourth: String
  ) throws {
    var phone = try Phone(columns: 80, language: language)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    let tabs = phone.lines[18].split(separator: " ").map(String.init)
    #expect(Array(tabs.prefix(4)) == ["▸\(first)1", second, third, fourth], "\(phone)")
  }

  @Test(arguments: [(0, "WeChat"), (1, "WeChat (1)"), (99, "WeChat (99)"), (100, "WeChat (99+)")])
  func `the title counts what is unread in chats that aren't muted, as the tab does (C2, C3)`(
    count: Int, title: String
  ) throws {
    var phone = try Phone(columns: 60)
    try phone.does(.setMuted(.person(phone.mei), true), .person(phone.lin))
    try phone.sends(phone.mei, .text("psst"), to: .person(phone.lin))
    for _ in 0..<count {
      _ = try phone.world.perform(
        .sendMessage(to: .person(phone.lin), content: .text("hi")), as: .person(phone.bo),
        at: phone.now)
    }
    try phone.refresh()
    #expect(phone.title == " \(title)", "\(phone)")
    let badge = title.split(separator: "(").dropFirst().first.map { "Chats\($0.dropLast())" }
    #expect(phone.lines[18].contains(badge ?? "▸Chats   "), "\(phone)")
  }

  @Test
  func `a row has its tile, badge, name, time, text and mute mark in their places (C20, C24)`()
    throws
  {
    var phone = try Phone(columns: 40, rows: 12)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.does(.setMuted(.person(phone.mei), true), .person(phone.lin))
    try phone.sends(phone.mei, .text("psst"), to: .person(phone.lin))
    #expect(phone.lines[2] == "  梅●    梅梅                     09:00", "\(phone)")
    #expect(phone.lines[3] == "         [1 message] psst             ⊘", "\(phone)")
    #expect(phone.lines[4] == "  Bo1   ▌Bo                       09:00", "\(phone)")
    #expect(phone.lines[5] == "        ▌good morning", "\(phone)")
  }

  @Test func `a remark goes before the nickname, and a group's page counts its members (C21, C23)`()
    throws
  {
    var phone = try Phone(columns: 60)
    try phone.does(.setRemark(phone.bo, "Uncle"), .person(phone.lin))
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    #expect(phone.lines[2].contains("Uncle"), "\(phone)")
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("g Enter")
    #expect(phone.title == " ‹ Walkers (3)")
  }

  @Test(arguments: [(Settings.Language.english, "Group Chat (3)"), (.chinese, "群聊(3人)")])
  func
    `a group without a name has its members in the list and their number in its title (C22, C23)`(
      language: Settings.Language, title: String
    ) throws
  {
    var phone = try Phone(columns: 60, language: language)
    let group = try phone.world.addGroup(
      Group(id: Group.ID(0), handle: "nameless", name: nil, owner: phone.bo),
      members: [GroupMember(phone.bo), GroupMember(phone.lin), GroupMember(phone.mei)])
    try phone.sends(phone.bo, .text("hi"), to: .group(group))
    #expect(phone.lines[2].contains("Bo"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.title == " ‹ \(title)")
  }

  @Test func `an account's row tells its name and no mark of being verified (C25)`() throws {
    var phone = try Phone(columns: 60)
    try phone.does(.answer(to: phone.lin, .text("hello")), .account(phone.tram))
    #expect(phone.lines[2].contains("Tram"))
    #expect(!phone.lines[2].contains("✓") && !phone.lines[2].contains("Verified"))
  }

  @Test(arguments: [(Settings.Language.english, "Subscriptions"), (.chinese, "订阅号")])
  func `accounts that only publish share one row, which stands among the others (C17, C104)`(
    language: Settings.Language, name: String
  ) throws {
    var phone = try Phone(columns: 60, language: language)
    try phone.publish(["Soup"], of: phone.kitchen)
    #expect(phone.lines[2].contains(name), "\(phone)")
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    #expect(phone.lines[2].contains("Bo") && phone.lines[4].contains(name), "\(phone)")
  }

  @Test(arguments: [(60, 20, 1), (40, 12, 1), (60, 13, 0), (60, 23, 1), (60, 6, 1), (60, 5, 0)])
  func `a field above the chats leads to the search where there is room for it (C6)`(
    columns: Int, rows: Int, fields: Int
  ) throws {
    var phone = try Phone(columns: columns, rows: rows)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    #expect(phone.lines.count { $0.contains("⌕ Search") } == fields, "\(phone)")
    guard fields > 0 else { return }
    try phone.click(on: "⌕ Search")
    #expect(phone.title == " ‹ Search", "\(phone)")
  }

  @Test func `a text of any length stays on one line and never opens in the list (C30, C97)`()
    throws
  {
    var phone = try Phone(columns: 40, rows: 12)
    try phone.sends(
      phone.bo, .text(String(repeating: "long\nwords ", count: 200)), to: .person(phone.lin))
    #expect(phone.lines[3].hasSuffix("…"))
    #expect(phone.lines[4].isEmpty)
  }

  @Test func `the menu of a row has each act that fits it, in the words of now (C90, C96)`() throws
  {
    var phone = try Phone(columns: 60)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    try phone.press("m")
    for text in ["Mark as Read", "Sticky on Top", "Mute Notifications", "Hide", "Delete"] {
      #expect(phone.shows(text), "\(text) \(phone)")
    }
    try phone.press("Esc s o r m")
    for text in ["Mark as Unread", "Remove from Top", "Unmute Notifications"] {
      #expect(phone.shows(text), "\(text) \(phone)")
    }
  }

  @Test func `hiding says when the row comes back, and the next message brings it (C91)`() throws {
    var phone = try Phone(columns: 60)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    try phone.press("H")
    #expect(!phone.shows("Bo "))
    #expect(phone.shows("Hidden until its next message"))
    try phone.sends(phone.bo, .text("still there?"), to: .person(phone.lin))
    #expect(phone.shows("still there?"))
  }

  @Test func `deleting asks first, and the row is gone with its messages (C92)`() throws {
    var phone = try Phone(columns: 60)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    try phone.press("d")
    #expect(phone.shows("This clears all messages of this chat."))
    try phone.press("Esc")
    #expect(phone.lines[2].contains("Bo"))
    try phone.press("d 1")
    #expect(phone.shows("No chats yet"))
  }
}
