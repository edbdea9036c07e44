import Domain
import GRDB

/// One person's following of an account, and how far its pushes have been received, read and
/// hidden.
///
/// A mark has a place among the account's pushes (`…Number`), a count of what had come to the follower by then, or both;
/// see `PushReceipt.got`.
struct Follow {
  let person: Person.ID
  let account: OfficialAccount.ID
  /// Pushes up to it aren't in the follower's chat.
  var fromNumber: Int64
  /// Pushes up to it have been read.
  var seenNumber: Int64
  var receivesArticles: Bool

  static func find(_ db: Database, person: Person.ID, account: OfficialAccount.ID) throws
    -> Follow?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT fromNumber, seenNumber, receivesArticles FROM follow
        WHERE person = ? AND account = ?
        """)
    guard
      let row = try Row.fetchOne(
        statement, arguments: [person.rawValue, account.rawValue])
    else { return nil }
    return Follow(
      person: person, account: account, fromNumber: row[0], seenNumber: row[1],
      receivesArticles: row[2])
  }

  static func exists(_ db: Database, person: Person.ID, account: OfficialAccount.ID) throws -> Bool
  {
    try find(db, person: person, account: account) != nil
  }

  static func count(_ db: Database, of account: OfficialAccount.ID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM follow WHERE account = ?"),
      arguments: [account.rawValue]) ?? 0
  }

  /// All that somebody follows, of both kinds.
  static func accounts(_ db: Database, of person: Person.ID) throws -> [OfficialAccount.ID] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT account FROM follow WHERE person = ? ORDER BY account"),
      arguments: [person.rawValue]
    ).map { OfficialAccount.ID($0) }
  }

  /// A new follower: none of the account's earlier pushes are in their chat (S57).
  static func begin(
    _ db: Database, person: Person.ID, account: OfficialAccount.ID, since: WorldTime
  ) throws {
    _ = try ChatState.ensure(db, owner: person, peer: .account(account))
    try db.cachedStatement(
      sql: """
        INSERT INTO follow (person, account, kind, since, sinceNumber, fromNumber, seenNumber, hiddenTally)
        SELECT :person, id, kind, :since, pushes, pushes, pushes, 0
        FROM account
        WHERE id = :account
        """
    ).execute(
      arguments: [
        "person": person.rawValue, "account": account.rawValue, "since": since.seconds,
      ])
    try note(.cleared, of: .account(account), by: person, db)
  }

  /// The end of it: the chat goes with its history (S55), so that a new follow starts afresh (S58); the operator's tags
  /// go, too.
  static func end(_ db: Database, person: Person.ID, account: OfficialAccount.ID) throws {
    let key: StatementArguments = [person.rawValue, account.rawValue]
    try db.cachedStatement(sql: "DELETE FROM follow WHERE person = ? AND account = ?")
      .execute(arguments: key)
    try db.cachedStatement(
      sql: """
        DELETE FROM follower_tagging
        WHERE person = ? AND tag IN (SELECT id FROM follower_tag WHERE account = ?)
        """
    ).execute(arguments: key)
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

    fileprivate var setting: String {
      switch self {
      case .seen: "seenNumber = now.pushes, seenTally = now.got"
      case .hidden: "hiddenTally = now.got"
      case .cleared:
        "fromNumber = now.pushes, fromTally = now.got, seenTally = now.got, removals = 0"
      }
    }
  }

  /// Moves a mark up to the newest push; nothing where the peer isn't a followed account.
  static func note(_ mark: Mark, of peer: Peer, by person: Person.ID, _ db: Database) throws {
    guard case .account(let account) = peer else { return }
    try db.cachedStatement(
      sql: """
        UPDATE follow SET \(mark.setting)
        FROM (
          SELECT account.pushes AS pushes, \(PushReceipt.got) AS got
          FROM \(PushReceipt.follows)
          WHERE follow.person = :person AND follow.account = :account
        ) AS now
        WHERE follow.person = :person AND follow.account = :account
        """
    ).execute(arguments: ["person": person.rawValue, "account": account.rawValue])
  }

  /// Takes one push off the follower's phone (S40); one that was unread counts no more.
  func remove(_ push: StoredPush, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO push_removal (person, push) VALUES (?, ?)")
      .execute(arguments: [person.rawValue, push.id])
    try db.cachedStatement(
      sql: """
        UPDATE follow SET removals = removals + 1, seenTally = seenTally + ?
        WHERE person = ? AND account = ?
        """
    ).execute(
      arguments: [
        push.number > max(fromNumber, seenNumber) ? 1 : 0, person.rawValue, account.rawValue,
      ])
  }

  /// How the follower keeps the account; mute and sticky stand with the chat.
  func settings(_ db: Database) throws -> FollowSettings {
    let statement = try db.cachedStatement(
      sql: """
        SELECT isStarred, receivesArticles, sharesLocation FROM follow
        WHERE person = ? AND account = ?
        """)
    guard
      let row = try Row.fetchOne(statement, arguments: [person.rawValue, account.rawValue])
    else { return FollowSettings() }
    let chat = try ChatState.find(db, owner: person, peer: .account(account))
    return FollowSettings(
      isStarred: row[0], receivesArticles: row[1], isMuted: chat?.isMuted ?? false,
      isSticky: chat?.isSticky ?? false, sharesLocation: row[2])
  }

  func set(_ settings: FollowSettings, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE follow SET isStarred = ?, receivesArticles = ?, sharesLocation = ?
        WHERE person = ? AND account = ?
        """
    ).execute(
      arguments: [
        settings.isStarred, settings.receivesArticles, settings.sharesLocation, person.rawValue,
        account.rawValue,
      ])
    let chat = try ChatState.ensure(db, owner: person, peer: .account(account))
    try chat.set(.isMuted, settings.isMuted, db)
    try chat.set(.isSticky, settings.isSticky, db)
  }
}
