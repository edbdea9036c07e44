import Domain
import Testing

@testable import WorldStore

extension SightComparison {
  /// Whether an ad can be looked at by itself; in the timeline it is compared with the posts.
  func compareAds(_ reader: World.Reader, _ viewer: Int) throws {
    for ad in oracle.ads.indices {
      let row = try reader.moment(SightHistory.ad(ad))
      agree(row != nil, oracle.isStanding(ad, for: viewer), "ad \(ad) for \(viewer)")
    }
  }

  /// An ad as it stands in a timeline, with what is under it (M144).
  mutating func compare(_ row: MomentRow, of ad: Int, _ viewer: Int) {
    guard oracle.ads.indices.contains(ad) else {
      Issue.record("seed \(seed): an ad that isn't there")
      return
    }
    let words = oracle.ads[ad]
    let likes = oracle.likes(of: words, by: viewer)
    let comments = oracle.comments(on: words, by: viewer)
    tally.ads += 1
    tally.seenAdWords += likes.count + comments.count
    tally.hiddenAdWords += words.likes.count + words.comments.count - likes.count - comments.count
    agree(row.likes.map { SightHistory.index($0.id) }, likes, "likes of ad \(ad) for \(viewer)")
    agree(
      row.comments.map { "\($0.id.rawValue) \($0.canDelete)" },
      comments.map { "\($0.number) \($0.writer == viewer)" }, "comments on ad \(ad) for \(viewer)")
    agree(row.isLiked, likes.contains(viewer), "own like of ad \(ad) for \(viewer)")
  }
}
