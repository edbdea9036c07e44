import Domain

extension ScreenContext {
  /// The day an article came out: relative near today, then month and day (A3).
  func articleDay(_ time: WorldTime) -> String {
    switch TimeLabel(time, now: now) {
    case .clock: self(Word("Today", "今天"))
    case .yesterday: self(Word("Yesterday", "昨天"))
    case .weekday: fullWeekday(time)
    case .monthDay(let month, let day):
      self(Word("\(month)-\(day)", "\(month)月\(day)日"))
    case .date(let year, let month, let day):
      self(Word("\(year)-\(month)-\(day)", "\(year)年\(month)月\(day)日"))
    }
  }

  /// When something ends or ended: "Mar 18, 20:00", with the year where it is another.
  func dayAndTime(_ time: WorldTime) -> String {
    let clock = clockTime(time)
    let (year, _, _) = time.date
    guard year != now.date.year else {
      return self(Word("\(monthAndDay(time)), \(clock)", "\(monthAndDay(time)) \(clock)"))
    }
    return self(
      Word("\(monthAndDay(time)) \(year), \(clock)", "\(year)年\(monthAndDay(time)) \(clock)"))
  }

  /// What a tap on the day shows (A3).
  func articleDayAndTime(_ time: WorldTime) -> String {
    let (year, month, day) = time.date
    let clock = clockTime(time)
    return self(
      Word(
        "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day)) \(clock)",
        "\(year)年\(month)月\(day)日 \(clock)"))
  }
}
