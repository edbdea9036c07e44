import Domain
import Testing

@testable import Screens

@Suite struct PaneFocusTests {
  @Test func `A click takes the keys to its pane, and the wheel leaves them where they are`() throws
  {
    var phone = try Phone(columns: 100)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press("Enter a b wheeldown:5,3 c wheelup:5,3 d")
    #expect(phone.shows("› abcd"))
    try phone.press("Tab click:45,18 e")
    #expect(phone.shows("› abcde"))
    try phone.press("Tab ?")
    #expect(!phone.shows("abcde?"))
  }
}
