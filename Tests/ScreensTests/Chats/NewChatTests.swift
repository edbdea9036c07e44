import Domain
import Testing
import WorldStore

@testable import Screens

/// The plus menu of the chat list and what it leads to.
struct NewChatTests {
  @Test(arguments: ["a", "click:59,1"])
  func `the plus menu is a key and a click away, and Scan tells why it is of no use (C7)`(
    way: String
  ) throws {
    var phone = try Phone(columns: 60)
    #expect(phone.lines[0].hasSuffix("⊕"), "\(phone)")
    try phone.press(way)
    for text in ["New Chat", "Add Friends", "Scan", "Money"] {
      #expect(phone.shows(text), "\(phone)")
    }
    try phone.press("3")
    #expect(phone.shows("no camera"), "\(phone)")
    try phone.press("2")
    #expect(phone.lines[0] == " ‹ Add Friends", "\(phone)")
  }

  @Test
  func `two friends make a group, which opens with the line of who was invited (C7, G100, G102)`()
    throws
  {
    var phone = try Phone(columns: 60)
    try phone.press("c")
    #expect(phone.shows("Done Bo") && !phone.shows("(0)"), "\(phone)")
    try phone.press("Space Down Space")
    #expect(phone.shows("Done (2) Bo, 梅梅"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.lines[0].hasPrefix(" ‹ Group Chat (3)"), "\(phone)")
    #expect(phone.shows("You invited Bo, 梅梅 to the group chat"), "\(phone)")
  }

  @Test func `one friend alone is no group: the chat with them opens (C7, G100)`() throws {
    var phone = try Phone(columns: 60)
    try phone.press("c text:bo Enter")
    #expect(phone.lines[0].hasPrefix(" ‹ Bo"), "\(phone)")
    #expect(!phone.performed.contains { if case .createGroup = $0 { true } else { false } })
  }

  @Test func `deleting a group's row warns unless the group is saved to Contacts (C93)`() throws {
    var phone = try Phone(columns: 60)
    let warning = "isn't saved to Contacts"
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("d")
    #expect(phone.shows(warning), "\(phone)")
    try phone.press("Esc")
    try phone.does(.setGroupSaved(phone.walkers, true), .person(phone.lin))
    try phone.press("d")
    #expect(phone.shows("This clears all messages") && !phone.shows(warning), "\(phone)")
  }

  @Test func `an account's row can be unfollowed after a question, a friend's can't (C94)`() throws
  {
    var phone = try Phone(columns: 60)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    try phone.press("m")
    #expect(!phone.shows("Unfollow"), "\(phone)")
    try phone.press("Esc")
    try phone.does(.answer(to: phone.lin, .text("hello")), .account(phone.tram))
    try phone.press("g m")
    #expect(phone.shows("Unfollow") && phone.shows("Delete"), "\(phone)")
    try phone.press("6")
    #expect(phone.shows("no longer receive messages from Tram"), "\(phone)")
    try phone.press("1")
    #expect(phone.shows("You no longer follow Tram"), "\(phone)")
    #expect(phone.lines[2].contains("Bo"), "\(phone)")
  }
}
