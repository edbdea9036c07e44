import Domain
import Testing

@testable import WorldStore

/// What somebody can find by its name (D21, D23, D24), and by nobody else.
struct KnownThingsTests {
  let town: Town

  init() throws { town = try Town() }

  private func people(of person: Person.ID? = nil, limit: Int = 100) throws -> [String] {
    var told: [String] = []
    var rest: Person.ID?
    repeat {
      let people = try town.eyes(of: person ?? town.lin).knownPeople(after: rest, limit: limit)
      told += people.rows.map { person in
        let traits = person.traits.map { "\($0.field): \($0.text)" }
        return ([person.isContact ? person.name : "(\(person.name))"] + traits)
          .joined(separator: ", ")
      }
      rest = people.rest
    } while rest != nil
    return told
  }

  @Test
  func `a contact is known by remark, name, WeChat ID, phone, tag, region and description (D23)`()
    throws
  {
    #expect(try people() == ["Bo, wechatID: wx_bo", "Mei, wechatID: wx_mei"])
    try town.does(.setRemark(town.bo, "Uncle"), town.lin)
    _ = try town.tags(town.lin, "Neighbours", [town.bo])
    try town.does(
      .editContact(
        town.bo, ContactCard(description: "plays chess", phoneNumbers: ["555 1", "555 2"])),
      town.lin)
    #expect(
      try people().first
        == "Uncle, nickname: Bo, wechatID: wx_bo, phone: 555 1, phone: 555 2, tag: Neighbours, "
        + "description: plays chess")
    // What Lin wrote down about Bo is nobody else's, and Mei doesn't know him at all.
    #expect(try people(of: town.kai) == ["Bo, wechatID: wx_bo"])
    #expect(try people(of: town.mei) == ["Lin, wechatID: wx_lin"])
  }

  @Test
  func `whom one has blocked, and who is no friend any more, is known by the chat alone (F66)`()
    throws
  {
    try town.says(town.bo, "hi", to: .person(town.lin))
    try town.says(town.mei, "hi", to: .person(town.lin))
    try town.does(.setBlocked(town.bo, true), town.lin)
    #expect(try people() == ["Mei, wechatID: wx_mei", "(Bo)"])
    try town.does(.deleteContact(town.mei), town.lin)
    #expect(try people() == ["(Bo)"])
  }

  @Test(arguments: [1, 2, 3]) func `however small the steps, everybody is told of once`(limit: Int)
    throws
  {
    try town.world.addFriends(town.lin, town.kai, since: Town.start)
    #expect(
      try people(limit: limit) == [
        "Bo, wechatID: wx_bo", "Mei, wechatID: wx_mei", "Kai, wechatID: wx_kai",
      ])
    var groups: [Group.ID] = []
    var rest: Group.ID?
    repeat {
      let found = try town.eyes.knownGroups(after: rest, limit: limit)
      groups += found.rows.map(\.id)
      rest = found.rest
    } while rest != nil
    #expect(groups == [town.family, town.walkers])
  }

  @Test
  func `a group is known by the names of the others in it, as its reader knows them (D24, G3)`()
    throws
  {
    try town.does(.setRemark(town.mei, "Sister"), town.lin)
    func members(_ person: Person.ID) throws -> [[String]] {
      try town.eyes(of: person).knownGroups(limit: 9).rows.map { group in
        group.members.map { member in
          member.nickname.map { "\(member.name) = \($0)" } ?? member.name
        }
      }
    }
    #expect(
      try members(town.lin) == [
        ["Uncle Bo = Bo", "Sister = Mei"], ["Bo", "Sister = Mei", "Kai"],
      ])
    // Kai isn't in the family.
    #expect(try members(town.kai) == [["Bo", "Lin", "Mei"]])
  }

  @Test func `only what is followed is known, and a chat by where it stands in the list`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.does(.follow(town.daily), town.lin)
    try town.does(.answer(to: town.lin, .text("hello")), town.tram)
    let known = try town.eyes.knownAccounts()
    #expect(known.rows.map(\.id) == [town.daily, town.tram])
    #expect(known.rows.map { $0.chat != nil } == [false, true])
    #expect(try town.eyes(of: town.bo).knownAccounts().rows == [])
    try town.says(town.bo, "hi", to: .person(town.lin))
    try town.does(.setSticky(.peer(.person(town.bo)), true), town.lin)
    let places = try town.eyes.knownPeople(limit: 9).rows.map(\.chat)
    #expect(places.map { $0?.isSticky } == [true, nil])
    try town.does(.hideChat(.peer(.person(town.bo))), town.lin)
    #expect(try town.eyes.knownPeople(limit: 9).rows.map(\.chat) == [nil, nil])
  }
}
