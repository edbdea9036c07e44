import Domain
import Testing
import WorldStore

/// Why things in chats are refused, and which reason is told when two hold.
struct ChatRefusalTests {
  let town: Town

  init() throws { town = try Town() }

  private var everyone: Message.Mentions { .everyone }
  private let blank = MessageContent.text(" \n\u{3000}")
  private let long = MessageContent.text(String(repeating: "字", count: 5333) + "ab")
  private let longest = MessageContent.text(String(repeating: "字", count: 5333) + "a")

  private func sending(
    _ content: MessageContent, to peer: Peer, quote: Message.ID? = nil,
    mentions: Message.Mentions = .none
  ) -> Action {
    .sendMessage(to: peer, content: content, quote: quote, mentions: mentions)
  }

  @Test func `sending is refused for the first reason that holds`() throws {
    let bo = Peer.person(town.bo)
    let nobody = Person.ID(99)
    let elsewhere = try town.says(town.mei, "here", to: .person(town.lin))
    let unseen = try town.says(town.bo, "there", to: .person(town.kai))
    let cases: [(Action, Refusal?)] = [
      (sending(.text("a"), to: bo), nil),
      (sending(longest, to: bo), nil),
      (sending(.text("a"), to: .person(nobody)), .notFound),
      (sending(blank, to: .person(nobody)), .notFound),
      (sending(.text("a"), to: .person(town.kai)), .notFriends),
      (sending(.text("a"), to: .person(town.lin)), nil),
      (sending(blank, to: .person(town.kai)), .notFriends),
      (sending(.text("a"), to: .account(town.daily)), .notFollowing),
      (sending(blank, to: bo), .blankMessage),
      (sending(.text(""), to: bo), .blankMessage),
      (sending(blank, to: bo, mentions: everyone), .blankMessage),
      (sending(long, to: bo), .messageTooLong),
      (sending(long, to: bo, mentions: everyone), .messageTooLong),
      (sending(.notice(.plain("x")), to: bo), .wrongActor),
      (sending(.template(TemplateNotice(title: "x", lines: [])), to: bo), .wrongActor),
      (sending(.text("a"), to: bo, mentions: everyone), .onlyOwnerMentionsAll),
      (sending(.text("a"), to: .group(town.walkers), mentions: everyone), .onlyOwnerMentionsAll),
      (sending(.text("a"), to: .group(town.family), mentions: everyone), nil),
      (sending(.text("a"), to: .group(town.family), mentions: .people([town.kai])), .notFound),
      (sending(.text("a"), to: bo, mentions: .people([town.lin])), .notFound),
      (sending(.article(Article.ID(99)), to: bo), .notFound),
      (sending(.contactCard(nobody), to: bo), .notFound),
      (sending(.text("a"), to: bo, quote: unseen), .notFound),
      (sending(.text("a"), to: bo, quote: Message.ID(999)), .notFound),
      (sending(.text("a"), to: bo, quote: elsewhere), .quotedElsewhere),
    ]
    for (index, (action, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, town.lin) == refusal, "case \(index)")
    }
  }

  @Test func `who isn't in a group can't write to it, even a call to all or a blank`() throws {
    let group = Peer.group(town.family)
    #expect(try town.refusal(sending(blank, to: group), town.kai) == .notInGroup)
    #expect(
      try town.refusal(sending(.text("a"), to: .group(Group.ID(99))), town.kai) == .notFound)
  }

  @Test func `an account writes by answers, not by messages`() throws {
    #expect(
      try town.refusal(sending(.text("a"), to: .person(Person.ID(99))), .account(town.daily))
        == .wrongActor)
  }

  @Test(arguments: [(120, nil), (121, Refusal.tooLateToRecall)])
  func `a text can be taken back for two minutes, the last second included (G60)`(
    age: Int, refusal: Refusal?
  ) throws {
    let id = try town.says(town.bo, "oops", to: .person(town.lin))
    town.wait(Int64(age) - 1)
    #expect(try town.refusal(.recall(id), town.bo) == refusal)
  }

  @Test(arguments: [(10_800, nil), (10_801, Refusal.tooLateToRecall)])
  func `a file can be taken back for three hours, the last second included (G60)`(
    age: Int, refusal: Refusal?
  ) throws {
    let id = try town.sends(town.bo, .file(name: "a.pdf", bytes: 1), to: .person(town.lin))
    town.wait(Int64(age) - 1)
    #expect(try town.refusal(.recall(id), town.bo) == refusal)
  }

  @Test func `recalling is refused for the first reason that holds`() throws {
    let packet = MessageContent.splitBill(title: "x", cents: 1)
    let id = try town.sends(town.bo, packet, to: .group(town.family))
    let text = try town.says(town.bo, "x", to: .group(town.family))
    #expect(try town.refusal(.recall(id), town.kai) == .notFound)
    #expect(try town.refusal(.recall(id), town.lin) == .notYours)
    #expect(try town.refusal(.recall(Message.ID(999)), town.bo) == .notFound)
    town.wait(20_000)
    #expect(try town.refusal(.recall(text), town.lin) == .notYours)
    #expect(try town.refusal(.recall(id), town.bo) == .cannotRecallThisKind)
    #expect(try town.refusal(.recall(text), town.bo) == .tooLateToRecall)
  }

  @Test func `a message that was taken back can't be taken back again (G64)`() throws {
    let id = try town.says(town.bo, "oops", to: .person(town.lin))
    try town.does(.recall(id), town.bo)
    #expect(try town.refusal(.recall(id), town.bo) == .cannotRecallThisKind)
  }

  @Test func `forwarding is refused for the first reason that holds`() throws {
    let voice = try town.sends(
      town.bo, .voice(seconds: 3, transcript: ""), to: .person(town.lin))
    #expect(try town.refusal(.forward(voice, to: [.person(town.mei)]), town.kai) == .notFound)
    #expect(
      try town.refusal(.forward(voice, to: [.person(town.kai)]), town.lin)
        == .cannotForwardThisKind)
    let text = try town.says(town.bo, "x", to: .person(town.lin))
    #expect(try town.refusal(.forward(text, to: [.person(town.kai)]), town.lin) == .notFriends)
    #expect(
      try town.refusal(.forward(text, to: [.account(town.tram)]), town.lin) == .notFollowing)
  }

  @Test func `nudging is refused for the first reason that holds`() throws {
    let family = Peer.group(town.family)
    let cases: [(Action, Refusal?)] = [
      (.nudge(town.bo, in: family), nil),
      (.nudge(town.bo, in: .group(Group.ID(99))), .notFound),
      (.nudge(town.kai, in: .person(town.kai)), .notFriends),
      (.nudge(town.lin, in: .person(town.kai)), .notFriends),
      (.nudge(town.lin, in: family), .cannotNudgeYourself),
      (.nudge(town.kai, in: family), .notFound),
      (.nudge(town.mei, in: .person(town.bo)), .notFound),
      (.nudge(town.bo, in: .account(town.tram)), .notFound),
    ]
    for (index, (action, refusal)) in cases.enumerated() {
      #expect(try town.refusal(action, town.lin) == refusal, "case \(index)")
    }
    #expect(try town.refusal(.nudge(town.lin, in: family), town.kai) == .notInGroup)
  }

  @Test func `rows of chats that one can't have are not found`() throws {
    let stranger = ChatID.peer(.person(town.kai))
    let actions: [Action] = [
      .openChat(stranger), .markUnread(stranger), .markRead(stranger), .setSticky(stranger, true),
      .setMuted(.person(town.kai), true), .hideChat(stranger), .deleteChat(stranger),
      .saveDraft(.person(town.kai), "x"), .openChat(.peer(.group(Group.ID(99)))),
      .deleteMessage(Message.ID(99)),
    ]
    for action in actions {
      #expect(try town.refusal(action, town.lin) == .notFound, "\(action)")
      #expect(try town.refusal(action, .account(town.daily)) == .wrongActor, "\(action)")
    }
  }

  @Test func `a refused action leaves neither row nor event nor revision`() throws {
    let revision = town.world.revision
    #expect(try town.refusal(sending(blank, to: .person(town.bo)), town.lin) == .blankMessage)
    #expect(town.world.revision == revision)
    #expect(try town.world.events(after: 0, limit: 9) == [])
    #expect(try town.chat(with: .person(town.bo)) == [])
  }
}
