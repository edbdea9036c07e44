import Domain

/// What people do with covers and with posts that they pin (M2, M131).
extension SightHistory {
  mutating func changeCover() throws {
    let person = anybody()
    let picture = chance(85) ? Picture("sea") : nil
    guard try attempt(.setMomentsCover(picture), by: person) != nil else { return }
    oracle.hasCover[person] = picture != nil
    oracle.coverLikes[person] = []
  }

  mutating func likeCover() throws {
    let covers = oracle.hasCover.indices.filter { oracle.hasCover[$0] }
    for owner in covers + covers + covers where chance(80) {
      let person = anybody()
      let isLiked = chance(85)
      let action = Action.setCoverLiked(Self.id(owner), isLiked)
      guard try attempt(action, by: person) != nil else { continue }
      oracle.coverLikes[owner].removeAll { $0 == person }
      if isLiked { oracle.coverLikes[owner].append(person) }
    }
  }

  mutating func pin() throws {
    guard let post = anyPost() else { return }
    let isPinned = chance(80)
    let person = chance(90) ? oracle.posts[post].author : anybody()
    guard try attempt(.setMomentPinned(posts[post], isPinned), by: person) != nil else { return }
    oracle.lastPin += 1
    oracle.posts[post].pin = isPinned ? oracle.lastPin : nil
  }
}
