import Domain
import Testing

@testable import WorldStore

/// Tags: private to their owner, and live (F20–F23, M56).
struct TagTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `a tag is made with its members and shown to its owner alone (F20)`() throws {
    let id = try town.tags(town.lin, " Walks ", [town.mei, town.bo, town.mei])
    let page = try #require(try town.eyes.tag(id))
    #expect(page.tag.name == "Walks" && page.members.map(\.name) == ["Bo", "Mei"])
    #expect(try town.eyes.tagRows() == [TagRow(id: id, name: "Walks", friends: 2)])
    #expect(try town.profile(town.bo).tags.map(\.id) == [id])
    for person in [town.bo, town.mei, town.kai] {
      #expect(try town.eyes(of: person).tag(id) == nil)
      #expect(try town.eyes(of: person).tags() == [])
      #expect(try town.profile(town.bo, of: person).tags == [])
    }
  }

  @Test func `a friend may carry several tags (F20)`() throws {
    let walks = try town.tags(town.lin, "Walks", [town.bo])
    let work = try town.tags(town.lin, "Work")
    let all = Action.setTags(town.bo, [work, walks, work])
    #expect(try town.does(all, town.lin) == [.contactChanged(town.bo, by: town.lin)])
    #expect(try town.profile(town.bo).tags.map(\.name) == ["Walks", "Work"])
    #expect(try town.does(all, town.lin) == [])
    try town.does(.setTags(town.bo, [work]), town.lin)
    #expect(try town.profile(town.bo).tags.map(\.name) == ["Work"])
    #expect(try town.eyes.tagRows().map(\.friends) == [0, 1])
    // Another's tags of the same friend stay.
    _ = try town.tags(town.kai, "Bores", [town.bo])
    try town.does(.setTags(town.bo, []), town.lin)
    #expect(try town.profile(town.bo, of: town.kai).tags.map(\.name) == ["Bores"])
  }

  @Test func `a tag is renamed, its members stay; the same name changes nothing (F21)`() throws {
    let id = try town.tags(town.lin, "Walks", [town.bo])
    #expect(try town.does(.renameTag(id, " Hikes "), town.lin) == [.tagChanged(id, by: town.lin)])
    #expect(try town.eyes.tag(id)?.tag.name == "Hikes")
    #expect(try town.eyes.tag(id)?.members.map(\.name) == ["Bo"])
    #expect(try town.does(.renameTag(id, "Hikes"), town.lin) == [])
  }

  @Test func `a name is unique for its owner, not in the world (F21)`() throws {
    let walks = try town.tags(town.lin, "Walks")
    let work = try town.tags(town.lin, "Work")
    #expect(try town.refusal(.createTag(name: " Walks"), town.lin) == .tagNameTaken)
    #expect(try town.refusal(.renameTag(work, "Walks"), town.lin) == .tagNameTaken)
    #expect(try town.refusal(.createTag(name: "Walks"), town.bo) == nil)
    try town.does(.deleteTag(walks), town.lin)
    #expect(try town.refusal(.renameTag(work, "Walks"), town.lin) == nil)
  }

  @Test func `a tag's number is never given again, so that no old list means a new tag`() throws {
    let walks = try town.tags(town.lin, "Walks")
    try town.does(.deleteTag(walks), town.lin)
    #expect(try town.tags(town.bo, "Else") != walks)
    #expect(try town.tags(town.lin, "Walks") != walks)
    // Nor one that the data brought with it.
    let world = try World.inMemory(seed: 1, name: "x", start: Town.start)
    let me = try world.addPerson(.named("me"))
    let old = try world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: me, name: "Old"), handle: "old", members: [])
    try world.setIdentity(me: me)
    let other = Town.start + 1
    try world.perform(.createTag(name: "New"), as: .person(me), at: other)
    let new = try #require(try world.reader(as: me).tags().last)
    #expect(new.id > old)
  }

  @Test func `tags are refused for the first reason that holds (F21)`() throws {
    let mine = try town.tags(town.lin, "Walks")
    let bos = try town.tags(town.bo, "Bores")
    let nobody = Person.ID(99)
    let long = String(repeating: "a", count: 31)
    let cases: [(Action, Refusal?)] = [
      (.createTag(name: " ", members: [town.kai]), .blankTagName),
      (.createTag(name: long + ",", members: [town.kai]), .tagNameHasSeparator),
      (.createTag(name: long, members: [town.kai]), .tagNameTooLong),
      (.createTag(name: "Walks", members: [town.kai]), .tagNameTaken),
      (.createTag(name: "New", members: [town.kai]), .notFriends),
      (.createTag(name: "New", members: [town.lin]), .notFriends),
      (.createTag(name: "New", members: [nobody]), .notFound),
      (.renameTag(bos, ""), .notFound),
      (.renameTag(ContactTag.ID(99), "x"), .notFound),
      (.renameTag(mine, ""), .blankTagName),
      (.setTagMembers(bos, [town.kai]), .notFound),
      (.setTagMembers(mine, [town.kai]), .notFriends),
      (.setTagMembers(mine, [town.bo, nobody]), .notFound),
      (.deleteTag(bos), .notFound),
      (.deleteTag(ContactTag.ID(99)), .notFound),
      (.setTags(nobody, [bos]), .notFound),
      (.setTags(town.kai, [bos]), .notFriends),
      (.setTags(town.bo, [mine, bos]), .notFound),
    ]
    for (index, (action, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, town.lin) == refusal, "case \(index)")
      #expect(try town.refusal(action, .account(town.daily)) == .wrongActor, "case \(index)")
    }
    #expect(try town.eyes.tags().map(\.name) == ["Walks"])
    #expect(try town.eyes.tag(mine)?.members == [])
  }

  @Test func `moving a friend into or out of a tag changes old posts at once (M56)`() throws {
    let tag = try town.tags(town.lin, "Walks", [town.mei])
    let only = try town.posts(town.lin, "for walkers", to: .only(people: [], tags: [tag]))
    let except = try town.posts(town.lin, "not for them", to: .except(people: [], tags: [tag]))
    func sees(_ person: Person.ID) throws -> [Bool] {
      try [only, except].map { try town.eyes(of: person).moment($0) != nil }
    }
    #expect(try sees(town.mei) == [true, false] && sees(town.bo) == [false, true])
    #expect(
      try town.does(.setTagMembers(tag, [town.bo]), town.lin) == [.tagChanged(tag, by: town.lin)])
    #expect(try sees(town.mei) == [false, true] && sees(town.bo) == [true, false])
    #expect(try town.timeline(of: town.bo) == ["Lin: for walkers"])
    #expect(try town.timeline(of: town.mei) == ["Lin: not for them"])
    try town.does(.setTags(town.mei, [tag]), town.lin)
    #expect(try sees(town.mei) == [true, false] && sees(town.bo) == [true, false])
    try town.does(.setTags(town.bo, []), town.lin)
    #expect(try sees(town.bo) == [false, true])
    #expect(try town.does(.setTagMembers(tag, [town.mei]), town.lin) == [])
  }

  @Test func `a change of one among many members touches that one`() throws {
    let friends = try (0..<100).map { number in
      let friend = try town.world.addPerson(.named("friend-\(number)"))
      try town.world.addFriends(town.lin, friend, since: Town.start)
      return friend
    }
    let tag = try town.tags(town.lin, "Many", Array(friends.dropLast()))
    func standings() throws -> [Int64] {
      try town.world.read { db in try friends.map { try Circle.stamp(db, of: $0) } }
    }
    let before = try standings()
    let statements = try town.countingStatements { () throws in
      try town.does(.setTagMembers(tag, Array(friends.dropFirst())), town.lin)
    }
    #expect(statements < 50)
    #expect(try town.eyes.tag(tag)?.members.map(\.id).sorted() == Array(friends.dropFirst()))
    let changed = zip(friends, zip(before, try standings())).filter { $0.1.0 != $0.1.1 }
    #expect(changed.map(\.0) == [friends[0], friends[99]])
  }

  @Test func `a later friend falls under an old post's tags (M56)`() throws {
    let tag = try town.tags(town.lin, "Walks", [town.mei])
    let only = try town.posts(town.lin, "for walkers", to: .only(people: [], tags: [tag]))
    let except = try town.posts(town.lin, "not for them", to: .except(people: [], tags: [tag]))
    let id = try town.asks(town.kai, town.lin, "hi")
    try town.does(.acceptRequest(id), town.lin)
    #expect(try town.timeline(of: town.kai).contains("Lin: not for them"))
    #expect(try town.eyes(of: town.kai).moment(only) == nil)
    try town.does(.setTags(town.kai, [tag]), town.lin)
    #expect(try town.eyes(of: town.kai).moment(only) != nil)
    #expect(try town.eyes(of: town.kai).moment(except) == nil)
  }

  @Test func `deleting a tag leaves the friends and takes it off every post (F22)`() throws {
    let tag = try town.tags(town.lin, "Walks", [town.mei])
    let only = try town.posts(town.lin, "for walkers", to: .only(people: [], tags: [tag]))
    let both = try town.posts(
      town.lin, "for walkers and Bo", to: .only(people: [town.bo], tags: [tag]))
    let except = try town.posts(town.lin, "not for them", to: .except(people: [], tags: [tag]))
    #expect(try town.does(.deleteTag(tag), town.lin) == [.tagDeleted(tag, by: town.lin)])
    #expect(try town.names() == ["Bo", "Mei"] && town.profile(town.mei).tags == [])
    #expect(try town.eyes.tag(tag) == nil)
    let mei = town.eyes(of: town.mei)
    #expect(try mei.moment(only) == nil && mei.moment(both) == nil && mei.moment(except) != nil)
    #expect(try town.eyes(of: town.bo).moment(both) != nil)
    #expect(try town.eyes.moment(only)?.audience == .only(people: [], tags: []))
  }

  @Test func `an empty tag can be, but not be all that a post is for (F23, M54)`() throws {
    let tag = try town.tags(town.lin, "Nobody yet")
    let post = Action.postMoment(
      MomentContent(text: "x"), audience: .only(people: [], tags: [tag]))
    #expect(try town.refusal(post, town.lin) == .emptyAudience)
    try town.does(.setTagMembers(tag, [town.bo]), town.lin)
    #expect(try town.refusal(post, town.lin) == nil)
  }

  @Test func `a blocked friend, who isn't on the tag's page, keeps the tag (F20, F66)`() throws {
    let id = try town.tags(town.lin, "Walks", [town.bo, town.mei])
    try town.does(.setBlocked(town.bo, true), town.lin)
    #expect(try town.eyes.tag(id)?.members.map(\.name) == ["Mei"])
    try town.does(.setTagMembers(id, []), town.lin)
    try town.does(.setBlocked(town.bo, false), town.lin)
    #expect(try town.eyes.tag(id)?.members.map(\.name) == ["Bo"])
    try town.does(.setTagMembers(id, []), town.lin)
    #expect(try town.eyes.tag(id)?.members == [])
  }
}
