import Domain
import Testing

/// Times in lists and chats, as read on Thursday 4 March 2021 at 15:00.
struct TimeLabelTests {
  private let now = WorldTime(year: 2021, month: 3, day: 4, hour: 15)

  @Test(
    arguments: [
      ((2021, 3, 4, 15, 0), TimeLabel.clock(hour: 15, minute: 0)),
      ((2021, 3, 4, 0, 0), .clock(hour: 0, minute: 0)),
      ((2021, 3, 3, 23, 59), .yesterday),
      ((2021, 3, 3, 0, 0), .yesterday),
      ((2021, 3, 2, 23, 59), .weekday(2)),
      ((2021, 2, 28, 12, 0), .weekday(0)),
      ((2021, 2, 26, 0, 0), .weekday(5)),
      ((2021, 2, 25, 23, 59), .monthDay(month: 2, day: 25)),
      ((2021, 1, 1, 0, 0), .monthDay(month: 1, day: 1)),
      ((2020, 12, 31, 23, 59), .date(year: 2020, month: 12, day: 31)),
      ((2021, 3, 4, 23, 59), .clock(hour: 23, minute: 59)),
      ((2021, 3, 5, 0, 0), .monthDay(month: 3, day: 5)),
      ((2022, 1, 1, 0, 0), .date(year: 2022, month: 1, day: 1)),
    ])
  func `a time is told by the calendar's days, not by spans (C60–C66)`(
    time: (Int, Int, Int, Int, Int), label: TimeLabel
  ) {
    let time = WorldTime(
      year: time.0, month: time.1, day: time.2, hour: time.3, minute: time.4)
    #expect(TimeLabel(time, now: now) == label)
  }

  @Test func `two days ago over New Year is still a weekday (C62)`() {
    let now = WorldTime(year: 2021, month: 1, day: 1)
    #expect(TimeLabel(now - 2 * WorldTime.day, now: now) == .weekday(3))
  }

  @Test(
    arguments: [
      ((2021, 3, 4), nil), ((2021, 3, 3), TimeLabel.yesterday), ((2021, 3, 1), .weekday(1)),
      ((2021, 2, 1), .monthDay(month: 2, day: 1)),
      ((2019, 2, 1), .date(year: 2019, month: 2, day: 1)),
    ] as [((Int, Int, Int), TimeLabel?)])
  func `a separator tells the day, but not today, and always the minute (G6)`(
    day: (Int, Int, Int), label: TimeLabel?
  ) {
    let time = WorldTime(year: day.0, month: day.1, day: day.2, hour: 8, minute: 5)
    let separator = TimeSeparator(time, now: now)
    #expect(separator.day == label)
    #expect(separator.hour == 8)
    #expect(separator.minute == 5)
  }

  @Test(arguments: [(0, false), (299, false), (300, true), (86_400, true)])
  func `five minutes after the message before there is a separator (G5)`(
    gap: Int, isNeeded: Bool
  ) {
    #expect(TimeSeparator.isNeeded(before: now, after: now - Int64(gap)) == isNeeded)
  }

  @Test func `the first message of a page has one (G4)`() {
    #expect(TimeSeparator.isNeeded(before: now, after: nil))
  }
}
