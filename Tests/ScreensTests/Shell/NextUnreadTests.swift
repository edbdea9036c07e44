import Domain
import Testing
import WorldStore

@testable import Screens

@Suite struct NextUnreadTests {
  @Test(arguments: [60, 100]) func `The next unread chat opens with its messages at once`(
    columns: Int
  ) throws {
    var phone = try Phone(columns: columns)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press("u")
    #expect(phone.shows("‹ Bo"))
    #expect(phone.shows("good morning"))
    #expect(phone.performed == [.openChat(.peer(.person(phone.bo)))])
  }

  @Test(arguments: [60, 100]) func `From one unread chat the next takes its place`(
    columns: Int
  ) throws {
    var phone = try Phone(columns: columns)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.sends(phone.mei, .text("good night"), to: .person(phone.lin))
    try phone.press("u C-n")
    #expect(phone.shows("‹ Bo"))
    #expect(phone.shows("good morning"))
    try phone.press("Esc")
    #expect(!phone.shows("‹"))
  }

  @Test(arguments: [40, 60, 100]) func `Who came by u is told first how to go on while u types`(
    columns: Int
  ) throws {
    var phone = try Phone(columns: columns)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press("u")
    #expect(phone.shows("\n Ctrl-N Next unread"))
    try phone.press("Esc Enter")
    #expect(phone.shows("‹ Bo"))
    #expect(phone.shows("\n Enter Send"))
  }
}
