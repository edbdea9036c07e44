import Domain
import Testing
import WorldStore

/// Who is in a group, who manages it, and what is kept of it (G101–G117).
///
/// Lin owns Family with Bo and Mei; Bo owns the walkers, where all are.
struct GroupTests {
  let town: Town
  private var family: Peer { .group(town.family) }

  init() throws { town = try Town() }

  // MARK: Coming and going

  @Test func `a friend who is invited is in at once, and reads from there on (G101, G102)`() throws
  {
    try town.says(town.lin, "before", to: family)
    try town.does(.inviteToGroup(town.family, [town.kai, town.lin]), town.bo)
    try town.says(town.kai, "hello", to: family)
    #expect(try town.chat(with: family, of: town.kai) == ["me: hello", "Bo invited I"])
    #expect(try town.chat(with: family) == ["Kai: hello", "Bo invited Kai", "me: before"])
    #expect(try town.eyes.group(town.family)?.memberCount == 4)
    #expect(try town.refusal(.inviteToGroup(town.family, [town.kai]), town.bo) == .alreadyInGroup)
  }

  @Test func `inviting is refused for the first reason that holds`() throws {
    let nobody = Person.ID(99)
    let cases: [(Action, Person.ID, Refusal)] = [
      (.inviteToGroup(Group.ID(9), [town.kai]), town.bo, .notFound),
      (.inviteToGroup(town.family, [nobody]), town.kai, .notInGroup),
      (.inviteToGroup(town.family, [town.bo]), town.lin, .alreadyInGroup),
      (.inviteToGroup(town.family, []), town.lin, .alreadyInGroup),
      (.inviteToGroup(town.family, [nobody]), town.lin, .notFound),
      (.inviteToGroup(town.family, [town.kai]), town.lin, .notFriends),
    ]
    for (index, (action, person, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, person) == refusal, "case \(index)")
    }
    try town.does(.deleteContact(town.bo), town.kai)
    #expect(try town.refusal(.inviteToGroup(town.family, [town.kai]), town.bo) == .nobodyJoins)
  }

  @Test func `in a group of 40 a friend is asked, and joins by the invitation (G101)`() throws {
    for number in 0..<37 {
      let guest = try town.world.addPerson(.named("guest\(number)"))
      try town.world.addFriends(town.lin, guest, since: Town.start)
      try town.does(.inviteToGroup(town.family, [guest]), town.lin)
    }
    #expect(try town.eyes.group(town.family)?.memberCount == 40)
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    #expect(try town.eyes.group(town.family)?.memberCount == 40)
    #expect(try town.list(of: town.kai) == ["Bo (1): invitation to Family"])
    let invitation = try #require(
      try town.eyes(of: town.kai).items(in: .person(town.bo), .first(1)).first)
    guard case .message(let id) = invitation.id else {
      Issue.record("no invitation: \(invitation)")
      return
    }
    #expect(try town.refusal(.acceptGroupInvitation(id), town.bo) == .notFound)
    #expect(try town.refusal(.acceptGroupInvitation(id), town.mei) == .notFound)
    #expect(try town.refusal(.recall(id), town.bo) == .cannotRecallThisKind)
    #expect(
      try town.refusal(.forward(id, to: [.person(town.bo)]), town.kai) == .cannotForwardThisKind)
    try town.does(.acceptGroupInvitation(id), town.kai)
    #expect(try town.chat(with: family, of: town.kai) == ["Bo invited I"])
    #expect(try town.refusal(.acceptGroupInvitation(id), town.kai) == .alreadyInGroup)
    try town.does(.leaveGroup(town.family), town.kai)
    try town.does(.leaveGroup(town.family), town.bo)
    #expect(try town.refusal(.acceptGroupInvitation(id), town.kai) == .invitationOver)
  }

  @Test func `leaving is told to the owner alone and takes all with it (G103, G104)`() throws {
    try town.says(town.lin, "hello", to: family)
    try town.does(.leaveGroup(town.family), town.bo)
    #expect(try town.list(of: town.bo) == [])
    #expect(try town.chat(with: family, of: town.bo) == [])
    #expect(try town.eyes(of: town.bo).chatHeader(family) == nil)
    #expect(try town.eyes(of: town.bo).groupMembers(town.family) == [])
    #expect(try town.chat(with: family) == ["Bo left", "me: hello"])
    #expect(try town.chat(with: family, of: town.mei) == ["Lin: hello"])
    try town.says(town.lin, "gone?", to: family)
    #expect(try town.list(of: town.bo) == [])
    #expect(try town.refusal(.leaveGroup(town.family), town.bo) == .notInGroup)
    #expect(try town.refusal(.leaveGroup(Group.ID(9)), town.bo) == .notFound)
  }

  @Test func `when the owner leaves, who joined next owns the group and is told (G105)`() throws {
    try town.does(.leaveGroup(town.walkers), town.bo)
    #expect(try town.eyes.group(town.walkers)?.role == .owner)
    #expect(try town.chat(with: .group(town.walkers)) == ["I owns the group"])
    #expect(try town.chat(with: .group(town.walkers), of: town.mei) == [])
    for person in [town.lin, town.mei, town.kai] {
      try town.does(.leaveGroup(town.walkers), person)
    }
    #expect(try town.refusal(.leaveGroup(town.walkers), town.kai) == .notInGroup)
  }

  @Test
  func `who is taken out keeps the chat as it was, and nothing comes to it any more (G102, G117)`()
    throws
  {
    try town.says(town.mei, "hello", to: family)
    try town.does(.openChat(.peer(family)), town.bo)
    try town.does(.removeFromGroup(town.family, [town.bo]), town.lin)
    let kept = ["Lin removed I", "Mei: hello"]
    #expect(try town.chat(with: family, of: town.bo) == kept)
    #expect(try town.chat(with: family) == ["I removed Bo", "Mei: hello"])
    #expect(try town.chat(with: family, of: town.mei) == ["me: hello"])
    let secret = try town.says(town.mei, "he is gone", to: family, mentions: .none)
    try town.says(town.lin, "quite", to: family, mentions: .everyone)
    try town.does(.renameGroup(town.family, "Without Bo"), town.mei)
    let seen = town.eyes(of: town.bo)
    #expect(try town.list(of: town.bo) == ["Family: Lin removed I"])
    #expect(try town.chat(with: family, of: town.bo) == kept)
    #expect(try seen.message(secret) == nil)
    #expect(try seen.searchChats(SearchWords("gone"), effort: 100).chats == [])
    #expect(
      try seen.searchMessages(SearchWords("gone"), in: family, limit: 9, effort: 100).rows == [])
    let header = try #require(try seen.chatHeader(family))
    #expect(header.isClosed && header.name == .name("Family") && header.memberCount == nil)
    #expect(
      try town.refusal(.sendMessage(to: family, content: .text("hey")), town.bo) == .notInGroup)
    #expect(try seen.group(town.family) == nil && seen.groupMembers(town.family) == [])

    // Invited again, they go on from there.
    try town.does(.inviteToGroup(town.family, [town.bo]), town.lin)
    try town.says(town.mei, "welcome", to: family)
    #expect(
      try town.chat(with: family, of: town.bo) == ["Mei: welcome", "Lin invited I"] + kept)
    #expect(try seen.chatHeader(family)?.name == .name("Without Bo"))
  }

  @Test func `taking out is refused for the first reason that holds`() throws {
    try town.does(.setGroupAdmin(town.walkers, town.lin, true), town.bo)
    let cases: [(Action, Person.ID, Refusal)] = [
      (.removeFromGroup(Group.ID(9), [town.bo]), town.bo, .wrongActor),
      (.removeFromGroup(Group.ID(9), [town.mei]), town.bo, .notFound),
      (.removeFromGroup(town.family, [town.mei]), town.kai, .notInGroup),
      (.removeFromGroup(town.walkers, [Person.ID(99)]), town.mei, .onlyGroupManagers),
      (.removeFromGroup(town.walkers, [Person.ID(99)]), town.lin, .notFound),
      (.removeFromGroup(town.walkers, [town.mei, town.bo]), town.lin, .onlyGroupOwner),
    ]
    for (index, (action, person, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, person) == refusal, "case \(index)")
    }
    #expect(try town.eyes.group(town.walkers)?.memberCount == 4)
    try town.does(.removeFromGroup(town.walkers, [town.mei, town.kai]), town.lin)
    #expect(try town.chat(with: .group(town.walkers)) == ["I removed Mei, Kai"])
  }

  // MARK: Managing

  @Test func `the owner hands over and names admins, and nobody else does (G106)`() throws {
    #expect(
      try town.refusal(.transferGroup(town.family, to: town.lin), town.lin) == .wrongActor)
    #expect(
      try town.refusal(.transferGroup(town.family, to: town.kai), town.lin) == .notFound)
    #expect(
      try town.refusal(.transferGroup(town.family, to: town.kai), town.bo) == .onlyGroupOwner)
    #expect(
      try town.refusal(.setGroupAdmin(town.family, town.kai, true), town.bo) == .onlyGroupOwner)
    #expect(
      try town.refusal(.setGroupAdmin(town.family, town.kai, true), town.lin) == .notFound)
    try town.does(.setGroupAdmin(town.family, town.bo, true), town.lin)
    #expect(try town.eyes.groupMembers(town.family).map(\.role) == [.owner, .admin, .member])
    try town.does(.transferGroup(town.family, to: town.bo), town.lin)
    #expect(try town.eyes.groupMembers(town.family).map(\.role) == [.member, .owner, .member])
    #expect(try town.chat(with: family, of: town.bo) == ["I owns the group"])
    #expect(try town.chat(with: family) == ["Bo owns the group"])
    #expect(try town.chat(with: family, of: town.mei) == [])
  }

  @Test func `a fourth admin is one too many, and one again is none (G106)`() throws {
    let eve = try town.world.addPerson(.named("eve"))
    try town.world.addFriends(town.bo, eve, since: Town.start)
    try town.does(.inviteToGroup(town.walkers, [eve]), town.bo)
    for person in [town.lin, town.mei, town.kai] {
      try town.does(.setGroupAdmin(town.walkers, person, true), town.bo)
    }
    #expect(try town.does(.setGroupAdmin(town.walkers, town.lin, true), town.bo) == [])
    #expect(
      try town.refusal(.setGroupAdmin(town.walkers, eve, true), town.bo) == .tooManyGroupAdmins)
    try town.does(.setGroupAdmin(town.walkers, town.kai, false), town.bo)
    try town.does(.setGroupAdmin(town.walkers, eve, true), town.bo)
  }

  @Test func `a notice stands in the group and calls everybody with a message (G109, G112)`() throws
  {
    #expect(
      try town.refusal(.setGroupNotice(town.family, "dinner"), town.mei) == .onlyGroupManagers)
    try town.does(.setGroupAdmin(town.family, town.bo, true), town.lin)
    try town.does(.setMuted(family, true), town.mei)
    try town.does(.setGroupNotice(town.family, " dinner at six "), town.bo)
    #expect(try town.eyes.group(town.family)?.notice == "dinner at six")
    #expect(
      try town.list(of: town.mei) == ["~Family (•): [@all] Uncle Bo: @All\ndinner at six"])
    #expect(try town.does(.setGroupNotice(town.family, "dinner at six"), town.bo) == [])
    try town.does(.setGroupNotice(town.family, ""), town.bo)
    #expect(try town.eyes.group(town.family)?.notice == nil)
    #expect(try town.chat(with: family, of: town.mei).count == 1)
  }

  // MARK: What it is called

  @Test func `anybody of a small group renames it, and all read it (G102, G108)`() throws {
    try town.does(.renameGroup(town.walkers, " Hills "), town.kai)
    #expect(try town.list() == ["Hills: Kai renamed to Hills"])
    #expect(try town.list(of: town.kai) == ["Hills: I renamed to Hills"])
    #expect(try town.does(.renameGroup(town.walkers, "Hills"), town.bo) == [])
    #expect(try town.refusal(.renameGroup(town.family, "x"), town.kai) == .notInGroup)
  }

  @Test func `a remark for a group is for nobody else (G114), in lists, titles and searches`()
    throws
  {
    try town.does(.setGroupRemark(town.family, "Home"), town.lin)
    try town.does(.setGroupSaved(town.family, true), town.lin)
    try town.says(town.bo, "soup", to: family)
    #expect(try town.list() == ["Home (1): Uncle Bo: soup"])
    #expect(try town.eyes.chats(matching: "home", limit: 9).count == 1)
    #expect(try town.eyes.chatHeader(family)?.name == .name("Home"))
    #expect(try town.eyes.groups().map(\.name) == [.name("Home")])
    let soup = SearchWords("soup")
    let found = try #require(try town.eyes.searchChats(soup, effort: 99).chats.first)
    #expect(try town.eyes.chatHit(soup, found.newest)?.name == .name("Home"))
    let known = try #require(try town.eyes.knownGroups(limit: 9).rows.first)
    #expect(known.name == .name("Home") && known.ownName == "Family")
    #expect(try town.list(of: town.mei) == ["Family (1): Uncle Bo: soup"])
    try town.does(.setGroupRemark(town.family, " "), town.lin)
    #expect(try town.eyes.chatHeader(family)?.name == .name("Family"))
  }

  @Test func `what the others call one is one's own to set (G3, G113)`() throws {
    try town.does(.setGroupAlias(town.family, "Chef"), town.mei)
    try town.says(town.mei, "soup", to: family)
    #expect(try town.list(of: town.bo) == ["Family (1): Chef: soup"])
    let long = String(repeating: "x", count: 31)
    for action in [Action.setGroupAlias(town.family, long), .setGroupRemark(town.family, long)] {
      #expect(try town.refusal(action, town.mei) == .groupNameTooLong)
      #expect(try town.refusal(action, town.kai) == .notInGroup)
    }
    try town.does(.setGroupAlias(town.family, ""), town.mei)
    #expect(try town.list(of: town.bo) == ["Family (1): Mei: soup"])
  }

  @Test func `names above the bubbles are shown until one turns them off (G2)`() throws {
    #expect(try town.eyes.chatHeader(family)?.showsNames == true)
    try town.does(.setGroupNames(town.family, shown: false), town.lin)
    #expect(try town.eyes.chatHeader(family)?.showsNames == false)
    #expect(try town.eyes(of: town.bo).chatHeader(family)?.showsNames == true)
    #expect(try town.does(.setGroupNames(town.family, shown: false), town.lin) == [])
    #expect(
      try town.refusal(.setGroupNames(town.family, shown: false), town.kai) == .notInGroup)
  }
}
