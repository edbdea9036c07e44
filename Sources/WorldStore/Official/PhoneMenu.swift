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

  /// What phones get of a row of `account`: nothing while a server answers in the menu's place (V29).
  private static let shown = "iif(account.hasServer, '{\"buttons\":[]}', account.menu)"

  /// `nil` for an account that there isn't.
  static func find(
    _ db: Database, of person: Person.ID, account: OfficialAccount.ID, json: JSON
  ) throws -> PhoneMenu? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(shown), account_menu.menu, menu_fetch.at FROM account
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
    try keep(db, of: account)
    try db.cachedStatement(
      sql: "UPDATE account SET menu = ?, menuVersion = menuVersion + 1 WHERE id = ?"
    ).execute(arguments: [json.text(menu), account.rawValue])
  }

  /// Takes the menu off, or puts it back, as a server of the account's own is switched on or off (V29).
  static func setServer(_ db: Database, of account: OfficialAccount.ID, _ isOn: Bool) throws {
    try keep(db, of: account)
    try db.cachedStatement(
      sql: "UPDATE account SET hasServer = ?, menuVersion = menuVersion + 1 WHERE id = ?"
    ).execute(arguments: [isOn, account.rawValue])
  }

  /// What phones have of an account is about to be what was.
  private static func keep(_ db: Database, of account: OfficialAccount.ID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO account_menu (account, version, menu)
        SELECT id, menuVersion, \(shown) FROM account
        WHERE id = ?1
          AND EXISTS (
            SELECT 1 FROM menu_fetch WHERE account = ?1 AND version = account.menuVersion
          )
        """
    ).execute(arguments: [account.rawValue])
  }
}
