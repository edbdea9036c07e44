import Domain
import GRDB

/// What accounts publish, and what their followers do with it.
extension World {
  func performWithPushes(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .broadcast(let content, let reach, let asReprint):
      try broadcast(content, to: reach, asReprint: asReprint, &deed)
    case .preview(let content, let person): try preview(content, to: person, &deed)
    case .publishArticles(let articles): try publish(articles, &deed)
    case .deletePush(let push): try delete(push, &deed)
    case .deleteArticle(let article): try delete(article, &deed)
    case .createFollowerTag(let name, let members):
      try createFollowerTag(name, members: members, &deed)
    case .tagFollowers(let people, let tag, let isOn): try set(tag, on: people, to: isOn, &deed)
    case .deleteFollowerTag(let tag): try delete(tag, &deed)
    case .forwardPush(let push, let article, let peers):
      try forward(push, article: article, to: peers, &deed)
    case .removePush(let push): try remove(push, &deed)
    case .setFolderForm(let form): try setFolderForm(form, &deed)
    case .playPush(let push): try play(push, &deed)
    case .blacklistFollowers(let people, let isOn): try blacklist(people, isOn, &deed)
    default: preconditionFailure("not an action with pushes: \(action)")
    }
  }

  /// An account sends to its followers, or to a part of them: one row, however many they are.
  ///
  /// Refused, in order: `wrongActor`; `notFound` (no such account or tag, or an article that isn't its own); those of
  /// `Push.Content.check`; `articleAlreadySent`; `copiesOriginal` (A79); those of `PushDelivery`.
  private func broadcast(
    _ content: Push.Content, to reach: PushReach, asReprint: Bool, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let account = try deed.account
    guard let kind = try StoredAccount.kind(db, account) else { throw Refusal.notFound }
    if case .tag(let tag) = reach, try StoredFollowerTag.account(of: tag, db) != account {
      throw Refusal.notFound
    }
    let title = try checkedTitle(of: content, by: account, db)
    try checkUnpublished(content, db)
    if case .articles(let articles) = content {
      try StoredOriginals.check(articles, of: account, asReprint: asReprint, db)
    }
    let delivery = try PushDelivery(content, to: reach, of: account, kind, at: deed.time, db)
    let push = try insert(content, firstTitle: title, to: reach, delivery, of: account, deed)
    if case .articles(let articles) = content {
      try StoredArticle.publish(
        articles, of: account, isListed: reach.isListed, at: deed.time, db)
    }
    deed.made = .push(push)
    deed.record(.pushSent(push, by: account))
  }

  /// The title of the first article, of a push that could be sent by itself.
  private func checkedTitle(
    of content: Push.Content, by account: OfficialAccount.ID, _ db: Database
  ) throws -> String {
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
    return titles.first ?? ""
  }

  private func checkUnpublished(_ content: Push.Content, _ db: Database) throws {
    guard case .articles(let articles) = content else { return }
    for article in articles where try StoredArticle.isPublished(db, article) {
      throw Refusal.articleAlreadySent
    }
  }

  private func insert(
    _ content: Push.Content, firstTitle: String, to reach: PushReach, _ delivery: PushDelivery,
    of account: OfficialAccount.ID, _ deed: Deed
  ) throws -> Push.ID {
    let db = deed.db
    let columns = PushColumns(content, firstTitle: firstTitle)
    let before = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT broadPush FROM account WHERE id = ?"),
      arguments: [account.rawValue])
    try db.cachedStatement(
      sql: """
        INSERT INTO push
          (account, number, sentAt, kind, text, picture, seconds, reach, reachDetail, targeted,
           delivered, listing)
        VALUES (?1, (SELECT pushes + 1 FROM account WHERE id = ?1), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        account.rawValue, deed.time.seconds, columns.kind.rawValue, columns.text,
        columns.picture, columns.seconds, reach.name, reach.detail, delivery.targeted,
        delivery.delivered, delivery.listing.name,
      ])
    let push = db.lastInsertedRowID
    if case .articles(let articles) = content {
      for (position, article) in articles.enumerated() {
        try db.cachedStatement(
          sql: "INSERT INTO push_article (push, position, article) VALUES (?, ?, ?)"
        ).execute(arguments: [push, position, article.rawValue])
      }
    }
    try delivery.listing.insert(push, db)
    try PushTally.enter(
      push, delivery.listing, of: account, broadPush: before?.integer(0), db)
    try db.cachedStatement(
      sql: delivery.listing.isBroad
        ? """
        UPDATE account SET pushes = pushes + 1, broadPushes = broadPushes + 1,
          broadPush = :push, broadPushAt = :at
        WHERE id = :account
        """
        : "UPDATE account SET pushes = pushes + 1 WHERE id = :account"
    ).execute(
      arguments: delivery.listing.isBroad
        ? ["push": push, "at": deed.time.seconds, "account": account.rawValue]
        : ["account": account.rawValue])
    return Push.ID(push)
  }

  /// An account shows one follower what it is going to send (A26): a message, outside of the quota (V10), and its articles
  /// can be opened by that person without a read.
  ///
  /// Refused, in order: `wrongActor`; `notFound` (no such account or person, or an article that isn't its own); those of
  /// `Push.Content.check`; `notFollowing`; `tooManyPreviews` (O22); `blacklisted` (F69).
  private func preview(_ content: Push.Content, to person: Person.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let account = try deed.account
    guard try StoredAccount.exists(db, account), try Contacts.exists(db, person) else {
      throw Refusal.notFound
    }
    _ = try checkedTitle(of: content, by: account, db)
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
    let sent = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM push_preview WHERE account = ? AND sentAt >= ?"),
      arguments: [account.rawValue, deed.time.startOfDay.seconds])
    try PushPreview.check(sent: sent ?? 0)
    try write(.preview(content), from: account, to: person, &deed)
    guard case .message(let message) = deed.made else { return }
    try db.cachedStatement(
      sql: "INSERT INTO push_preview (message, account, person, sentAt) VALUES (?, ?, ?, ?)"
    ).execute(
      arguments: [message.rawValue, account.rawValue, person.rawValue, deed.time.seconds])
    if case .articles(let articles) = content {
      for article in articles {
        try db.cachedStatement(
          sql: "INSERT OR IGNORE INTO push_preview_article (person, article) VALUES (?, ?)"
        ).execute(arguments: [person.rawValue, article.rawValue])
      }
    }
  }

  /// An account puts articles on its profile without telling anybody: no push, no quota (A80).
  ///
  /// Refused, in order: `wrongActor`; `notFound`; those of `Push.Content.check`; `articleAlreadySent`; `copiesOriginal`
  /// (A79).
  private func publish(_ articles: [Article.ID], _ deed: inout Deed) throws {
    let account = try deed.account
    guard try StoredAccount.exists(deed.db, account) else { throw Refusal.notFound }
    _ = try checkedTitle(of: .articles(articles), by: account, deed.db)
    try checkUnpublished(.articles(articles), deed.db)
    try StoredOriginals.check(articles, of: account, asReprint: false, deed.db)
    try StoredArticle.publish(articles, of: account, isListed: true, at: deed.time, deed.db)
    deed.record(.articlesPublished(articles, by: account))
  }

  /// An account takes a push back, with all its articles: the cards stay with those who got them (S67), and the quota stays
  /// used (A77).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notYours`, `cannotDeleteThisPush`, `alreadyDeleted`.
  private func delete(_ id: Push.ID, _ deed: inout Deed) throws {
    let account = try deed.account
    guard let push = try StoredPush.find(deed.db, id) else { throw Refusal.notFound }
    guard push.account == account else { throw Refusal.notYours }
    let content = try push.content.content(deed.db, id: push.id)
    try content.checkDeletion()
    if push.deletedAt != nil { throw Refusal.alreadyDeleted }
    try deed.db.cachedStatement(sql: "UPDATE push SET deletedAt = ? WHERE id = ?")
      .execute(arguments: [deed.time.seconds, id.rawValue])
    if case .articles(let articles) = content {
      for article in articles where try StoredArticle.standing(deed.db, article) == .published {
        try markDeleted(article, deed)
      }
    }
    deed.record(.pushDeleted(id, by: account))
  }

  /// An account takes one article back, however it was published (A77).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notYours`, `articleNotPublished`, `alreadyDeleted`.
  private func delete(_ id: Article.ID, _ deed: inout Deed) throws {
    let account = try deed.account
    guard try StoredArticle.exists(deed.db, id) else { throw Refusal.notFound }
    guard try StoredArticle.title(deed.db, id, of: account) != nil else {
      throw Refusal.notYours
    }
    switch try StoredArticle.standing(deed.db, id) {
    case .draft: throw Refusal.articleNotPublished
    case .deleted: throw Refusal.alreadyDeleted
    case .published, .violating: try markDeleted(id, deed)
    }
    deed.record(.articleDeleted(id, by: account))
  }

  private func markDeleted(_ id: Article.ID, _ deed: Deed) throws {
    try deed.db.cachedStatement(sql: "UPDATE article SET deletedAt = ? WHERE id = ?")
      .execute(arguments: [deed.time.seconds, id.rawValue])
  }

  /// A follower sends an article of a push on; nothing else of a push leaves the chat with its account (S65, A9).
  ///
  /// Refused, in order: `wrongActor`; `notFound` (a push that didn't come to them, or no such article in it);
  /// `followersOnly`; those of `requireAccess`; then for each chat what sending refuses.
  private func forward(
    _ id: Push.ID, article position: Int, to peers: [Peer], _ deed: inout Deed
  ) throws {
    let person = try deed.person
    guard let (push, _) = try StoredPush.find(deed.db, id, of: person) else {
      throw Refusal.notFound
    }
    let content = try push.content.content(deed.db, id: push.id)
    try content.checkSharing()
    guard case .articles(let articles) = content, articles.indices.contains(position) else {
      throw Refusal.notFound
    }
    try requireAccess(to: articles[position], of: person, deed)
    try send(.article(articles[position]), from: person, to: peers, &deed)
  }

  /// A follower takes a push with all its articles off their own phone (S40); others keep it.
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func remove(_ id: Push.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let (push, follow) = try StoredPush.find(deed.db, id, of: person) else {
      throw Refusal.notFound
    }
    try follow.remove(push, deed.db)
    deed.record(.pushRemoved(id, by: person))
  }

  /// A follower listens to an audio push, or watches a video; friends who have done so, too, are told how many did (S35).
  ///
  /// Refused, in order: `wrongActor`; `notFound` (a push that didn't come to them, or one that plays nothing);
  /// `articleDeleted`.
  private func play(_ id: Push.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let (push, _) = try StoredPush.find(deed.db, id, of: person), push.content.plays else {
      throw Refusal.notFound
    }
    if push.deletedAt != nil { throw Refusal.articleDeleted }
    try deed.db.cachedStatement(
      sql: "INSERT OR IGNORE INTO push_playing (push, person) VALUES (?, ?)"
    ).execute(arguments: [id.rawValue, person.rawValue])
    if deed.db.changesCount > 0 { deed.record(.pushPlayed(id, by: person)) }
  }

  /// A person chooses how the folder opens; the choice is kept.
  ///
  /// Refused: `wrongActor`.
  private func setFolderForm(_ form: FolderForm, _ deed: inout Deed) throws {
    let person = try deed.person
    try deed.db.cachedStatement(
      sql: """
        INSERT INTO folder (owner, form) VALUES (:owner, :form)
        ON CONFLICT DO UPDATE SET form = excluded.form WHERE form IS NOT excluded.form
        """
    ).execute(arguments: ["owner": person.rawValue, "form": form.rawValue])
    if deed.db.changesCount > 0 { deed.record(.folderFormChanged(by: person)) }
  }
}

extension PushReach {
  var name: String {
    switch self {
    case .everybody: "everybody"
    case .tag: "tag"
    case .gender: "gender"
    case .region: "region"
    }
  }

  var detail: String? {
    switch self {
    case .everybody: nil
    case .tag(let tag): String(tag.rawValue)
    case .gender(let gender): gender.rawValue
    case .region(let region): region.storable
    }
  }
}
