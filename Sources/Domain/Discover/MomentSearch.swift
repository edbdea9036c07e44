/// What somebody looks for on Moments, and among which posts (D32).
package struct MomentSearch: Hashable, Sendable {
  package var words: SearchWords
  /// Only posts of this person, those that stand in their album; `nil`: the timeline.
  package var author: Person.ID?
  package var span: SearchSpan

  package init(_ words: SearchWords, by author: Person.ID? = nil, within span: SearchSpan = .any) {
    self.words = words
    self.author = author
    self.span = span
  }
}

/// How far back a search looks.
package enum SearchSpan: Hashable, Sendable, CaseIterable {
  case any, day, week, month, halfYear, year

  /// The oldest time that is looked at; `nil`: no limit.
  package func oldest(at now: WorldTime) -> WorldTime? {
    switch self {
    case .any: nil
    case .day: now - WorldTime.day
    case .week: now - 7 * WorldTime.day
    case .month: now - 30 * WorldTime.day
    case .halfYear: now - 180 * WorldTime.day
    case .year: now - 365 * WorldTime.day
    }
  }
}
