import Domain
import GRDB

/// Reads the table `account`.
enum StoredAccount {
  static func find(_ db: Database, _ id: OfficialAccount.ID, json: JSON) throws
    -> OfficialAccount?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT handle, kind, name, wechatID, intro, owner, isVerified, avatarText, avatarColour,
          originals, menu, replies, avatarPicture, isIndividual, followerLimit, hasServer
        FROM account
        WHERE id = ?
        """)
    let number = id.rawValue
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    guard let kind = OfficialAccount.Kind(rawValue: row[1]) else {
      throw UnreadableValue(table: "account", column: "kind", id: number)
    }
    return OfficialAccount(
      id: id, handle: row[0], kind: kind, name: row[2], wechatID: row[3], intro: row[4],
      owner: row[5], isVerified: row[6],
      avatar: try Avatar(row: row, at: 7, picture: 12, table: "account", id: number),
      originals: row[9],
      menu: try json.value(
        Menu.self, from: row[10], table: "account", column: "menu", id: number),
      replies: try json.value(
        AutoReplies.self, from: row[11], table: "account", column: "replies", id: number),
      isIndividual: row[13], followerLimit: row.integer(14).map { Int($0) }, hasServer: row[15])
  }

  static func insert(_ db: Database, _ account: OfficialAccount, json: JSON) throws
    -> OfficialAccount.ID
  {
    try db.cachedStatement(
      sql: """
        INSERT INTO account
          (id, handle, kind, name, wechatID, intro, owner, isVerified, avatarText, avatarColour,
            avatarPicture, originals, menu, replies, isIndividual, followerLimit, hasServer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      account.id.assigned, account.handle, account.kind.rawValue, account.name,
      account.wechatID, account.intro, account.owner, account.isVerified, account.avatar.text,
      account.avatar.colour.rawValue, account.avatar.picture, account.originals,
      json.text(account.menu), json.text(account.replies), account.isIndividual,
      account.followerLimit, account.hasServer,
    ])
    return OfficialAccount.ID(db.lastInsertedRowID)
  }

  static func exists(_ db: Database, _ id: OfficialAccount.ID) throws -> Bool {
    try kind(db, id) != nil
  }

  static func handle(_ db: Database, _ id: OfficialAccount.ID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT handle FROM account WHERE id = ?"), arguments: [id.rawValue])
  }

  static func followerLimit(_ db: Database, _ id: OfficialAccount.ID) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT followerLimit FROM account WHERE id = ?"),
      arguments: [id.rawValue])
  }

  static func kind(_ db: Database, _ id: OfficialAccount.ID) throws -> OfficialAccount.Kind? {
    let text = try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM account WHERE id = ?"), arguments: [id.rawValue])
    guard let text else { return nil }
    guard let kind = OfficialAccount.Kind(rawValue: text) else {
      throw UnreadableValue(table: "account", column: "kind", id: id.rawValue)
    }
    return kind
  }

  /// The account that writes about money, made with its first receipt where the data has none.
  static func weChatPay(_ db: Database, json: JSON) throws -> OfficialAccount.ID {
    let statement = try db.cachedStatement(sql: "SELECT id FROM account WHERE handle = ?")
    if let id = try Int64.fetchOne(statement, arguments: [WeChatPay.handle]) {
      return OfficialAccount.ID(id)
    }
    return try insert(db, WeChatPay.account, json: json)
  }
}
