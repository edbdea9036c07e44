import Domain
import GRDB
import WorldStore

/// What is in a world file that no program has open, as its owner sees it.
struct WorldContents {
  private let world: World
  private var reader: World.Reader { world.reader(as: world.identity.me) }

  init(of path: String) throws { world = try World(opening: path) }

  /// The latest texts in the chat with a person, newest first.
  func texts(with handle: String, limit: Int = 1000) throws -> [String] {
    guard let person = try world.person(handle: handle) else { return [] }
    return try reader.items(in: .person(person), .first(limit)).compactMap { row in
      guard case .message(let message) = row.body, case .text(let text) = message.content.content
      else { return nil }
      return text
    }
  }

  /// The owner's comments on the latest Moments.
  func ownComments(limit: Int = 200) throws -> [String] {
    try reader.moments(.first(limit)).flatMap(\.comments).filter(\.isMine).map(\.text)
  }

  /// How many of the latest Moments the owner likes.
  func likes(limit: Int = 200) throws -> Int {
    try reader.moments(.first(limit)).count(where: \.isLiked)
  }

  /// What SQLite finds wrong with a file; nothing, if it is sound.
  static func faults(of path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    return try queue.inDatabase { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
      return integrity.filter { $0 != "ok" } + dangling.map(\.description)
    }
  }
}
