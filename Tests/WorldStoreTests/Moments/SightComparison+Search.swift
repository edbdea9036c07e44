import Domain
import Testing

@testable import WorldStore

/// What a search finds, compared with the oracle's timelines and albums (D32).
extension SightComparison {
  mutating func compareSearch(_ reader: World.Reader, _ viewer: Int) throws {
    let (word, texts) = Self.searches[(viewer + Int(seed)) % Self.searches.count]
    let isThere = oracle.posts.map { !$0.isDeleted && texts.contains($0.words) }
    let timeline = oracle.timeline(of: viewer, sights: sights).filter { $0 >= 0 && isThere[$0] }
    tally.hits += timeline.count
    tally.hiddenHits += isThere.count { $0 } - timeline.count
    agree(
      try found(MomentSearch(SearchWords(word)), reader), timeline,
      "“\(word)” in the timeline of \(viewer)")
    let author = (viewer * 7 + Int(seed)) % SightHistory.lively
    agree(
      try found(MomentSearch(SearchWords(word), by: SightHistory.id(author)), reader),
      sights.indices.reversed().filter {
        oracle.posts[$0].author == author && sights[$0].seen && isThere[$0]
      }, "“\(word)” in the album of \(author) for \(viewer)")
  }

  /// What is looked for, and the texts of the history that have it: Chinese anywhere, other words where they begin.
  private static let searches: [(word: String, texts: Set<String>)] = [
    ("茶", ["去喝茶", "Tea at 7, 喝茶"]), ("tea", ["Tea at 7, 喝茶", "tea 雾 100%"]),
    ("喝茶", ["去喝茶", "Tea at 7, 喝茶"]), ("雾", ["雾", "tea 雾 100%"]), ("%", ["tea 雾 100%"]),
    ("_", ["Steady_"]), ("stea", ["Steady_"]), ("eady_", []),
  ]

  /// All pages, each of them small.
  private func found(_ search: MomentSearch, _ reader: World.Reader) throws -> [Int] {
    var found: [Int] = []
    var rest: Moment.ID?
    repeat {
      let hits = try reader.searchMoments(search, from: rest, limit: 9, effort: 90)
      found += hits.rows.map { places[$0.id] ?? -1 }
      rest = hits.rest
    } while rest != nil
    return found
  }
}
