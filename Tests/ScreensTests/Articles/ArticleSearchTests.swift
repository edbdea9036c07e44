import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Search Within Page.
@Suite struct ArticleSearchTests {
  /// A36.
  @Test func `Search Within Page goes from match to match and stays where it was left`() throws {
    let body = (1...40).map { $0 % 10 == 0 ? "Then salt \($0)." : "Wait \($0)." }
    var room = try ReadingRoom.open(rows: 12, broth: body.joined(separator: "\n\n"))
    try room.phone.press("/ text:SALT")
    #expect(room.phone.shows("Then salt 10."))
    #expect(room.phone.lines.contains { $0.hasSuffix("1/4") })
    #expect(room.phone.frame.cursor != nil)
    // As in less: Enter stays at the first, n and N go on.
    try room.phone.press("Enter")
    #expect(room.phone.shows("Then salt 10."))
    #expect(room.phone.frame.cursor == nil)
    try room.phone.press("n n")
    #expect(room.phone.shows("Then salt 30."))
    #expect(room.phone.lines.contains { $0.hasPrefix(" ⌕ SALT") && $0.hasSuffix("3/4") })
    try room.phone.press("N")
    #expect(room.phone.shows("Then salt 20."))
    try room.phone.press("N N")
    #expect(room.phone.shows("! No more matches"))
    #expect(room.phone.shows("Then salt 10."))
    try room.phone.press("/ text:pepper Enter")
    #expect(room.phone.shows("! Nothing found"))
    #expect(room.phone.frame.cursor != nil)
    try room.phone.press("Esc")
    #expect(!room.phone.shows("pepper"))
    #expect(room.phone.shows("Then salt 10."))
    try room.phone.press("s 8")
    #expect(room.phone.shows("⌕ Search Within Page"))
  }

  @Test
  func `While it is typed Down and Up look on, and Esc lets the marks go before it goes back`()
    throws
  {
    let body = (1...40).map { $0 % 10 == 0 ? "Then salt \($0)." : "Wait \($0)." }
    var room = try ReadingRoom.open(rows: 12, broth: body.joined(separator: "\n\n"))
    try room.phone.press("/ text:salt Down Down Up")
    #expect(room.phone.shows("Then salt 20."))
    let title = room.phone.title
    try room.phone.press("Enter Esc")
    #expect(room.phone.title == title)
    #expect(!room.phone.lines.contains { $0.hasSuffix("2/4") })
    // Without words Enter ends it.
    try room.phone.press("/ Enter")
    #expect(!room.phone.shows("⌕"))
    try room.phone.press("Esc")
    #expect(room.phone.title != title)
  }

  @Test func `What stands only above is found from the end, too`() throws {
    var room = try ReadingRoom.open()
    try room.phone.press("/ 'text:the noodles' Enter")
    let found = room.phone.lines
    try room.phone.press("Esc G / 'text:the noodles' Enter")
    #expect(found.contains { $0.contains("See the noodles") })
    #expect(room.phone.shows("See the noodles") && !room.phone.shows("Nothing found"))
  }

  @Test func `A search begins where one reads, and what is found is marked`() throws {
    var room = try ReadingRoom.open()
    try room.phone.press("/ 'text:the noodles'")
    let line = try #require(room.phone.lines.firstIndex { $0.contains("See the noodles") })
    let x = try #require(room.phone.lines[line].firstRange(of: "the noodles")).lowerBound
    let column = TextWidth.width(of: room.phone.lines[line][..<x])
    let buffer = room.phone.frame.buffer
    #expect(buffer.style(column: column, row: line).attributes.contains(.reverse))
    #expect(!buffer.style(column: column - 1, row: line).attributes.contains(.reverse))
    #expect(!buffer.style(column: column + 11, row: line).attributes.contains(.reverse))
  }
}
