package import Domain
import GRDB

/// Somebody's status as one viewer sees it.
package struct StatusRow: Hashable, Sendable {
  package var status: PersonStatus
  package var likes: Int
  package var isLiked: Bool
  /// How many others show the viewer the same mood (D72).
  package var others: Int

  package init(status: PersonStatus, likes: Int, isLiked: Bool, others: Int) {
    self.status = status
    self.likes = likes
    self.isLiked = isLiked
    self.others = others
  }
}

extension World.Reader {
  /// What somebody shows beside their name; `nil`: nothing, or not to the viewer (D70, D71).
  package func status(of person: Person.ID, at now: WorldTime) throws(StorageError) -> StatusRow? {
    try read { db in
      let sight = StatusSight(db: db, viewer: viewer, now: now)
      guard let status = try sight.status(of: person) else { return nil }
      let likes = try Int64.fetchSet(
        db.cachedStatement(sql: "SELECT person FROM person_status_like WHERE owner = ?"),
        arguments: [person.rawValue])
      return StatusRow(
        status: status, likes: likes.count, isLiked: likes.contains(viewer.rawValue),
        others: try sight.others(with: status.mood, than: person))
    }
  }
}
