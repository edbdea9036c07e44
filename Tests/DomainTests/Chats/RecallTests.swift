import Domain
import Testing

struct RecallTests {
  private static let me = Actor.person(Person.ID(1))
  private static let other = Actor.person(Person.ID(2))
  private static let sentAt = WorldTime(seconds: 1_000_000)

  private static let text = MessageContent.text("a")
  private static let file = MessageContent.file(name: "a.pdf", bytes: 1)
  private static let packet = MessageContent.redPacket(greeting: "", cents: 1)

  private func refusal(_ content: MessageContent, _ actor: Actor, age: Int) -> Refusal? {
    let message = Message(
      id: Message.ID(1), sender: Self.me, sentAt: Self.sentAt, content: content)
    do throws(Refusal) {
      try Recall.check(message, by: actor, at: Self.sentAt + Int64(age))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (text, me, 0, nil), (text, me, 119, nil), (text, me, 120, nil),
      (text, me, 121, .tooLateToRecall), (file, me, 121, nil), (file, me, 10_800, nil),
      (file, me, 10_801, .tooLateToRecall), (packet, me, 0, .cannotRecallThisKind),
      (packet, me, 999, .cannotRecallThisKind), (text, other, 0, .notYours),
      (text, other, 999, .notYours), (packet, other, 999, .notYours),
    ] as [(MessageContent, Actor, Int, Refusal?)])
  func `a sender takes back a message for two minutes, a file for three hours (G60)`(
    content: MessageContent, actor: Actor, age: Int, expected: Refusal?
  ) {
    #expect(refusal(content, actor, age: age) == expected)
  }

  @Test func `money, calls, templates and grey lines stay (G64, G65)`() {
    let contents: [MessageContent] = [
      Self.packet, .transfer(cents: 1, note: ""), .splitBill(title: "", cents: 1),
      .call(Call(kind: .voice, outcome: .ended, seconds: 9)),
      .template(TemplateNotice(title: "", lines: [])), .notice(.plain("")),
      .notice(.recalled(by: Self.me, text: nil)),
    ]
    for content in contents {
      #expect(refusal(content, Self.me, age: 0) == .cannotRecallThisKind)
    }
  }

  @Test func `a nudge can be taken back like a text (G71)`() {
    let nudge = MessageContent.notice(.nudged(by: Person.ID(1), whom: Person.ID(2)))
    #expect(refusal(nudge, Self.me, age: 120) == nil)
    #expect(refusal(nudge, Self.me, age: 121) == .tooLateToRecall)
  }

  @Test func `a text stays in the line for its sender to edit, another kind doesn't (G61)`() {
    #expect(
      Recall.notice(for: Self.text, by: Self.me) == .recalled(by: Self.me, text: "a"))
    #expect(Recall.notice(for: Self.file, by: Self.me) == .recalled(by: Self.me, text: nil))
  }

  @Test(arguments: [(0, true), (300, true), (301, false)])
  func `the line offers to edit for five minutes (G62)`(age: Int, canEdit: Bool) {
    #expect(
      Recall.canEdit(recalledAt: Self.sentAt, now: Self.sentAt + Int64(age)) == canEdit)
  }
}
