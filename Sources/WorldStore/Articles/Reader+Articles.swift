package import Domain
import GRDB

extension World.Reader {
  /// Whether the viewer may read an article, and by which way it has come to them; `nil` if there is none.
  package func access(
    to id: Article.ID, at now: WorldTime
  ) throws(StorageError) -> Verdict<ArticleAccess.Clause>? {
    try read { db in
      try StoredArticle.exists(db, id) ? try routes(at: now, db).access(to: id) : nil
    }
  }

  private func routes(at now: WorldTime, _ db: Database) -> ArticleRoutes {
    ArticleRoutes(db: db, world: world, person: viewer, now: now)
  }

  /// The page of an article as the viewer reads it, following or not (R3, A40); `nil` for one that they may not read.
  package func article(_ id: Article.ID, at now: WorldTime) throws(StorageError) -> ArticlePage? {
    try read { db in
      guard try StoredArticle.exists(db, id), try routes(at: now, db).access(to: id).isAllowed
      else { return nil }
      let statement = try db.cachedStatement(
        sql: """
          SELECT article.handle, article.account, article.title, article.author,
            article.digest, article.hasOwnDigest, article.cover, article.isOriginal, article.place,
            article.originalURL, article_body.body, article.crowdReaders, article.crowdLikes,
            article.crowdWows, article.reads, article.likes, article.wows, article.publishedAt,
            account.name, account.kind, account.avatarText, account.avatarColour,
            article_reader.likedAt, wow.thought, favorite.id,
            account.avatarPicture, article.takesRewards, article.correctedAt
          FROM article
          JOIN article_body ON article_body.article = article.id
          JOIN account ON account.id = article.account
          LEFT JOIN article_reader
            ON article_reader.article = article.id AND article_reader.person = :viewer
          LEFT JOIN wow ON wow.article = article.id AND wow.person = :viewer
          LEFT JOIN favorite ON favorite.article = article.id AND favorite.person = :viewer
          WHERE article.id = :article
          """)
      let row = try Row.fetchOne(
        statement, arguments: ["viewer": viewer.rawValue, "article": id.rawValue])
      guard let row else { return nil }
      let account = OfficialAccount.ID(row[1])
      guard let kind = OfficialAccount.Kind(rawValue: row[19]) else {
        throw UnreadableValue(table: "account", column: "kind", id: account.rawValue)
      }
      let hasOwnDigest: Bool = row[5]
      let article = Article(
        id: id, handle: row[0], account: account, title: row[2], author: row[3],
        digest: hasOwnDigest ? row[4] : nil, cover: Picture(row[6]), isOriginal: row[7],
        place: row[8], originalURL: row[9], body: row[10],
        crowd: ArticleCrowd(readers: row[11], likes: row[12], wows: row[13]),
        takesRewards: row[26])
      let publishedAt = row.integer(17).map { WorldTime(seconds: $0) }
      let counts =
        article.crowd.counts(age: publishedAt.map { now - $0 } ?? 0)
        + ArticleCounts(reads: row[14], likes: row[15], wows: row[16])
      let favorite: Int64? = row[24]
      var page = ArticlePage(
        article: article, accountName: row[18], accountKind: kind,
        avatar: try Avatar(row: row, at: 20, picture: 25, table: "account", id: account.rawValue),
        isFollowing: try Follow.exists(db, person: viewer, account: account),
        publishedAt: publishedAt, reads: counts.reads, likes: counts.likes, wows: counts.wows,
        isLiked: !row.hasNull(atIndex: 22), isWowed: !row.hasNull(atIndex: 23),
        favorite: favorite.map { Favorite.ID($0) },
        friendsWowed: try friendsWowed(id, db))
      page.digest = row[4]
      page.thought = row[23] ?? ""
      if let publishedAt {
        page.polls = try polls(of: id, publishedAt: publishedAt, at: now, db)
      }
      page.position = try position(in: id, db)
      page.correctedAt = row.integer(27).map { WorldTime(seconds: $0) }
      page.complaint = try StoredComplaint.find(
        db, of: .article(id), by: viewer, as: ArticleReport.self)
      page.rewards = try rewards(of: article, db)
      page.isFloating = try StoredFloating.has(db, .article(id), of: viewer)
      return page
    }
  }

  private func rewards(of article: Article, _ db: Database) throws -> ArticleRewards? {
    guard
      Reward.isOffered(isOriginal: article.isOriginal, takesRewards: article.takesRewards)
    else { return nil }
    let book = NameBook(db, reader: self)
    let last = try StoredReward.people(db, of: article.id, limit: Reward.shownMax)
    return ArticleRewards(
      people: last.count < Reward.shownMax
        ? last.count : try StoredReward.count(db, of: article.id),
      avatars: try last.map { try book.face(of: $0).avatar })
  }

  private func polls(
    of id: Article.ID, publishedAt: WorldTime, at now: WorldTime, _ db: Database
  ) throws -> [PollRow] {
    try StoredPoll.all(db, of: id).map { poll in
      let closing = Poll.closing(publishedAt: publishedAt, openFor: poll.openFor)
      let mine = try poll.choices(db, of: viewer)
      let isShown = Poll.showsResults(hasVoted: !mine.isEmpty, closing: closing, now: now)
      return PollRow(
        id: poll.id, closesAt: closing, mine: mine, cast: isShown ? try poll.votes(db) : nil)
    }
  }

  private func position(in id: Article.ID, _ db: Database) throws -> ReadingPosition? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT part, share FROM article_position WHERE person = ? AND article = ?"),
      arguments: [viewer.rawValue, id.rawValue]
    ).map { ReadingPosition(part: $0[0], share: $0[1]) }
  }

  /// Friends who wowed it and let the viewer know, the first first (A33).
  private func friendsWowed(_ id: Article.ID, _ db: Database) throws -> [String] {
    let book = NameBook(db, reader: self)
    return try WowSight(db, viewer: viewer).wows(of: id, limit: Self.friendsWowedMax)
      .filter { $0.person != viewer }.reversed().map { try book.face(of: $0.person).name }
  }

  /// Names below an article.
  private static let friendsWowedMax = 100

  /// What the viewer has put aside as floating windows, the first put aside first (A43).
  package func floatingPages() throws(StorageError) -> [FloatingPage] {
    try read { db in try StoredFloating.all(db, of: viewer) }
  }

  /// The article that links name by its data file; `nil` if there is none.
  package func article(handle: String) throws(StorageError) -> Article.ID? {
    try world.article(handle: handle)
  }

  /// Pictures with what they show, where the world says so.
  package func described(_ pictures: [Picture]) throws(StorageError) -> [Picture] {
    try read { db in try pictures.map(NameBook(db, reader: self).described) }
  }

  /// An article as a card; `nil` for one that the viewer may not read now.
  package func articleCard(_ id: Article.ID) throws(StorageError) -> ArticleCard? {
    let now = try world.clock().now
    return try read { db in
      guard try StoredArticle.exists(db, id), try routes(at: now, db).access(to: id).isAllowed
      else { return nil }
      return try NameBook(db, reader: self).card(id)
    }
  }
}
