import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What clicks and the wheel do in a chat.
struct ConversationMouseTests {
  @Test func `A click on a bubble opens it, and a click beside it chooses it`() throws {
    var phone = try Phone(columns: 50, rows: 12)
    try phone.sends(
      phone.bo, .voice(seconds: 9, transcript: "half past"), to: .person(phone.lin))
    try phone.press("Enter click:9,3")
    #expect(phone.shows("half past"))
    try phone.press("Esc click:40,3")
    #expect(phone.shows("▌ Bo   ·)) 9\""))
  }

  @Test func `A click with the other button opens the menu of a message`() throws {
    var phone = try Phone(hearing: ["one", "two"], rows: 16)
    try phone.press("rclick:9,4 1")
    #expect(phone.copied == ["one"])
  }

  @Test func `The wheel scrolls the messages and leaves the keys with the input`() throws {
    var phone = try Phone(hearing: (1...30).map { "message \($0)." })
    try phone.press("wheelup:9,3 wheelup:9,3 text:x")
    #expect(phone.shows("message 27."))
    #expect(!phone.shows("message 30."))
    #expect(phone.shows("› x"))
  }

  @Test func `The menu's toggle and buttons can be clicked`() throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter click:50,18")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 1, entry: nil))
    try phone.press("click:2,18")
    #expect(phone.shows("› Write a message"))
    try phone.press("click:3,17 click:12,18 click:12,15")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 0, entry: 0))
  }
}
