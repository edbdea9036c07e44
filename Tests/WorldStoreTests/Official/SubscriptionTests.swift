import Domain
import Testing
import WorldStore

/// The Subscriptions folder and the accounts in it, as Lin sees them.
struct SubscriptionTests {
  let town: Town

  init() throws { town = try Town() }

  private func folder() throws -> [String] {
    try town.eyes.subscriptions(.first(50)).map { row in
      (row.isSticky ? "*" : "") + row.name + row.badge.line + ": " + row.snippet.line
    }
  }

  private func nextDay() { town.wait(WorldTime.day) }

  @Test func `a push moves the folder's one row up with a plain dot (S1, S3, S5, S6)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.follow(town.gazette), town.lin)
    #expect(try town.list() == [])
    try town.does(.broadcast(.text("one")), town.daily)
    try town.says(town.bo, "hi", to: .person(town.lin))
    #expect(try town.list() == ["Bo (1): hi", "Subscriptions (•): [1] Daily: one"])
    try town.does(.broadcast(.text("two")), town.gazette)
    #expect(try town.list() == ["Subscriptions (•): [2] Gazette: two", "Bo (1): hi"])
  }

  @Test func `inside, each account has its number, newest first (S10, S12, S13)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.follow(town.gazette), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.broadcast(.text("two")), town.gazette)
    nextDay()
    try town.does(.broadcast(.text("three")), town.daily)
    #expect(try folder() == ["Daily (2): three", "Gazette (1): two"])
  }

  @Test func `opening the folder clears its dot, opening the account its number (S16, S17)`() throws
  {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.openChat(.subscriptions), town.lin)
    #expect(try town.list() == ["Subscriptions: [1] Daily: one"])
    #expect(try folder() == ["Daily (1): one"])
    try town.does(.openChat(.peer(.account(town.daily))), town.lin)
    #expect(try folder() == ["Daily: one"])
    #expect(try town.list() == ["Subscriptions: Daily: one"])
  }

  @Test func `a push after the folder was opened lights the dot again`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.openChat(.subscriptions), town.lin)
    nextDay()
    try town.does(.broadcast(.text("two")), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [2] Daily: two"])
  }

  @Test func `sticky accounts come first in the folder (S14)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.follow(town.gazette), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.broadcast(.text("two")), town.gazette)
    try town.does(.setSticky(.peer(.account(town.daily)), true), town.lin)
    #expect(try folder() == ["*Daily (1): one", "Gazette (1): two"])
  }

  @Test func `the folder's row can be stuck like any (C17)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.says(town.bo, "hi", to: .person(town.lin))
    try town.does(.setSticky(.subscriptions, true), town.lin)
    #expect(try town.list() == ["*Subscriptions (•): [1] Daily: one", "Bo (1): hi"])
  }

  @Test func `a new follower has none of the old pushes, but the history (S56, S57)`() throws {
    let article = try town.addArticle("old", of: town.daily)
    try town.does(.broadcast(.articles([article])), town.daily)
    try town.does(.follow(town.daily), town.lin)
    #expect(try town.chat(with: .account(town.daily)) == [])
    #expect(try town.list() == [])
    #expect(try folder() == [])
    let history = try town.eyes.history(of: town.daily, .first(9))
    #expect(history.map(\.card.title) == ["Old"])
  }

  @Test func `leaving takes the chat and its history, coming back starts afresh (S55, S58)`() throws
  {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.setMuted(.account(town.daily), true), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.says(town.lin, "hello", to: .account(town.daily))
    try town.does(.unfollow(town.daily), town.lin)
    #expect(try town.list() == [])
    #expect(try folder() == [])
    #expect(try town.chat(with: .account(town.daily)) == [])
    #expect(try town.eyes.account(town.daily)?.isFollowing == false)
    try town.does(.follow(town.daily), town.lin)
    #expect(try folder() == [])
    nextDay()
    try town.does(.broadcast(.text("two")), town.daily)
    #expect(try folder() == ["Daily (1): two"])
    #expect(try town.chat(with: .account(town.daily)) == ["push: two"])
  }

  @Test func `a conversation with an account stands in the folder among its pushes`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.answer(to: town.lin, .text("welcome")), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [1 notes] Daily: welcome"])
    try town.does(.broadcast(.text("one")), town.daily)
    try town.says(town.lin, "hello", to: .account(town.daily))
    #expect(
      try town.chat(with: .account(town.daily)) == ["me: hello", "push: one", "Daily: welcome"])
    #expect(try folder() == ["Daily (2): hello"])
  }

  @Test func `of one second a push stands before a message, whatever their numbers`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("other")), town.gazette)
    try town.does(.broadcast(.text("push")), town.daily)
    try town.world.perform(
      .answer(to: town.lin, .text("answer")), as: .account(town.daily), at: town.now)
    let peer = Peer.account(town.daily)
    #expect(try town.chat(with: peer) == ["Daily: answer", "push: push"])
    let newest = try #require(try town.eyes.items(in: peer, .first(1)).first)
    #expect(try town.eyes.items(in: peer, .after(newest.cursor, 9)).map(\.line) == ["push: push"])
    #expect(try folder() == ["Daily (2): answer"])
  }

  @Test func `a private reply is counted as a notification while it is the newest (S4)`() throws {
    for account in [town.daily, town.gazette] { try town.does(.follow(account), town.lin) }
    try town.does(.broadcast(.text("one")), town.gazette)
    try town.does(.answer(to: town.lin, .text("welcome")), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [1 notes] Daily: welcome"])
    try town.does(.answer(to: town.lin, .text("again")), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [2 notes] Daily: again"])
    nextDay()
    try town.does(.broadcast(.text("two")), town.gazette)
    #expect(try town.list() == ["Subscriptions (•): [4] Gazette: two"])
    try town.does(.openChat(.peer(.account(town.daily))), town.lin)
    try town.says(town.lin, "thanks", to: .account(town.daily))
    #expect(try town.list() == ["Subscriptions (•): [2] Daily: thanks"])
  }

  @Test func `what never pushed stands among the official accounts alone (S10, S19)`() throws {
    for account in [town.daily, town.gazette] { try town.does(.follow(account), town.lin) }
    try town.does(.broadcast(.text("one")), town.daily)
    #expect(try folder() == ["Daily (1): one"])
    #expect(try town.eyes.officialAccounts().map(\.name) == ["Daily", "Gazette"])
  }

  @Test func `an account in the folder is found by its name (D20)`() throws {
    try town.does(.follow(town.daily), town.lin)
    #expect(try town.eyes.chats(matching: "DAI", limit: 9) == [])
    try town.does(.broadcast(.text("one")), town.daily)
    #expect(
      try town.eyes.chats(matching: "DAI", limit: 9).map(\.id) == [.peer(.account(town.daily))])
  }

  @Test func `an answer after the folder was opened lights the dot again`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.answer(to: town.lin, .text("welcome")), town.daily)
    try town.does(.openChat(.subscriptions), town.lin)
    #expect(try town.list() == ["Subscriptions: [1 notes] Daily: welcome"])
    try town.does(.answer(to: town.lin, .text("again")), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [2 notes] Daily: again"])
  }

  @Test func `a deleted folder is empty and comes back with the next push (S7, C95)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.follow(town.gazette), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.deleteChat(.subscriptions), town.lin)
    #expect(try town.list() == [])
    #expect(try folder() == [])
    try town.does(.broadcast(.text("two")), town.gazette)
    #expect(try town.list() == ["Subscriptions (•): [1] Gazette: two"])
    #expect(try folder() == ["Gazette (1): two"])
  }

  @Test func `a hidden folder keeps what is in it (C91)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.hideChat(.subscriptions), town.lin)
    #expect(try town.list() == [])
    nextDay()
    try town.does(.broadcast(.text("two")), town.daily)
    #expect(try town.list() == ["Subscriptions (•): [2] Daily: two"])
  }

  @Test func `deleting an account's row clears its messages only (S18)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.follow(town.gazette), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    try town.does(.broadcast(.text("two")), town.gazette)
    try town.does(.deleteChat(.peer(.account(town.gazette))), town.lin)
    #expect(try folder() == ["Daily (1): one"])
    #expect(try town.eyes.account(town.gazette)?.isFollowing == true)
  }

  @Test func `the folder never counts in the tab (C79)`() throws {
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("one")), town.daily)
    #expect(try town.eyes.tabBadges().chats == Badge.none)
  }

  @Test func `a push writes one row however many follow`() throws {
    for number in 0..<50 {
      let fan = try town.world.addPerson(.named("fan\(number)"))
      try town.world.addFollower(fan, of: town.daily, since: Town.start)
    }
    let events = try town.does(.broadcast(.text("one")), town.daily)
    #expect(events == [.pushSent(Push.ID(1), by: town.daily)])
    let fan = try #require(try town.world.person(handle: "fan49"))
    #expect(try town.list(of: fan) == ["Subscriptions (•): [1] Daily: one"])
  }

  @Test func `a push of articles shows the first title and all cards (S11, S60)`() throws {
    try town.does(.follow(town.daily), town.lin)
    let one = try town.addArticle("one", of: town.daily)
    let two = try town.addArticle("two", of: town.daily)
    try town.does(.broadcast(.articles([two, one])), town.daily)
    #expect(try folder() == ["Daily (1): «Two»"])
    #expect(try town.chat(with: .account(town.daily)) == ["«Two» «One»"])
    let history = try town.eyes.history(of: town.daily, .first(9))
    #expect(history.map(\.card.title) == ["Two", "One"])
    #expect(history.map(\.card.publishedAt) == [town.now, town.now])
  }
}
