package import Domain
import GRDB

/// An account's groups of followers (O11–O15).
extension World {
  /// Makes a group of followers.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, those of `FollowerTag.name`, then those of tagging its members.
  func createFollowerTag(_ text: String, members: [Person.ID], _ deed: inout Deed) throws {
    let account = try deed.account
    guard try StoredAccount.exists(deed.db, account) else { throw Refusal.notFound }
    let name = try FollowerTag.name(
      text, taken: StoredFollowerTag.all(of: account, deed.db).map(\.name))
    try deed.db.cachedStatement(sql: "INSERT INTO follower_tag (account, name) VALUES (?, ?)")
      .execute(arguments: [account.rawValue, name.storable])
    let tag = FollowerTag.ID(deed.db.lastInsertedRowID)
    try put(tag, on: members, of: account, deed)
    deed.record(.followerTagChanged(tag, by: account))
  }

  /// Puts a tag on followers, or takes it off.
  ///
  /// Refused, in order: `wrongActor`, `notFound` for no tag of the account's own, `tooManyFollowersAtOnce`, `notFollowing`,
  /// `tooManyTagsOnFollower`.
  func set(_ tag: FollowerTag.ID, on people: [Person.ID], to isOn: Bool, _ deed: inout Deed) throws
  {
    let account = try deed.account
    guard try StoredFollowerTag.account(of: tag, deed.db) == account else {
      throw Refusal.notFound
    }
    if isOn {
      try put(tag, on: people, of: account, deed)
    } else {
      if people.count > FollowerTag.batchMax { throw Refusal.tooManyFollowersAtOnce }
      let statement = try deed.db.cachedStatement(
        sql: "DELETE FROM follower_tagging WHERE tag = ? AND person = ?")
      for person in people { try statement.execute(arguments: [tag.rawValue, person.rawValue]) }
    }
    deed.record(.followerTagChanged(tag, by: account))
  }

  /// Deletes a tag; its followers stay (O15), and so does what was sent to them.
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  func delete(_ tag: FollowerTag.ID, _ deed: inout Deed) throws {
    let account = try deed.account
    guard try StoredFollowerTag.account(of: tag, deed.db) == account else {
      throw Refusal.notFound
    }
    try deed.db.cachedStatement(sql: "DELETE FROM follower_tag WHERE id = ?")
      .execute(arguments: [tag.rawValue])
    deed.record(.followerTagChanged(tag, by: account))
  }

  private func put(
    _ tag: FollowerTag.ID, on people: [Person.ID], of account: OfficialAccount.ID, _ deed: Deed
  ) throws {
    if people.count > FollowerTag.batchMax { throw Refusal.tooManyFollowersAtOnce }
    for person in people {
      try FollowRules.checkFollower(
        isFollowing: try Follow.exists(deed.db, person: person, account: account))
      let others = try StoredFollowerTag.count(on: person, of: account, besides: tag, deed.db)
      if others >= FollowerTag.perFollowerMax { throw Refusal.tooManyTagsOnFollower }
    }
    try StoredFollowerTag.put(tag, on: people, deed.db)
  }

  /// A group of followers as the world begins with it, without an event; all are followers.
  @discardableResult
  package func addFollowerTag(
    _ name: String, of account: OfficialAccount.ID, members: [Person.ID]
  ) throws(StorageError) -> FollowerTag.ID {
    try write { db in
      try db.cachedStatement(sql: "INSERT INTO follower_tag (account, name) VALUES (?, ?)")
        .execute(arguments: [account.rawValue, name])
      let tag = FollowerTag.ID(db.lastInsertedRowID)
      try StoredFollowerTag.put(tag, on: members, db)
      return tag
    }
  }

  /// An account's tags, in the order of their making.
  package func followerTags(of account: OfficialAccount.ID) throws(StorageError) -> [FollowerTag] {
    try read { db in try StoredFollowerTag.all(of: account, db) }
  }
}

/// The tables `follower_tag` and `follower_tagging`.
enum StoredFollowerTag {
  static func all(of account: OfficialAccount.ID, _ db: Database) throws -> [FollowerTag] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, name FROM follower_tag WHERE account = ? ORDER BY id"),
      arguments: [account.rawValue]
    ).map { FollowerTag(id: FollowerTag.ID($0[0]), account: account, name: $0[1]) }
  }

  static func account(of tag: FollowerTag.ID, _ db: Database) throws -> OfficialAccount.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT account FROM follower_tag WHERE id = ?"),
      arguments: [tag.rawValue]
    ).map { OfficialAccount.ID($0) }
  }

  static func count(
    on person: Person.ID, of account: OfficialAccount.ID, besides tag: FollowerTag.ID,
    _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM follower_tagging
          JOIN follower_tag ON follower_tag.id = follower_tagging.tag
          WHERE follower_tagging.person = ? AND follower_tag.account = ? AND follower_tag.id <> ?
          """), arguments: [person.rawValue, account.rawValue, tag.rawValue]) ?? 0
  }

  static func put(_ tag: FollowerTag.ID, on people: [Person.ID], _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO follower_tagging (tag, person) VALUES (?, ?)")
    for person in people { try statement.execute(arguments: [tag.rawValue, person.rawValue]) }
  }
}
