import Domain
import Testing

struct SendingTests {
  private func refusal(
    _ content: MessageContent, _ mentions: Message.Mentions = .none, isGroupManager: Bool = false
  ) -> Refusal? {
    do throws(Refusal) {
      try Sending.check(content, mentions: mentions, isGroupManager: isGroupManager)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", " ", "\n\t", "\u{3000}\u{A0}"])
  func `a text of nothing but blanks is refused (G21)`(text: String) {
    #expect(refusal(.text(text)) == .blankMessage)
    #expect(refusal(.note(text)) == .blankMessage)
  }

  @Test(arguments: [(16_000, nil), (16_001, Refusal.messageTooLong)])
  func `a text has at most 16,000 bytes (G20)`(bytes: Int, expected: Refusal?) {
    #expect(refusal(.text(String(repeating: "a", count: bytes))) == expected)
  }

  @Test(arguments: [("字", 5333, nil), ("字", 5334, Refusal.messageTooLong)])
  func `bytes are counted, not characters (G20)`(sign: String, count: Int, expected: Refusal?) {
    #expect(refusal(.text(String(repeating: sign, count: count))) == expected)
  }

  @Test func `only a group's owner calls all (G112)`() {
    #expect(refusal(.text("a"), .everyone) == .onlyOwnerMentionsAll)
    #expect(refusal(.text("a"), .everyone, isGroupManager: true) == nil)
    #expect(refusal(.text("a"), .people([Person.ID(1)])) == nil)
  }

  @Test func `of two reasons the text's comes first`() {
    #expect(refusal(.text(""), .everyone) == .blankMessage)
    #expect(refusal(.notice(.plain("")), .everyone) == .wrongActor)
  }

  @Test func `nobody sends a grey line or a template`() {
    #expect(refusal(.notice(.plain("a"))) == .wrongActor)
    #expect(refusal(.template(TemplateNotice(title: "a", lines: []))) == .wrongActor)
  }

  @Test(
    arguments: [
      (nil, Message.Delivery.notFriends), (true, .blocked), (false, .delivered),
    ] as [(Bool?, Message.Delivery)])
  func `what the receiver keeps of the sender decides (F63–F65)`(
    isBlocked: Bool?, delivery: Message.Delivery
  ) {
    let contact = isBlocked.map { isBlocked in
      Contact(
        owner: Person.ID(2), person: Person.ID(1), isBlocked: isBlocked,
        since: WorldTime(seconds: 0))
    }
    #expect(
      Sending.delivery(receiverKeepsSenderAs: Sending.Standing(contact: contact)) == delivery)
  }

  @Test(
    arguments: [
      (Message.Delivery.delivered, nil), (.notFriends, .needsFriendRequest(Person.ID(2))),
      (.blocked, .rejected(by: Person.ID(2))),
    ] as [(Message.Delivery, SystemNotice?)])
  func `a grey line says why a message didn't arrive (F63, F64)`(
    delivery: Message.Delivery, notice: SystemNotice?
  ) {
    #expect(Sending.notice(for: delivery, to: Person.ID(2)) == notice)
  }
}
