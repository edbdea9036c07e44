package import Domain
import GRDB

/// What is done with official accounts and by them.
extension World {
  func performOfficial(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .follow(let account): try follow(account, &deed)
    case .unfollow(let account): try unfollow(account, &deed)
    case .tapMenu(let account, let button, let entry):
      try tapMenu(of: account, button: button, entry: entry, &deed)
    case .broadcast(let content): try broadcast(content, &deed)
    case .sendTemplate(let person, let notice):
      try sendTemplate(notice, to: person, &deed)
    case .answer(let person, let reply): try answer(reply, to: person, &deed)
    default: preconditionFailure("not an action of official accounts: \(action)")
    }
  }

  /// A person follows an account.
  ///
  /// They get nothing of what it sent before (S57); coming back is like coming for the first time
  /// (S58). Refused, in order: `wrongActor`, `notFound`, `alreadyFollowing`.
  private func follow(_ account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard try StoredAccount.exists(deed.db, account) else { throw Refusal.notFound }
    try FollowRules.checkFollow(
      isFollowing: try Follow.exists(deed.db, person: person, account: account))
    try Follow.begin(deed.db, person: person, account: account, since: deed.time)
    deed.record(.followed(account, by: person))
  }

  /// A person leaves an account; the chat goes with its history (S55).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`.
  private func unfollow(_ account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    try checkFollower(person, of: account, deed.db)
    try Follow.end(deed.db, person: person, account: account)
    deed.record(.unfollowed(account, by: person))
  }

  /// A follower taps the account's menu; nothing of it shows in the chat but the answer (V26).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`, `noSuchMenuEntry`.
  private func tapMenu(
    of account: OfficialAccount.ID, button: Int, entry: Int?, _ deed: inout Deed
  ) throws {
    let person = try deed.person
    try checkFollower(person, of: account, deed.db)
    let menu = try StoredAccount.find(deed.db, account, json: json)?.menu ?? Menu()
    _ = try MenuRules.action(in: menu, button: button, entry: entry)
    deed.record(.menuTapped(account, by: person, button: button, entry: entry))
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

  /// A service account tells one follower about an order or the like (V70).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `onlyServiceAccounts`, `notFollowing`.
  private func sendTemplate(_ notice: TemplateNotice, to person: Person.ID, _ deed: inout Deed)
    throws
  {
    let account = try deed.account
    guard let kind = try StoredAccount.kind(deed.db, account),
      try Contacts.exists(deed.db, person)
    else { throw Refusal.notFound }
    try FollowRules.checkTemplate(from: kind)
    try write(.template(notice), from: account, to: person, &deed)
  }

  /// An account answers one follower, by itself or through its operator; it costs no quota (V10).
  ///
  /// Refused, in order: `wrongActor`; `notFound` (nobody, or no such article); `notFollowing`.
  private func answer(_ reply: Reply, to person: Person.ID, _ deed: inout Deed) throws {
    let account = try deed.account
    guard try StoredAccount.exists(deed.db, account), try Contacts.exists(deed.db, person) else {
      throw Refusal.notFound
    }
    if case .article(let article) = reply,
      try !StoredArticle.exists(deed.db, article)
    {
      throw Refusal.notFound
    }
    try write(reply.content, from: account, to: person, &deed)
  }

  private func write(
    _ content: MessageContent, from account: OfficialAccount.ID, to person: Person.ID,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
    let chat = try ChatState.ensure(db, owner: person, peer: .account(account))
    let id = try MessageDraft(
      thread: chat.thread, sender: deed.actor, sentAt: deed.time, content: content
    ).insert(db, json: json)
    deed.made = .message(id)
    try ChatState.noteArrival(
      db, in: chat.thread, except: nil, message: id, at: deed.time, counts: true)
    deed.record(.messageSent(id, from: deed.actor, to: .person(person)))
  }

  private func checkFollower(
    _ person: Person.ID, of account: OfficialAccount.ID, _ db: Database
  ) throws {
    guard try StoredAccount.exists(db, account) else { throw Refusal.notFound }
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
  }
}

extension Reply {
  /// The answer as a message of the account.
  package var content: MessageContent {
    switch self {
    case .text(let text): .text(text)
    case .image(let picture): .photo(picture)
    case .voice(let seconds, let transcript): .voice(seconds: seconds, transcript: transcript)
    case .video(let seconds, let cover): .video(seconds: seconds, cover: cover)
    case .article(let article): .article(article)
    }
  }
}
