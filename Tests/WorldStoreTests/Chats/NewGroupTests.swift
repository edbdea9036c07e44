import Domain
import Testing
import WorldStore

/// A new group (G100–G102).
struct NewGroupTests {
  let town: Town

  init() throws { town = try Town() }

  private func makes(_ friends: [Person.ID]) throws -> Peer? {
    for case .groupCreated(let group, _) in try town.does(.createGroup(with: friends), town.lin) {
      return .group(group)
    }
    return nil
  }

  @Test
  func
    `a group is there for all in it at once, and its first line tells who was invited (G100, G102)`()
    throws
  {
    let group = try #require(try makes([town.bo, town.mei]))
    #expect(try town.list() == ["Bo、Mei /3: I invited Bo, Mei"])
    #expect(try town.list(of: town.bo) == ["Lin、Mei /3: Lin invited I, Mei"])
    #expect(try town.list(of: town.mei) == ["Lin、Bo /3: Lin invited Bo, I"])
    try town.says(town.mei, "hello", to: group)
    #expect(try town.list().first == "Bo、Mei /3 (1): Mei: hello")
    #expect(try town.eyes.isGroupSaved(Group.ID(3)) == false)
    #expect(try town.list(of: town.kai) == [])
  }

  @Test func `whoever is named twice, or names oneself, counts once (G100)`() throws {
    #expect(
      try town.refusal(.createGroup(with: [town.bo, town.bo, town.lin]), town.lin)
        == .tooFewForGroup)
    #expect(try makes([town.bo, town.mei, town.bo, town.lin]) != nil)
    #expect(try town.list() == ["Bo、Mei /3: I invited Bo, Mei"])
  }

  @Test func `whoever has deleted the maker isn't in it, and the maker alone is told (F62, G100)`()
    throws
  {
    try town.does(.deleteContact(town.lin), town.bo)
    let group = try #require(try makes([town.bo, town.mei]))
    #expect(try town.chat(with: group) == ["can't invite Bo", "I invited Mei"])
    #expect(try town.chat(with: group, of: town.mei) == ["Lin invited I"])
    #expect(try town.list(of: town.bo) == [])
    try town.does(.deleteContact(town.lin), town.mei)
    #expect(try town.refusal(.createGroup(with: [town.bo, town.mei]), town.lin) == .nobodyJoins)
  }

  @Test func `making a group is refused for the first reason that holds`() throws {
    let nobody = Person.ID(99)
    let many = (1...40).map { Person.ID(100 + $0) }
    let cases: [([Person.ID], Refusal)] = [
      ([], .tooFewForGroup), ([nobody], .tooFewForGroup), (many, .tooManyForGroup),
      ([nobody, town.kai], .notFound), ([town.kai, nobody], .notFriends),
      ([town.bo, town.kai], .notFriends),
    ]
    for (index, (friends, refusal)) in cases.enumerated() {
      #expect(
        try town.refusal(.createGroup(with: friends), town.lin) == refusal, "case \(index)")
    }
    #expect(
      try town.refusal(.createGroup(with: []), .account(town.daily)) == .wrongActor)
    #expect(try town.list() == [])
  }
}
