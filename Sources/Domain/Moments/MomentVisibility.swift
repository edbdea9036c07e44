/// Who sees a post (M60).
///
/// The clauses are tried in the order in which `Clause` lists them; the first that applies
/// decides.
package enum MomentVisibility {
  /// Where the viewer meets the post.
  ///
  /// What the viewer chose not to follow leaves the timeline only; the author's album and the
  /// post's own page go on showing it (M71).
  package enum Place: Hashable, Sendable { case timeline, album }

  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// One's own post.
    case author

    // The two are not friends (M77, M115).
    /// A stranger's posts never stand in the timeline (M50).
    case strangerInTimeline
    /// One of the two has blocked the other, friends or not (M79, F66).
    case blocked
    /// The author shows strangers nothing.
    case closedToStrangers
    /// Strangers see public posts only.
    case notPublicForStranger
    /// Older than the ten newest public posts.
    case beyondStrangersTen
    /// Among the ten newest public posts.
    case amongStrangersTen

    // They are friends.
    /// Hide My Posts or Chats Only, by the author (M70, M72); it wins over the post's own list (M59).
    case hiddenByAuthor
    /// Hide Their Posts or Chats Only, by the viewer (M71, M72).
    case hiddenByViewer
    /// Older than the author shows to friends (M73, M74).
    case outOfRange
    /// Only the author (M51).
    case privatePost
    /// All friends (M50).
    case publicPost
    /// Chosen by name or by a tag carried now (M52, M56).
    case chosen
    case notChosen
    /// Left out by name or by a tag carried now (M53, M56).
    case excluded
    case notExcluded
  }

  /// The verdict on a post for the viewer of the relation.
  ///
  /// `newerPublicPosts` is how many public posts the author has put up since; it is asked for only when a stranger looks.
  package static func verdict(
    on moment: MomentHead, for relation: Relation, in place: Place, at now: WorldTime,
    newerPublicPosts: @autoclosure () throws -> Int
  ) rethrows -> Verdict<Clause> {
    precondition(moment.author == relation.author, "a relation to somebody other than the author")
    if relation.isSelf { return .allowed(.author) }

    let isBlocked =
      relation.authorsSide?.isBlocked == true || relation.viewersSide?.isBlocked == true
    guard let authorsSide = relation.authorsSide, let viewersSide = relation.viewersSide else {
      if place == .timeline { return .denied(.strangerInTimeline) }
      if isBlocked { return .denied(.blocked) }
      guard relation.authorsPrivacy.opensToStrangers else { return .denied(.closedToStrangers) }
      guard moment.audience == .public else { return .denied(.notPublicForStranger) }
      return try newerPublicPosts() < MomentsPrivacy.strangersMax
        ? .allowed(.amongStrangersTen) : .denied(.beyondStrangersTen)
    }

    if isBlocked { return .denied(.blocked) }
    if authorsSide.permission.contains(.hideMine) { return .denied(.hiddenByAuthor) }
    if place == .timeline, viewersSide.permission.contains(.hideTheirs) {
      return .denied(.hiddenByViewer)
    }
    if let oldest = relation.authorsPrivacy.range.oldest(at: now), moment.postedAt < oldest {
      return .denied(.outOfRange)
    }
    switch moment.audience {
    case .private:
      return .denied(.privatePost)
    case .public:
      return .allowed(.publicPost)
    case .only(let people, let tags):
      return authorsSide.isNamed(relation.viewer, by: people, tags)
        ? .allowed(.chosen) : .denied(.notChosen)
    case .except(let people, let tags):
      return authorsSide.isNamed(relation.viewer, by: people, tags)
        ? .denied(.excluded) : .allowed(.notExcluded)
    }
  }
}

extension Relation.Side {
  fileprivate func isNamed(
    _ person: Person.ID, by people: [Person.ID], _ tags: [ContactTag.ID]
  ) -> Bool {
    people.contains(person) || tags.contains { self.tags.contains($0) }
  }
}
