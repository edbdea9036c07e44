import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Asking, answering and accepting, as Lin sees it; Kai is nobody's friend.
@Suite struct NewFriendsScreenTests {
  private var phone: Phone
  private let kai: Person.ID

  init() throws {
    phone = try Phone(columns: 60, rows: 20)
    kai = try phone.world.addPerson(
      Person(
        id: Person.ID(0), handle: "kai", nickname: "Kai", wechatID: "kai_walks",
        gender: .female, region: "Harbour", avatar: Avatar(text: "K", colour: .red)))
    try phone.refresh()
  }

  private func asks(_ text: String) -> Action {
    .requestFriend(phone.lin, FriendRequest.Form(text: text))
  }

  /// F30, F31, F51.
  @Test mutating func `Somebody is found by WeChat ID and asked with all that the form holds`()
    throws
  {
    let tag = ContactTag(id: ContactTag.ID(0), owner: phone.lin, name: "Walks")
    let walks = try phone.world.addTag(tag, handle: "walks", members: [])
    try phone.press("2 Enter / text:kai_walks Enter")
    #expect(phone.shows("Kai ♀"))
    #expect(phone.shows("Region  Harbour"))
    #expect(phone.shows("From    Search"))
    #expect(!phone.shows("WeChat ID"))
    #expect(!phone.shows("Messages"))
    try phone.press("Enter")
    #expect(phone.shows("Send Friend Request"))
    #expect(phone.shows("› I'm Lin"))
    try phone.press("text:! Enter text:Kai_the_walker Enter Enter Space Enter")
    #expect(phone.shows("Tags               Walks"))
    try phone.press("Down Down Enter C-s")
    let form = FriendRequest.Form(
      text: "I'm Lin!", remark: "Kai_the_walker", tags: [walks], permission: .hideMine)
    #expect(phone.performed.last == .requestFriend(kai, form))
    #expect(phone.shows("Sent"))
    #expect(phone.shows("Waiting for them to accept"))
    #expect(phone.shows("You: I'm Lin!"))
  }

  @Test(arguments: ["kai", "kai_walk", "kai_walks2", "梅"])
  mutating func `Part of a WeChat ID, or more than it, finds nobody (F30)`(text: String) throws {
    try phone.press("2 Enter /")
    try phone.handle(.paste(text))
    try phone.press("Enter")
    #expect(phone.shows("This user does not exist"))
    try phone.press("Backspace")
    #expect(!phone.shows("This user does not exist"))
  }

  @Test mutating func `An empty search and one's own ID are answered with their reasons (F40)`()
    throws
  {
    try phone.press("2 F Enter")
    #expect(phone.shows("! Type a WeChat ID first"))
    try phone.press("text:Lin Enter a")
    #expect(phone.shows("! You can't add yourself"))
  }

  /// F33, F35, F36, F38: from the badge to the chat.
  @Test mutating func `A request raises the badge, is answered, accepted, and opens a chat`() throws
  {
    try phone.does(asks("I'm Kai from the pier"), .person(kai))
    #expect(phone.workspace.context.badges.contacts == .count(1))
    try phone.press("2")
    #expect(phone.lines[1].hasPrefix("▌  +    New Friends 1"))
    try phone.press("Enter")
    #expect(phone.workspace.context.badges.contacts == .none)
    #expect(phone.performed == [.openNewFriends])
    #expect(phone.lines[3].hasSuffix("Accept"))
    #expect(phone.lines[4].hasSuffix("I'm Kai from the pier"))

    try phone.press("Enter r text:which_pier? Enter")
    #expect(phone.shows("Kai: I'm Kai from the pier"))
    #expect(phone.shows("You: which_pier?"))
    try phone.press("Esc")
    #expect(phone.lines[4].hasSuffix("You: which_pier?"))

    try phone.press("a")
    #expect(phone.shows("Accept Friend Request"))
    try phone.press("text:Kai_K C-s")
    #expect(phone.shows("You are friends now"))
    #expect(phone.lines[3].contains("Kai_K"))
    #expect(phone.lines[3].hasSuffix("Added"))
    try phone.press("a")
    #expect(phone.shows("! You are friends already"))
    try phone.press("Enter")
    #expect(phone.shows("They added you by search"))
    try phone.press("c")
    #expect(phone.shows("I'm Kai from the pier"))
  }

  @Test mutating func `Once somebody is a friend, writing to them is in hand (F36)`() throws {
    try phone.does(asks("hello"), .person(kai))
    try phone.press("2 Enter Enter")
    #expect(phone.shows("▌ Accept"))
    try phone.press("Enter C-s")
    #expect(phone.shows("▌ Messages"))
  }

  @Test mutating func `What the other says again raises the badge again (F33)`() throws {
    try phone.does(asks("hello"), .person(kai))
    try phone.press("2 Enter Esc 1")
    #expect(phone.workspace.context.badges.contacts == .none)
    let request = try #require(try phone.reader.friendRequests(.first(1)).first?.id)
    try phone.does(.replyToRequest(request, text: "are you there?"), .person(kai))
    #expect(phone.workspace.context.badges.contacts == .count(1))
  }

  /// F34: its last second, and the one after.
  @Test(arguments: [(0, "Accept"), (1, "Expired")])
  mutating func `A request can be accepted for three days`(over: Int64, state: String) throws {
    try phone.does(asks("hello"), .person(kai))
    phone.wait(FriendRequest.lifetime + over)
    try phone.world.setClock(ClockState(now: phone.now, isPaused: true, speed: 60))
    try phone.refresh()
    try phone.press("2 Enter")
    #expect(phone.lines[3].hasSuffix(state))
    try phone.press("a")
    #expect(phone.shows("! Friend request expired") == (state == "Expired"))
  }

  @Test mutating func `Accept can be clicked, and so can the way to more friends`() throws {
    try phone.does(asks("hello"), .person(kai))
    try phone.press("2 Enter click:57,4")
    #expect(phone.shows("Accept Friend Request"))
    try phone.press("Esc click:10,4")
    #expect(phone.shows("Wants to be your friend"))
    try phone.press("Esc click:5,2")
    #expect(phone.shows("My WeChat ID: Lin"))
  }

  @Test mutating func `An entry is taken off the list, and nobody is told`() throws {
    try phone.does(asks("hello"), .person(kai))
    try phone.press("2 Enter d")
    #expect(phone.shows("No friend requests"))
    #expect(try phone.world.reader(as: kai).friendRequests(.first(1)).count == 1)
  }

  @Test mutating func `One's own request says that it waits, and can't be accepted`() throws {
    try phone.press("2 Enter / text:kai_walks Enter a C-s Esc Esc")
    #expect(phone.lines[3].hasSuffix("Waiting"))
    try phone.press("a")
    #expect(phone.shows("! Waiting for them to accept"))
  }

  @Test mutating func `The world's refusal stands in the notice line, and the form stays`() throws {
    try phone.does(asks("hello"), .person(kai))
    try phone.press("2 Enter Enter r Enter")
    #expect(phone.shows("! Can't send a blank message"))
    try phone.press("Esc a")
    try phone.handle(.paste(String(repeating: "长", count: 31)))
    try phone.press("C-s")
    #expect(phone.shows("! A remark has at most 30 characters"))
    #expect(phone.shows("Accept Friend Request"))
  }

  /// F63, F68: Bo has deleted Lin, who finds out by writing.
  @Test mutating func `The notice of a message that wasn't delivered leads to a request`() throws {
    try phone.does(.deleteContact(phone.lin), .person(phone.bo))
    try phone.press("2 \"'\" b Enter c text:hi Enter")
    #expect(phone.shows("friend verification"))
    try phone.press("Up Enter")
    #expect(phone.shows("Send Friend Request"))
    try phone.press("C-s")
    guard case .requestFriend(phone.bo, let form)? = phone.performed.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(form.text == "I'm Lin")
    #expect(form.remark == nil)
  }

  /// F31: where they met is said for them.
  @Test mutating func `From a group the request says which`() throws {
    let group = try phone.world.addGroup(
      Group(id: Group.ID(0), handle: "pier", name: "Pier", owner: phone.bo),
      members: [GroupMember(phone.lin), GroupMember(phone.bo), GroupMember(kai)])
    try phone.sends(kai, .text("hi all"), to: .group(group))
    try phone.press("1 g Enter")
    let line = try #require(phone.lines.firstIndex { $0.contains("K    Kai") })
    try phone.press("click:2,\(line + 1)")
    #expect(phone.shows("From    Group chat"))
    try phone.press("a")
    #expect(phone.shows("› I'm Lin from \"Pier\""))
    try phone.press("C-s")
    guard case .requestFriend(kai, let form)? = phone.performed.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(form.source == .group)
  }

  @Test(arguments: [(1, 1), (3, 2), (12, 3), (20, 6), (23, 40)])
  mutating func `Any size is drawn`(columns: Int, rows: Int) throws {
    try phone.does(asks("hello"), .person(kai))
    try phone.handle(.resized(Size(columns: columns, rows: rows)))
    try phone.press(
      "2 Enter Down Enter r Esc a Down Down Up Esc Esc / text:kai_walks Enter Esc Esc")
    #expect(phone.frame.buffer.size.columns == columns)
  }
}
