/// What may be done with a post that stands (M41, M122, M131).
package enum MomentKeeping {
  /// Posts that stick to the top of one album (M131).
  package static let pinnedMax = 9

  /// A public post can be made private and public again; who sees a post for some only stays as it is (M41).
  ///
  /// Refused, in this order: `notYours`, `notPublicOrPrivate`.
  package static func setPrivate(
    _ audience: Audience, of author: Person.ID, by person: Person.ID
  ) throws(Refusal) {
    if person != author { throw .notYours }
    switch audience {
    case .public, .private: break
    case .only, .except: throw .notPublicOrPrivate
    }
  }

  /// What third persons do is notified on the posts of others that one liked or commented on (M121); only that can be
  /// turned off (M122).
  ///
  /// Refused: `nothingToMute`.
  package static func mute(of author: Person.ID, by person: Person.ID, takesPart: Bool)
    throws(Refusal)
  {
    if person == author || !takesPart { throw .nothingToMute }
  }

  /// Refused, in this order: `notYours`, `tooManyPinned`.
  package static func pin(of author: Person.ID, by person: Person.ID, pinned: Int) throws(Refusal) {
    if person != author { throw .notYours }
    if pinned >= pinnedMax { throw .tooManyPinned }
  }
}
