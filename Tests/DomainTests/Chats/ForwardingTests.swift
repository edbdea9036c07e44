import Domain
import Testing

struct ForwardingTests {
  private func isRefused(_ content: MessageContent) -> Bool {
    do throws(Refusal) {
      try Forwarding.check(content)
      return false
    } catch {
      #expect(error == .cannotForwardThisKind)
      return true
    }
  }

  @Test func `voice, money, calls, templates and grey lines aren't sent on (G54)`() {
    let contents: [MessageContent] = [
      .voice(seconds: 1, transcript: ""), .redPacket(greeting: "", cents: 1),
      .transfer(cents: 1, note: ""), .splitBill(title: "", cents: 1),
      .call(Call(kind: .voice, outcome: .ended, seconds: 9)),
      .template(TemplateNotice(title: "", lines: [])), .notice(.plain("")),
    ]
    for content in contents { #expect(isRefused(content), "\(content)") }
  }

  @Test func `words, pictures, cards and files are sent on (G52)`() {
    let contents: [MessageContent] = [
      .text("a"), .photo(Picture("a")), .video(seconds: 1, cover: Picture("a")),
      .article(Article.ID(1)), .link(LinkCard(title: "", digest: "", url: "")),
      .file(name: "", bytes: 0), .location(name: "", address: ""),
      .miniProgram(name: "", title: ""), .music(title: "", artist: ""), .note("a"),
      .chatHistory(title: "", lines: []), .sticker(name: ""), .contactCard(Person.ID(1)),
    ]
    for content in contents { #expect(!isRefused(content), "\(content)") }
  }

  @Test
  func
    `cards and stickers stay behind where several are sent on, and so does what never goes (G54)`()
  {
    for content in [
      MessageContent.contactCard(Person.ID(1)), .accountCard(OfficialAccount.ID(1)),
      .sticker(name: ""), .voice(seconds: 1, transcript: ""), .transfer(cents: 1, note: ""),
      .notice(.plain("")),
    ] {
      #expect(!Forwarding.goesAlong(content), "\(content)")
    }
    for content in [
      MessageContent.text("a"), .photo(Picture("a")), .article(Article.ID(1)),
      .chatHistory(title: "", lines: []), .file(name: "", bytes: 0),
    ] {
      #expect(Forwarding.goesAlong(content), "\(content)")
    }
  }

  @Test(
    arguments: [
      (100, 9, nil), (101, 9, .tooManyMessages), (100, 10, .tooManyChats),
      (101, 10, .tooManyMessages), (1, 1, nil),
    ] as [(Int, Int, Refusal?)])
  func `100 messages go to 9 chats at most (G53)`(messages: Int, chats: Int, refusal: Refusal?) {
    let result = Result { () throws(Refusal) in
      try Forwarding.checkCount(messages: messages, chats: chats)
    }
    #expect(result.refusal == refusal)
  }
}
