import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Writing: what keys do in the input, and what is kept of it.
struct ConversationInputTests {
  @Test func `A draft is kept as typed and is back when the chat is opened again (G9)`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:half M-Enter text:past Esc")
    #expect(phone.shows("[Draft] half past"))
    #expect(phone.performed.contains(.keepInput(.person(phone.bo), "half\npast")))
    #expect(phone.performed.last == .saveDraft(.person(phone.bo), "half\npast"))
    try phone.press("Enter")
    #expect(phone.shows(" › half\n   past"))
    #expect(phone.frame.cursor == Position(column: 7, row: 9))
  }

  @Test func `Keys that come together are kept once`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.handle(KeyScript.events("text:hello"))
    #expect(phone.performed.last == .keepInput(.person(phone.bo), "hello"))
    #expect(phone.performed.count == 2)
  }

  @Test func `A draft is kept although its chat is left before it was painted`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.handle(KeyScript.events("text:hello Esc"))
    #expect(phone.shows("[Draft] hello"))
  }

  @Test func `While a chat is open its row neither tells of a draft nor moves; then it does both`()
    throws
  {
    var phone = try Phone(columns: 120, rows: 20)
    for peer in [phone.bo, phone.mei] {
      try phone.sends(peer, .text("hi"), to: .person(phone.lin))
    }
    try phone.press("Down Enter")
    let before = phone.lines.map { $0.prefix(36) }
    phone.wait(60)
    try phone.press("text:hello")
    #expect(phone.lines.map { $0.prefix(36) } == before)
    try phone.press("Esc")
    #expect(phone.lines[2].contains("Bo"))
    #expect(phone.lines[3].contains("[Draft] hello"))
    // Looking at a draft takes its mark away as long, and moves nothing.
    try phone.sends(phone.mei, .text("so?"), to: .person(phone.lin))
    try phone.press("Enter")
    #expect(!phone.shows("[Draft]"))
    phone.wait(60)
    try phone.press("Esc")
    #expect(phone.lines[2].contains("梅梅"))
    #expect(phone.lines[5].contains("[Draft] hello"))
  }

  @Test func `Blanks are no draft`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("Space*3 M-Enter Esc")
    #expect(!phone.shows("[Draft]"))
    try phone.press("Enter")
    #expect(phone.shows("Write a message"))
  }

  @Test func `A draft is kept when another chat takes its place beside the list`() throws {
    var phone = try Phone(columns: 120, rows: 20)
    for peer in [phone.bo, phone.mei] {
      try phone.sends(peer, .text("hi"), to: .person(phone.lin))
    }
    try phone.press("Enter")
    try phone.handle(KeyScript.events("text:hello Tab Down Enter"))
    #expect(phone.shows("‹ Bo"))
    #expect(phone.shows("[Draft] hello"))
  }

  @Test func `What is sent before it was painted leaves no draft behind`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:hel")
    try phone.handle(KeyScript.events("text:lo Enter"))
    #expect(phone.shows("Write a message"))
    try phone.press("Esc")
    #expect(!phone.shows("[Draft]"))
  }

  @Test func `Sending clears the input and the draft`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:hello Enter")
    #expect(phone.shows("Write a message"))
    try phone.press("Esc")
    #expect(!phone.shows("[Draft]"))
  }

  @Test func `What the world refuses stays in the input`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("Space Enter text:x Left Home")
    #expect(phone.shows(" ›  x"))
    #expect(phone.shows("09:00\n  Bo   hi\n\n"))
  }

  @Test func `The input grows to five rows and then scrolls`() throws {
    var phone = try Phone(hearing: ["hi"], rows: 20)
    for line in 1...7 { try phone.press("text:line\(line) M-Enter") }
    #expect(!phone.shows("line3"))
    #expect(phone.shows("line4\n   line5\n   line6\n   line7"))
    #expect(phone.shows(" ▴ line4\n"))
    try phone.press("C-Home")
    #expect(phone.shows(" › line1\n   line2\n   line3\n   line4\n ▾ line5\n"))
  }

  @Test func `Pasting many lines makes one draft`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.handle(.paste("one\ntwo"))
    #expect(phone.shows(" › one\n   two"))
    #expect(phone.performed.filter { if case .keepInput = $0 { true } else { false } }.count == 1)
  }

  @Test func `Typing @ in a group offers its members, and the chosen one is mentioned`() throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter text:@")
    #expect(phone.shows("@All"))
    try phone.press("text:梅 Enter text:dinner? Enter")
    #expect(
      phone.performed.contains(
        .sendMessage(
          to: .group(phone.walkers), content: .text("@梅梅 dinner?"),
          mentions: .people([phone.mei]))))
  }

  @Test func `A mention whose name was erased mentions nobody`() throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter text:@ text:梅 Enter C-w C-w C-w text:dinner? Enter")
    guard
      case .sendMessage(_, _, _, let mentions)? = phone.performed.last(where: {
        if case .sendMessage = $0 { true } else { false }
      })
    else {
      Issue.record("nothing was sent")
      return
    }
    #expect(mentions == .none)
  }

  @Test func `An emoji goes where the caret is`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:ab Left C-e Right Enter")
    #expect(phone.shows(" › a😄b"))
  }

  @Test func `Blanks and empty rows at the end of a text aren't sent`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("Space text:one M-Enter M-Enter text:two Space M-Enter Enter")
    #expect(
      phone.performed.contains(
        .sendMessage(to: .person(phone.bo), content: .text(" one\n\ntwo"))))
    #expect(phone.shows("Write a message"))
    try phone.press("Esc")
    #expect(!phone.shows("[Draft]"))
  }
}
