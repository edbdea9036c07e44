import Domain
import GRDB

extension ServiceNotifications {
  /// Puts a notice of the account that acts into somebody's Service Notifications, which it makes where there are none.
  static func write(
    _ content: MessageContent, to person: Person.ID, in world: World, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let row = try find(db) ?? StoredAccount.insert(db, account, json: world.json)
    if try !Follow.exists(db, person: person, account: row) {
      try Follow.begin(db, person: person, account: row, since: deed.time)
    }
    let sender = try deed.account
    deed.made = .message(try world.put(content, from: sender, in: row, to: person, &deed))
  }

  static func find(_ db: Database) throws -> OfficialAccount.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM account WHERE handle = ?"), arguments: [handle]
    ).map { OfficialAccount.ID($0) }
  }
}
