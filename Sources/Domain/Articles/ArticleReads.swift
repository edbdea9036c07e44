/// How an opened article counts (A20–A22).
package enum ArticleReads {
  /// What one person adds to an article's reads in a day, at most.
  package static let perDayMax = 5

  /// Whether an opening adds to the reads, given how often the same person has opened the article since midnight.
  package static func counts(openedToday: Int) -> Bool { openedToday < perDayMax }
}

/// A number of reads as it is shown (A24, A25).
package enum ReadsFigure: Hashable, Sendable {
  case exact(Int)
  /// Ten thousand and more, in thousands: 12 is `12K` or `1.2万`.
  case thousands(Int)
  /// More than a hundred thousand: `100K+` or `10万+`.
  case overCap

  package static let cap = 100_000
  package static let shortFrom = 10_000

  /// At the foot of the article's page: exact up to the cap.
  package static func page(_ reads: Int) -> Self { reads > cap ? .overCap : .exact(reads) }

  /// On cards, where the room is short.
  package static func card(_ reads: Int) -> Self {
    if reads > cap { return .overCap }
    return reads < shortFrom ? .exact(reads) : .thousands(reads / 1000)
  }
}
