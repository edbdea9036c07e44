import Domain
import Testing

@testable import WorldStore

/// The queries and Why agree with the oracle for every viewer, in a thousand random worlds of thirty people.
struct SightOracleTests {
  /// Each argument is forty worlds.
  @Test(arguments: 0..<25 as Range<UInt64>)
  func `every query tells each viewer what the oracle says`(part: UInt64) throws {
    let cast = try SightHistory.cast()
    var tally = Tally()
    for number in 0..<40 as Range<UInt64> {
      let seed = part * 40 + number
      // All that happens in one world is taken back for the next.
      try cast.tentatively { () throws(StorageError) in
        do {
          var history = try SightHistory(cast, seed: seed)
          try history.live(deeds: 50)
          var comparison = SightComparison(history, seed: seed)
          try comparison.compareAll()
          tally.add(comparison.tally)
        } catch {
          Issue.record("seed \(seed): \(error)")
        }
      }
    }
    // Worlds in which nothing is hidden, or nothing shown, would prove nothing.
    for (name, count) in tally.counts { #expect(count > 10, "\(name) in part \(part)") }
  }

  struct Tally {
    var seenPosts = 0
    var hiddenPosts = 0
    var seenWords = 0
    var hiddenWords = 0
    var notifications = 0
    var badges = 0
    var strangers = 0
    var pinned = 0
    var seenCovers = 0
    var hiddenCovers = 0
    var seenCoverLikes = 0
    var hiddenCoverLikes = 0
    var hits = 0
    var hiddenHits = 0
    var ads = 0
    var seenAdWords = 0
    var hiddenAdWords = 0

    var counts: [(String, Int)] {
      [
        ("posts seen", seenPosts), ("posts hidden", hiddenPosts), ("words seen", seenWords),
        ("words hidden", hiddenWords), ("notifications", notifications), ("badges", badges),
        ("posts seen by strangers", strangers), ("pinned posts", pinned),
        ("covers seen", seenCovers), ("covers hidden", hiddenCovers),
        ("likes of covers seen", seenCoverLikes), ("likes of covers hidden", hiddenCoverLikes),
        ("posts found", hits), ("posts with the words that aren't found", hiddenHits),
        ("ads", ads), ("words under ads seen", seenAdWords),
        ("words under ads hidden", hiddenAdWords),
      ]
    }

    mutating func add(_ other: Tally) {
      seenPosts += other.seenPosts
      hiddenPosts += other.hiddenPosts
      seenWords += other.seenWords
      hiddenWords += other.hiddenWords
      notifications += other.notifications
      badges += other.badges
      strangers += other.strangers
      pinned += other.pinned
      seenCovers += other.seenCovers
      hiddenCovers += other.hiddenCovers
      seenCoverLikes += other.seenCoverLikes
      hiddenCoverLikes += other.hiddenCoverLikes
      hits += other.hits
      hiddenHits += other.hiddenHits
      ads += other.ads
      seenAdWords += other.seenAdWords
      hiddenAdWords += other.hiddenAdWords
    }
  }
}
