/// How large a Mini Program and what it keeps may be; a file that asks for more is refused as a whole.
package enum MiniProgramLimits {
  package static let lists = 12
  package static let items = 60
  package static let variables = 40
  package static let pages = 24
  package static let blocks = 40
  package static let deeds = 16
  package static let needs = 6
  package static let events = 12
  package static let notices = 8
  package static let noticeLines = 10
  /// Characters, of a name.
  package static let name = 30
  /// Characters, of anything longer.
  package static let text = 400
  /// Characters that somebody can type.
  package static let typed = 200
  package static let logLines = 40
  /// How many of one item a cart holds.
  package static let count = 99
  /// The largest number, and with a minus the smallest.
  package static let number = 1_000_000_000
  /// Days ahead, and days that can be chosen.
  package static let days = 60
  /// Times of a day that can be chosen.
  package static let times = 48
  /// Characters of an expression or a condition.
  package static let formula = 120
  /// Brackets within brackets, and terms in a row.
  package static let depth = 12
  /// Seconds after which a notice follows at the latest.
  package static let delay: Int64 = 30 * WorldTime.day
  /// Pages that are open on top of one another.
  package static let stack = 10
}
