import Domain
import Testing

struct SubscriptionFeedTests {
  @Test(
    arguments: [
      (0, SubscriptionFeed.Age.recent), (86_399, .recent), (86_400, .dayOld), (604_799, .dayOld),
      (604_800, .earlier), (9_999_999, .earlier),
    ] as [(Int64, SubscriptionFeed.Age)])
  func `a push is recent for 24 hours, and earlier from a week on (S37)`(
    seconds: Int64, age: SubscriptionFeed.Age
  ) {
    let sentAt = WorldTime(year: 2021, month: 3, day: 1, hour: 9)
    #expect(SubscriptionFeed.Age(of: sentAt, at: sentAt + seconds) == age)
  }
}
