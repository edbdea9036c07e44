/// A moment of the world: whole seconds since 1970-01-01 00:00 UTC.
///
/// Its calendar is always UTC+8, so that the same world shows the same words on every machine
/// (behaviour.md, C65).
package struct WorldTime: Hashable, Comparable, Sendable, Codable {
  package var seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  package static let offsetFromUTC: Int64 = 8 * 3600
  package static let minute: Int64 = 60
  package static let hour: Int64 = 3600
  package static let day: Int64 = 86_400

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
  package static func + (time: Self, seconds: Int64) -> Self {
    Self(seconds: time.seconds + seconds)
  }
  package static func - (time: Self, seconds: Int64) -> Self {
    Self(seconds: time.seconds - seconds)
  }
  /// Seconds from `right` to `left`.
  package static func - (left: Self, right: Self) -> Int64 { left.seconds - right.seconds }
}

/// The calendar side of a `WorldTime`: day, hour and minute at UTC+8.
extension WorldTime {
  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let days = Self.dayNumber(year: year, month: month, day: day)
    let inDay = Int64(hour) * Self.hour + Int64(minute) * Self.minute + Int64(second)
    self.init(seconds: days * Self.day + inDay - Self.offsetFromUTC)
  }

  /// Days since 1970-01-01 in local reckoning; two moments of one local day have the same number.
  package var dayNumber: Int64 { (seconds + Self.offsetFromUTC).floorDivided(by: Self.day) }
  package var startOfDay: WorldTime {
    WorldTime(seconds: dayNumber * Self.day - Self.offsetFromUTC)
  }
  package var secondOfDay: Int64 { self - startOfDay }
  package var hour: Int { Int(secondOfDay / Self.hour) }
  package var minute: Int { Int(secondOfDay % Self.hour / Self.minute) }
  package var second: Int { Int(secondOfDay % Self.minute) }
  /// 0 is Sunday, as in both languages' calendars.
  package var weekday: Int { Int((dayNumber + 4).floorRemainder(by: 7)) }

  package var date: (year: Int, month: Int, day: Int) {
    // Days are counted from 1 March of year 0, so that a leap day ends its year.
    let shifted = dayNumber + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(day))
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int64 {
    let year = Int64(month <= 2 ? year - 1 : year)
    let era = year.floorDivided(by: 400)
    let yearOfEra = year - era * 400
    let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  fileprivate func floorRemainder(by divisor: Int64) -> Int64 {
    self - floorDivided(by: divisor) * divisor
  }
}
