import Domain
import GRDB

/// By which ways an article has come to somebody: the facts that `ArticleAccess` asks for, one route after the other.
struct ArticleRoutes {
  let db: Database
  let world: World
  let person: Person.ID
  let now: WorldTime

  /// Whether the person may read an article that is there.
  func access(to id: Article.ID) throws -> Verdict<ArticleAccess.Clause> {
    try ArticleAccess.verdict(on: try StoredArticle.standing(db, id)) { try has($0, to: id) }
  }

  private func has(_ route: ArticleRoute, to id: Article.ID) throws -> Bool {
    switch route {
    case .history: try StoredArticle.isListed(db, id)
    case .received: try isReceived(id)
    case .favorite: try finds("SELECT id FROM favorite WHERE person = ? AND article = ?", id)
    case .floating: try StoredFloating.has(db, .article(id), of: person)
    case .chat: try isInChat(id)
    case .moment: try isOnMoments(id)
    case .advertisement:
      try finds(
        """
        SELECT ad.id FROM ad_placement
        JOIN ad ON ad.id = ad_placement.ad
        WHERE ad_placement.viewer = ? AND ad_placement.isStanding AND ad.article = ?
        """, id)
    case .wow: try !WowSight(db, viewer: person).wows(of: id, limit: 1).isEmpty
    case .menu: try isInMenu(id)
    case .link: try isLinked(id)
    case .preview: try StoredArticle.isPreviewed(db, id, by: person)
    }
  }

  private func finds(_ sql: String, _ id: Article.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: sql), arguments: [person.rawValue, id.rawValue]) != nil
  }

  private func isReceived(_ id: Article.ID) throws -> Bool {
    try finds(
      """
      SELECT push.id FROM follow
      JOIN push ON push.account = follow.account AND push.number > follow.fromNumber
      JOIN push_article ON push_article.push = push.id
      WHERE follow.person = ? AND push_article.article = ?
        AND \(PushReceipt.came(to: "follow.person"))
        AND \(PushReceipt.isKept(by: "follow.person"))
      """, id)
  }

  /// A message that is still there for them and carries it.
  private func isInChat(_ id: Article.ID) throws -> Bool {
    let found = try Int64.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT message.id FROM message
          JOIN chat ON chat.thread = message.thread AND chat.owner = ?
          WHERE message.kind = 'article' AND message.subject = ? AND message.recalledAt IS NULL
          """),
      arguments: [person.rawValue, id.rawValue])
    while let number = try found.next() {
      let message = Message.ID(number)
      let thread = try SeenThread.find(db, viewer: person, holding: message)
      if try thread?.message(db, message) != nil { return true }
    }
    return false
  }

  private func isOnMoments(_ id: Article.ID) throws -> Bool {
    let facts = MomentFacts(db, now: now)
    let found = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(StoredHead.columns) FROM moment WHERE article = ? AND deletedAt IS NULL
          """),
      arguments: [id.rawValue])
    while let row = try found.next() {
      if try facts.sight(of: try StoredHead(row: row), by: person, in: .album).isAllowed {
        return true
      }
    }
    return false
  }

  private func isInMenu(_ id: Article.ID) throws -> Bool {
    let found = try Int64.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT account.id FROM follow
          JOIN account ON account.id = follow.account
          WHERE follow.person = ? AND account.menu LIKE '%"article"%'
          """),
      arguments: [person.rawValue])
    while let number = try found.next() {
      let account = try StoredAccount.find(db, OfficialAccount.ID(number), json: world.json)
      if account?.menu.actions.contains(.article(id)) == true { return true }
    }
    return false
  }

  /// One after the other the articles that lead to it, and those that lead to them, until one is found that has come to
  /// the person by another way.
  private func isLinked(_ id: Article.ID) throws -> Bool {
    var seen: Set<Article.ID> = [id]
    var queue = [id]
    while let next = queue.popLast() {
      let found = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT article_link.article FROM article_link
            WHERE article_link.target = (SELECT handle FROM article WHERE id = ?)
            ORDER BY article_link.article
            """),
        arguments: [next.rawValue])
      for source in found.map({ Article.ID($0) }) where seen.insert(source).inserted {
        let access = try ArticleAccess.verdict(on: try StoredArticle.standing(db, source)) {
          try $0 != .link && has($0, to: source)
        }
        if access.isAllowed { return true }
        if access.clause == .noRoute { queue.append(source) }
      }
    }
    return false
  }
}

extension World {
  /// The way by which an article has come to somebody who is about to do something with it.
  ///
  /// Refused: `notFound` for one that doesn't exist, then as `ArticleAccess.Clause.refusal` says; `articleNotPublished`
  /// for one that was only shown in advance, unless no more than looking is asked for.
  @discardableResult
  func requireAccess(
    to id: Article.ID, of person: Person.ID, onlyLooking: Bool = false, _ deed: Deed
  ) throws -> ArticleRoute {
    guard try StoredArticle.exists(deed.db, id) else { throw Refusal.notFound }
    let access = try ArticleRoutes(db: deed.db, world: self, person: person, now: deed.time)
      .access(to: id)
    if let refusal = access.clause.refusal { throw refusal }
    guard case .route(let route) = access.clause else { throw Refusal.notFound }
    if route == .preview, !onlyLooking { throw Refusal.articleNotPublished }
    return route
  }
}
