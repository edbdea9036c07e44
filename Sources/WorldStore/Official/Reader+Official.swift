package import Domain
import GRDB

extension World.Reader {
  /// A page of the Subscriptions folder: sticky first, then by latest update (A7, S10, S14).
  package func subscriptions(_ page: Page<ChatCursor>) throws(StorageError) -> [SubscriptionRow] {
    try read { db in
      let book = NameBook(db, reader: self)
      let shelf = try FollowedShelf.find(db, reader: self)
      return try FollowedShelf.page(page.keyset, of: shelf.subscriptions)
        .map { try $0.subscriptionRow(book) }
    }
  }

  /// An account's profile page (S50).
  package func account(_ id: OfficialAccount.ID) throws(StorageError) -> AccountProfile? {
    try read { db in
      guard let account = try StoredAccount.find(db, id, json: world.json) else { return nil }
      let chat = try ChatState.find(db, owner: viewer, peer: .account(id))
      let friends = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT coalesce(contact.remark, person.nickname)
            FROM follow
            JOIN contact ON contact.owner = ? AND contact.person = follow.person
            JOIN contact AS back ON back.owner = contact.person AND back.person = contact.owner
            JOIN person ON person.id = follow.person
            WHERE follow.account = ?
            ORDER BY follow.since, follow.person
            """), arguments: [viewer.rawValue, id.rawValue])
      let follow = try Follow.find(db, person: viewer, account: id)
      var profile = AccountProfile(
        account: account, isFollowing: follow != nil,
        settings: try follow?.settings(db)
          ?? FollowSettings(
            isMuted: chat?.isMuted ?? false, isSticky: chat?.isSticky ?? false),
        friendsFollowing: friends)
      profile.complaint = try StoredComplaint.find(
        db, of: .account(id), by: viewer, as: AccountComplaint.self)
      return profile
    }
  }

  /// Whether the phone is to ask for an account's menu now, on entering its chat or profile (V27); not where the account
  /// isn't followed.
  package func isMenuDue(of account: OfficialAccount.ID) throws(StorageError) -> Bool {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT menu_fetch.at FROM follow
          LEFT JOIN menu_fetch
            ON menu_fetch.person = follow.person AND menu_fetch.account = follow.account
          WHERE follow.person = ? AND follow.account = ?
          """)
      guard
        let row = try Row.fetchOne(statement, arguments: [viewer.rawValue, account.rawValue])
      else { return false }
      return MenuRules.isFetchDue(
        last: row.integer(0).map { WorldTime(seconds: $0) },
        now: world.present ?? world.lastEventAt)
    }
  }

  /// An account's articles that went to all its followers or were published without a push (A80), newest first (S56): open
  /// to everybody.
  ///
  /// Those of one push stand in their order.
  package func history(of account: OfficialAccount.ID, _ page: Page<TimeCursor>)
    throws(StorageError) -> [PublishedArticleRow]
  {
    try read { db in
      let keyset = page.keyset
      let book = NameBook(db, reader: self)
      let found = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT publishedAt, rank, id FROM article
            WHERE account = :account AND isListed = 1 AND deletedAt IS NULL
              AND \(keyset.rows(by: "publishedAt", "rank"))
            """),
        arguments: keyset.arguments + ["account": account.rawValue]
      ).map { row in
        PublishedArticleRow(
          cursor: TimeCursor(time: row[0], id: row[1]), card: try book.card(Article.ID(row[2])))
      }
      return keyset.inOrder(found)
    }
  }
}

extension World.Reader {
  /// The followed accounts of both kinds, A–Z by pinyin, "#" last (F8).
  package func officialAccounts() throws(StorageError) -> [AccountRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT account.id, account.name, account.kind, account.avatarText, account.avatarColour,
            account.avatarPicture
          FROM follow
          JOIN account ON account.id = follow.account
          WHERE follow.person = ? AND account.handle <> ?
          """)
      let rows = try Row.fetchAll(
        statement, arguments: [viewer.rawValue, ServiceNotifications.handle]
      ).map { row in
        let id: Int64 = row[0]
        let name: String = row[1]
        guard let kind = OfficialAccount.Kind(rawValue: row[2]) else {
          throw UnreadableValue(table: "account", column: "kind", id: id)
        }
        return AccountRow(
          id: OfficialAccount.ID(id), name: name, kind: kind,
          avatar: try Avatar(row: row, at: 3, picture: 5, table: "account", id: id),
          section: Pinyin.section(of: name))
      }
      return rows.map { (key: Pinyin.SortKey($0.name), row: $0) }
        .sorted { ($0.key, $0.row.id) < ($1.key, $1.row.id) }
        .map(\.row)
    }
  }
}
