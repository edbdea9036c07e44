import Domain
import Testing

@testable import WorldStore

/// What a search finds, compared with the oracle's timelines and albums (D32).
extension SightComparison {
  mutating func compareSearch(_ reader: World.Reader, _ viewer: Int) throws {
    let word = ["茶", "tea", "喝茶", "雾", "0%", "y_"][(viewer + Int(seed)) % 6]
    let isThere = oracle.posts.map { !$0.isDeleted && $0.words.lowercased().contains(word) }
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
