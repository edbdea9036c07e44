/// What stands above the posts of an album: the cover (M2), and what is pinned (M131).
extension SightOracle {
  /// Hiding posts doesn't hide the cover (M75).
  func isCoverSeen(of owner: Int, by v: Int) -> Bool {
    guard hasCover[owner] else { return false }
    guard v != owner, let why = closed(owner, to: v) else { return true }
    return why.rule == "M70" || why.rule == "M72"
  }

  /// Those who like a cover are seen as those who like a post of its owner.
  func coverLikes(of owner: Int, by v: Int) -> [Int] {
    guard isCoverSeen(of: owner, by: v) else { return [] }
    return coverLikes[owner].filter { sight(ofWordsBy: $0, to: nil, under: owner, by: v).seen }
  }

  /// The places of what is pinned, the last one first.
  func pinned(by author: Int, sights: [Verdict]) -> [Int] {
    posts.indices
      .filter { posts[$0].author == author && posts[$0].pin != nil && sights[$0].seen }
      .sorted { (posts[$0].pin ?? 0) > (posts[$1].pin ?? 0) }
  }
}
