package import Domain
import GRDB

/// How much of somebody's album a viewer is shown, whatever the single posts say.
package enum AlbumExtent: Hashable, Sendable {
  /// All that each post allows.
  case all
  /// Friends see no further back (M73, M75).
  case range(MomentsRange)
  /// A stranger sees the ten newest public posts at most (M77).
  case strangersTen
  /// Nothing: the two have blocked or hidden it, or it is closed to strangers (M70, M77, M79).
  case closed

  init(for relation: Relation) {
    let verdict = MomentVisibility.verdictOnAll(for: relation, in: .album)
    let range = relation.authorsPrivacy.range
    self =
      if let verdict {
        verdict.isAllowed ? .all : .closed
      } else if relation.tie != .friends {
        .strangersTen
      } else {
        range == .all ? .all : .range(range)
      }
  }
}

extension World.Reader {
  /// What the viewer is shown of somebody's album.
  package func albumExtent(of author: Person.ID) throws(StorageError) -> AlbumExtent {
    try readMoments { _, facts in AlbumExtent(for: try facts.relation(of: author, to: viewer)) }
  }
}
