import Domain
import Testing
import WorldStore

struct ContactsTests {
  let world: World
  let me: Person.ID
  let start = WorldTime(year: 2021, month: 3, day: 1, hour: 9)

  init() throws {
    world = try World.inMemory(seed: 1, name: "x", start: start)
    me = try world.addPerson(.named("me"))
    try world.setIdentity(me: me)
  }

  private func meet(
    _ nickname: String, remark: String? = nil, star: Bool = false, blocked: Bool = false,
    mutual: Bool = true
  ) throws -> Person.ID {
    let handle = "p" + nickname.unicodeScalars.map { String($0.value) }.joined()
    var person = Person.named(handle)
    person.nickname = nickname
    let id = try world.addPerson(person)
    try world.addContact(
      Contact(
        owner: me, person: id, remark: remark, isStarred: star, isBlocked: blocked, source: .card,
        since: start))
    if mutual { try world.addContact(Contact(owner: id, person: me, since: start)) }
    return id
  }

  @Test func `contacts stand A–Z by the name I know, the rest under the number sign (F3, F4)`()
    throws
  {
    for nickname in ["周予安", "Anna", "🌊", "单小雨", "7号", "安娜", "Émile"] {
      _ = try meet(nickname)
    }
    _ = try meet("Zoe", remark: "贝贝", star: true)
    let lines = try world.reader(as: me).contacts().map {
      $0.section + " " + $0.name + ($0.isStarred ? " ☆" : "")
    }
    #expect(
      lines == [
        "A 安娜", "A Anna", "B 贝贝 ☆", "E Émile", "S 单小雨", "Z 周予安", "# 🌊", "# 7号",
      ])
  }

  @Test func `who deleted me stands there, whom I blocked doesn't (F61, F66)`() throws {
    _ = try meet("Left", mutual: false)
    _ = try meet("Pest", blocked: true)
    #expect(try world.reader(as: me).contacts().map(\.name) == ["Left"])
  }

  @Test func `a friend's profile says all, a stranger's neither ID nor remark (F50, F51)`() throws {
    let zoe = try meet("Zoe", remark: "贝贝", star: true)
    let tag = try world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: me, name: "Work"), handle: "work", members: [zoe])
    _ = try world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: zoe, name: "Bores"), handle: "bores", members: [me])
    for name in ["a", "b"] {
      _ = try world.addGroup(
        Group(id: Group.ID(0), handle: name, name: name, owner: me),
        members: [GroupMember(me), GroupMember(zoe)])
    }
    let reader = world.reader(as: me)
    let profile = try #require(try reader.person(zoe))
    #expect(profile.relation == .friend && profile.name == "贝贝" && profile.remark == "贝贝")
    #expect(profile.person.nickname == "Zoe" && profile.person.wechatID.hasPrefix("wx_"))
    #expect(profile.isStarred && profile.source == .card && profile.tags.map(\.name) == ["Work"])
    #expect(profile.groupsInCommon == 2)
    #expect(try reader.tags() == [ContactTag(id: tag, owner: me, name: "Work")])

    let other = try world.addPerson(.named("other"))
    let stranger = try #require(try reader.person(other))
    #expect(stranger.relation == .stranger && stranger.person.wechatID == "")
    #expect(stranger.remark == nil && stranger.tags == [] && stranger.groupsInCommon == 0)
    // I am no stranger to those who keep me, but they are to me once I deleted them.
    #expect(try world.reader(as: zoe).person(me)?.tags.map(\.name) == ["Bores"])

    let mine = try #require(try reader.person(me))
    #expect(mine.relation == .me && mine.person.wechatID == "wx_me")
    #expect(try reader.person(Person.ID(999)) == nil)
  }

  @Test func `only saved groups are listed, the named ones by sound (F9)`() throws {
    let bo = try meet("Bo")
    func add(_ handle: String, _ name: String?, saved: Bool) throws {
      _ = try world.addGroup(
        Group(id: Group.ID(0), handle: handle, name: name, owner: bo),
        members: [GroupMember(bo, isSaved: true), GroupMember(me, isSaved: saved)])
    }
    try add("a", nil, saved: true)
    try add("b", "周末", saved: true)
    try add("c", "Book Club", saved: true)
    try add("d", "Unsaved", saved: false)
    let names = try world.reader(as: me).groups().map(\.name)
    #expect(
      names == [.name("Book Club"), .name("周末"), .members(["Bo"], count: 2)])
  }
}
