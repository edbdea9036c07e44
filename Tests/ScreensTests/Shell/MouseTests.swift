import Domain
import Testing

@testable import Screens

@Suite struct MouseTests {
  @Test func `A click on a hint presses its key`() throws {
    var phone = try Phone(columns: 99)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    let hints = phone.lines.first { $0.contains("Enter Open") }
    try phone.click(on: "Enter Open")
    #expect(phone.shows("‹ Bo"))
    try phone.click(on: "Esc Back")
    #expect(!phone.shows("‹ Bo"))
    #expect(phone.lines.first { $0.contains("Enter Open") } == hints)
  }

  @Test func `A click beside a menu closes it, and one on its frame doesn't`() throws {
    var phone = try Phone(columns: 80)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press("m")
    try phone.click(on: "╭")
    #expect(phone.shows("╭"))
    try phone.press("click:1,1")
    #expect(!phone.shows("╭"))
    try phone.press("m")
    try phone.click(on: "Esc Close")
    #expect(!phone.shows("╭"))
  }
}
