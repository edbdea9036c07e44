import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Broadcast Messages (F24): Lin writes to her friends Bo and Mei at once.
@Suite struct MassSendingsScreenTests {
  private var phone: Phone

  init() throws {
    phone = try Phone(columns: 60, rows: 20)
    try phone.press("4 G Enter G Up*3 Enter")
  }

  @Test mutating func `Friends are chosen, words written, and each gets them`() throws {
    #expect(phone.lines[0] == " ‹ Broadcast Messages")
    #expect(phone.shows("Nothing sent to many yet"))
    try phone.press("Enter")
    #expect(phone.shows("! Nothing sent to many yet"))
    try phone.press("a Space Down Space Enter")
    #expect(phone.shows("Send to: Bo, 梅梅"))
    try phone.press("text:Boats Space text:at Space text:nine Enter")
    #expect(
      phone.performed == [
        .sendToMany(.text("Boats at nine"), people: [phone.bo, phone.mei], tags: [])
      ])
    #expect(phone.shows("Sent to 2 friends"))
    #expect(phone.lines[1].hasPrefix("▌ To 2: Bo, 梅梅"))
    #expect(phone.lines[2].hasPrefix("▌   Boats at nine"))
    try phone.press("1")
    #expect(phone.shows("Bo") && phone.shows("梅梅"))
  }

  @Test mutating func `A tag is chosen like a friend, and stands on the page of tags, too`() throws
  {
    try phone.does(.createTag(name: "Walks", members: [phone.mei]), .person(phone.lin))
    let tag = try #require(try phone.reader.tags().first?.id)
    try phone.press("a text:walk Space Enter text:Rain Enter")
    #expect(phone.performed.last == .sendToMany(.text("Rain"), people: [], tags: [tag]))
    #expect(phone.shows("To 1: 梅梅"))
    try phone.press("2 Down*2 Enter m 2 text:Sun Enter")
    #expect(phone.performed.last == .sendToMany(.text("Sun"), people: [], tags: [tag]))
    #expect(phone.shows("Sent to 1 friend"))
    try phone.press("Enter m 2 text:Wind Enter")
    #expect(phone.performed.last == .sendToMany(.text("Wind"), people: [], tags: [tag]))
    #expect(phone.shows("Sent to 1 friend"))
  }

  @Test mutating func `Without words nothing is sent, and without friends the words are kept`()
    throws
  {
    try phone.does(.createTag(name: "Empty"), .person(phone.lin))
    try phone.press("a text:emp Space Enter Enter")
    #expect(phone.shows("! Can't send a blank message"))
    try phone.press("text:Kept Enter")
    #expect(phone.shows("! Choose at least one person"))
    try phone.press("a")
    #expect(phone.shows("Done (1) Empty"), "the receivers can be chosen anew")
    try phone.press("Space Down Space Enter")
    #expect(phone.shows("Send to: Bo"))
    #expect(phone.shows("Kept"))
    try phone.press("Enter")
    #expect(phone.performed.last == .sendToMany(.text("Kept"), people: [phone.bo], tags: []))
    try phone.press("a")
    #expect(!phone.shows("[x]") && !phone.shows("Done ("), "nothing of it is left for the next")
  }

  @Test mutating func `One is read again, sent once more, and taken off the list after a question`()
    throws
  {
    try phone.press("a Space Down Space Enter text:One Enter a Space Enter text:Two Enter Down")
    try phone.press("Enter")
    #expect(phone.shows("To 2: Bo, 梅梅") && phone.shows("One"))
    try phone.press("Esc r")
    #expect(phone.shows("Done (2) Bo, 梅梅"))
    try phone.press("Enter text:Three Enter")
    #expect(
      phone.performed.last
        == .sendToMany(.text("Three"), people: [phone.bo, phone.mei], tags: []))
    #expect(phone.lines[1].hasPrefix("▌ To 2"), "the newest is in hand")
    try phone.press("d Enter")
    #expect(phone.shows("Three"), "Cancel is in hand")
    try phone.press("m 3 1")
    #expect(!phone.shows("Three"))
    #expect(phone.shows("One") && phone.shows("Two"))
  }

  @Test(arguments: [(1, 1), (3, 2), (12, 3), (20, 6), (23, 40)])
  mutating func `Any size is drawn`(columns: Int, rows: Int) throws {
    try phone.press("a Space Down Space Enter text:One Enter")
    try phone.handle(.resized(Size(columns: columns, rows: rows)))
    try phone.press("Enter Esc m Esc a text:x Esc d Esc")
    #expect(phone.frame.buffer.size.columns == columns)
  }
}
