package import Domain
import GRDB

extension World.Reader {
  /// In which form the folder opens for the viewer: as they have chosen, else as the world says (E2, E3).
  package func folderForm() throws(StorageError) -> FolderForm {
    try read { db in
      let text = try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT coalesce((SELECT form FROM folder WHERE owner = ?), folderForm) FROM world
            """), arguments: [viewer.rawValue])
      guard let form = FolderForm(rawValue: text ?? "") else {
        throw UnreadableValue(table: "folder", column: "form", id: viewer.rawValue)
      }
      return form
    }
  }
}

extension World.Reader {
  /// A push that stands in the viewer's chat with its account; `nil` for any other.
  package func push(_ id: Push.ID) throws(StorageError) -> PushRow? {
    try read { db in
      guard let (push, _) = try StoredPush.find(db, id, of: viewer),
        case .push(let row) = try push.row(NameBook(db, reader: self)).body
      else { return nil }
      return row
    }
  }

  /// A page of the Subscriptions folder as the stream of pushes: by time, or as the world shuffles them (S30–S35, S42).
  package func feed(_ page: Page<TimeCursor>) throws(StorageError) -> [FeedRow] {
    try read { db in
      let book = NameBook(db, reader: self)
      return try feed(db).page(page.keyset).compactMap { try row(of: $0, book) }
    }
  }

  /// How many pushes stand above a place of the stream: what the pill counts (S38).
  ///
  /// More than 99 are not told apart.
  package func feedNews(above cursor: TimeCursor) throws(StorageError) -> Int {
    try read { db in try feed(db).count(above: cursor, max: Badge.cap + 1) }
  }

  /// The followed subscription accounts that the viewer has read most in the last 30 days (S36).
  package func frequentAccounts(at now: WorldTime) throws(StorageError) -> [FrequentAccount] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT article.account, sum(article_opening.times) AS reads, max(article_opening.day)
          FROM article_opening
          JOIN article ON article.id = article_opening.article
          JOIN follow ON follow.person = article_opening.person
            AND follow.account = article.account AND follow.kind = 'subscription'
          WHERE article_opening.person = ? AND article_opening.day > ?
          GROUP BY article.account
          ORDER BY reads DESC, 3 DESC, article.account
          LIMIT ?
          """)
      let book = NameBook(db, reader: self)
      return try Int64.fetchAll(
        statement,
        arguments: [
          viewer.rawValue, (now - SubscriptionFeed.frequentSpan).dayNumber,
          SubscriptionFeed.frequentMax,
        ]
      ).map { number in
        let account = OfficialAccount.ID(number)
        let face = try book.face(of: account)
        let listed = try FollowedAccount.find(db, of: viewer, account: account)
        return FrequentAccount(
          id: account, name: face.name, avatar: face.avatar, hasNews: (listed?.unread ?? 0) > 0)
      }
    }
  }

  /// A page of the folder's accounts with which the viewer has a conversation, newest first: Notifications (通知, S41).
  package func accountNotices(_ page: Page<ChatCursor>) throws(StorageError) -> [SubscriptionRow] {
    try read { db in
      let keyset = page.keyset
      let book = NameBook(db, reader: self)
      let found = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT chat.peer, chat.id, chat.newest, chat.newestAt, chat.unread, chat.isMuted
            FROM chat INDEXED BY chat_notice
            JOIN follow ON follow.person = chat.owner AND follow.account = chat.peer
              AND follow.kind = 'subscription'
            WHERE chat.owner = :viewer AND chat.peerKind = 'account' AND chat.newest IS NOT NULL
              AND \(keyset.rows(by: "chat.newestAt", "chat.id"))
            """),
        arguments: keyset.arguments + ["viewer": viewer.rawValue]
      ).map { row in
        let account = OfficialAccount.ID(row[0])
        let face = try book.face(of: account)
        let at: Int64 = row[3]
        return SubscriptionRow(
          id: account, cursor: ChatCursor(isSticky: false, activity: at, tie: row[1]),
          name: face.name, avatar: face.avatar,
          badge: .ofChat(unread: row[4], isMarkedUnread: false, isMuted: row[5]), isSticky: false,
          updatedAt: WorldTime(seconds: at), snippet: try book.pushSnippet(of: row[2]))
      }
      return keyset.inOrder(found)
    }
  }

  private func feed(_ db: Database) throws -> Feed {
    let text = try String.fetchOne(db.cachedStatement(sql: "SELECT feedOrder FROM world"))
    guard let order = FeedOrder(rawValue: text ?? "") else {
      throw UnreadableValue(table: "world", column: "feedOrder", id: 1)
    }
    return Feed(db: db, viewer: viewer, order: order, seed: world.identity.seed)
  }

  private func row(of entry: Feed.Entry, _ book: NameBook) throws -> FeedRow? {
    let db = book.db
    guard let stored = try StoredPush.find(db, Push.ID(entry.push)),
      case .push(let push) = try stored.row(book).body,
      let follow = try Follow.find(db, person: viewer, account: push.account)
    else { return nil }
    var row = FeedRow(
      id: push.id, cursor: entry.cursor, sentAt: stored.sentAt,
      standsAt: WorldTime(seconds: entry.cursor.time), account: push.account,
      accountName: push.accountName, avatar: push.avatar,
      isStarred: try follow.settings(db).isStarred,
      isSeldomRead: try isSeldomRead(push.account, at: stored.sentAt, db), content: push.content,
      articles: try push.articles.map { try article($0, db) }, isDeleted: push.isDeleted)
    if stored.content.plays { row.friendsPlayed = try friends(thatPlayed: push.id, db) }
    return row
  }

  /// None unless the viewer has done so.
  private func friends(thatPlayed push: Push.ID, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM push_playing
        JOIN contact AS mine ON mine.owner = :viewer AND mine.person = push_playing.person
        JOIN contact AS back ON back.owner = mine.person AND back.person = mine.owner
        WHERE push_playing.push = :push
          AND EXISTS (SELECT 1 FROM push_playing WHERE push = :push AND person = :viewer)
        """)
    return try Int.fetchOne(
      statement, arguments: ["viewer": viewer.rawValue, "push": push.rawValue]) ?? 0
  }

  private func article(_ card: ArticleCard, _ db: Database) throws -> FeedArticle {
    let isRead =
      try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT article FROM article_opening WHERE article = ? AND person = ? LIMIT 1"),
        arguments: [card.id.rawValue, viewer.rawValue]) != nil
    guard isRead else { return FeedArticle(card: card, isRead: false, friendsRead: 0) }
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM contact AS mine
        WHERE mine.owner = :viewer
          AND EXISTS (
            SELECT 1 FROM article_opening
            WHERE article_opening.article = :article AND article_opening.person = mine.person
          )
          AND EXISTS (
            SELECT 1 FROM contact AS back
            WHERE back.owner = mine.person AND back.person = mine.owner
          )
        """)
    let friends = try Int.fetchOne(
      statement, arguments: ["viewer": viewer.rawValue, "article": card.id.rawValue])
    return FeedArticle(card: card, isRead: true, friendsRead: friends ?? 0)
  }

  /// Whether nothing of an account was read in the 30 days before a push of it, and at least five pushes are unread.
  private func isSeldomRead(
    _ account: OfficialAccount.ID, at time: WorldTime, _ db: Database
  ) throws -> Bool {
    guard let listed = try FollowedAccount.find(db, of: viewer, account: account),
      listed.unread >= SubscriptionFeed.seldomPushes
    else { return false }
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM article_opening
        JOIN article ON article.id = article_opening.article
        WHERE article_opening.person = ? AND article_opening.day > ? AND article.account = ?
        LIMIT 1
        """)
    return try Int.fetchOne(
      statement,
      arguments: [
        viewer.rawValue, (time - SubscriptionFeed.frequentSpan).dayNumber, account.rawValue,
      ]) == nil
  }
}
