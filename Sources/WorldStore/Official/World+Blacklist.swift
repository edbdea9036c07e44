package import Domain
import GRDB

/// An account's blacklist of followers (黑名单), F69, O16; a person has no such thing for accounts, which they unfollow.
extension World {
  /// Puts followers on the acting account's blacklist, or takes them off.
  ///
  /// They go on following and aren't told: what they write has no answer, and nothing of the account reaches them until
  /// they are taken off; what was sent meanwhile stays lost. Following anew changes nothing of it. What is so already
  /// changes nothing.
  ///
  /// Refused, in order: `wrongActor`; `notFound` (no such account or person); `tooManyToBlacklist`; `notFollowing` for one
  /// to be put on it.
  func blacklist(_ people: [Person.ID], _ isOn: Bool, _ deed: inout Deed) throws {
    let db = deed.db
    let account = try deed.account
    guard try StoredAccount.exists(db, account),
      try people.allSatisfy({ try Contacts.exists(db, $0) })
    else { throw Refusal.notFound }
    try FollowRules.checkBlacklisting(count: people.count)
    if isOn {
      for person in people {
        try FollowRules.checkFollower(
          isFollowing: try Follow.exists(db, person: person, account: account))
      }
    }
    let changed = try people.filter { try Blacklist.set($0, isOn, of: account, db) }
    if !changed.isEmpty { deed.record(.followersBlacklisted(changed, by: account, isOn)) }
  }

  /// Whether somebody is on an account's blacklist, which only the account knows.
  package func isBlacklisted(
    _ person: Person.ID, by account: OfficialAccount.ID
  ) throws(StorageError) -> Bool {
    try read { db in try Blacklist.holds(person, of: account, db) }
  }
}

/// The table `follower_blacklist`.
enum Blacklist {
  static func holds(
    _ person: Person.ID, of account: OfficialAccount.ID, _ db: Database
  ) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM follower_blacklist WHERE account = ? AND person = ?"),
      arguments: [account.rawValue, person.rawValue]) != nil
  }

  /// Whether anything has changed.
  fileprivate static func set(
    _ person: Person.ID, _ isOn: Bool, of account: OfficialAccount.ID, _ db: Database
  ) throws -> Bool {
    try PairTable("follower_blacklist", "account", "person")
      .set(account.rawValue, person.rawValue, isOn, db)
  }

  /// Refused: `blacklisted`.
  static func check(
    _ person: Person.ID, of account: OfficialAccount.ID, _ db: Database
  ) throws {
    try FollowRules.checkReceiver(isBlacklisted: try holds(person, of: account, db))
  }
}
