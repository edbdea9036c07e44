package import Domain

/// Times in words: always the world's own calendar, always a 24-hour clock (C64).
extension ScreenContext {
  /// "08:05".
  package func clockTime(_ time: WorldTime) -> String {
    Self.twoDigits(time.hour) + ":" + Self.twoDigits(time.minute)
  }

  /// "Mon", "周一".
  package func weekday(_ time: WorldTime) -> String {
    self(Self.shortWeekdays[time.weekday])
  }

  /// "Monday", "星期一" (C62).
  package func fullWeekday(_ time: WorldTime) -> String {
    self(Self.fullWeekdays[time.weekday])
  }

  /// When something was last active, in a list (C60–C66).
  package func listTime(_ time: WorldTime) -> String {
    words(for: TimeLabel(time, now: now))
  }

  /// The grey line above messages: the day if it isn't today, and always the time (G6).
  package func separator(_ time: WorldTime) -> String {
    let separator = TimeSeparator(time, now: now)
    let clock = Self.twoDigits(separator.hour) + ":" + Self.twoDigits(separator.minute)
    return separator.day.map { "\(words(for: $0)) \(clock)" } ?? clock
  }

  /// A time label in words (C60–C63).
  package func words(for label: TimeLabel) -> String {
    switch label {
    case .clock(let hour, let minute): Self.twoDigits(hour) + ":" + Self.twoDigits(minute)
    case .yesterday: self(Word("Yesterday", "昨天"))
    case .weekday(let day): self(Self.fullWeekdays[day])
    case .monthDay(let month, let day): self(Word("\(month)/\(day)", "\(month)月\(day)日"))
    case .date(let year, let month, let day):
      self(Word("\(year)/\(month)/\(day)", "\(year)年\(month)月\(day)日"))
    }
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static let shortWeekdays = [
    Word("Sun", "周日"), Word("Mon", "周一"), Word("Tue", "周二"), Word("Wed", "周三"),
    Word("Thu", "周四"), Word("Fri", "周五"), Word("Sat", "周六"),
  ]

  private static let fullWeekdays = [
    Word("Sunday", "星期日"), Word("Monday", "星期一"), Word("Tuesday", "星期二"),
    Word("Wednesday", "星期三"), Word("Thursday", "星期四"), Word("Friday", "星期五"),
    Word("Saturday", "星期六"),
  ]
}
