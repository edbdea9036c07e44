package import Domain
import GRDB

/// Articles: brought into the world unpublished, and what readers do with them.
extension World {
  /// An article that nobody can open before it is published.
  @discardableResult
  package func addArticle(_ article: Article) throws(StorageError) -> Article.ID {
    let document = ArticleDocument(markdown: article.body)
    let digest = article.digest ?? document.digest
    return try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO article
            (id, handle, account, title, author, digest, hasOwnDigest, cover, isOriginal, place,
            originalURL, crowdReaders, crowdLikes, crowdWows, commenting, takesRewards,
            allowsReprint)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          article.id.assigned, article.handle, article.account.rawValue, article.title,
          article.author, digest, article.digest != nil, article.cover.name, article.isOriginal,
          article.place, article.originalURL, article.crowd.readers, article.crowd.likes,
          article.crowd.wows, article.commenting?.rawValue, article.takesRewards,
          article.allowsReprint,
        ])
      let id = db.lastInsertedRowID
      try db.cachedStatement(sql: "INSERT INTO article_body (article, body) VALUES (?, ?)")
        .execute(arguments: [id, article.body])
      try ArticleIndex.write(db, article: id, document)
      try StoredOriginals.write(db, article: id, document)
      return Article.ID(id)
    }
  }

  /// An article by the name of its file, whoever may read it.
  package func article(handle: String) throws(StorageError) -> Article.ID? {
    try number("SELECT id FROM article WHERE handle = ?", handle).map { Article.ID($0) }
  }

  /// A poll of an article, counted from 0 in the order of its body.
  package func poll(_ number: Int, of article: Article.ID) throws(StorageError) -> Poll.ID? {
    try read { db in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM poll WHERE article = ? AND number = ?"),
        arguments: [article.rawValue, number]
      ).map { Poll.ID($0) }
    }
  }

  /// What readers do.
  ///
  /// Anybody may to whom the article has come; following isn't asked for (R3, A22, A40).
  ///
  /// Refused, in this order: `wrongActor`, those of `requireAccess`, then as each action says.
  func performOnArticle(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .openArticle(let id):
      let route = try requireAccess(to: id, of: person, onlyLooking: true, deed)
      try open(id, by: person, along: route, &deed)
    case .finishArticle(let id):
      let route = try requireAccess(to: id, of: person, onlyLooking: true, deed)
      if route != .preview { try finish(id, by: person, &deed) }
    case .setArticleLiked(let id, let isLiked):
      try requireAccess(to: id, of: person, deed)
      try setLiked(id, isLiked, by: person, &deed)
    case .vote(let poll, let choices): try vote(choices, in: poll, by: person, &deed)
    case .keepReadingPosition(let id, let position):
      try keepPosition(position, in: id, by: person, deed)
    case .setFloating(let page, let isFloating):
      try setFloating(page, isFloating, by: person, &deed)
    case .rewardArticle(let id, let cents, let source):
      try reward(id, cents: cents, from: source, by: person, &deed)
    case .reportArticle(let id, let reason):
      try requireAccess(to: id, of: person, deed)
      try StoredComplaint.insert(
        reason.rawValue, of: .article(id), by: person, at: deed.time, deed.db)
      deed.record(.articleReported(id, by: person, reason))
    default:
      preconditionFailure("not an action on an article: \(action)")
    }
  }

  /// The platform takes down what the acting account has published, by whichever way it had come to anybody (A12).
  ///
  /// Refused, in this order: `wrongActor`; `notFound` for what isn't the account's own; `articleNotPublished`.
  func takeDown(_ id: Article.ID, _ deed: inout Deed) throws {
    let account = try deed.account
    guard try StoredArticle.title(deed.db, id, of: account) != nil else { throw Refusal.notFound }
    guard try StoredArticle.isPublished(deed.db, id) else { throw Refusal.articleNotPublished }
    try deed.db.cachedStatement(
      sql: "UPDATE article SET violatedAt = ? WHERE id = ? AND violatedAt IS NULL"
    ).execute(arguments: [deed.time.seconds, id.rawValue])
    if deed.db.changesCount > 0 { deed.record(.articleTakenDown(id, of: account)) }
  }

  /// What an account has shown before sending it doesn't count (A26).
  private func open(
    _ id: Article.ID, by person: Person.ID, along route: ArticleRoute, _ deed: inout Deed
  ) throws {
    if route == .preview { return deed.record(.articleOpened(id, by: person)) }
    let key: StatementArguments = [id.rawValue, person.rawValue, deed.time.dayNumber]
    let openedToday =
      try Int.fetchOne(
        deed.db.cachedStatement(
          sql: "SELECT times FROM article_opening WHERE article = ? AND person = ? AND day = ?"),
        arguments: key) ?? 0
    try deed.db.cachedStatement(
      sql: """
        INSERT INTO article_opening (article, person, day, times) VALUES (?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET times = times + 1
        """
    ).execute(arguments: key)
    if ArticleReads.counts(openedToday: openedToday) {
      try deed.db.cachedStatement(sql: "UPDATE article SET reads = reads + 1 WHERE id = ?")
        .execute(arguments: [id.rawValue])
    }
    deed.record(.articleOpened(id, by: person))
  }

  /// Reaching the end counts once.
  private func finish(_ id: Article.ID, by person: Person.ID, _ deed: inout Deed) throws {
    try deed.db.cachedStatement(
      sql: """
        INSERT INTO article_reader (article, person, finishedAt) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET finishedAt = excluded.finishedAt WHERE finishedAt IS NULL
        """
    ).execute(arguments: [id.rawValue, person.rawValue, deed.time.seconds])
    if deed.db.changesCount > 0 { deed.record(.articleFinished(id, by: person)) }
  }

  /// One like per person (A30).
  private func setLiked(
    _ id: Article.ID, _ isLiked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    if isLiked {
      try db.cachedStatement(
        sql: """
          INSERT INTO article_reader (article, person, likedAt) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET likedAt = excluded.likedAt WHERE likedAt IS NULL
          """
      ).execute(arguments: [id.rawValue, person.rawValue, deed.time.seconds])
    } else {
      try db.cachedStatement(
        sql: """
          UPDATE article_reader SET likedAt = NULL
          WHERE article = ? AND person = ? AND likedAt IS NOT NULL
          """
      ).execute(arguments: [id.rawValue, person.rawValue])
    }
    guard db.changesCount > 0 else { return }
    try db.cachedStatement(sql: "UPDATE article SET likes = likes + ? WHERE id = ?")
      .execute(arguments: [isLiked ? 1 : -1, id.rawValue])
    deed.record(.articleLiked(id, by: person, isLiked))
  }
}
