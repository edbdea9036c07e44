package import Domain

/// Moments in words.
extension ScreenContext {
  /// How long ago a post or comment was (M10).
  package func momentTime(_ time: WorldTime) -> String {
    switch RelativeTime(from: time, to: now) {
    case .justNow: self(Word("Just now", "1分钟内"))
    case .minutes(let count):
      self(Word(count == 1 ? "1 min ago" : "\(count) mins ago", "\(count)分钟前"))
    case .hours(let count): self(Word(count == 1 ? "1 hr ago" : "\(count) hrs ago", "\(count)小时前"))
    case .yesterday: self(.yesterday)
    case .days(let count): self(Word("\(count) days ago", "\(count)天前"))
    }
  }

  /// As a post's own page tells it: how long ago on the same day, and then date and HH:mm (M11).
  func detailTime(_ time: WorldTime) -> String {
    switch RelativeTime(from: time, to: now) {
    case .justNow, .minutes, .hours: momentTime(time)
    case .yesterday, .days: exactTime(time)
    }
  }

  /// Date and HH:mm.
  package func exactTime(_ time: WorldTime) -> String {
    let (year, month, day) = time.date
    let clock = clockTime(time)
    return self(
      Word(
        "\(day) \(Self.shortMonths[month - 1].english) \(year) \(clock)",
        "\(year)年\(month)月\(day)日 \(clock)"))
  }

  /// "Mar", "3月".
  static let shortMonths = [
    Word("Jan", "1月"), Word("Feb", "2月"), Word("Mar", "3月"), Word("Apr", "4月"),
    Word("May", "5月"), Word("Jun", "6月"), Word("Jul", "7月"), Word("Aug", "8月"),
    Word("Sep", "9月"), Word("Oct", "10月"), Word("Nov", "11月"), Word("Dec", "12月"),
  ]
}

extension Audience {
  /// The mark on the author's own limited post (M57, M58); a public one has none.
  var mark: Word? {
    switch self {
    case .public: nil
    case .private: .audiencePrivate
    case .only: .audienceOnly
    case .except: .audienceExcept
    }
  }
}
