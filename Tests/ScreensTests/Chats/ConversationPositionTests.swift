import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Where the messages stand, whatever arrives and however one moves.
struct ConversationPositionTests {
  @Test
  func `At the end what arrives is followed and read at once, and nobody is told of it (G9, G11)`()
    throws
  {
    var phone = try Phone(hearing: (1...20).map { "message \($0)" })
    try phone.sends(phone.bo, .text("newest"), to: .person(phone.lin))
    #expect(phone.shows("newest"))
    #expect(try phone.reader.tabBadges().chats == .none)
  }

  @Test func `Scrolled up, nothing that arrives moves the messages, and a pill counts it (G8)`()
    throws
  {
    var phone = try Phone(hearing: (1...30).map { "message \($0)" })
    try phone.press("PageUp PageUp")
    let before = phone.lines.prefix(5)
    for text in ["one", "two"] {
      try phone.sends(phone.bo, .text(text), to: .person(phone.lin))
    }
    #expect(phone.lines.prefix(5) == before)
    #expect(phone.shows("▾ 2 new messages"))
    #expect(try phone.reader.tabBadges().chats == .none)
    try phone.press("C-g C-g")
    #expect(phone.shows("two"))
    #expect(!phone.shows("new messages"))
  }

  @Test func `Several unread messages stand below a line that stays while the chat is open`()
    throws
  {
    var phone = try Phone(hearing: ["old"], rows: 16)
    try phone.press("Esc")
    for text in ["new", "newer"] {
      try phone.sends(phone.bo, .text(text), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows("Below are new messages ───────────\n  Bo   new"))
    try phone.sends(phone.bo, .text("newest"), to: .person(phone.lin))
    #expect(phone.shows("Below are new messages ───────────\n  Bo   new\n"))
  }

  @Test func `With more unread messages than fit, a key leads to the oldest of them`() throws {
    var phone = try Phone(hearing: (1...3).map { "old \($0)" })
    try phone.press("Esc")
    for count in 1...90 {
      try phone.sends(phone.bo, .text("new \(count)."), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows("▴ 90 new messages"))
    #expect(phone.shows("new 90."))
    try phone.press("C-g")
    #expect(phone.shows("new 1."))
    #expect(phone.shows("Below are new messages"))
    #expect(!phone.shows("▴"))
  }

  @Test func `A key leads to the oldest unread message also where only its end is in sight (G7)`()
    throws
  {
    var phone = try Phone(hearing: ["old"], rows: 16)
    try phone.press("Esc")
    for text in ["first", "second"] {
      let lines = (1...6).map { "\(text) \($0)." }.joined(separator: "\n")
      try phone.sends(phone.bo, .text(lines), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows("first 6.") && !phone.shows("first 1."))
    #expect(phone.shows("▴ 2 new messages"))
    try phone.press("C-g")
    #expect(phone.shows("Below are new messages") && phone.shows("first 1."))
    #expect(!phone.shows("▴"))
  }

  @Test func `The whole chat can be walked through both ways`() throws {
    var phone = try Phone(hearing: (1...150).map { "message \($0)." })
    try phone.press("Up g")
    #expect(phone.shows("message 1."))
    for count in 2...150 {
      try phone.press("j")
      #expect(phone.shows("message \(count)."), "step \(count)")
    }
    try phone.press("g G")
    #expect(phone.shows("message 150."))
    // Below the last message is the input.
    try phone.press("j text:x")
    #expect(phone.shows("› x"))
  }

  @Test(arguments: [12, 20, 40])
  func `Turning pages upwards leaves no message out and chooses the first in sight`(
    rows: Int
  ) throws {
    var phone = try Phone(hearing: (1...90).map { "message \($0)." }, rows: rows)
    func numbers(in phone: Phone) -> [Int] {
      phone.lines.compactMap { line in
        line.firstMatch(of: /message (\d+)\./).flatMap { Int($0.1) }
      }
    }
    try phone.press("Up")
    var oldest = try #require(numbers(in: phone).first)
    for _ in 0..<90 where oldest > 1 {
      try phone.press("PageUp")
      let shown = numbers(in: phone)
      let first = try #require(shown.first)
      #expect(shown == Array(first..<(first + shown.count)))
      #expect(first + shown.count >= oldest, "\(shown) above \(oldest)")
      #expect(phone.lines.contains { $0.contains("▌") && $0.contains("message \(first).") })
      oldest = first
    }
    #expect(oldest == 1)
  }

  @Test func `A message higher than the screen is scrolled through before the next is chosen`()
    throws
  {
    let tall = (1...18).map { "row \($0)." }.joined(separator: "\n")
    var phone = try Phone(hearing: ["first", tall], rows: 12)
    #expect(phone.shows("row 18."))
    try phone.press("Up")
    for row in stride(from: 17, through: 1, by: -1) where !phone.shows("row \(row).") {
      try phone.press("Up")
      #expect(phone.shows("row \(row)."), "row \(row)")
    }
    try phone.press("Up Up")
    #expect(phone.shows("first"))
  }
}
