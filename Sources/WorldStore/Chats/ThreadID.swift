import Domain
import GRDB

/// The number of a conversation as it is stored, once for all who take part.
struct ThreadID: Hashable {
  let number: Int64

  /// The conversation of an owner with a peer, if there has been one.
  static func find(_ db: Database, owner: Person.ID, peer: Peer) throws -> ThreadID? {
    let (kind, a, b) = key(owner: owner, peer: peer)
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM thread WHERE kind = ? AND a = ? AND b = ?"),
      arguments: [kind, a, b]
    ).map(ThreadID.init(number:))
  }

  static func ensure(_ db: Database, owner: Person.ID, peer: Peer) throws -> ThreadID {
    if let thread = try find(db, owner: owner, peer: peer) { return thread }
    let (kind, a, b) = key(owner: owner, peer: peer)
    try db.cachedStatement(sql: "INSERT INTO thread (kind, a, b) VALUES (?, ?, ?)")
      .execute(arguments: [kind, a, b])
    return ThreadID(number: db.lastInsertedRowID)
  }

  private static func key(owner: Person.ID, peer: Peer) -> (kind: String, a: Int64, b: Int64) {
    switch peer {
    case .person(let other):
      ("pair", min(owner, other).rawValue, max(owner, other).rawValue)
    case .group(let group): ("group", group.rawValue, 0)
    case .account(let account): ("account", account.rawValue, owner.rawValue)
    }
  }
}
