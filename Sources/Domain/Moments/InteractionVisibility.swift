/// Who sees a like or a comment under a post (M95–M98, M110–M112).
///
/// It is asked about a post the viewer sees; under a post one doesn't see there is nothing. Interactions are filtered,
/// never erased: people who become friends again see all of them again (M112).
package enum InteractionVisibility {
  /// What decided.
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// Writer and author have deleted each other: nobody sees it, not even the writer (M111).
    case writerLeftAuthor
    /// One's own.
    case writer
    /// The author sees everything under the own post (M98), also by somebody with whom one side is left (M110).
    case author
    /// The author's own words, for somebody who deleted the author or was deleted (M110).
    case betweenUs
    /// A stranger to the author sees neither likes nor comments (M77).
    case strangerToAuthor
    /// The viewer is no friend of the writer (M95).
    case notFriendOfWriter
    /// The reply speaks to somebody the viewer is no friend of (M97).
    case notFriendOfAddressed
    /// A friend of both (M95).
    case friendOfBoth
  }

  /// An interaction: by whom and, for a reply, to whom.
  package struct Interaction: Hashable, Sendable {
    package var writer: Person.ID
    package var addressed: Person.ID?

    package init(writer: Person.ID, addressed: Person.ID? = nil) {
      self.writer = writer
      self.addressed = addressed
    }
  }

  /// The verdict for a viewer.
  ///
  /// `tie` says how close two people are; it is asked about viewer, writer, author and the person addressed, never about
  /// one and the same.
  package static func verdict(
    on interaction: Interaction, under author: Person.ID, for viewer: Person.ID,
    tie: (Person.ID, Person.ID) throws -> Relation.Tie
  ) rethrows -> Verdict<Clause> {
    let writer = interaction.writer
    if writer != author, try tie(writer, author) == .none { return .denied(.writerLeftAuthor) }
    if viewer == writer { return .allowed(.writer) }
    if viewer == author { return .allowed(.author) }

    // From here on the viewer is neither the author nor the writer.
    let toAuthor = try tie(viewer, author)
    if writer == author, toAuthor == .oneSided, interaction.addressed == viewer {
      return .allowed(.betweenUs)
    }
    if toAuthor != .friends { return .denied(.strangerToAuthor) }
    if writer != author, try tie(viewer, writer) != .friends { return .denied(.notFriendOfWriter) }
    if let addressed = interaction.addressed, addressed != viewer, addressed != author,
      try tie(viewer, addressed) != .friends
    {
      return .denied(.notFriendOfAddressed)
    }
    return .allowed(.friendOfBoth)
  }
}

extension InteractionVisibility.Clause {
  /// The number of the rule that the clause is about.
  package var rule: String {
    switch self {
    case .writerLeftAuthor: "M111"
    case .writer, .notFriendOfWriter, .friendOfBoth: "M95"
    case .author: "M98"
    case .betweenUs: "M110"
    case .strangerToAuthor: "M77"
    case .notFriendOfAddressed: "M97"
    }
  }
}
