import Domain
import GRDB

extension Folder {
  /// What the owner does to the row itself.
  ///
  /// The accounts inside keep their numbers (S16).
  enum Change {
    case opened
    case markedUnread
    case sticky(Bool)
    case hidden
  }

  static func apply(_ change: Change, of owner: Person.ID, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO folder (owner) VALUES (?)")
      .execute(arguments: [owner.rawValue])
    let newestPush = "(SELECT coalesce(max(id), 0) FROM push)"
    let newestMessage = "(SELECT coalesce(max(id), 0) FROM message)"
    let opened = "seenPush = \(newestPush), seenMessage = \(newestMessage), isMarkedUnread = 0"
    let assignment =
      switch change {
      case .opened: opened
      case .markedUnread: "isMarkedUnread = 1"
      case .sticky(let isSticky): "isSticky = \(isSticky ? 1 : 0)"
      case .hidden:
        "\(opened), hiddenPush = \(newestPush), hiddenMessage = \(newestMessage)"
      }
    try db.cachedStatement(sql: "UPDATE folder SET \(assignment) WHERE owner = ?")
      .execute(arguments: [owner.rawValue])
  }

  /// The subscription accounts inside, in the order of following.
  static func accounts(of owner: Person.ID, _ db: Database) throws -> [OfficialAccount.ID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT account FROM follow
          WHERE person = ? AND kind = 'subscription'
          ORDER BY account
          """), arguments: [owner.rawValue]
    ).map { OfficialAccount.ID($0) }
  }
}
