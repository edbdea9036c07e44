import Domain
import Testing

struct TypingTests {
  @Test(arguments: [(61, false), (60, true), (1, true), (0, false), (-1, false)])
  func `a friend is seen typing for the last minute before the message is there (G10)`(
    seconds: Int64, isSeen: Bool
  ) {
    let now = WorldTime(year: 2021, month: 3, day: 1, hour: 9)
    #expect(Typing.isSeen(due: now + seconds, at: now) == isSeen)
  }
}
