package import Domain
import GRDB

/// The pictures on somebody's phone (相册), from which posts, covers and albums are made.
///
/// It holds what the data gives a person, what they saved (M102) and what they took in by themselves, and nothing else:
/// a picture of somebody else's post comes here only by the hand of one who sees the post.
enum CameraRoll {
  static func add(_ picture: String, seconds: Int?, of person: Person.ID, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO camera_roll (person, picture, seconds) VALUES (?, ?, ?)"
    ).execute(arguments: [person.rawValue, picture, seconds])
  }

  static func holds(_ picture: String, of person: Person.ID, _ db: Database) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM camera_roll WHERE person = ? AND picture = ?"),
      arguments: [person.rawValue, picture]) != nil
  }
}

/// One picture of the viewer's own.
package struct CameraRollRow: PagedRow, Hashable {
  package let id: Int64
  package var picture: Picture
  /// A video's length; `nil` for a photo.
  package var seconds: Int?

  package var cursor: TimeCursor { TimeCursor(time: id, id: id) }

  package init(id: Int64, picture: Picture, seconds: Int? = nil) {
    self.id = id
    self.picture = picture
    self.seconds = seconds
  }
}

extension World {
  /// Puts a picture on somebody's phone.
  package func addToCameraRoll(_ picture: String, seconds: Int? = nil, of person: Person.ID)
    throws(StorageError)
  {
    try write { db in try CameraRoll.add(picture, seconds: seconds, of: person, db) }
  }

  /// A place that a post can be from (M26).
  package func addPlace(_ name: String) throws(StorageError) {
    try write { db in
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO place (name) VALUES (?)")
        .execute(arguments: [name])
    }
  }
}
