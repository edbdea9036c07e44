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
}
