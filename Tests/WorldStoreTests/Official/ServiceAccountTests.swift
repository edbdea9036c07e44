import Domain
import Testing
import WorldStore

/// A service account in the chat list, and what accounts say to one follower.
struct ServiceAccountTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `a service account stands in the list like a friend (V1, V2, C78)`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.says(town.bo, "hi", to: .person(town.lin))
    try town.does(.broadcast(.text("line 3 is closed")), town.tram)
    #expect(try town.list() == ["Tram (1): line 3 is closed", "Bo (1): hi"])
    #expect(try town.eyes.tabBadges().chats == .count(2))
    try town.does(.setMuted(.account(town.tram), true), town.lin)
    #expect(try town.list() == ["~Tram (•): [1] line 3 is closed", "Bo (1): hi"])
    #expect(try town.eyes.tabBadges().chats == .count(1))
    try town.does(.openChat(.peer(.account(town.tram))), town.lin)
    #expect(try town.list() == ["~Tram: line 3 is closed", "Bo (1): hi"])
  }

  @Test func `pushes, templates and answers count together`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.does(.broadcast(.text("push")), town.tram)
    try town.does(.answer(to: town.lin, .text("answer")), town.tram)
    let notice = TemplateNotice(title: "Ticket", lines: [.init(key: "Seat", value: "4")])
    try town.does(.sendTemplate(to: town.lin, notice), town.tram)
    #expect(try town.list() == ["Tram (3): template Ticket"])
    #expect(try town.eyes.chatHeader(.account(town.tram))?.unread == 3)
    #expect(
      try town.chat(with: .account(town.tram)) == [
        "Tram: template Ticket", "Tram: answer", "push: push",
      ])
  }

  @Test func `the menu is there for followers only`() throws {
    #expect(try town.eyes.chatHeader(.account(town.tram))?.menu == nil)
    try town.does(.follow(town.tram), town.lin)
    #expect(try town.eyes.chatHeader(.account(town.tram))?.menu?.buttons.count == 2)
  }

  @Test func `a tap on the menu leaves nothing in the chat (V26)`() throws {
    try town.does(.follow(town.tram), town.lin)
    let events = try town.does(.tapMenu(town.tram, button: 1, entry: 0), town.lin)
    #expect(events == [.menuTapped(town.tram, by: town.lin, button: 1, entry: 0)])
    #expect(try town.chat(with: .account(town.tram)) == [])
  }

  @Test func `a hidden account comes back with the next push, a deleted one with it alone`() throws
  {
    try town.does(.follow(town.tram), town.lin)
    try town.does(.broadcast(.text("1")), town.tram)
    try town.does(.hideChat(.peer(.account(town.tram))), town.lin)
    #expect(try town.list() == [])
    #expect(try town.eyes.tabBadges().chats == Badge.none)
    try town.does(.broadcast(.text("2")), town.tram)
    #expect(try town.list() == ["Tram (1): 2"])
    #expect(try town.chat(with: .account(town.tram)) == ["push: 2", "push: 1"])
    try town.does(.deleteChat(.peer(.account(town.tram))), town.lin)
    #expect(try town.list() == [])
    try town.does(.broadcast(.text("3")), town.tram)
    #expect(try town.list() == ["Tram (1): 3"])
    #expect(try town.chat(with: .account(town.tram)) == ["push: 3"])
  }

  @Test func `friends who follow are named on the profile (S50)`() throws {
    try town.does(.follow(town.tram), town.bo)
    try town.does(.follow(town.tram), town.kai)
    #expect(try town.eyes.account(town.tram)?.friendsFollowing == ["Bo"])
  }

  @Test func `followed accounts of both kinds are listed by pinyin (F8)`() throws {
    for account in [town.tram, town.daily, town.gazette] {
      try town.does(.follow(account), town.lin)
    }
    let rows = try town.eyes.officialAccounts()
    #expect(rows.map(\.name) == ["Daily", "Gazette", "Tram"])
    #expect(rows.map(\.section) == ["D", "G", "T"])
  }
}
