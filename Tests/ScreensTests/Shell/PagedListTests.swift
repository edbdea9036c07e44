import Domain
import Testing

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

  @Test(arguments: ["Up*2", "Down*2 Home"])
  func `Who looks at the top of the list sees what comes there`(keys: String) throws {
    var phone = try phone()
    try phone.press(keys)
    try phone.sends(phone.mei, .text("three"), to: .person(phone.lin))
    #expect(phone.shows("three"))
  }
}
