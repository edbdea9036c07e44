/// What two people are to each other, as far as a rule about content may want to know: how the
/// author of something keeps the one who looks at it, and the other way round.
///
/// Loaded by whoever asks a rule; rules fetch nothing.
package struct Relation: Hashable, Sendable {
  package var author: Person.ID
  package var viewer: Person.ID
  /// How the author keeps the viewer; `nil`: not among the author's contacts.
  package var authorsSide: Side?
  /// How the viewer keeps the author.
  package var viewersSide: Side?
  /// What the author opens of their Moments at all.
  package var authorsPrivacy: MomentsPrivacy

  /// How one of the two keeps the other.
  package struct Side: Hashable, Sendable {
    package var isBlocked: Bool
    package var permission: ContactPermission
    /// The tags the other one carries here, now (M56).
    package var tags: Set<ContactTag.ID>

    package init(
      isBlocked: Bool = false, permission: ContactPermission = [], tags: Set<ContactTag.ID> = []
    ) {
      self.isBlocked = isBlocked
      self.permission = permission
      self.tags = tags
    }
  }

  package init(
    author: Person.ID, viewer: Person.ID, authorsSide: Side?, viewersSide: Side?,
    authorsPrivacy: MomentsPrivacy = MomentsPrivacy()
  ) {
    self.author = author
    self.viewer = viewer
    self.authorsSide = authorsSide
    self.viewersSide = viewersSide
    self.authorsPrivacy = authorsPrivacy
  }

  package var isSelf: Bool { author == viewer }

  /// How close the two are.
  package var tie: Tie {
    switch (authorsSide != nil, viewersSide != nil) {
    case (true, true): .friends
    case (false, false): .none
    default: .oneSided
    }
  }

  /// Friends have each other as contacts; after one of them deleted the other, one side is left (F60, F61).
  package enum Tie: Hashable, Sendable { case none, oneSided, friends }
}
