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
}

extension World.Reader {
  /// What the viewer is shown of somebody's album.
  package func albumExtent(of author: Person.ID) throws(StorageError) -> AlbumExtent {
    try readMoments { _, facts in
      let relation = try facts.relation(of: author, to: viewer)
      if relation.isSelf { return .all }
      let isBlocked =
        relation.authorsSide?.isBlocked == true || relation.viewersSide?.isBlocked == true
      if isBlocked { return .closed }
      guard let side = relation.authorsSide, relation.tie == .friends else {
        return relation.authorsPrivacy.opensToStrangers ? .strangersTen : .closed
      }
      if side.permission.contains(.hideMine) { return .closed }
      let range = relation.authorsPrivacy.range
      return range == .all ? .all : .range(range)
    }
  }
}
