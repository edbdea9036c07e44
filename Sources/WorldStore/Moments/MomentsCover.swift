package import Domain
import GRDB

/// The picture above somebody's posts (M2), with the likes that the viewer sees.
package struct MomentsCover: Hashable, Sendable {
  package var picture: Picture?
  package var likes: [NamedPerson]
  package var isLiked: Bool

  package init(picture: Picture? = nil, likes: [NamedPerson] = [], isLiked: Bool = false) {
    self.picture = picture
    self.likes = likes
    self.isLiked = isLiked
  }

  static func picture(of person: Person.ID, _ db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT picture FROM moments_cover WHERE person = ?"),
      arguments: [person.rawValue])
  }
}

extension World.Reader {
  /// The cover of somebody's Moments; a plain one for whoever may not see it.
  ///
  /// Likes are seen as those of a post are (M95).
  package func momentsCover(of owner: Person.ID) throws(StorageError) -> MomentsCover {
    try readMoments { book, facts in
      guard MomentVisibility.showsCover(for: try facts.relation(of: owner, to: viewer)),
        let name = try MomentsCover.picture(of: owner, book.db)
      else { return MomentsCover() }
      let likers = try Int64.fetchAll(
        book.db.cachedStatement(sql: "SELECT person FROM cover_like WHERE owner = ? ORDER BY id"),
        arguments: [owner.rawValue])
      let seen = try likers.map { Person.ID($0) }.filter { liker in
        try facts.sight(
          of: InteractionVisibility.Interaction(writer: liker), under: owner, by: viewer
        ).isAllowed
      }
      return MomentsCover(
        picture: try book.described(Picture(name)),
        likes: try seen.map { NamedPerson(id: $0, name: try book.face(of: $0).name) },
        isLiked: seen.contains(viewer))
    }
  }
}
