package import Domain
import GRDB

extension World.Reader {
  /// The first tab of Top Stories: articles that the viewer's friends or the viewer wowed, each once, by its newest wow
  /// (D40–D42).
  package func wowStories(_ page: Page<TimeCursor>) throws(StorageError) -> [WowStory] {
    try read { db in
      let keyset = page.keyset
      let sight = WowSight(db, viewer: viewer)
      let book = NameBook(db, reader: self)
      var found: [WowStory] = []
      try sight.all(beyond: keyset.bound.id, isForward: keyset.isForward) { wow in
        let wows = try sight.wows(of: wow.article, limit: WowStory.wowsMax + Self.othersMax)
        guard wows.first?.id == wow.id,
          try StoredArticle.standing(db, wow.article) == .published
        else { return true }
        found.append(
          WowStory(
            id: wow.id, card: try book.card(wow.article),
            wows: try wows.prefix(WowStory.wowsMax).map { try row($0, sight, book) },
            others: max(0, wows.count - WowStory.wowsMax)))
        return found.count < keyset.limit
      }
      return keyset.inOrder(found)
    }
  }

  /// How many wows of an article are counted beyond those that are shown.
  private static let othersMax = 90
  /// Likes and replies that are shown with a thought.
  private static let interactionsMax = 30

  /// A wow that the viewer sees; `nil` for any other.
  package func wow(_ id: Wow.ID) throws(StorageError) -> WowRow? {
    try read { db in
      let sight = WowSight(db, viewer: viewer)
      return try sight.wow(id).map { try row($0, sight, NameBook(db, reader: self)) }
    }
  }

  private func row(_ wow: Wow, _ sight: WowSight, _ book: NameBook) throws -> WowRow {
    let face = try book.face(of: wow.person)
    let likes = try Int64.fetchAll(
      book.db.cachedStatement(sql: "SELECT person FROM wow_like WHERE wow = ? ORDER BY id"),
      arguments: [wow.id.rawValue]
    ).map { Person.ID($0) }.filter { try sight.isSeen($0, to: nil, under: wow) }
    return WowRow(
      wow: wow, name: face.name, avatar: face.avatar, isMine: wow.person == viewer,
      isLiked: likes.contains(viewer),
      likes: try likes.prefix(Self.interactionsMax).map { try book.face(of: $0).name },
      replies: try replies(to: wow, sight, book))
  }

  private func replies(
    to wow: Wow, _ sight: WowSight, _ book: NameBook
  ) throws -> [WowReplyRow] {
    try StoredWowReply.all(book.db, of: wow.id)
      .filter { try sight.isSeen($0.writer, to: $0.addressed, under: wow) }
      .prefix(Self.interactionsMax)
      .map { reply in
        WowReplyRow(
          reply: reply, name: try book.face(of: reply.writer).name,
          addressedName: try reply.addressed.map { try book.face(of: $0).name },
          isMine: reply.writer == viewer)
      }
  }

  /// The second tab of Top Stories: what is chosen by the crowd's figures, without what the viewer wasn't interested in
  /// (D40, D43).
  package func topStories(at now: WorldTime) throws(StorageError) -> [StoryRow] {
    try read { db in
      let candidates = try candidates(at: now, db)
      let figures = Dictionary(candidates.map { ($0.article, $0.counts) }) { first, _ in first }
      let book = NameBook(db, reader: self)
      return try TopStories.choice(of: candidates, rejections: try rejections(db)).map { id in
        let counts = figures[id] ?? ArticleCounts()
        return StoryRow(card: try book.card(id), reads: counts.reads, wows: counts.wows)
      }
    }
  }

  /// Articles that were published for everybody, the newest first.
  private func candidates(at now: WorldTime, _ db: Database) throws -> [TopStories.Candidate] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, account, crowdReaders, crowdLikes, crowdWows, reads, likes, wows, publishedAt
          FROM article INDEXED BY article_story
          WHERE isListed = 1 AND deletedAt IS NULL AND violatedAt IS NULL
            AND publishedAt BETWEEN ? AND ?
          ORDER BY publishedAt DESC, id DESC
          LIMIT ?
          """),
      arguments: [
        (now - TopStories.span).seconds, now.seconds, TopStories.candidatesMax,
      ])
    return rows.map { row in
      let age = now - WorldTime(seconds: row[8])
      let crowd = ArticleCrowd(readers: row[2], likes: row[3], wows: row[4])
      return TopStories.Candidate(
        article: Article.ID(row[0]), account: OfficialAccount.ID(row[1]),
        counts: crowd.counts(age: age)
          + ArticleCounts(reads: row[5], likes: row[6], wows: row[7]),
        age: age)
    }
  }

  private func rejections(_ db: Database) throws -> [TopStories.Rejection] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT story_rejection.article, article.account, story_rejection.objection
          FROM story_rejection JOIN article ON article.id = story_rejection.article
          WHERE story_rejection.person = ?
          """),
      arguments: [viewer.rawValue]
    ).map { row in
      guard let objection = StoryObjection(rawValue: row[2]) else {
        throw UnreadableValue(table: "story_rejection", column: "objection", id: row[0])
      }
      return TopStories.Rejection(
        article: Article.ID(row[0]), account: OfficialAccount.ID(row[1]), objection: objection)
    }
  }
}
