import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// A group's own page and its members, in "Walkers", which Lin owns.
struct GroupScreenTests {
  private func phone(_ language: Settings.Language = .english) throws -> Phone {
    var phone = try Phone(columns: 60, rows: 30, language: language)
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter")
    return phone
  }

  @Test(arguments: ["C-o", "click:59,1"])
  func `a group's title leads to its page, by a key and a click (G113)`(way: String) throws {
    var phone = try phone()
    try phone.press(way)
    #expect(phone.lines[0] == " ‹ Chat Info (3)", "\(phone)")
    for text in [
      "All Members (3)", "Invite Friends", "Group Name", "Walkers", "Group Notice",
      "Search Chat History", "Mute Notifications", "Sticky on Top", "Save to Contacts",
      "My Name in This Group", "Show Names", "Clear Chat History", "Delete and Leave",
    ] {
      #expect(phone.shows(text), "\(text) \(phone)")
    }
  }

  @Test func `a member's tile is a click away from their profile (G116)`() throws {
    var phone = try phone()
    let kai = try phone.world.addPerson(.named("Kai"))
    try phone.world.addFriends(phone.bo, kai, since: Phone.start)
    try phone.does(.inviteToGroup(phone.walkers, [kai]), .person(phone.bo))
    try phone.press("C-o click:28,2")
    #expect(phone.shows("Kai") && phone.shows("Add to Contacts"), "\(phone)")
    try phone.press("a")
    #expect(phone.shows("from \"Walkers\""), "\(phone)")
  }

  @Test func `the switches of the page do what they say (C11, C71, F9, G2)`() throws {
    var phone = try phone()
    #expect(phone.lines.contains { $0.trimmed.hasPrefix("Bo") }, "\(phone)")
    try phone.press("C-o Down*6 Enter Down*2 Enter Down Enter Down*2 Enter")
    let chat = ChatID.peer(.group(phone.walkers))
    for action in [
      Action.setMuted(.group(phone.walkers), true), .setSticky(chat, true),
      .setGroupSaved(phone.walkers, true), .setGroupNames(phone.walkers, shown: false),
    ] {
      #expect(phone.performed.contains(action), "\(action) \(phone)")
    }
  }

  @Test func `renaming is told in the chat, and a blank name says why not (G102, G108)`() throws {
    var phone = try phone()
    try phone.press("C-o Down*2 Enter C-u Enter")
    #expect(phone.shows("Give the group a name"), "\(phone)")
    try phone.press("text:Hills Enter q")
    #expect(phone.lines[0].hasPrefix(" ‹ Hills (3)"), "\(phone)")
    #expect(phone.shows("You changed the group name to \"Hills\""), "\(phone)")
  }

  @Test func `the notice asks before everybody is called, and others only read it (G109)`() throws {
    var phone = try phone()
    try phone.press("C-o Down*3 Enter")
    #expect(phone.shows("All members will be notified."), "\(phone)")
    try phone.press("text:rain M-Enter text:boots Enter q")
    #expect(phone.shows("@All") && phone.shows("rain") && phone.shows("boots"), "\(phone)")
    try phone.press("C-o Down*3 Enter")
    #expect(phone.shows("  rain") && phone.shows("  boots"), "\(phone)")
    try phone.press("Esc q")
    try phone.does(.transferGroup(phone.walkers, to: phone.bo), .person(phone.lin))
    try phone.press("C-o Down*3 Enter")
    #expect(phone.shows("rain") && !phone.shows("Publish"), "\(phone)")
  }

  @Test(arguments: ["C-o Down Enter", "C-o Enter a"])
  func `who is in the group already is grey among the friends and can't be marked (G100)`(
    way: String
  ) throws {
    var phone = try phone()
    let kai = try phone.world.addPerson(.named("Kai"))
    try phone.world.addFriends(phone.lin, kai, since: Phone.start)
    try phone.press(way)
    #expect(phone.shows("[x] Bo") && phone.shows("[ ] Kai"), "\(phone)")
    try phone.press("Space")
    #expect(phone.shows("Already in the group"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("Already in the group") && phone.shows("[ ] Kai"), "\(phone)")
    try phone.press("Down Enter")
    #expect(phone.performed.last == .inviteToGroup(phone.walkers, [kai]), "\(phone)")
  }

  @Test func `the owner confirms whom members invite, from the grey line (C52, G110)`() throws {
    var phone = try phone()
    let kai = try phone.world.addPerson(.named("Kai"))
    try phone.world.addFriends(phone.bo, kai, since: Phone.start)
    try phone.press("C-o")
    try phone.click(on: "Confirm Invitations")
    try phone.press("Left")
    #expect(phone.performed.last == .setGroupConfirmation(phone.walkers, true), "\(phone)")
    try phone.does(.inviteToGroup(phone.walkers, [kai]), .person(phone.bo))
    try phone.press("Esc Esc")
    #expect(phone.shows("[1 Invitation] \"Bo\" wants to invite \"Kai\""), "\(phone)")
    try phone.press("Enter")
    try phone.click(on: "Confirm")
    #expect(phone.shows("2 Cancel"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("Confirmed") && phone.shows("Bo invited Kai to the group chat"), "\(phone)")
    #expect(phone.title == " ‹ Walkers (4)", "\(phone)")
  }

  @Test func `a member is told that the owner has been asked (G110)`() throws {
    var phone = try phone()
    let kai = try phone.world.addPerson(.named("Kai"))
    try phone.world.addFriends(phone.lin, kai, since: Phone.start)
    try phone.does(.setGroupConfirmation(phone.walkers, true), .person(phone.lin))
    try phone.does(.transferGroup(phone.walkers, to: phone.bo), .person(phone.lin))
    for _ in 0..<2 {
      try phone.press("C-o Down Enter text:kai Enter")
      #expect(phone.shows("Sent to the group's owner for confirmation"), "\(phone)")
      #expect(!phone.shows("Confirm Invitations"), "\(phone)")
      try phone.press("Esc")
    }
  }

  @Test func `only managers are offered to call all (G111, G112)`() throws {
    var phone = try phone()
    try phone.press("text:@")
    #expect(phone.shows("@All"), "\(phone)")
    try phone.press("Esc Backspace")
    try phone.does(.transferGroup(phone.walkers, to: phone.bo), .person(phone.lin))
    try phone.press("text:@")
    #expect(phone.shows("@Bo") && !phone.shows("@everyone") && !phone.shows("@All"), "\(phone)")
  }

  @Test func `leaving asks, and goes back to a list without the group (G103, G104)`() throws {
    var phone = try phone()
    try phone.press("C-o End Enter")
    #expect(phone.shows("lose its messages"), "\(phone)")
    try phone.press("1")
    #expect(phone.lines[0].hasPrefix(" WeChat"), "\(phone)")
    #expect(!phone.shows("Walkers"), "\(phone)")
  }

  @Test func `who was taken out reads on, and can't write (G117)`() throws {
    var phone = try phone()
    try phone.does(.transferGroup(phone.walkers, to: phone.bo), .person(phone.lin))
    try phone.does(.removeFromGroup(phone.walkers, [phone.lin]), .person(phone.bo))
    #expect(phone.shows("You were removed from the group chat by \"Bo\""), "\(phone)")
    #expect(phone.shows("You are no longer in this group"), "\(phone)")
    #expect(phone.title == " ‹ Walkers", "\(phone)")
    try phone.press("text:x Enter")
    #expect(!phone.performed.contains { if case .sendMessage = $0 { true } else { false } })
    try phone.press("C-o")
    #expect(phone.shows("You are not in this group"), "\(phone)")
  }

  @Test func `the owner takes out, names admins and hands over among the members (G106, G115)`()
    throws
  {
    var phone = try phone()
    try phone.press("C-o Enter")
    #expect(phone.lines[1].hasSuffix("Owner"), "\(phone)")
    try phone.press("Down m 3")
    #expect(phone.lines[2].hasSuffix("Admin"), "\(phone)")
    try phone.press("Down d 1")
    #expect(phone.shows("2 members"), "\(phone)")
    try phone.press("m 4 1")
    #expect(phone.lines[2].hasSuffix("Owner") && !phone.lines[1].hasSuffix("Owner"), "\(phone)")
    try phone.press("d")
    #expect(phone.shows("Only the group's owner and admins"), "\(phone)")
  }

  @Test func `searching from the page finds what was said there (G118)`() throws {
    var phone = try phone()
    try phone.press("C-o Down*5 Enter Enter")
    #expect(phone.shows("Type a word to look for"), "\(phone)")
    try phone.press("text:hi Enter")
    #expect(phone.title == " ‹ Walkers" && phone.shows("hi"), "\(phone)")
  }

  @Test func `an invitation is accepted from its card (G101)`() throws {
    var phone = try phone()
    let large = try phone.world.addGroup(
      Group(id: Group.ID(0), handle: "large", name: "Large", owner: phone.bo),
      members: [GroupMember(phone.bo)]
        + (0..<39).map { number in
          GroupMember(try phone.world.addPerson(.named("P\(number)")))
        })
    try phone.does(.inviteToGroup(large, [phone.lin]), .person(phone.bo))
    try phone.press("Esc g Enter")
    #expect(phone.shows("Invitation to a group chat") && phone.shows("Group: Large"), "\(phone)")
    try phone.press("PageUp G Enter")
    #expect(phone.shows("Join this group chat?"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.lines[0].hasPrefix(" ‹ Large (41)"), "\(phone)")
    #expect(phone.shows("Bo invited you to a group chat"), "\(phone)")
  }
}
