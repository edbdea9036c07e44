import Domain
import Testing

struct RelativeTimeTests {
  static let evening = WorldTime(year: 2021, month: 3, day: 1, hour: 22)
  static let midnight = WorldTime(year: 2021, month: 3, day: 2)

  @Test(
    arguments: [
      (evening, evening - 5, RelativeTime.justNow), (evening, evening, .justNow),
      (evening, evening + 59, .justNow), (evening, evening + 60, .minutes(1)),
      (evening, evening + 119, .minutes(1)), (evening, evening + 3599, .minutes(59)),
      (evening, evening + 3600, .hours(1)), (evening, midnight - 1, .hours(1)),
      (evening, midnight, .yesterday), (midnight - 60, midnight, .minutes(1)),
      (midnight - 3600, midnight - 1, .minutes(59)), (midnight - 3600, midnight, .yesterday),
      (midnight, midnight + 86_399, .hours(23)), (midnight, midnight + 86_400, .yesterday),
      (midnight, midnight + 172_799, .yesterday), (midnight, midnight + 172_800, .days(2)),
      (evening, evening + 400 * 86_400, .days(400)),
    ] as [(WorldTime, WorldTime, RelativeTime)])
  func `how long ago is told in minutes, hours of the day, and days by midnights (M10)`(
    time: WorldTime, now: WorldTime, expected: RelativeTime
  ) {
    #expect(RelativeTime(from: time, to: now) == expected)
  }
}
