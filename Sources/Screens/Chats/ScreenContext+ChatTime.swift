import Domain

extension ScreenContext {
  /// The grey line above a message: today by the clock, else with the day (G6).
  func separatorTime(_ time: WorldTime) -> String {
    let label = TimeSeparator(time, now: now)
    let clock = clockTime(time)
    return switch label.day {
    case nil, .clock: clock
    case .yesterday: self(Word("Yesterday \(clock)", "昨天 \(clock)"))
    case .weekday: "\(fullWeekday(time)) \(clock)"
    case .monthDay(let month, let day):
      self(Word("\(month)/\(day) \(clock)", "\(month)月\(day)日 \(clock)"))
    case .date(let year, let month, let day):
      self(Word("\(year)/\(month)/\(day) \(clock)", "\(year)年\(month)月\(day)日 \(clock)"))
    }
  }

  /// "Nov 21", "11月21日": the date on a push's card (S61).
  func monthAndDay(_ time: WorldTime) -> String {
    let (_, month, day) = time.date
    return self(Word("\(Self.months[month - 1]) \(day)", "\(month)月\(day)日"))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
