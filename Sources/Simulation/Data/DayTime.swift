package import Domain

/// A moment as data files write it: days from the day the world starts on, and the time of that day; `-12d 08:30`.
package struct DayTime: Hashable, Sendable {
  package var day: Int64
  package var secondOfDay: Int64

  static let form = "-12d 08:30 or +1d 19:20:05"

  /// `nil` unless the text is exactly of the form, with a sign and a time that exists.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[0].first, sign == "-" || sign == "+",
      parts[0].last == "d", let days = Int64(parts[0].dropFirst().dropLast()),
      (0...36_500).contains(days), let second = Self.secondOfDay(parts[1])
    else { return nil }
    day = sign == "-" ? -days : days
    secondOfDay = second
  }

  /// Days count from the day of `start`, whatever its hour.
  package func time(inWorldStarting start: WorldTime) -> WorldTime {
    start.startOfDay + (day * WorldTime.day + secondOfDay)
  }

  /// "08:30" or "19:20:05" as seconds since midnight.
  static func secondOfDay(_ text: some StringProtocol) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { Int64($0) }
    guard numbers.count == parts.count, (0...23).contains(numbers[0]),
      numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
    else { return nil }
    return numbers[0] * WorldTime.hour + numbers[1] * WorldTime.minute
      + (numbers.count == 3 ? numbers[2] : 0)
  }
}
