import Domain
import GRDB

/// The custom menu that a follower's phone shows: as it was when the phone last asked for it (V27).
struct PhoneMenu {
  let menu: Menu
  /// The account's own, as it is now.
  let newest: Menu
  let isNewest: Bool
  /// When the phone last asked.
  let fetchedAt: WorldTime?

  /// `nil` for an account that there isn't.
  static func find(
    _ db: Database, of person: Person.ID, account: OfficialAccount.ID, json: JSON
  ) throws -> PhoneMenu? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT account.menu, account_menu.menu, menu_fetch.at FROM account
        LEFT JOIN menu_fetch ON menu_fetch.account = account.id AND menu_fetch.person = ?
        LEFT JOIN account_menu ON account_menu.account = account.id
          AND account_menu.version = menu_fetch.version
        WHERE account.id = ?
        """)
    guard
      let row = try Row.fetchOne(statement, arguments: [person.rawValue, account.rawValue])
    else { return nil }
    func menu(_ text: String, _ table: String) throws -> Menu {
      try json.value(Menu.self, from: text, table: table, column: "menu", id: account.rawValue)
    }
    let newest = try menu(row[0], "account")
    let kept = try row.text(1).map { try menu($0, "account_menu") }
    return PhoneMenu(
      menu: kept ?? newest, newest: newest, isNewest: kept == nil,
      fetchedAt: row.integer(2).map { WorldTime(seconds: $0) })
  }

  /// The phone has the newest menu from now on.
  static func fetch(
    _ db: Database, of person: Person.ID, account: OfficialAccount.ID, at time: WorldTime
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO menu_fetch (person, account, version, at)
        SELECT ?, id, menuVersion, ? FROM account WHERE id = ?
        """
    ).execute(arguments: [person.rawValue, time.seconds, account.rawValue])
  }

  /// Who follows anew has no menu from before.
  static func forget(_ db: Database, of person: Person.ID, account: OfficialAccount.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM menu_fetch WHERE person = ? AND account = ?")
      .execute(arguments: [person.rawValue, account.rawValue])
  }

  /// Changes an account's menu; the one that was is kept for the phones that have it.
  static func change(
    _ db: Database, of account: OfficialAccount.ID, to menu: Menu, json: JSON
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO account_menu (account, version, menu)
        SELECT id, menuVersion, menu FROM account
        WHERE id = ?1
          AND EXISTS (
            SELECT 1 FROM menu_fetch WHERE account = ?1 AND version = account.menuVersion
          )
        """
    ).execute(arguments: [account.rawValue])
    try db.cachedStatement(
      sql: "UPDATE account SET menu = ?, menuVersion = menuVersion + 1 WHERE id = ?"
    ).execute(arguments: [json.text(menu), account.rawValue])
  }
}
