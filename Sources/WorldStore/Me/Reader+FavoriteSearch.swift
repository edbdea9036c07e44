package import Domain
import GRDB

/// What a search has found among what somebody keeps.
package struct FavoriteHits: Hashable, Sendable {
  /// Newest first.
  package var rows: [FavoriteRow]
  /// Below which to look on; `nil`: there is no more.
  package var rest: Favorite.ID?
}

extension World.Reader {
  /// What the viewer keeps and has all the words, in its text, its article's title or its tags, newest first (D21): nobody
  /// else's (D62).
  ///
  /// Looks at `effort` of them, below `rest`.
  package func searchFavorites(
    _ words: SearchWords, from rest: Favorite.ID? = nil, limit: Int, effort: Int
  ) throws(StorageError) -> FavoriteHits {
    guard !words.isEmpty, limit > 0 else { return FavoriteHits(rows: [], rest: nil) }
    return try read { db in
      let bound = rest?.rawValue ?? .max
      let end = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id FROM favorite
            WHERE person = ? AND id < ?
            ORDER BY id DESC
            LIMIT 1 OFFSET ?
            """), arguments: [viewer.rawValue, bound, max(1, effort)])
      let pattern = SearchPattern(words)
      let matches = pattern.condition(Self.isFound)
      let arguments = pattern.arguments([
        "person": viewer.rawValue, "bound": bound, "end": end ?? 0, "limit": limit,
      ])
      let book = NameBook(db, reader: self)
      let found = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(FavoriteRow.columns) FROM favorite
            WHERE person = :person AND id < :bound AND id >= :end AND \(matches)
            ORDER BY id DESC
            LIMIT :limit
            """), arguments: StatementArguments(arguments)
      ).map { row in
        var found = try FavoriteRow(row: row, book)
        found.tags = try FavoriteTags.of(found.id, db)
        return found
      }
      return FavoriteHits(
        rows: found,
        rest: found.count == limit ? found.last?.id : end.map { Favorite.ID($0) })
    }
  }

  private static func isFound(_ isFound: (String) -> String) -> String {
    """
    \(isFound("favorite.text"))
      OR EXISTS (
        SELECT 1 FROM article WHERE article.id = favorite.article AND \(isFound("article.title"))
      )
      OR EXISTS (
        SELECT 1 FROM favorite_tag
        WHERE favorite_tag.favorite = favorite.id AND \(isFound("favorite_tag.name"))
      )
    """
  }
}
