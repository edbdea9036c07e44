import Domain
import Testing
import WorldStore

/// What stands in a chat, and who sees it.
struct ChatTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `both sides read a chat, each with its own as mine (G1)`() throws {
    try town.says(town.lin, "hi", to: .person(town.bo))
    try town.says(town.bo, "hello", to: .person(town.lin))
    #expect(try town.chat(with: .person(town.bo)) == ["Bo: hello", "me: hi"])
    #expect(try town.chat(with: .person(town.lin), of: town.bo) == ["me: hello", "Lin: hi"])
    #expect(try town.chat(with: .person(town.lin), of: town.mei) == [])
  }

  @Test func `nobody outside a group reads it or its members`() throws {
    let id = try town.says(town.bo, "hi", to: .group(town.family))
    #expect(try town.chat(with: .group(town.family)) == ["Uncle Bo: hi"])
    #expect(try town.chat(with: .group(town.family), of: town.kai) == [])
    #expect(try town.eyes(of: town.kai).message(id) == nil)
    #expect(try town.eyes(of: town.kai).groupMembers(town.family) == [])
    #expect(try town.eyes(of: town.kai).chatHeader(.group(town.family)) == nil)
    #expect(try town.eyes.groupMembers(town.family).map(\.name) == ["Lin", "Uncle Bo", "Mei"])
    #expect(try town.eyes.chatHeader(.group(town.family))?.memberCount == 3)
  }

  @Test func `a voice message is unheard by each listener until they play it (G22)`() throws {
    func unheard(_ person: Person.ID) throws -> [Bool] {
      try town.eyes(of: person).items(in: .group(town.family), .first(9)).map { row in
        if case .message(let message) = row.body { message.isUnheard } else { false }
      }
    }
    let id = try town.sends(
      town.bo, .voice(seconds: 3, transcript: "fish"), to: .group(town.family))
    try town.says(town.bo, "fish", to: .group(town.family))
    #expect(try unheard(town.lin) == [false, true])
    #expect(try unheard(town.bo) == [false, false])
    #expect(try town.does(.openChat(.peer(.group(town.family))), town.lin).count == 1)
    #expect(try unheard(town.lin) == [false, true])
    #expect(try town.does(.playVoice(id), town.lin) == [.voicePlayed(id, by: town.lin)])
    #expect(try town.does(.playVoice(id), town.lin) == [])
    #expect(try town.does(.playVoice(id), town.bo) == [])
    #expect(try unheard(town.lin) == [false, false])
    #expect(try unheard(town.mei) == [false, true])
    #expect(try town.refusal(.playVoice(id), town.kai) == .notFound)
    #expect(try town.refusal(.playVoice(id), .account(town.daily)) == .wrongActor)
    let text = try town.says(town.bo, "fish", to: .group(town.family))
    #expect(try town.refusal(.playVoice(text), town.lin) == .notFound)
    try town.sends(town.bo, .voice(seconds: 4, transcript: "?"), to: .group(town.family))
    try town.world.playVoices(as: town.mei)
    #expect(try unheard(town.mei).allSatisfy { !$0 })
    #expect(try unheard(town.lin).first == true)
  }

  @Test func `a message of others is out of sight by its number, too`() throws {
    let id = try town.says(town.bo, "secret", to: .person(town.kai))
    #expect(try town.eyes.message(id) == nil)
    #expect(try town.eyes.peer(of: id) == nil)
    #expect(try town.eyes(of: town.kai).message(id)?.line == "Bo: secret")
    #expect(try town.eyes(of: town.kai).peer(of: id) == .person(town.bo))
  }

  @Test
  func `who was deleted by a friend keeps the message with a mark and a grey line (F61, F63)`()
    throws
  {
    let ann = try town.world.addPerson(.named("ann"))
    try town.world.addContact(Contact(owner: town.lin, person: ann, since: Town.start))
    let events = try town.does(
      .sendMessage(to: .person(ann), content: .text("still there?")), town.lin)
    #expect(
      events == [.messageRefused(Message.ID(1), from: town.lin, to: ann, .notFriends)])
    #expect(
      try town.chat(with: .person(ann)) == ["Ann wants a request", "! me: still there?"])
    #expect(try town.list() == ["Ann: [!] still there?"])
    #expect(try town.list(of: ann) == [])
    #expect(try town.chat(with: .person(town.lin), of: ann) == [])
  }

  @Test func `a blocked sender's message is rejected, the blocker's arrives (F64, F65)`() throws {
    let ann = try town.world.addPerson(.named("ann"))
    try town.world.addContact(Contact(owner: town.lin, person: ann, since: Town.start))
    try town.world.addContact(
      Contact(owner: ann, person: town.lin, isBlocked: true, since: Town.start))
    try town.says(town.lin, "hello", to: .person(ann))
    #expect(try town.chat(with: .person(ann)) == ["Ann rejected", "! me: hello"])
    try town.says(ann, "go away", to: .person(town.lin))
    #expect(
      try town.chat(with: .person(ann)) == ["Ann: go away", "Ann rejected", "! me: hello"])
    #expect(try town.chat(with: .person(town.lin), of: ann) == ["me: go away"])
  }

  @Test func `a recalled message leaves a grey line in its place on both sides (G61, G63, G67)`()
    throws
  {
    try town.says(town.bo, "before", to: .person(town.lin))
    let id = try town.says(town.bo, "oops", to: .person(town.lin))
    try town.says(town.mei, "hi", to: .person(town.lin))
    try town.does(.recall(id), town.bo)
    #expect(try town.chat(with: .person(town.bo)) == ["Bo recalled", "Bo: before"])
    #expect(
      try town.chat(with: .person(town.lin), of: town.bo) == ["I recalled «oops»", "me: before"])
    // The row moves by the time of the recall (C14), its number stays (C77).
    #expect(try town.list() == ["Bo (2): Bo recalled", "Mei (1): hi"])
    guard case .message(let message)? = try town.eyes(of: town.bo).message(id)?.body else {
      Issue.record("the recalled message is gone")
      return
    }
    #expect(message.recalledAt == town.now)
  }

  @Test func `a recalled mention takes its mark along, another one keeps it (G68)`() throws {
    let group = Peer.group(town.family)
    let one = try town.says(town.bo, "1", to: group, mentions: .people([town.lin]))
    let two = try town.says(town.bo, "2", to: group, mentions: .people([town.lin, town.mei]))
    try town.does(.recall(two), town.bo)
    #expect(try town.row(.peer(group))?.snippet.mark == .mentioned)
    #expect(try town.row(.peer(group), of: town.mei)?.snippet.mark == nil)
    try town.does(.recall(one), town.bo)
    #expect(try town.list() == ["Family (2): Bo recalled"])
  }

  @Test func `a named one who was also called with all keeps the call to all (G68)`() throws {
    let group = Peer.group(town.walkers)
    try town.says(town.bo, "@All", to: group, mentions: .everyone)
    let named = try town.says(town.bo, "@Lin", to: group, mentions: .people([town.lin]))
    #expect(try town.row(.peer(group))?.snippet.mark == .mentioned)
    try town.does(.recall(named), town.bo)
    #expect(try town.row(.peer(group))?.snippet.mark == .mentionedAll)
  }

  @Test func `a deleted message is gone from one phone only (G51)`() throws {
    try town.says(town.bo, "1", to: .person(town.lin))
    let id = try town.says(town.bo, "2", to: .person(town.lin))
    try town.does(.deleteMessage(id), town.lin)
    #expect(try town.chat(with: .person(town.bo)) == ["Bo: 1"])
    #expect(try town.eyes.message(id) == nil)
    #expect(try town.list() == ["Bo (2): 1"])
    #expect(try town.chat(with: .person(town.lin), of: town.bo) == ["me: 2", "me: 1"])
    // Taken back afterwards, it doesn't come back as a line.
    try town.does(.recall(id), town.bo)
    #expect(try town.list() == ["Bo (2): 1"])
  }

  @Test func `a quote tells what was said until that is recalled (G55)`() throws {
    let id = try town.says(town.bo, "nine?", to: .group(town.family))
    try town.says(town.lin, "yes", to: .group(town.family), quote: id)
    #expect(try town.chat(with: .group(town.family)).first == "me: yes > Uncle Bo: nine?")
    try town.does(.recall(id), town.bo)
    #expect(try town.chat(with: .group(town.family)).first == "me: yes > Uncle Bo: (recalled)")
  }

  @Test func `a forwarded message is the forwarder's own (G52)`() throws {
    let id = try town.says(town.bo, "news", to: .person(town.lin))
    try town.does(.forward(id, to: [.person(town.mei), .group(town.family)]), town.lin)
    #expect(try town.chat(with: .person(town.lin), of: town.mei) == ["Lin: news"])
    #expect(try town.chat(with: .group(town.family), of: town.mei) == ["Lin: news"])
  }

  @Test func `forwarding to several goes to all or to none`() throws {
    let id = try town.says(town.bo, "news", to: .person(town.lin))
    let refusal = try town.refusal(
      .forward(id, to: [.person(town.mei), .person(town.kai)]), town.lin)
    #expect(refusal == .notFriends)
    #expect(try town.chat(with: .person(town.lin), of: town.mei) == [])
  }

  @Test func `a nudge is a grey line that adds to no number (G70, G72)`() throws {
    try town.does(.nudge(town.lin, in: .person(town.lin)), town.bo)
    #expect(try town.list() == ["Bo: Bo nudged I"])
    #expect(try town.eyes.tabBadges().chats == Badge.none)
    try town.does(.nudge(town.mei, in: .group(town.family)), town.bo)
    #expect(try town.chat(with: .group(town.family)) == ["Bo nudged Mei"])
  }

  @Test func `a nudge can be taken back (G71)`() throws {
    try town.does(.nudge(town.lin, in: .person(town.lin)), town.bo)
    try town.does(.recall(Message.ID(1)), town.bo)
    #expect(try town.chat(with: .person(town.bo)) == ["Bo recalled"])
  }

  @Test func `the header counts what is unread and names the first of it (G7)`() throws {
    try town.says(town.bo, "0", to: .person(town.lin))
    try town.does(.openChat(.peer(.person(town.bo))), town.lin)
    let first = try town.says(town.bo, "1", to: .person(town.lin))
    try town.says(town.bo, "2", to: .person(town.lin))
    let header = try town.eyes.chatHeader(.person(town.bo))
    #expect(header?.unread == 2)
    #expect(header?.firstUnread == first)
    try town.does(.openChat(.peer(.person(town.bo))), town.lin)
    #expect(try town.eyes.chatHeader(.person(town.bo))?.firstUnread == nil)
  }

  @Test func `a friend has a header before the first word, a stranger none`() throws {
    #expect(try town.eyes.chatHeader(.person(town.bo))?.name == .name("Bo"))
    #expect(try town.eyes.chatHeader(.person(town.kai)) == nil)
    #expect(try town.eyes.chatHeader(.person(Person.ID(99))) == nil)
  }

  @Test func `every kind of message comes back as it was sent`() throws {
    let contents: [MessageContent] = [
      .text("文本\n二"), .photo(Picture("pier.png")), .voice(seconds: 60, transcript: "嗯"),
      .video(seconds: 15, cover: Picture("c.png")), .sticker(name: "wave"),
      .location(name: "Pier 3", address: "Harbour Road"), .file(name: "a.pdf", bytes: 1 << 40),
      .link(LinkCard(title: "T", digest: "D", url: "https://x.test/a/b")),
      .miniProgram(name: "Tickets", title: "Two seats"), .contactCard(town.mei),
      .music(title: "Song", artist: "Singer"), .note("note"),
      .chatHistory(title: "Lin & Bo", lines: ["a: 1", "b: 2"]),
      .splitBill(title: "Hotpot", cents: 12_345),
      .call(Call(kind: .video, outcome: .missed, seconds: 0)),
    ]
    for content in contents {
      try town.sends(town.lin, content, to: .person(town.bo))
    }
    let rows = try town.eyes(of: town.bo).items(in: .person(town.lin), .first(50))
    let read = rows.reversed().map { row -> MessageContent? in
      if case .message(let message) = row.body { message.content.content } else { nil }
    }
    #expect(read == contents)
  }

  @Test func `ten thousand characters of hostile text come back as they were`() throws {
    let signs = ["\u{1}", "\u{1B}[31m", "'; DROP TABLE message; --", "\u{202E}", "👨‍👩‍👧‍👦", "家", "\r\n"]
    let text = String((0..<1100).map { signs[$0 % signs.count] }.joined().prefix(10_000))
    #expect(text.utf8.count <= Sending.textBytesMax)
    let id = try town.says(town.lin, text, to: .person(town.bo))
    guard case .message(let message)? = try town.eyes(of: town.bo).message(id)?.body else {
      Issue.record("the message is not there")
      return
    }
    #expect(message.content.content == .text(text))
  }

  @Test func `a NUL, which would end a text in the file, is shown as one that can't be`() throws {
    try town.says(town.lin, "a\u{0}b", to: .person(town.bo))
    #expect(try town.chat(with: .person(town.bo)) == ["me: a\u{FFFD}b"])
  }

  @Test func `a label finds what its action made`() throws {
    try town.world.perform(
      .sendMessage(to: .person(town.bo), content: .text("a")), as: .person(town.lin),
      at: town.now, naming: "greeting")
    #expect(try town.world.label("greeting") == .message(Message.ID(1)))
    #expect(try town.world.label("other") == nil)
  }

  @Test func `an action before the last event happens at its time, so the log is in order`() throws
  {
    try town.says(town.lin, "1", to: .person(town.bo))
    let last = town.now
    try town.world.perform(
      .sendMessage(to: .person(town.bo), content: .text("2")), as: .person(town.lin),
      at: last - 50)
    #expect(try town.world.events(after: 0, limit: 9).map(\.at) == [last, last])
    #expect(try town.chat(with: .person(town.bo)) == ["me: 2", "me: 1"])
    #expect(try town.world.clock().now == last)
  }
}
