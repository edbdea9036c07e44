import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Making, renaming and deleting tags, and who carries them (F20–F23, M56); saving groups (F9).
@Suite struct TagsScreenTests {
  private var phone: Phone

  init() throws {
    phone = try Phone(columns: 60, rows: 20)
    try phone.press("2 Down*2 Enter")
  }

  @Test mutating func `A tag is made with its members`() throws {
    try phone.press("a text:Walks Enter")
    #expect(phone.shows("Members"))
    try phone.press("Space Down Space Enter")
    let tag = try #require(try phone.reader.tags().first?.id)
    #expect(
      phone.performed == [
        .createTag(name: "Walks"), .setTagMembers(tag, [phone.bo, phone.mei]),
      ])
    #expect(phone.lines[1].hasPrefix("▌ Walks"))
    #expect(phone.lines[1].hasSuffix(" 2"))
  }

  @Test mutating func `Its members are added and taken off, and posts follow at once (M56)`() throws
  {
    try phone.press("a text:Walks Enter Esc")
    let tag = try #require(try phone.reader.tags().first?.id)
    try phone.press("Enter a Space Enter")
    #expect(phone.performed.last == .setTagMembers(tag, [phone.bo]))
    try phone.does(
      .postMoment(MomentContent(text: "For walkers"), audience: .only(people: [], tags: [tag])),
      .person(phone.lin))
    func seen(_ person: Person.ID) throws -> Int {
      try phone.world.reader(as: person).timeline(.first(5)).count
    }
    #expect(try (seen(phone.bo), seen(phone.mei)) == (1, 0))
    try phone.press("x")
    #expect(phone.performed.last == .setTagMembers(tag, []))
    #expect(phone.shows("Nobody has this tag"))
    #expect(try seen(phone.bo) == 0)
    try phone.press("x")
    #expect(phone.shows("! Nobody has this tag"))
  }

  @Test(arguments: [
    ("", "! Give the tag a name"), ("  ", "! Give the tag a name"),
    ("a,b", "! A tag's name can't contain"), ("Walks", "! There is a tag with this name already"),
  ])
  mutating func `A name that can't be is refused with its reason, and can be mended (F21)`(
    name: String, reason: String
  ) throws {
    try phone.press("a text:Walks Enter Esc a")
    try phone.handle(.paste(name))
    try phone.press("Enter")
    #expect(phone.shows(reason))
    try phone.press("C-u text:Rows Enter")
    #expect(phone.performed.last == .createTag(name: "Rows"))
  }

  @Test
  mutating func `A tag's sheet opens, renames and deletes it; without tags it gives the reason`()
    throws
  {
    try phone.press("m")
    #expect(phone.shows("! No tags yet"))
    try phone.press("a text:Walks Enter Esc m 3 text:! Enter")
    let tag = try #require(try phone.reader.tags().first?.id)
    #expect(phone.performed.last == .renameTag(tag, "Walks!"))
    try phone.press("m 1")
    #expect(phone.lines[0] == " ‹ Walks!")
    try phone.press("m 1 Space Enter")
    #expect(phone.performed.last == .setTagMembers(tag, [phone.bo]))
    try phone.press("m 4 1")
    #expect(phone.performed.last == .deleteTag(tag))
  }

  @Test mutating func `A tag is renamed, and deleted after a question (F22)`() throws {
    try phone.press("a text:Walks Enter Space Enter e text:! Enter")
    let tag = try #require(try phone.reader.tags().first?.id)
    #expect(phone.performed.last == .renameTag(tag, "Walks!"))
    try phone.press("Enter")
    #expect(phone.lines[0] == " ‹ Walks!")
    try phone.press("d")
    #expect(phone.shows("Its friends stay"))
    try phone.press("Enter")
    #expect(phone.performed.last == .renameTag(tag, "Walks!"))
    try phone.press("d Up Enter")
    #expect(phone.performed.last == .deleteTag(tag))
    #expect(phone.lines[0] == " ‹ Tags")
    #expect(phone.shows("No tags yet"))
    #expect(try phone.reader.contacts().count == 2)
  }

  /// F9.
  @Test mutating func `A group is saved to Contacts and taken out again`() throws {
    try phone.press("Esc k Enter")
    #expect(phone.shows("No saved group chats"))
    try phone.press("s")
    #expect(phone.shows("! No saved group chats"))
    try phone.press("a s")
    #expect(phone.performed == [.setGroupSaved(phone.walkers, true)])
    #expect(phone.lines[1].hasSuffix("saved"))
    try phone.press("a")
    #expect(phone.lines[1].hasSuffix("Walkers"))
    #expect(phone.shows("1 group chat"))
    try phone.press("s")
    #expect(phone.performed.last == .setGroupSaved(phone.walkers, false))
    #expect(phone.shows("No saved group chats"))
  }
}
