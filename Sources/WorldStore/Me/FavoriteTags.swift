import Domain
import GRDB

/// The table `favorite_tag` (D61).
enum FavoriteTags {
  static func of(_ id: Favorite.ID, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT name FROM favorite_tag WHERE favorite = ? ORDER BY id"),
      arguments: [id.rawValue])
  }

  static func write(_ tags: [String], of id: Favorite.ID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM favorite_tag WHERE favorite = ?")
      .execute(arguments: [id.rawValue])
    for tag in tags {
      try db.cachedStatement(sql: "INSERT INTO favorite_tag (favorite, name) VALUES (?, ?)")
        .execute(arguments: [id.rawValue, tag])
    }
  }
}
