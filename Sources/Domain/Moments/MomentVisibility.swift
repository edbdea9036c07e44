/// Who sees a post (M60).
///
/// The clauses are tried in the order in which `Clause` lists them; the first that applies
/// decides.
package enum MomentVisibility {
  /// Where the viewer meets the post.
  ///
  /// What the viewer chose not to follow leaves the timeline only; the author's album and the
  /// post's own page go on showing it (M71).
  package enum Place: Hashable, Sendable, CaseIterable { case timeline, album }

  /// What decided.
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// Nobody sees a deleted post, not even its author (M113).
    case deleted
    /// One's own post.
    case author

    // The two are not friends (M77, M115).
    /// A stranger's posts never stand in the timeline (M50).
    case strangerInTimeline
    /// The author has blocked the viewer, friends or not (M79, F66).
    case blockedByAuthor
    /// The viewer has blocked the author (M79, F66).
    case blockedByViewer
    /// The author shows strangers nothing.
    case closedToStrangers
    /// Strangers see public posts only.
    case notPublicForStranger
    /// Older than the ten newest public posts.
    case beyondStrangersTen
    /// Among the ten newest public posts.
    case amongStrangersTen

    // They are friends.
    /// Hide My Posts, by the author (M70); it wins over the post's own list (M59).
    case hiddenByAuthor
    /// Chats Only, by the author (M72); it wins over the post's own list (M59).
    case chatsOnlyByAuthor
    /// Hide Their Posts, by the viewer (M71).
    case hiddenByViewer
    /// Chats Only, by the viewer (M72).
    case chatsOnlyByViewer
    /// Older than the author shows to friends (M73, M74).
    case outOfRange
    /// Only the author (M51).
    case privatePost
    /// All friends (M50).
    case publicPost
    /// Chosen by name (M52).
    case chosenByName
    /// Chosen by a tag carried now (M52, M56).
    case chosenByTag
    case notChosen
    /// Left out by name (M53).
    case excludedByName
    /// Left out by a tag carried now (M53, M56).
    case excludedByTag
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
    if moment.isDeleted { return .denied(.deleted) }
    if let verdict = verdictOnAll(for: relation, in: place) { return verdict }
    guard let authorsSide = relation.authorsSide, relation.viewersSide != nil else {
      guard moment.audience == .public else { return .denied(.notPublicForStranger) }
      return try newerPublicPosts() < MomentsPrivacy.strangersMax
        ? .allowed(.amongStrangersTen) : .denied(.beyondStrangersTen)
    }

    if let oldest = relation.authorsPrivacy.range.oldest(at: now), moment.postedAt < oldest {
      return .denied(.outOfRange)
    }
    switch moment.audience {
    case .private: return .denied(.privatePost)
    case .public: return .allowed(.publicPost)
    case .only(let people, let tags):
      if people.contains(relation.viewer) { return .allowed(.chosenByName) }
      return authorsSide.carries(oneOf: tags) ? .allowed(.chosenByTag) : .denied(.notChosen)
    case .except(let people, let tags):
      if people.contains(relation.viewer) { return .denied(.excludedByName) }
      return authorsSide.carries(oneOf: tags) ? .denied(.excludedByTag) : .allowed(.notExcluded)
    }
  }

  /// What how the two stand to each other says of all the author's posts alike, whatever a single one says; `nil` where
  /// each post decides for itself.
  package static func verdictOnAll(for relation: Relation, in place: Place) -> Verdict<Clause>? {
    if relation.isSelf { return .allowed(.author) }
    let isFriend = relation.tie == .friends
    if !isFriend, place == .timeline { return .denied(.strangerInTimeline) }
    if relation.authorsSide?.isBlocked == true { return .denied(.blockedByAuthor) }
    if relation.viewersSide?.isBlocked == true { return .denied(.blockedByViewer) }
    guard isFriend, let authorsSide = relation.authorsSide, let viewersSide = relation.viewersSide
    else {
      return relation.authorsPrivacy.opensToStrangers ? nil : .denied(.closedToStrangers)
    }
    if authorsSide.permission.contains(.hideMine) {
      let isChatsOnly = authorsSide.permission.isSuperset(of: .chatsOnly)
      return .denied(isChatsOnly ? .chatsOnlyByAuthor : .hiddenByAuthor)
    }
    if place == .timeline, viewersSide.permission.contains(.hideTheirs) {
      let isChatsOnly = viewersSide.permission.isSuperset(of: .chatsOnly)
      return .denied(isChatsOnly ? .chatsOnlyByViewer : .hiddenByViewer)
    }
    return nil
  }

  /// Whether the cover above the author's posts is shown (M2).
  ///
  /// Hiding posts hides nothing else, so that it looks like having posted nothing (M75).
  package static func showsCover(for relation: Relation) -> Bool {
    guard let verdict = verdictOnAll(for: relation, in: .album), !verdict.isAllowed else {
      return true
    }
    return verdict.clause == .hiddenByAuthor || verdict.clause == .chatsOnlyByAuthor
  }
}

extension MomentVisibility.Clause {
  /// The number of the rule that the clause is about.
  package var rule: String {
    switch self {
    case .deleted: "M113"
    case .author: "M60"
    case .strangerInTimeline, .publicPost: "M50"
    case .blockedByAuthor, .blockedByViewer: "M79"
    case .closedToStrangers, .notPublicForStranger, .beyondStrangersTen, .amongStrangersTen: "M77"
    case .hiddenByAuthor: "M70"
    case .chatsOnlyByAuthor, .chatsOnlyByViewer: "M72"
    case .hiddenByViewer: "M71"
    case .outOfRange: "M73"
    case .privatePost: "M51"
    case .chosenByName, .notChosen: "M52"
    case .excludedByName, .notExcluded: "M53"
    case .chosenByTag, .excludedByTag: "M56"
    }
  }
}

extension Relation.Side {
  fileprivate func carries(oneOf tags: [ContactTag.ID]) -> Bool {
    tags.contains { self.tags.contains($0) }
  }
}
