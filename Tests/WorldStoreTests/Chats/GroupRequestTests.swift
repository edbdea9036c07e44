import Domain
import Testing
import WorldStore

/// Invitations that owner and admins confirm (G110), and the mark of those who wait (C52).
///
/// Lin owns Family with Bo and Mei; Kai is a friend of Bo alone.
struct GroupRequestTests {
  let town: Town
  private var family: Peer { .group(town.family) }

  init() throws {
    town = try Town()
    try town.does(.setGroupConfirmation(town.family, true), town.lin)
  }

  /// The grey line that the owner got.
  private func request() throws -> Message.ID {
    let newest = try town.eyes.items(in: family, .first(1)).first
    guard case .message(let id)? = newest?.id else { throw Refusal.notFound }
    return id
  }

  @Test
  func `a member's friend waits until a manager confirms, and all read who invited (G110, C52)`()
    throws
  {
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    #expect(try town.list() == ["Family: [1 waiting] Bo asks for Kai"])
    #expect(try town.eyes.chatsBadge() == .none)
    #expect(try town.list(of: town.bo) == ["Family: invitations wait"])
    #expect(try town.list(of: town.kai) == [])
    #expect(try town.eyes.group(town.family)?.memberCount == 3)
    // Asked again, nobody is told again.
    #expect(try town.does(.inviteToGroup(town.family, [town.kai]), town.bo) == [])
    let request = try request()
    try town.does(.confirmGroupRequest(request), town.lin)
    #expect(try town.list() == ["Family: Bo invited Kai"])
    #expect(try town.chat(with: family).dropFirst().first == "Bo asks for Kai, settled")
    #expect(try town.chat(with: family, of: town.kai) == ["Bo invited I"])
    #expect(try town.refusal(.confirmGroupRequest(request), town.lin) == .alreadyInGroup)
    try town.does(.removeFromGroup(town.family, [town.kai]), town.lin)
    #expect(try town.refusal(.confirmGroupRequest(request), town.lin) == .invitationOver)
  }

  @Test
  func `an admin is asked too and may confirm, and whom managers invite joins at once (G107)`()
    throws
  {
    try town.does(.setGroupAdmin(town.family, town.mei, true), town.lin)
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    #expect(try town.list(of: town.mei) == ["Family: [1 waiting] Bo asks for Kai"])
    let newest = try town.eyes(of: town.mei).items(in: family, .first(1)).first
    guard case .message(let asked)? = newest?.id else { throw Refusal.notFound }
    #expect(try town.refusal(.confirmGroupRequest(asked), town.lin) == .notFound)
    try town.does(.confirmGroupRequest(asked), town.mei)
    #expect(try town.eyes.group(town.family)?.memberCount == 4)
    try town.does(.removeFromGroup(town.family, [town.kai]), town.lin)
    try town.does(.setGroupAdmin(town.family, town.bo, true), town.lin)
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    #expect(try town.eyes.group(town.family)?.memberCount == 4)
    #expect(try town.list() == ["Family: Bo invited Kai"])
  }

  @Test func `the switch and the confirming are refused for the first reason that holds`() throws {
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    let request = try request()
    let cases: [(Action, Person.ID, Refusal)] = [
      (.setGroupConfirmation(Group.ID(9), true), town.lin, .notFound),
      (.setGroupConfirmation(town.family, true), town.kai, .notInGroup),
      (.setGroupConfirmation(town.family, true), town.bo, .onlyGroupManagers),
      (.confirmGroupRequest(Message.ID(99)), town.lin, .notFound),
      (.confirmGroupRequest(request), town.bo, .notFound),
      (.confirmGroupRequest(try town.says(town.bo, "hi", to: family)), town.lin, .notFound),
    ]
    for (index, (action, person, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, person) == refusal, "case \(index)")
    }
    #expect(try town.does(.setGroupConfirmation(town.family, true), town.lin) == [])
    try town.does(.transferGroup(town.family, to: town.mei), town.lin)
    #expect(try town.refusal(.confirmGroupRequest(request), town.lin) == .onlyGroupManagers)
    try town.does(.leaveGroup(town.family), town.lin)
    #expect(try town.refusal(.confirmGroupRequest(request), town.lin) == .notFound)
  }

  @Test func `once invitations are free again friends join at once, also who was waiting`() throws {
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    try town.does(.setGroupConfirmation(town.family, false), town.lin)
    #expect(try town.list() == ["Family: [1 waiting] invitations are free"])
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    #expect(try town.list() == ["Family: Bo invited Kai"])
    #expect(try town.eyes.group(town.family)?.confirmsInvitations == false)
  }

  @Test func `who accepts an invitation into a large group waits as well (G101, G110)`() throws {
    for number in 0..<37 {
      let guest = try town.world.addPerson(.named("guest\(number)"))
      try town.world.addFriends(town.lin, guest, since: Town.start)
      try town.does(.inviteToGroup(town.family, [guest]), town.lin)
    }
    try town.does(.inviteToGroup(town.family, [town.kai]), town.bo)
    let invitation = try #require(
      try town.eyes(of: town.kai).items(in: .person(town.bo), .first(1)).first)
    guard case .message(let id) = invitation.id else { throw Refusal.notFound }
    try town.does(.acceptGroupInvitation(id), town.kai)
    #expect(try town.eyes.group(town.family)?.memberCount == 40)
    #expect(try town.list() == ["Family: [1 waiting] Bo asks for Kai"])
    try town.does(.confirmGroupRequest(request()), town.lin)
    #expect(try town.eyes.group(town.family)?.memberCount == 41)
  }
}
