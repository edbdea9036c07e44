import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// A friend's profile and the pages behind it; Bo is Lin's friend.
@Suite struct PersonScreenTests {
  private var phone: Phone

  init() throws {
    phone = try Phone(columns: 60, rows: 20)
    try phone.press("2 \"'\" b Enter")
  }

  @Test mutating func `A profile tells gender, region and What's Up (F55)`() throws {
    let rui = try phone.world.addPerson(
      Person(
        id: Person.ID(0), handle: "rui", nickname: "Rui", wechatID: "rui_1", gender: .female,
        region: "Old Harbour", whatsUp: "gone rowing", avatar: Avatar(text: "R", colour: .red)))
    try phone.world.addFriends(phone.lin, rui, since: Phone.start)
    try phone.refresh()
    try phone.press("Esc \"'\" r Enter")
    #expect(phone.shows("Rui ♀"))
    #expect(phone.shows("Old Harbour"))
    #expect(phone.shows("gone rowing"))
  }

  /// F54: what is written down is the owner's alone.
  @Test mutating func `A remark, a tag, a number and a description are written down together`()
    throws
  {
    try phone.press("e text:by Down Enter text:pier Enter")
    #expect(phone.performed == [.createTag(name: "pier")])
    #expect(phone.shows("[x] pier"))
    try phone.press("Enter Down text:555-0134 Down text:555-0199")
    #expect(phone.shows("Add a phone number"))
    try phone.press("Down Down text:rows C-s")
    let tag = try #require(try phone.reader.tags().first?.id)
    #expect(
      phone.performed.dropFirst() == [
        .setRemark(phone.bo, "by"), .setTags(phone.bo, [tag]),
        .editContact(
          phone.bo, ContactCard(description: "rows", phoneNumbers: ["555-0134", "555-0199"])),
      ])
    #expect(phone.shows("Saved"))
    for line in ["Name: Bo", "Tags", "pier", "555-0134, 555-0199", "rows"] {
      #expect(phone.shows(line))
    }
    #expect(try phone.world.reader(as: phone.mei).person(phone.bo)?.card == ContactCard())
  }

  @Test mutating func `What the world refuses stays on the page; the rest is kept`() throws {
    try phone.press("e text:by Down*2 text:no_number C-s")
    #expect(phone.shows("! This is no phone number"))
    #expect(phone.shows("no_number"))
    try phone.press("C-u text:5550134 C-s")
    #expect(
      phone.performed.suffix(1) == [.editContact(phone.bo, ContactCard(phoneNumbers: ["5550134"]))])
    #expect(phone.shows("Saved"))
  }

  @Test mutating func `Leaving a changed page asks; an unchanged one doesn't`() throws {
    try phone.press("e Esc")
    #expect(phone.shows("Messages"))
    try phone.press("e text:by Esc")
    #expect(phone.shows("Save the changes?"))
    try phone.press("2")
    #expect(phone.performed.isEmpty)
    try phone.press("e text:by Esc 1")
    #expect(phone.performed == [.setRemark(phone.bo, "by")])
  }

  /// M70–M72: each choice holds at once.
  @Test mutating func `Privacy hides mine, hides theirs, or leaves chats only`() throws {
    try phone.press("w Down Space Down Space")
    #expect(
      phone.performed == [
        .setPermission(phone.bo, .hideMine), .setPermission(phone.bo, .chatsOnly),
      ])
    #expect(phone.shows("● Chats Only"))
    #expect(!phone.shows("Hide My Posts"))
    #expect(phone.shows("Neither of you sees the other's Moments"))
    try phone.press("g l")
    #expect(phone.performed.last == .setPermission(phone.bo, []))
    try phone.press("Down Down Space Esc")
    #expect(phone.shows("Privacy"))
    #expect(phone.shows("Hide Their Posts"))
  }

  /// F52.
  @Test mutating func `The menu stars, blocks and deletes; the last two ask first`() throws {
    try phone.press("m 4")
    #expect(phone.performed == [.setStarred(phone.bo, true)])
    #expect(phone.shows("Bo ☆"))
    try phone.press("m")
    #expect(phone.shows("Unstar"))
    try phone.press("5")
    #expect(phone.shows("no more messages from them"))
    try phone.press("Esc")
    #expect(phone.performed.count == 1)
    try phone.press("m 5 Enter")
    #expect(phone.performed.count == 1, "Cancel is in hand")
    try phone.press("m 5 1")
    #expect(phone.performed.last == .setBlocked(phone.bo, true))
    #expect(phone.shows("You get no messages from them"))
    try phone.press("m 5")
    #expect(phone.performed.last == .setBlocked(phone.bo, false))
    try phone.press("d")
    #expect(phone.shows("Delete Bo from your contacts"))
    try phone.press("Enter")
    #expect(phone.performed.count == 3)
    try phone.press("d Up Enter")
    #expect(phone.performed.last == .deleteContact(phone.bo))
    #expect(phone.shows("Deleted"))
    #expect(phone.lines[0] == " Contacts")
    #expect(!phone.shows("Bo"))
  }

  /// F60, F61: afterwards the deleted one is a stranger, who still keeps the one who deleted.
  @Test mutating func `After deleting, each side shows its own`() throws {
    try phone.press("d 1 F text:Bo Enter")
    #expect(phone.shows("Add to Contacts"))
    #expect(!phone.shows("WeChat ID: "))
    try phone.press("c")
    #expect(phone.shows("! You are not friends"))
    #expect(try phone.world.reader(as: phone.bo).person(phone.lin)?.relation == .friend)
  }

  /// F50, M131: the newest posts in a line, as the viewer may see them.
  @Test mutating func `The profile tells of the newest posts`() throws {
    try phone.does(.postMoment(MomentContent(text: "Fog on the pier.\nStill.")), .person(phone.bo))
    try phone.does(
      .postMoment(MomentContent(text: "", media: .photos([Photo(Picture("street-lanterns"))]))),
      .person(phone.bo))
    try phone.does(.postMoment(MomentContent(text: "Mine."), audience: .private), .person(phone.bo))
    #expect(phone.shows("Moments  ▦ street lanterns · Fog on the pier."))
    #expect(!phone.shows("Mine."))
  }

  @Test mutating func `What can't be done with oneself or a stranger gives a reason`() throws {
    try phone.press("a")
    #expect(phone.shows("! You are friends already"))
    try phone.press("r")
    #expect(phone.shows("! There is no open request"))
    try phone.press("4 Enter m")
    #expect(phone.shows("! This is you"))
    try phone.press("e")
    #expect(phone.shows("! You are not friends"))
  }

  /// F52: a friend from the menu, a stranger from theirs.
  @Test mutating func `A person is reported for a reason, or not after all`() throws {
    try phone.press("m 6")
    #expect(phone.shows("What is wrong with this person?"))
    try phone.press("7")
    #expect(phone.performed.isEmpty)
    try phone.press("m 6 5")
    #expect(phone.performed == [.reportPerson(phone.bo, .impersonation)])
    #expect(phone.shows("Reported. The platform looks into it."))
    try phone.press("d 1 F text:Bo Enter m 1 1")
    #expect(phone.performed.last == .reportPerson(phone.bo, .fraud))
  }

  @Test
  mutating func
    `Settings turn confirmation, range, strangers' posts and alerts (F32, M73, M77, M78)`()
    throws
  {
    try phone.press("4 G Enter G Up Enter Space")
    #expect(try phone.reader.settings().requiresFriendConfirmation == false)
    try phone.press("Down b b Down Space Down Space")
    let settings = try phone.reader.settings()
    #expect(settings.showsNewPosts == false)
    #expect(settings.moments == MomentsPrivacy(range: .month, opensToStrangers: true))
  }

  /// D83, D84, F66.
  @Test mutating func `The lists behind Privacy add and remove`() throws {
    try phone.press("4 G Enter G Up Enter G k*5 Enter a Down Enter")
    #expect(phone.performed.last == .setPermission(phone.mei, .hideMine))
    #expect(phone.lines[1].hasSuffix("梅梅"))
    try phone.press("Esc")
    #expect(phone.shows("Hide My Posts               1 ›"))
    try phone.press("Enter d")
    #expect(phone.performed.last == .setPermission(phone.mei, []))
    #expect(phone.shows("Your posts are hidden from nobody"))
    try phone.does(.setBlocked(phone.bo, true), .person(phone.lin))
    try phone.press("Esc G Enter")
    #expect(phone.lines[1].hasSuffix("Bo"))
    try phone.press("d")
    #expect(phone.performed.last == .setBlocked(phone.bo, false))
    try phone.press("d")
    #expect(phone.shows("! Nobody is blocked"))
  }

  @Test(arguments: [(1, 1), (3, 2), (12, 3), (20, 6), (23, 40)])
  mutating func `Any size is drawn`(columns: Int, rows: Int) throws {
    try phone.handle(.resized(Size(columns: columns, rows: rows)))
    try phone.press(
      "Down*7 e Down*4 Enter Esc Esc Esc w Down Space Esc m Down Esc 4 G Enter G Up Enter Down*9")
    #expect(phone.frame.buffer.size.columns == columns)
  }
}
