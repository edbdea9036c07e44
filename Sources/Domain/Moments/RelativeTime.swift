/// How long ago something was, in the steps Moments tells it in (M10).
///
/// Within the hour it is minutes; then hours as long as it is the same day; then days counted by midnights, so that ten
/// in the evening is "yesterday" at one in the morning (C65).
package enum RelativeTime: Hashable, Sendable {
  case justNow
  case minutes(Int)
  case hours(Int)
  case yesterday
  case days(Int)

  /// A time that lies ahead of `now` counts as now.
  package init(from time: WorldTime, to now: WorldTime) {
    let seconds = now - time
    let days = now.dayNumber - time.dayNumber
    self =
      switch (seconds, days) {
      case (..<WorldTime.minute, _): .justNow
      case (..<WorldTime.hour, _): .minutes(Int(seconds / WorldTime.minute))
      case (_, ...0): .hours(Int(seconds / WorldTime.hour))
      case (_, 1): .yesterday
      default: .days(Int(days))
      }
  }
}
