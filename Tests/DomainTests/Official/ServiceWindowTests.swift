import Domain
import Testing

/// In which time, and how often, an account's desk may write to somebody.
struct ServiceWindowTests {
  private let now = WorldTime(year: 2021, month: 3, day: 4, hour: 15)

  private func refusal(_ windows: [(ServiceWindow.Cause, ago: Int64, used: Int)]) -> Refusal? {
    let windows = windows.map { cause, ago, used in
      ServiceWindow(cause: cause, openedAt: now - ago, used: used)
    }
    do throws(Refusal) {
      try ServiceWindow.check(windows, at: now)
      return nil
    } catch {
      return error
    }
  }

  @Test func `who has never been in touch can't be written to`() {
    #expect(refusal([]) == .answerWindowClosed)
  }

  @Test(
    arguments: [
      // V51: five within 48 hours.
      (.message, 0, 0, nil), (.message, 172_800, 0, nil),
      (.message, 172_801, 0, .answerWindowClosed), (.message, 0, 4, nil),
      (.message, 0, 5, .answersUsedUp),
      // V52–V54: three within a minute.
      (.menu, 60, 2, nil), (.menu, 61, 2, .answerWindowClosed), (.menu, 60, 3, .answersUsedUp),
      (.follow, 60, 2, nil), (.follow, 61, 2, .answerWindowClosed),
      (.follow, 60, 3, .answersUsedUp), (.scan, 60, 2, nil),
      (.scan, 61, 2, .answerWindowClosed), (.scan, 60, 3, .answersUsedUp),
      // Both reasons at once: too late comes first (V57).
      (.message, 172_801, 5, .answerWindowClosed), (.menu, 61, 3, .answerWindowClosed),
    ] as [(ServiceWindow.Cause, Int64, Int, Refusal?)])
  func `each window has its time and its count (V51–V54, V57)`(
    cause: ServiceWindow.Cause, ago: Int64, used: Int, expected: Refusal?
  ) {
    #expect(refusal([(cause, ago, used)]) == expected)
  }

  @Test func `one window with something left is enough`() {
    #expect(refusal([(.message, 10, 5), (.menu, 10, 2)]) == nil)
    #expect(refusal([(.message, 10, 5), (.menu, 10, 3)]) == .answersUsedUp)
    #expect(refusal([(.message, 10, 5), (.menu, 61, 0)]) == .answersUsedUp)
    #expect(refusal([(.message, 172_801, 0), (.menu, 61, 0)]) == .answerWindowClosed)
  }
}
