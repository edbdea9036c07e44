import Domain
import Testing
import WorldStore

@testable import Screens

/// The row of minimized groups and the list behind it.
struct MinimizedGroupsScreenTests {
  @Test(arguments: [
    (Settings.Language.english, "Minimized Groups", "Sticky on Top"), (.chinese, "折叠的聊天", "置顶"),
  ])
  func `a muted group is minimized on its page, opened behind the row, and restored there (C105)`(
    language: Settings.Language, name: String, sticky: String
  ) throws {
    var phone = try Phone(columns: 60, rows: 30, language: language)
    try phone.does(.setMuted(.group(phone.walkers), true), .person(phone.lin))
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter C-o")
    #expect(phone.shows(sticky), "\(phone)")
    try phone.press("Down*7 Enter")
    #expect(!phone.shows(sticky), "\(phone)")
    try phone.press("Esc Esc")
    #expect(phone.performed.contains(.setGroupFolded(phone.walkers, true)), "\(phone)")
    #expect(phone.lines[2].contains(name) && !phone.shows("Walkers"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.title == " ‹ \(name)" && phone.shows("Walkers"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.title.hasPrefix(" ‹ Walkers"), "\(phone)")
    try phone.press("Esc x Esc")
    #expect(!phone.shows(name) && phone.lines[2].contains("Walkers"), "\(phone)")
  }

  @Test(arguments: ["s", "o", "H", "d"])
  func `what can't be done to the row says so (C105)`(key: String) throws {
    var phone = try Phone(columns: 60)
    try phone.does(.setMuted(.group(phone.walkers), true), .person(phone.lin))
    try phone.does(.setGroupFolded(phone.walkers, true), .person(phone.lin))
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("m")
    #expect(phone.shows("Mark as Read") && !phone.shows("Delete"), "\(phone)")
    try phone.press("Esc")
    let before = phone.performed
    try phone.press(key)
    #expect(phone.shows("Not possible here") && phone.performed == before, "\(phone)")
  }
}
