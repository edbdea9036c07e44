import Domain
import Testing
import WorldStore

@testable import Screens

@Suite struct PagedListTests {
  /// Three rows of the chat list fit; Mei's chat comes as the fourth and takes the top.
  private func phone() throws -> Phone {
    var phone = try Phone(columns: 60, rows: 9)
    try phone.sends(phone.bo, .text("one"), to: .person(phone.lin))
    try phone.sends(phone.bo, .text("two"), to: .group(phone.walkers))
    try phone.does(.answer(to: phone.lin, .text("hello")), .account(phone.tram))
    return phone
  }

  @Test func `A row that somebody has chosen stays chosen and in sight when others come above it`()
    throws
  {
    var phone = try phone()
    try phone.press("Down*2")
    try phone.sends(phone.mei, .text("three"), to: .person(phone.lin))
    #expect(phone.shows("▌Bo"))
    #expect(!phone.shows("three"))
    try phone.press("Enter")
    #expect(phone.shows("‹ Bo"))
  }

  /// Sixty groups, of which the last of the list is far from its top.
  @Test func `A chat that is stuck or no longer is stays the chosen one wherever it goes (C11)`()
    throws
  {
    var phone = try Phone(columns: 60, rows: 24)
    for number in 0..<60 {
      let group = try phone.world.addGroup(
        Group(id: Group.ID(0), handle: "g\(number)", name: "Group \(number)", owner: phone.bo),
        members: [GroupMember(phone.bo), GroupMember(phone.lin)])
      try phone.world.perform(
        .sendMessage(to: .group(group), content: .text("hi")), as: .person(phone.bo),
        at: Phone.start + Int64(number))
    }
    try phone.refresh()
    try phone.press("End s")
    #expect(phone.shows("▌Group 0 ") && phone.shows("Group 59"), "\(phone)")
    try phone.press("s")
    #expect(phone.shows("▌Group 0 ") && !phone.shows("Group 59"), "\(phone)")
    let sticky = try phone.reader.chats(.first(99)).filter(\.isSticky)
    #expect(sticky.isEmpty, "\(phone)")
  }

  @Test(arguments: ["Up*2", "Down*2 Home"])
  func `Who looks at the top of the list sees what comes there`(keys: String) throws {
    var phone = try phone()
    try phone.press(keys)
    try phone.sends(phone.mei, .text("three"), to: .person(phone.lin))
    #expect(phone.shows("three"))
  }
}
