import Domain
import Testing

/// How many notices an account sends, and to whom not (V71–V73).
struct NoticeRulesTests {
  private func refusal(_ situation: NoticeRules.Situation) -> Refusal? {
    do throws(Refusal) {
      try NoticeRules.check(situation)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      // A new title, how many there are, sent today, rejected.
      (true, 24, 0, false, nil), (true, 25, 0, false, .tooManyTemplates),
      (false, 25, 0, false, nil), (false, 1, 99_999, false, nil),
      (false, 1, 100_000, false, .noticesUsedUp), (false, 1, 0, true, .rejectedByFollower),
      // Two reasons at once.
      (true, 25, 100_000, false, .tooManyTemplates), (false, 1, 100_000, true, .noticesUsedUp),
    ] as [(Bool, Int, Int, Bool, Refusal?)])
  func `25 kinds, 100,000 a day, and none to who rejects them (V71, V73)`(
    isNew: Bool, templates: Int, sent: Int, isRejected: Bool, expected: Refusal?
  ) {
    let situation = NoticeRules.Situation(
      isNewTemplate: isNew, templates: templates, sentToday: sent, isRejected: isRejected)
    #expect(refusal(situation) == expected)
  }

  @Test func `what is granted once adds up, and is used up by one notice each (V72)`() {
    let once = NoticeRules.Grant.once(after: nil)
    #expect(once == .times(1))
    #expect(once.rest == nil)
    let twice = NoticeRules.Grant.once(after: once)
    #expect(twice == .times(2))
    #expect(twice.rest == .times(1))
    #expect(NoticeRules.Grant.always.rest == .always)
    #expect(NoticeRules.Grant.once(after: .always) == .always)
  }
}
