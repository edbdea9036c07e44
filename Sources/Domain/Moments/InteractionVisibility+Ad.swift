extension InteractionVisibility {
  /// The verdict on a like or a comment under an ad: what friends did is seen as under a post (M144).
  ///
  /// An advertiser is nobody's friend, so that only the tie to the writer counts, and to the person a reply speaks to.
  package static func verdict(
    underAd interaction: Interaction, for viewer: Person.ID,
    tie: (Person.ID, Person.ID) throws -> Relation.Tie
  ) rethrows -> Verdict<Clause> {
    let writer = interaction.writer
    if viewer == writer { return .allowed(.writer) }
    if try tie(viewer, writer) != .friends { return .denied(.notFriendOfWriter) }
    if let addressed = interaction.addressed, addressed != viewer,
      try tie(viewer, addressed) != .friends
    {
      return .denied(.notFriendOfAddressed)
    }
    return .allowed(.friendOfBoth)
  }
}
