import Domain
import Testing
import WorldStore

/// Groups that are folded into one row (C105, C106).
struct MinimizedGroupsTests {
  let town: Town
  private var family: Peer { .group(town.family) }
  private var walkers: Peer { .group(town.walkers) }

  init() throws {
    town = try Town()
    for peer in [Peer.group(town.family), .group(town.walkers)] {
      try town.does(.setMuted(peer, true), town.lin)
    }
  }

  @Test func `muted groups stand in one row with the newest text and a dot, by the newest (C105)`()
    throws
  {
    try town.says(town.bo, "hi", to: .person(town.lin))
    try town.says(town.mei, "soup", to: family)
    for group in [town.family, town.walkers] {
      try town.does(.setGroupFolded(group, true), town.lin)
    }
    #expect(try town.list() == ["Minimized Groups (•): Mei: soup", "Bo (1): hi"])
    #expect(try town.eyes.chatsBadge() == .count(1))
    try town.says(town.bo, "more", to: .person(town.lin))
    #expect(try town.list() == ["Bo (2): more", "Minimized Groups (•): Mei: soup"])
    try town.says(town.kai, "hills", to: walkers)
    #expect(try town.list().first == "Minimized Groups (•): Kai: hills")
    let folded = try town.eyes.minimizedGroups(.first(9)).map(\.line)
    #expect(folded == ["~Bo、Mei、Kai /4 (•): [1] Kai: hills", "~Family (•): [1] Mei: soup"])
    #expect(
      try town.eyes.chats(matching: "fam", limit: 9).map(\.id) == [.peer(family)])
    #expect(try town.list(of: town.bo).contains { $0.hasPrefix("Family") })
  }

  @Test func `a call by name shows in the row, and goes out with the others (C106)`() throws {
    try town.does(.setGroupFolded(town.family, true), town.lin)
    try town.does(.setGroupFolded(town.walkers, true), town.lin)
    try town.says(town.mei, "Lin!", to: family, mentions: .people([town.lin]))
    try town.says(town.kai, "hills", to: walkers)
    #expect(try town.list() == ["Minimized Groups (•): [@me] Kai: hills"])
    // A call to all in another of them doesn't hide it.
    try town.says(town.bo, "all!", to: walkers, mentions: .everyone)
    #expect(try town.list() == ["Minimized Groups (•): [@me] Bo: all!"])
    #expect(try town.eyes.nextUnread()?.id == .peer(walkers))
    try town.does(.openChat(.peer(family)), town.lin)
    #expect(try town.list() == ["Minimized Groups (•): [@all] Bo: all!"])
    try town.does(.markRead(.minimizedGroups), town.lin)
    #expect(try town.list() == ["Minimized Groups: Bo: all!"])
    #expect(try town.eyes.nextUnread() == nil)
  }

  @Test func `only what is muted is folded, and what is unmuted comes back (C106)`() throws {
    try town.says(town.mei, "soup", to: family)
    try town.does(.setGroupFolded(town.family, true), town.lin)
    #expect(try town.does(.setGroupFolded(town.family, true), town.lin) == [])
    try town.does(.setMuted(family, false), town.lin)
    #expect(try town.list() == ["Family (1): Mei: soup"])
    let cases: [(Action, Person.ID, Refusal)] = [
      (.setGroupFolded(Group.ID(9), true), town.lin, .notFound),
      (.setGroupFolded(town.family, true), town.kai, .notInGroup),
      (.setGroupFolded(town.family, true), town.lin, .onlyMutedGroupsFold),
      (.openChat(.minimizedGroups), town.lin, .notFound),
      (.setSticky(.minimizedGroups, true), town.lin, .notFound),
      (.deleteChat(.minimizedGroups), town.lin, .notFound),
    ]
    for (index, (action, person, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, person) == refusal, "case \(index)")
    }
  }

  @Test func `what is folded has no place on top, and folding takes it away (C105)`() throws {
    try town.says(town.mei, "soup", to: family)
    try town.does(.setSticky(.peer(family), true), town.lin)
    try town.does(.setGroupFolded(town.family, true), town.lin)
    #expect(try town.eyes.group(town.family)?.isSticky == false)
    #expect(try town.refusal(.setSticky(.peer(family), true), town.lin) == .foldedGroupsDontStick)
    #expect(try town.does(.setSticky(.peer(family), false), town.lin).count == 1)
    try town.does(.setGroupFolded(town.family, false), town.lin)
    #expect(try town.list() == ["~Family (•): [1] Mei: soup"])
    try town.does(.setSticky(.peer(family), true), town.lin)
    #expect(try town.eyes.chats(.first(1)).first?.isSticky == true)
  }

  @Test func `the list is read page by page with the row in its place`() throws {
    for person in [town.bo, town.mei] { try town.says(person, "hi", to: .person(town.lin)) }
    try town.does(.setGroupFolded(town.family, true), town.lin)
    try town.says(town.mei, "soup", to: family)
    try town.says(town.bo, "again", to: .person(town.lin))
    let all = try town.eyes.chats(.first(9))
    #expect(all.map(\.name.line) == ["Bo", "Minimized Groups", "Mei"])
    for row in all.indices.dropLast() {
      let next = try town.eyes.chats(.after(all[row].cursor, 1))
      #expect(next.map(\.id) == [all[row + 1].id])
    }
  }
}
