import Domain

@testable import WorldStore

extension SightComparison {
  /// What stands above the posts of albums: covers with their likes (M2), and pinned posts (M131).
  mutating func compareAlbumHeads(_ reader: World.Reader, _ viewer: Int) throws {
    for owner in 0..<SightHistory.lively where isDue(viewer + owner) {
      let id = SightHistory.id(owner)
      let expected = oracle.pinned(by: owner, sights: sights)
      tally.pinned += expected.count
      agree(
        try reader.pinnedMoments(of: id).map { places[$0.id] ?? -1 }, expected,
        "what \(owner) has pinned, for \(viewer)")

      guard oracle.hasCover[owner] || isDue(owner) else { continue }
      let cover = try reader.momentsCover(of: id)
      let isSeen = oracle.isCoverSeen(of: owner, by: viewer)
      let likes = oracle.coverLikes(of: owner, by: viewer)
      agree(cover.picture != nil, isSeen, "cover of \(owner) for \(viewer)")
      agree(
        cover.likes.map { SightHistory.index($0.id) }, likes,
        "likes of the cover of \(owner) for \(viewer)")
      agree(cover.isLiked, likes.contains(viewer), "own like of the cover of \(owner)")
      if isSeen { tally.seenCovers += 1 }
      if oracle.hasCover[owner], !isSeen { tally.hiddenCovers += 1 }
      tally.seenCoverLikes += likes.count
      tally.hiddenCoverLikes += oracle.coverLikes[owner].count - likes.count
    }
  }
}
