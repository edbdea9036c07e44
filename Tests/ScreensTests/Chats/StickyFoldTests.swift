import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The line that folds the sticky chats away, once there are more than nine (C16).
struct StickyFoldTests {
  /// So many groups that have been stuck, the last one on top, and a chat with Bo below them.
  private func phone(
    sticky count: Int, rows: Int = 40, language: Settings.Language = .english
  ) throws -> (phone: Phone, groups: [Group.ID]) {
    var phone = try Phone(columns: 60, rows: rows, language: language)
    var groups: [Group.ID] = []
    for number in 1...count {
      let group = try phone.world.addGroup(
        Group(id: Group.ID(0), handle: "g\(number)", name: "Group \(number).", owner: phone.bo),
        members: [GroupMember(phone.bo), GroupMember(phone.lin)])
      try phone.world.perform(
        .sendMessage(to: .group(group), content: .text("hi")), as: .person(phone.bo), at: phone.now)
      for action in [Action.setSticky(.peer(.group(group)), true), .openChat(.peer(.group(group)))]
      {
        try phone.world.perform(action, as: .person(phone.lin), at: phone.now)
      }
      groups.append(group)
    }
    try phone.sends(phone.bo, .text("newest"), to: .person(phone.lin))
    return (phone, groups)
  }

  @Test(arguments: [(9, false), (10, true)])
  func `all stay on top however many they are, and from the tenth on they can be folded`(
    count: Int, isOffered: Bool
  ) throws {
    var (phone, _) = try phone(sticky: count)
    #expect(phone.shows("Fold Sticky Chats") == isOffered, "\(phone)")
    let first = isOffered ? 3 : 2
    #expect(phone.lines[first].contains("Group \(count)."), "\(phone)")
    #expect(phone.lines[first + 2 * count].contains("Bo"), "\(phone)")
    try phone.press("x")
    #expect(phone.shows("Group \(count).") != isOffered, "\(phone)")
    #expect(phone.shows("! Offered for more than 9 sticky chats") != isOffered, "\(phone)")
  }

  @Test(arguments: [
    (Settings.Language.english, "▴ Fold Sticky Chats", "▾ 12 Sticky Chats"),
    (.chinese, "▴ 折叠置顶聊天", "▾ 12个置顶聊天"),
  ])
  func `folded they are one line, which a click brings back`(
    language: Settings.Language, open: String, folded: String
  ) throws {
    var (phone, _) = try phone(sticky: 12, language: language)
    try phone.click(on: open)
    #expect(phone.lines[2].hasSuffix(folded), "\(phone)")
    #expect(phone.lines[3].contains("▌Bo"), "\(phone)")
    try phone.click(on: folded)
    #expect(phone.lines[2].hasSuffix(open), "\(phone)")
    #expect(phone.lines[3].contains("Group 12."), "\(phone)")
  }

  @Test func `what is unread among them shows on the line, a number before a dot`() throws {
    var (phone, groups) = try phone(sticky: 10)
    try phone.press("x")
    try phone.does(.setMuted(.group(groups[0]), true), .person(phone.lin))
    try phone.sends(phone.bo, .text("psst"), to: .group(groups[0]))
    #expect(phone.lines[2].hasSuffix("10 Sticky Chats  ●"), "\(phone)")
    for text in ["one", "two"] { try phone.sends(phone.bo, .text(text), to: .group(groups[1])) }
    #expect(phone.lines[2].hasSuffix("10 Sticky Chats   2"), "\(phone)")
    #expect(!phone.shows("Group"), "\(phone)")
    try phone.press("x")
    #expect(phone.lines[3].contains("Group 2."), "\(phone)")
  }

  @Test func `what is stuck meanwhile is seen going there, and nine are shown again`() throws {
    var (phone, groups) = try phone(sticky: 10)
    try phone.press("x s")
    #expect(phone.lines[3].contains("▌Bo") && phone.shows("Group 10."), "\(phone)")
    try phone.press("x")
    #expect(!phone.shows("Group"), "\(phone)")
    for group in groups.prefix(2) {
      try phone.does(.setSticky(.peer(.group(group)), false), .person(phone.lin))
    }
    #expect(!phone.shows("Sticky Chats") && phone.shows("Group 10."), "\(phone)")
  }

  @Test func `where there are no others, nothing stands below the line`() throws {
    var (phone, _) = try phone(sticky: 10)
    try phone.does(.hideChat(.peer(.person(phone.bo))), .person(phone.lin))
    try phone.press("x")
    #expect(phone.shows("10 Sticky Chats") && !phone.shows("No chats yet"), "\(phone)")
    try phone.press("Down Enter x")
    #expect(phone.lines[3].contains("Group 10."), "\(phone)")
  }

  @Test func `the list below can be walked to its end and back`() throws {
    var (phone, _) = try phone(sticky: 10, rows: 9)
    for number in 1...90 {
      let group = try phone.world.addGroup(
        Group(id: Group.ID(0), handle: "n\(number)", name: "Below \(number).", owner: phone.bo),
        members: [GroupMember(phone.bo), GroupMember(phone.lin)])
      try phone.world.perform(
        .sendMessage(to: .group(group), content: .text("hi")), as: .person(phone.bo), at: phone.now)
    }
    try phone.refresh()
    try phone.press("x G")
    #expect(phone.shows("▌Bo"), "\(phone)")
    try phone.press("PageUp*50")
    #expect(phone.shows("▌Below 90."), "\(phone)")
    #expect(phone.shows("10 Sticky Chats") && !phone.shows("Group"), "\(phone)")
  }
}
