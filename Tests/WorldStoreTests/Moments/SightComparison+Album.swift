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

  /// What Why tells of two people: the viewer's album of the other, and the other's of the viewer, post by post.
  func compareBetween(_ reader: World.Reader, _ viewer: Int, _ other: Int) throws {
    let between = try reader.why(person: SightHistory.id(other))
    guard let between else {
      agree(viewer, other, "who is somebody else")
      return
    }
    agree(
      between.theirs.posts.map { places[$0.post.id] ?? -1 },
      sights.indices.reversed().filter {
        oracle.posts[$0].author == other && sights[$0].seen
      }, "Why \(viewer) sees what of \(other)")
    let own = oracle.posts.indices.reversed().filter {
      oracle.posts[$0].author == viewer && !oracle.posts[$0].isDeleted
    }
    agree(
      between.mine.posts.map { "\(places[$0.post.id] ?? -1) \($0.finding.isSeen)" },
      own.map {
        "\($0) \(oracle.sight(of: oracle.posts[$0], by: other, at: history.now.seconds).seen)"
      },
      "Why \(other) sees what of \(viewer)")
  }
}
