import Domain
import Testing
import WorldStore

/// Several messages sent on together (G52–G54).
struct ForwardSeveralTests {
  let town: Town
  private var bo: Peer { .person(town.bo) }
  private var mei: Peer { .person(town.mei) }

  init() throws { town = try Town() }

  @Test
  func `they go in the order they stand in, each to every chat, without their senders (G52, G53)`()
    throws
  {
    let one = try town.says(town.bo, "one", to: .person(town.lin))
    let two = try town.says(town.lin, "two", to: bo)
    let three = try town.sends(town.bo, .photo(Picture("fog")), to: .person(town.lin))
    let group = Peer.group(town.family)
    try town.does(
      .forwardSeveral([three, one, two, one], to: [mei, group], as: .oneByOne), town.lin)
    for peer in [mei, group] {
      #expect(try town.chat(with: peer) == ["me: photo", "me: two", "me: one"])
    }
  }

  @Test func `combined they are one Chat History (G52, C45)`() throws {
    let one = try town.says(town.bo, "one", to: .person(town.lin))
    let two = try town.says(town.lin, "two", to: bo)
    let lines = ["Bo: one", "Lin: two"]
    try town.does(
      .forwardSeveral([one, two], to: [mei], as: .combined(title: "Talk", lines: lines)), town.lin)
    guard case .message(let message)? = try town.eyes.items(in: mei, .first(9)).first?.body else {
      Issue.record("nothing was sent on")
      return
    }
    #expect(message.content.content == .chatHistory(title: "Talk", lines: lines))
    #expect(try town.chat(with: mei).count == 1)
  }

  @Test func `voice, cards, stickers and payments are left out, the rest goes (G54)`() throws {
    var ids: [Message.ID] = []
    for content in [
      MessageContent.voice(seconds: 3, transcript: ""), .contactCard(town.mei),
      .sticker(name: "cat"), .text("words"), .splitBill(title: "tea", cents: 5),
    ] {
      ids.append(try town.sends(town.bo, content, to: .person(town.lin)))
    }
    try town.does(.forwardSeveral(ids, to: [mei], as: .oneByOne), town.lin)
    #expect(try town.chat(with: mei) == ["me: words"])
  }

  @Test func `sending several on is refused for the first reason that holds, and goes nowhere`()
    throws
  {
    let text = try town.says(town.bo, "one", to: .person(town.lin))
    let card = try town.sends(town.bo, .contactCard(town.mei), to: .person(town.lin))
    let elsewhere = try town.says(town.mei, "two", to: .person(town.lin))
    let unseen = try town.says(town.bo, "three", to: .person(town.kai))
    let many = Array(repeating: text, count: 101)
    let chats = Array(repeating: mei, count: 10)
    let stranger = Peer.person(town.kai)
    let cases: [([Message.ID], [Peer], Refusal)] = [
      (many, chats, .tooManyMessages), ([unseen], chats, .tooManyChats), ([], [mei], .notFound),
      ([unseen, card], [stranger], .notFound), ([text, elsewhere], [mei], .notFound),
      ([card], [stranger], .cannotForwardThisKind), ([text, card], [mei, stranger], .notFriends),
    ]
    for (index, (messages, peers, refusal)) in cases.enumerated() {
      #expect(
        try town.refusal(.forwardSeveral(messages, to: peers, as: .oneByOne), town.lin) == refusal,
        "case \(index)")
    }
    #expect(
      try town.refusal(.forwardSeveral([text], to: [mei], as: .oneByOne), .account(town.daily))
        == .wrongActor)
    #expect(try town.chat(with: mei) == ["Mei: two"])
  }
}
