import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct ContactsScreenTests {
  /// Beside the friends Bo and 梅梅 there are Zed, who is starred, and 小兰, whose remark is 阿兰.
  private func phone(
    columns: Int = 40, rows: Int = 24, language: Settings.Language = .english
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: rows, language: language)
    func friend(_ name: String, _ avatar: String, remark: String? = nil, isStarred: Bool = false)
      throws
    {
      let person = try phone.world.addPerson(
        Person(
          id: Person.ID(0), handle: name, nickname: name, wechatID: name,
          avatar: Avatar(text: avatar, colour: .teal)))
      try phone.world.addContact(
        Contact(
          owner: phone.lin, person: person, remark: remark, isStarred: isStarred,
          since: Phone.start))
    }
    try friend("Zed", "Z", isStarred: true)
    try friend("小兰", "兰", remark: "阿兰")
    try phone.refresh()
    try phone.press("2")
    return phone
  }

  /// F1–F6.
  @Test func `Entries come first, then the starred, then everybody by letter, and their number`()
    throws
  {
    let phone = try phone()
    #expect(
      phone.lines.prefix(18) == [
        " Contacts",
        "▌  +    New Friends",
        "   ∷    Group Chats",
        "   #    Tags",
        "   ≡    Official Accounts",
        "   …    Chats-Only Friends",
        " ☆ Starred",
        "   Z    Zed",
        " A",
        "   兰   阿兰                          ☆",
        " B                                    A",
        "   Bo   Bo                            B",
        " M                                    M",
        "   梅   梅梅                          Z",
        " Z",
        "   Z    Zed",
        "",
        "             4 contacts",
      ])
  }

  @Test func `Enter opens a friend's profile, and there the chat`() throws {
    var phone = try phone(columns: 60)
    try phone.press("G k*2 Enter")
    #expect(phone.shows("WeChat ID: Bo"))
    try phone.press("Enter text:hi Enter")
    #expect(
      phone.performed.contains(.sendMessage(to: .person(phone.bo), content: .text("hi"))))
  }

  /// F50: with a remark the nickname stands below it.
  @Test func `A profile shows the nickname below the remark`() throws {
    var phone = try phone()
    try phone.press("\"'\" a Enter")
    #expect(phone.shows("阿兰"))
    #expect(phone.shows("Name: 小兰"))
  }

  @Test func `A letter after the apostrophe jumps to its section`() throws {
    var phone = try phone()
    try phone.press("\"'\" b Enter")
    #expect(phone.shows("WeChat ID: Bo"))
    try phone.press("q \"'\" Esc")
    #expect(phone.shows("Contacts"))
  }

  @Test func `The filter finds by pinyin, and Esc brings everybody back`() throws {
    var phone = try phone()
    try phone.press("/ text:alan")
    #expect(phone.shows("阿兰"))
    #expect(!phone.shows("Bo"))
    try phone.press("Esc")
    #expect(phone.shows("New Friends"))
    try phone.press("/ text:zzz")
    #expect(phone.shows("Nothing found"))
  }

  /// F20.
  @Test func `A tag opens its friends, whose number stands beside it`() throws {
    var phone = try phone()
    let work = ContactTag(id: ContactTag.ID(0), owner: phone.lin, name: "Work 工作")
    _ = try phone.world.addTag(work, handle: "work", members: [phone.mei, phone.bo])
    let empty = ContactTag(id: ContactTag.ID(0), owner: phone.lin, name: "Nobody")
    _ = try phone.world.addTag(empty, handle: "nobody", members: [])
    let others = ContactTag(id: ContactTag.ID(0), owner: phone.bo, name: "Bo's own")
    _ = try phone.world.addTag(others, handle: "others", members: [phone.lin])
    try phone.refresh()
    try phone.press("j*2 Enter")
    #expect(
      phone.lines[1...4] == [
        "▌ Work 工作                           2", "  Nobody                              0", "",
        "                 2 tags",
      ])
    try phone.press("Enter")
    #expect(
      phone.lines[0...4] == [
        " ‹ Work 工作", "▌  Bo   Bo", "   梅   梅梅", "", "               2 contacts",
      ])
    try phone.press("j Enter")
    #expect(phone.shows("WeChat ID: 梅梅"))
    try phone.press("Esc Esc j Enter")
    #expect(phone.shows("Nobody has this tag"))
    try phone.press("Enter")
    #expect(phone.shows("! Nobody has this tag"))
  }

  /// F53: common groups need not be saved to Contacts.
  @Test func `A profile opens the groups in common`() throws {
    var phone = try phone()
    try phone.press("\"'\" b Enter")
    #expect(phone.shows("Groups in Common (1)"))
    try phone.press("j*2 Enter")
    #expect(phone.lines[0] == " ‹ Groups in Common")
    #expect(phone.lines[1].hasSuffix("Walkers"))
    try phone.press("Enter text:hi Enter")
    #expect(
      phone.performed.last == .sendMessage(to: .group(phone.walkers), content: .text("hi")))
    try phone.press("Tab Esc Esc Esc \"'\" z Enter")
    #expect(phone.shows("WeChat ID: Zed"))
    #expect(!phone.shows("Groups in Common"))
  }

  /// F52.
  @Test func `A friend's card is sent to another`() throws {
    var phone = try phone(columns: 60)
    try phone.press("\"'\" b Enter f text:梅 Enter text:meet_Bo Enter")
    let mei = Peer.person(phone.mei)
    #expect(
      phone.performed == [
        .sendMessage(to: mei, content: .contactCard(phone.bo)),
        .sendMessage(to: mei, content: .text("meet_Bo")),
      ])
    #expect(phone.shows("Sent"))
  }

  @Test func `New Friends says that there are no requests`() throws {
    var phone = try phone(language: .chinese)
    try phone.press("Enter")
    #expect(phone.shows("没有好友请求"))
  }

  @Test(arguments: [(1, 1), (2, 3), (5, 4), (12, 6), (23, 40)])
  func `Any size is drawn`(columns: Int, rows: Int) throws {
    var phone = try phone(columns: columns, rows: rows)
    try phone.press("j*8 k*3 G g \"'\" x Enter j*9 q / text:b Enter")
    #expect(phone.frame.buffer.size.columns == columns)
  }
}
