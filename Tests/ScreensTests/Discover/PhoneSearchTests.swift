import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The search on top of Chats: everything on the phone, by kinds (C6, D20–D28).
@Suite struct PhoneSearchTests {
  private var phone: Phone

  init() throws { phone = try Phone(columns: 60, rows: 40) }

  /// The lines below the field, with one blank for several and without the mark of the choice.
  private var page: [String] {
    phone.lines.dropFirst(2).map { line in
      line.split { $0.isWhitespace || $0 == "▌" }.joined(separator: " ")
    }
  }

  /// The lines under a heading, up to the next.
  private func section(_ heading: Word) -> [String] {
    let headings = Set(SearchSection.allCases.map(\.word.english))
    return page.drop { $0 != heading.english }.dropFirst()
      .prefix { !$0.isEmpty && !headings.contains($0) && !$0.hasPrefix("⌕") }.map { $0 }
  }

  private mutating func search(_ words: String) throws {
    try phone.press("C-u text:\(words)")
  }

  @Test mutating func `/ in Chats finds all kinds of things, each under its heading (C6, D21)`()
    throws
  {
    let program = try phone.world.addMiniProgram(try .named("Tea shop", of: phone.tram))
    try phone.does(.openMiniProgram(program), .person(phone.lin))
    let kept = try #require(
      try phone.sends(phone.mei, .text("tea at nine"), to: .person(phone.lin)))
    try phone.does(.addFavorite(.message(kept)), .person(phone.lin))
    try phone.does(.editContact(phone.bo, ContactCard(description: "Team B")), .person(phone.lin))
    try phone.press("1 /")
    try search("te")
    #expect(section(.contactsFound) == ["Bo Bo", "Description: Team B"], "\(phone)")
    #expect(section(.inChats) == ["梅 梅梅 09:00", "tea at nine"], "\(phone)")
    #expect(section(.favorites) == ["★ tea at nine", "From 梅梅 · 09:00"], "\(phone)")
    #expect(section(.usedMiniPrograms) == ["Te Tea shop"], "\(phone)")
    try search("tr")
    #expect(section(.followedAccounts) == ["Tr Tram"], "\(phone)")
    try search("setti")
    #expect(section(.features) == ["∗ Settings"], "\(phone)")
    try phone.press("Enter")
    #expect(phone.lines[0].contains("Settings"))
    // Back is where one was.
    try phone.press("Esc")
    #expect(phone.lines[1].contains("⌕ setti"))
    try phone.press("Esc")
    #expect(phone.lines[2].contains("梅梅"))
  }

  @Test mutating func `File Transfer is found before anything was sent there, and sent to (C100)`()
    throws
  {
    try phone.press("1 /")
    try search("transf")
    #expect(section(.features) == ["⇄ File Transfer"], "\(phone)")
    try phone.press("Enter")
    #expect(phone.title == " ‹ File Transfer" && !phone.lines[0].hasSuffix("…"), "\(phone)")
    try phone.press("text:bread Enter C-o")
    #expect(phone.shows("bread") && phone.shows("Not possible here"), "\(phone)")
    #expect(
      phone.performed.contains(
        .sendMessage(to: .person(phone.lin), content: .text("bread"))), "\(phone)")
  }

  @Test mutating func `Top Hits are the three named so that stand highest among the chats (D21)`()
    throws
  {
    for name in ["Ann", "Anna", "Annabel", "Annie"] {
      let friend = try phone.world.addPerson(.named(name))
      try phone.world.addFriends(phone.lin, friend, since: Phone.start)
      if name != "Annie" { try phone.sends(friend, .text("hi"), to: .person(phone.lin)) }
    }
    try phone.press("1 / text:ann")
    #expect(section(.topHits) == ["An Annabel", "An Anna", "An Ann"], "\(phone)")
    // None of them stands twice.
    #expect(section(.contactsFound) == ["An Annie"])
    try phone.press("Enter")
    #expect(phone.lines[0].contains("Annabel") && phone.shows("hi"))
  }

  @Test(arguments: [(3, false), (4, true)])
  mutating func `Three of a kind are shown, and more behind a row of their own (D22)`(
    count: Int, isMore: Bool
  ) throws {
    for number in 1...count {
      let friend = try phone.world.addPerson(.named("Zed \(number)"))
      try phone.world.addFriends(phone.lin, friend, since: Phone.start)
    }
    try phone.press("1 / text:zed")
    #expect(
      section(.contactsFound)
        == ["Ze Zed 1", "Ze Zed 2", "Ze Zed 3"] + (isMore ? ["› More Contacts"] : []))
    try phone.press("Down*3 Enter")
    guard isMore else { return }
    #expect(phone.lines[0].contains("Contacts"))
    #expect(Array(page.prefix(5)) == ["Ze Zed 1", "Ze Zed 2", "Ze Zed 3", "Ze Zed 4", ""])
    try phone.press("Backspace text:d Esc")
    #expect(phone.marked.contains { $0.contains("More Contacts") })
  }

  @Test(arguments: [
    ("uncle", "Bo Uncle"), ("bo", "Name: Bo"), ("555", "Phone: 555 0123"),
    ("neigh", "Tag: Neighbours"), ("chess", "Description: plays chess"),
  ])
  mutating func `A contact is found by what is known of them, which is shown (D23)`(
    words: String, shown: String
  ) throws {
    let me = Actor.person(phone.lin)
    try phone.does(.setRemark(phone.bo, "Uncle"), me)
    try phone.does(.createTag(name: "Neighbours", members: [phone.bo]), me)
    try phone.does(
      .editContact(
        phone.bo, ContactCard(description: "plays chess", phoneNumbers: ["555 0123"])), me)
    try phone.press("1 /")
    try search(words)
    #expect(section(.contactsFound).last == shown, "\(phone)")
  }

  @Test mutating func `A group is found by its name and by who is in it (D24)`() throws {
    try phone.press("1 / text:walk")
    #expect(section(.groupChats) == ["林Bo Walkers"])
    try search("bo")
    #expect(section(.groupChats) == ["林Bo Walkers", "梅 Members: Bo"])
    try phone.does(.setRemark(phone.mei, "Sister"), .person(phone.lin))
    try phone.press("Esc 1 / text:sis")
    #expect(section(.groupChats) == ["林Bo Walkers", "梅 Members: Sister"])
  }

  @Test(arguments: ["梅", "mei", "mm", "mei mei"])
  mutating func `Chinese names are found by their sounds and initials (D26)`(words: String) throws {
    try phone.press("1 / 'text:\(words)'")
    #expect(section(.contactsFound) == ["梅 梅梅"], "\(phone)")
  }

  @Test mutating func `The last row searches the web part for the same (D27)`() throws {
    try phone.does(.postMoment(MomentContent(text: "ferry time")), .person(phone.bo))
    try phone.press("1 / text:ferry")
    #expect(page.contains("No “ferry” results found"))
    #expect(page.contains { $0.hasPrefix("⌕ Search “ferry”") })
    try phone.press("End Enter")
    #expect(phone.shows("ferry time"))
    #expect(phone.lines[1].contains("⌕ ferry"))
  }

  @Test mutating func `Where there is nothing it says so (D28)`() throws {
    try phone.press("1 / text:xyz")
    #expect(page.first == "No “xyz” results found")
    try phone.press("Esc 1 F text:xyz Enter")
    #expect(page.first == "No “xyz” results found")
    #expect(phone.shows("! Nothing found"))
  }

  @Test mutating func `Before anything is typed it offers where to search (D20)`() throws {
    try phone.press("1 /")
    #expect(page.first == "Select Search Type")
    try phone.press("Enter")
    #expect(phone.shows("From Anyone"))
  }

  @Test mutating func `What arrives and what goes while one looks is taken in (D25)`() throws {
    try phone.press("1 / text:sea")
    #expect(section(.inChats) == [])
    let first = try #require(
      try phone.sends(phone.bo, .text("sea one"), to: .person(phone.lin)))
    #expect(section(.inChats) == ["Bo Bo 09:00", "sea one"], "\(phone)")
    let second = try #require(
      try phone.sends(phone.bo, .text("sea two"), to: .person(phone.lin)))
    #expect(section(.inChats) == ["Bo Bo 09:00", "2 related messages"])
    try phone.does(.recall(second), .person(phone.bo))
    #expect(section(.inChats) == ["Bo Bo 09:00", "sea one"])
    try phone.does(.deleteMessage(first), .person(phone.lin))
    #expect(section(.inChats) == [])
  }
}

extension MiniProgram {
  fileprivate static func named(
    _ name: String, of account: OfficialAccount.ID
  ) throws -> MiniProgram {
    try MiniProgram(
      id: MiniProgram.ID(0), handle: name, account: account, name: MiniProgram.Words(name, name),
      intro: MiniProgram.Words("", ""), avatar: Avatar(text: String(name.prefix(2)), colour: .teal),
      cover: nil,
      body: MiniProgram.Body(
        variables: [],
        pages: [
          MiniProgram.Page(
            name: "start", title: MiniProgram.Text(MiniProgram.Words(name, name)), blocks: [])
        ]))
  }
}
