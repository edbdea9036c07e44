import Domain
import Testing
import WorldStore

/// The chat list as Lin reads it, story by story.
struct ChatListTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `a new world has an empty list`() throws {
    #expect(try town.list() == [])
  }

  @Test func `the newest chat comes first and counts what is unread (C10, C70)`() throws {
    try town.says(town.bo, "one", to: .person(town.lin))
    try town.says(town.mei, "two", to: .person(town.lin))
    try town.says(town.bo, "three", to: .person(town.lin))
    #expect(try town.list() == ["Bo (2): three", "Mei (1): two"])
    #expect(try town.list(of: town.bo) == ["Lin: three"])
  }

  @Test func `in groups the sender stands before the text, but not one's own name (C31, C32, G3)`()
    throws
  {
    try town.says(town.bo, "dinner?", to: .group(town.family))
    #expect(try town.list() == ["Family (1): Uncle Bo: dinner?"])
    try town.says(town.lin, "yes", to: .group(town.family))
    #expect(try town.list() == ["Family (1): yes"])
    #expect(try town.list(of: town.mei) == ["Family (2): Lin: yes"])
  }

  @Test func `a group without a name is called by its members (C22)`() throws {
    try town.says(town.kai, "up the hill", to: .group(town.walkers))
    #expect(try town.list() == ["Bo、Mei、Kai /4 (1): Kai: up the hill"])
  }

  @Test func `sticky chats come first, among themselves by activity (C11)`() throws {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.mei, "2", to: .person(town.lin))
    try town.says(town.bo, "3", to: .group(town.family))
    try town.does(.setSticky(.peer(.person(town.mei)), true), town.lin)
    try town.does(.setSticky(.peer(.person(town.bo)), true), town.lin)
    #expect(
      try town.list() == ["*Mei (1): 2", "*Bo (1): 1", "Family (1): Uncle Bo: 3"])
    try town.does(.setSticky(.peer(.person(town.mei)), false), town.lin)
    #expect(
      try town.list() == ["*Bo (1): 1", "Family (1): Uncle Bo: 3", "Mei (1): 2"])
  }

  @Test func `a muted chat has a dot, a count before its text, and no part in the tab (C54, C71)`()
    throws
  {
    try town.does(.setMuted(.person(town.bo), true), town.lin)
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.bo, "2", to: .person(town.lin))
    try town.says(town.mei, "3", to: .person(town.lin))
    #expect(try town.list() == ["Mei (1): 3", "~Bo (•): [2] 2"])
    #expect(try town.eyes.tabBadges().chats == .count(1))
  }

  @Test func `only what is muted is unread: the tab has no badge at all (C79)`() throws {
    try town.does(.setMuted(.person(town.bo), true), town.lin)
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.does(.follow(town.daily), town.lin)
    try town.does(.broadcast(.text("news")), town.daily)
    #expect(try town.eyes.tabBadges().chats == Badge.none)
  }

  @Test func `opening a chat clears its number and marks at once and keeps the order (C13, C73)`()
    throws
  {
    try town.says(town.bo, "@Lin", to: .group(town.family), mentions: .people([town.lin]))
    try town.says(town.mei, "1", to: .person(town.lin))
    #expect(try town.list() == ["Mei (1): 1", "Family (1): [@me] Uncle Bo: @Lin"])
    try town.does(.openChat(.peer(.group(town.family))), town.lin)
    #expect(try town.list() == ["Mei (1): 1", "Family: Uncle Bo: @Lin"])
  }

  @Test func `marking as unread puts a 1 on the row and reading takes it off (C74, C75)`() throws {
    try town.says(town.lin, "1", to: .person(town.bo))
    try town.does(.markUnread(.peer(.person(town.bo))), town.lin)
    #expect(try town.list() == ["Bo (1): 1"])
    #expect(try town.eyes.tabBadges().chats == .count(1))
    try town.does(.setMuted(.person(town.bo), true), town.lin)
    #expect(try town.list() == ["~Bo (•): 1"])
    #expect(try town.eyes.tabBadges().chats == Badge.none)
    try town.does(.markRead(.peer(.person(town.bo))), town.lin)
    #expect(try town.list() == ["~Bo: 1"])
  }

  @Test func `marking an unread chat adds nothing to its number`() throws {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.bo, "2", to: .person(town.lin))
    try town.does(.markUnread(.peer(.person(town.bo))), town.lin)
    #expect(try town.list() == ["Bo (2): 2"])
    #expect(try town.eyes.tabBadges().chats == .count(2))
  }

  @Test func `a hidden chat comes back with its messages at the next one (C15, C91)`() throws {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.does(.hideChat(.peer(.person(town.bo))), town.lin)
    #expect(try town.list() == [])
    #expect(try town.eyes.tabBadges().chats == Badge.none)
    try town.says(town.bo, "2", to: .person(town.lin))
    #expect(try town.list() == ["Bo (1): 2"])
    #expect(try town.chat(with: .person(town.bo)) == ["Bo: 2", "Bo: 1"])
  }

  @Test func `a deleted chat comes back empty but for the next message (C15, C92)`() throws {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.does(.deleteChat(.peer(.person(town.bo))), town.lin)
    #expect(try town.list() == [])
    #expect(try town.chat(with: .person(town.bo)) == [])
    #expect(try town.chat(with: .person(town.lin), of: town.bo) == ["me: 1"])
    try town.says(town.bo, "2", to: .person(town.lin))
    #expect(try town.list() == ["Bo (1): 2"])
    #expect(try town.chat(with: .person(town.bo)) == ["Bo: 2"])
  }

  @Test func `a draft stands before the newest text and moves the chat by its own time (C12, C49)`()
    throws
  {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.mei, "2", to: .person(town.lin))
    try town.does(.saveDraft(.person(town.bo), "well"), town.lin)
    let drafted = town.now
    #expect(try town.list() == ["Bo (1): [Draft] well", "Mei (1): 2"])
    #expect(try town.eyes.chatHeader(.person(town.bo))?.draft == "well")
    try town.does(.saveDraft(.person(town.bo), "well"), town.lin)
    #expect(try town.row(.peer(.person(town.bo)))?.activity == drafted)
    try town.does(.saveDraft(.person(town.bo), ""), town.lin)
    #expect(try town.list() == ["Mei (1): 2", "Bo (1): 1"])
  }

  @Test func `a text that is the draft takes the draft with it`() throws {
    try town.does(.saveDraft(.person(town.bo), "hello"), town.lin)
    #expect(try town.list() == ["Bo: [Draft] hello"])
    try town.says(town.lin, "other", to: .person(town.bo))
    #expect(try town.list() == ["Bo: [Draft] hello"])
    try town.says(town.lin, "hello", to: .person(town.bo))
    #expect(try town.list() == ["Bo: hello"])
  }

  @Test func `what is typed in an open chat leaves list and log as they are until it is left`()
    throws
  {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.mei, "2", to: .person(town.lin))
    let peer = Peer.person(town.bo)
    let before = try town.list()
    for text in ["w", "we", "well", "well "] {
      #expect(try town.does(.keepInput(peer, text), town.lin) == [])
    }
    #expect(try town.list() == before)
    #expect(try town.eyes.chatHeader(peer)?.draft == "well ")
    #expect(try town.eyes.inputs().map(\.text) == ["well "])
    #expect(try town.eyes(of: town.bo).inputs().isEmpty)
    #expect(try town.does(.saveDraft(peer, "well "), town.lin) == [.draftSaved(peer, by: town.lin)])
    #expect(try town.list() == ["Bo (1): [Draft] well ", "Mei (1): 2"])
    #expect(try town.eyes.inputs().isEmpty)
  }

  @Test func `a draft that is opened and left as it was stays where it is (C12)`() throws {
    let peer = Peer.person(town.bo)
    try town.does(.saveDraft(peer, "well"), town.lin)
    let drafted = town.now
    try town.says(town.mei, "2", to: .person(town.lin))
    #expect(try town.does(.keepInput(peer, "well"), town.lin) == [.draftSaved(peer, by: town.lin)])
    #expect(try town.list() == ["Mei (1): 2", "Bo: -"])
    #expect(try town.does(.saveDraft(peer, "well"), town.lin) == [.draftSaved(peer, by: town.lin)])
    #expect(try town.list() == ["Mei (1): 2", "Bo: [Draft] well"])
    #expect(try town.row(.peer(peer))?.activity == drafted)
  }

  @Test func `what is sent leaves neither input nor draft behind`() throws {
    let peer = Peer.person(town.bo)
    try town.does(.saveDraft(peer, "wel"), town.lin)
    try town.does(.keepInput(peer, "well \n"), town.lin)
    try town.says(town.lin, "well", to: peer)
    #expect(try town.eyes.chatHeader(peer)?.draft == "")
    #expect(try town.eyes.inputs().isEmpty)
    #expect(try town.list() == ["Bo: well"])
  }

  @Test func `a draft that is emptied again leaves no row where nothing was said`() throws {
    try town.does(.saveDraft(.person(town.bo), "hm"), town.lin)
    try town.does(.saveDraft(.person(town.bo), ""), town.lin)
    #expect(try town.list() == [])
  }

  @Test func `a mention goes before the draft (C53)`() throws {
    try town.does(.saveDraft(.group(town.walkers), "later"), town.lin)
    try town.says(town.bo, "@Lin", to: .group(town.walkers), mentions: .people([town.lin]))
    #expect(try town.list() == ["Bo、Mei、Kai /4 (1): [@me] Bo: @Lin"])
    try town.does(.openChat(.peer(.group(town.walkers))), town.lin)
    #expect(try town.list() == ["Bo、Mei、Kai /4: [Draft] later"])
  }

  @Test func `being named outweighs a call to all (C50, C51)`() throws {
    try town.says(town.bo, "@All", to: .group(town.walkers), mentions: .everyone)
    #expect(try town.row(.peer(.group(town.walkers)))?.snippet.mark == .mentionedAll)
    try town.says(town.kai, "@Lin", to: .group(town.walkers), mentions: .people([town.lin]))
    #expect(try town.row(.peer(.group(town.walkers)))?.snippet.mark == .mentioned)
    try town.says(town.bo, "@All", to: .group(town.walkers), mentions: .everyone)
    #expect(try town.row(.peer(.group(town.walkers)))?.snippet.mark == .mentioned)
    #expect(try town.row(.peer(.group(town.walkers)), of: town.bo)?.snippet.mark == nil)
  }

  @Test func `a remark goes before nickname and group alias (C21, G3)`() throws {
    let world = try World.inMemory(seed: 1, name: "x", start: Town.start)
    let me = try world.addPerson(.named("me"))
    let bo = try world.addPerson(.named("bo"))
    try world.addContact(Contact(owner: me, person: bo, remark: "阿宝", since: Town.start))
    try world.addContact(Contact(owner: bo, person: me, since: Town.start))
    let group = try world.addGroup(
      Group(id: Group.ID(0), handle: "g", name: "G", owner: me),
      members: [GroupMember(me), GroupMember(bo, alias: "Bobo")])
    try world.perform(
      .sendMessage(to: .person(me), content: .text("hi")), as: .person(bo), at: Town.start)
    try world.perform(
      .sendMessage(to: .group(group), content: .text("hi")), as: .person(bo), at: Town.start + 1)
    let lines = try world.reader(as: me).chats(.first(9)).map(\.line)
    #expect(lines == ["G (1): 阿宝: hi", "阿宝 (1): hi"])
  }

  @Test func `the next unread chat is the first with a number, then the first with a dot`() throws {
    try town.says(town.mei, "1", to: .person(town.lin))
    try town.says(town.bo, "2", to: .person(town.lin))
    try town.says(town.kai, "3", to: .group(town.walkers))
    try town.does(.setMuted(.group(town.walkers), true), town.lin)
    var opened: [ChatID] = []
    while let next = try town.eyes.nextUnread() {
      opened.append(next.id)
      try town.does(.openChat(next.id), town.lin)
    }
    #expect(
      opened == [
        .peer(.person(town.bo)), .peer(.person(town.mei)), .peer(.group(town.walkers)),
      ])
  }

  @Test func `the filter looks at shown names, whatever their case`() throws {
    try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.mei, "bo", to: .person(town.lin))
    try town.says(town.kai, "2", to: .group(town.walkers))
    #expect(
      try town.eyes.chats(matching: "BO", limit: 9).map(\.name.line) == ["Bo、Mei、Kai /4", "Bo"])
    #expect(try town.eyes.chats(matching: "BO", limit: 1).map(\.name.line) == ["Bo、Mei、Kai /4"])
    #expect(try town.eyes.chats(matching: "zz", limit: 9) == [])
  }
}
