import Domain
import GRDB

/// What is done with official accounts and by them.
extension World {
  func performOfficial(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .follow(let account): try follow(account, &deed)
    case .unfollow(let account): try unfollow(account, &deed)
    case .broadcast(let content): try broadcast(content, &deed)
    default: preconditionFailure("not an action of official accounts: \(action)")
    }
  }

  /// A person follows an account.
  ///
  /// They get nothing of what it sent before (S57); coming back is like coming for the first time
  /// (S58). Refused, in order: `wrongActor`, `notFound`, `alreadyFollowing`.
  func follow(_ account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard try StoredAccount.exists(deed.db, account),
      try ServiceNotifications.find(deed.db) != account
    else { throw Refusal.notFound }
    try FollowRules.checkFollow(
      isFollowing: try Follow.exists(deed.db, person: person, account: account))
    try Follow.begin(deed.db, person: person, account: account, since: deed.time)
    try StoredWindow.open(.follow, of: person, at: account, deed.time, deed.db)
    deed.record(.followed(account, by: person))
  }

  /// A person leaves an account; the chat goes with its history (S55).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`.
  private func unfollow(_ account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    try checkFollower(person, of: account, deed.db)
    try Follow.end(deed.db, person: person, account: account)
    try StoredWindow.close(of: person, at: account, deed.db)
    try PhoneMenu.forget(deed.db, of: person, account: account)
    deed.record(.unfollowed(account, by: person))
  }

  /// An account sends to all its followers: one row, however many they are.
  ///
  /// Refused, in order: `wrongActor`; `notFound` (no such account, or an article that isn't its own); those of
  /// `Push.Content.check`; `articleAlreadySent`; `broadcastQuotaUsed`.
  private func broadcast(_ content: Push.Content, _ deed: inout Deed) throws {
    let db = deed.db
    let account = try deed.account
    guard let kind = try StoredAccount.kind(db, account) else { throw Refusal.notFound }
    var titles: [String] = []
    if case .articles(let articles) = content {
      titles = try articles.map { article in
        guard let own = try StoredArticle.title(db, article, of: account) else {
          throw Refusal.notFound
        }
        return own
      }
    }
    try content.check()
    if case .articles(let articles) = content {
      for article in articles where try StoredArticle.isSent(db, article) {
        throw Refusal.articleAlreadySent
      }
    }
    let begin = BroadcastQuota.begin(of: kind, at: deed.time)
    let sent = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM push WHERE account = ? AND sentAt >= ?"),
      arguments: [account.rawValue, begin.seconds])
    try BroadcastQuota.check(kind, sent: sent ?? 0)
    let push = try insert(content, of: account, firstTitle: titles.first ?? "", deed)
    deed.made = .push(push)
    deed.record(.pushSent(push, by: account))
  }

  private func insert(
    _ content: Push.Content, of account: OfficialAccount.ID, firstTitle: String, _ deed: Deed
  ) throws -> Push.ID {
    let db = deed.db
    let columns = PushColumns(content, firstTitle: firstTitle)
    try db.cachedStatement(
      sql: """
        INSERT INTO push (account, number, sentAt, kind, text, picture, seconds)
        VALUES (?1, (SELECT pushes + 1 FROM account WHERE id = ?1), ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        account.rawValue, deed.time.seconds, columns.kind.rawValue, columns.text,
        columns.picture, columns.seconds,
      ])
    let push = db.lastInsertedRowID
    if case .articles(let articles) = content {
      for (position, article) in articles.enumerated() {
        try db.cachedStatement(
          sql: "INSERT INTO push_article (push, position, article) VALUES (?, ?, ?)"
        ).execute(arguments: [push, position, article.rawValue])
      }
    }
    try db.cachedStatement(
      sql: """
        UPDATE account SET pushes = pushes + 1, newestPush = ?, newestPushAt = ? WHERE id = ?
        """
    ).execute(arguments: [push, deed.time.seconds, account.rawValue])
    return Push.ID(push)
  }

  private func checkFollower(
    _ person: Person.ID, of account: OfficialAccount.ID, _ db: Database
  ) throws {
    guard try StoredAccount.exists(db, account), try ServiceNotifications.find(db) != account else {
      throw Refusal.notFound
    }
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
  }
}
