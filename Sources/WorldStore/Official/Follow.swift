import Domain
import GRDB

/// One person's following of an account, and how far its pushes have been received, read and
/// hidden.
struct Follow {
  let person: Person.ID
  let account: OfficialAccount.ID
  var fromNumber: Int64
  var seenNumber: Int64
  var hiddenNumber: Int64

  static func find(_ db: Database, person: Person.ID, account: OfficialAccount.ID) throws
    -> Follow?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT fromNumber, seenNumber, hiddenNumber FROM follow
        WHERE person = ? AND account = ?
        """)
    guard
      let row = try Row.fetchOne(
        statement, arguments: [person.rawValue, account.rawValue])
    else { return nil }
    return Follow(
      person: person, account: account, fromNumber: row[0], seenNumber: row[1],
      hiddenNumber: row[2])
  }

  static func exists(_ db: Database, person: Person.ID, account: OfficialAccount.ID) throws -> Bool
  {
    try find(db, person: person, account: account) != nil
  }

  /// A new follower: none of the account's earlier pushes are in their chat (S57).
  static func begin(
    _ db: Database, person: Person.ID, account: OfficialAccount.ID, since: WorldTime
  ) throws {
    _ = try ChatState.ensure(db, owner: person, peer: .account(account))
    try db.cachedStatement(
      sql: """
        INSERT INTO follow (person, account, kind, since, fromNumber, seenNumber, hiddenNumber)
        VALUES (
          :person, :account, (SELECT kind FROM account WHERE id = :account), :since,
          (SELECT pushes FROM account WHERE id = :account),
          (SELECT pushes FROM account WHERE id = :account), 0
        )
        """
    ).execute(
      arguments: [
        "person": person.rawValue, "account": account.rawValue, "since": since.seconds,
      ])
  }

  /// The end of it: the chat goes with its history (S55), so that a new follow starts afresh (S58).
  static func end(_ db: Database, person: Person.ID, account: OfficialAccount.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM follow WHERE person = ? AND account = ?")
      .execute(arguments: [person.rawValue, account.rawValue])
    guard let chat = try ChatState.find(db, owner: person, peer: .account(account)) else { return }
    try chat.clear(db)
    try db.cachedStatement(
      sql: "UPDATE chat SET isMuted = 0, isSticky = 0 WHERE id = ?"
    ).execute(arguments: [chat.id])
  }

  /// How far the follower has come with an account's pushes.
  enum Mark {
    case seen
    case hidden
    case cleared
  }

  /// Moves a mark up to the newest push; nothing where the peer isn't a followed account.
  static func note(_ mark: Mark, of peer: Peer, by person: Person.ID, _ db: Database) throws {
    guard case .account(let account) = peer else { return }
    let column =
      switch mark {
      case .seen: "seenNumber"
      case .hidden: "hiddenNumber"
      case .cleared: "fromNumber"
      }
    try db.cachedStatement(
      sql: """
        UPDATE follow SET \(column) = (SELECT pushes FROM account WHERE id = follow.account)
        WHERE person = ? AND account = ?
        """
    ).execute(arguments: [person.rawValue, account.rawValue])
  }
}
