import Domain
import Testing
import WorldStore

@testable import Screens

/// What is sent from the sheet behind the plus of a chat, besides money.
struct AttachmentTests {
  private func phone() throws -> Phone {
    let phone = try Phone(hearing: ["hi"], columns: 60, rows: 24)
    for name in ["pier", "heron", "boats"] {
      try phone.world.addToCameraRoll(name, of: phone.lin)
    }
    return phone
  }

  @Test(arguments: ["C-x", "click:60,22"])
  func `pictures of the album are sent, each as a message of its own (G25)`(way: String) throws {
    var phone = try phone()
    try phone.press("\(way) 1 Enter")
    #expect(phone.shows("Space ticks what is sent"), "\(phone)")
    try phone.press("Space Right Space Enter")
    let sent = phone.performed.compactMap { action in
      if case .sendMessage(.person(phone.bo), .photo(let picture), _, _) = action {
        picture.name
      } else {
        nil
      }
    }
    #expect(sent.count == 2 && Set(sent).count == 2, "\(phone)")
    #expect(phone.shows("› Write a message"), "\(phone)")
  }

  @Test func `a place and a friend's card are sent (G28, G30)`() throws {
    var phone = try phone()
    try phone.press("C-x 2 'text:North Pier' Enter")
    #expect(
      phone.performed.last
        == .sendMessage(
          to: .person(phone.bo), content: .location(name: "North Pier", address: "")),
      "\(phone)")
    try phone.press("C-x 3")
    #expect(phone.shows("▌ Bo"), "\(phone)")
    let isOneself = phone.lines.contains { $0.contains("│") && $0.contains(" Me ") }
    #expect(!isOneself, "\(phone)")
    try phone.press("text:梅 Enter")
    #expect(
      phone.performed.last
        == .sendMessage(to: .person(phone.bo), content: .contactCard(phone.mei)), "\(phone)")
    #expect(phone.shows("梅梅") && !phone.shows("Forwarded"), "\(phone)")
  }

  @Test func `the sheet of an account and of the chat with oneself has no money`() throws {
    var phone = try phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.sends(phone.lin, .text("note"), to: .person(phone.lin))
    for keys in ["Esc g Enter C-x", "Esc*3 g Down Enter C-t C-x"] {
      try phone.press(keys)
      #expect(phone.shows("3 Contact Card") && !phone.shows("Red Packet"), "\(phone)")
    }
  }
}
