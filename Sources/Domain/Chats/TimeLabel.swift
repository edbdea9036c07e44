/// How near a time is told in a list of chats, by the calendar and not by spans of 24 hours
/// (C60–C66).
///
/// Screens put it into words.
package enum TimeLabel: Hashable, Sendable {
  /// The same day (C60).
  case clock(hour: Int, minute: Int)
  /// The calendar day before (C61).
  case yesterday
  /// Two to six days ago; 0 is Sunday (C62).
  case weekday(Int)
  /// Older, of this year (C63).
  case monthDay(month: Int, day: Int)
  /// Of another year (C63).
  case date(year: Int, month: Int, day: Int)

  /// A time still to come is told as if it were of its day: by the clock today, by its date later.
  package init(_ time: WorldTime, now: WorldTime) {
    switch now.dayNumber - time.dayNumber {
    case 0: self = .clock(hour: time.hour, minute: time.minute)
    case 1: self = .yesterday
    case 2...6: self = .weekday(time.weekday)
    default:
      let date = time.date
      self =
        date.year == now.date.year
        ? .monthDay(month: date.month, day: date.day)
        : .date(year: date.year, month: date.month, day: date.day)
    }
  }
}

/// The centred grey line that tells the time inside a chat (G4–G6).
package struct TimeSeparator: Hashable, Sendable {
  /// `nil` today; never `.clock`.
  package let day: TimeLabel?
  package let hour: Int
  package let minute: Int

  package init(_ time: WorldTime, now: WorldTime) {
    let label = TimeLabel(time, now: now)
    if case .clock = label { day = nil } else { day = label }
    hour = time.hour
    minute = time.minute
  }

  /// Five minutes (G5), counted from the message before and not from the separator before (X29).
  package static let gap: Int64 = 5 * WorldTime.minute

  /// The first message of a page always has one (G4).
  package static func isNeeded(before time: WorldTime, after previous: WorldTime?) -> Bool {
    guard let previous else { return true }
    return time - previous >= gap
  }
}
