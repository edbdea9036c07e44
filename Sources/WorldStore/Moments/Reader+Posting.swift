package import Domain
import GRDB

/// A post that has been begun or couldn't be sent, with the names of those it speaks of.
package struct MomentDraftRow: Hashable, Sendable, Identifiable {
  /// 0 for one that has only been begun.
  package let id: MomentDraft.ID
  package var draft: MomentDraft
  /// When it couldn't be sent.
  package var failedAt: WorldTime?
  package var article: ArticleCard?
  /// Everybody on the list of readers or mentioned who is still there.
  package var people: [NamedPerson]
  /// The tags on the list that are still there.
  package var tags: [ContactTag]

  package init(
    id: MomentDraft.ID, draft: MomentDraft, failedAt: WorldTime?, article: ArticleCard?,
    people: [NamedPerson], tags: [ContactTag]
  ) {
    self.id = id
    self.draft = draft
    self.failedAt = failedAt
    self.article = article
    self.people = people
    self.tags = tags
  }
}

extension World.Reader {
  /// The post that the viewer has begun (M35), by the article it shares if any.
  package func momentDraft(sharing article: Article.ID? = nil) throws(StorageError)
    -> MomentDraftRow?
  {
    try readMoments { book, _ in
      let body = try String.fetchOne(
        book.db.cachedStatement(
          sql: "SELECT body FROM moment_draft WHERE person = ? AND article = ?"),
        arguments: [viewer.rawValue, article?.rawValue ?? 0])
      return try body.map { try row($0, id: 0, table: "moment_draft", failedAt: nil, book) }
    }
  }

  /// The posts that couldn't be sent, the newest first (M39).
  package func unpostedMoments() throws(StorageError) -> [MomentDraftRow] {
    try readMoments { book, _ in
      let statement = try book.db.cachedStatement(
        sql: "SELECT id, failedAt, body FROM moment_unposted WHERE person = ? ORDER BY id DESC")
      return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map {
        try row(
          $0[2], id: $0[0], table: "moment_unposted", failedAt: WorldTime(seconds: $0[1]), book)
      }
    }
  }

  private func row(
    _ body: String, id: Int64, table: String, failedAt: WorldTime?, _ book: NameBook
  ) throws -> MomentDraftRow {
    var draft = try world.json.value(
      MomentDraft.self, from: body, table: table, column: "body", id: id)
    draft.content.media = try draft.content.media.map(book.described)
    var article: ArticleCard?
    if case .article(let shared) = draft.content.media { article = try book.card(shared) }
    var people = Set(draft.mentions)
    var tags: [ContactTag.ID] = []
    switch draft.audience {
    case .public, .private: break
    case .only(let listed, let listedTags), .except(let listed, let listedTags):
      people.formUnion(listed)
      tags = listedTags
    }
    return MomentDraftRow(
      id: MomentDraft.ID(id), draft: draft, failedAt: failedAt, article: article,
      people: try people.sorted().map { NamedPerson(id: $0, name: try book.face(of: $0).name) },
      tags: try tags.compactMap { tag in
        try String.fetchOne(
          book.db.cachedStatement(sql: "SELECT name FROM tag WHERE id = ? AND owner = ?"),
          arguments: [tag.rawValue, viewer.rawValue]
        ).map { ContactTag(id: tag, owner: viewer, name: $0) }
      })
  }

  /// Those of some friends who wouldn't see a post that the viewer put up now for an audience (M37).
  package func unreached(
    _ mentions: [NamedPerson], by audience: Audience
  ) throws(StorageError) -> [NamedPerson] {
    try readMoments { _, facts in
      let head = MomentHead(author: viewer, postedAt: facts.now, audience: audience)
      return try mentions.filter { try !facts.reaches($0.id, with: head) }
    }
  }

  /// Whether the notice about posts of text alone has been read (M31).
  package func knowsTextPosts() throws(StorageError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT knowsTextPosts FROM moments_seen WHERE person = ?"),
        arguments: [viewer.rawValue]) ?? false
    }
  }

  /// A page of the pictures on the viewer's phone, the newest first.
  package func cameraRoll(_ page: Page<TimeCursor>) throws(StorageError) -> [CameraRollRow] {
    try readMoments { book, _ in
      let keyset = page.keyset
      let statement = try book.db.cachedStatement(
        sql: """
          SELECT id, picture, seconds FROM camera_roll
          WHERE person = :viewer AND \(keyset.rows(by: "id"))
          """)
      let found = try Row.fetchAll(
        statement, arguments: keyset.arguments + ["viewer": viewer.rawValue]
      ).map { row in
        CameraRollRow(
          id: row[0], picture: try book.described(Picture(row[1])), seconds: row[2])
      }
      return keyset.inOrder(found)
    }
  }

  /// Places to choose from for a post (M26): where the viewer has been of late, then those of the world.
  package func places() throws(StorageError) -> [String] {
    try read { db in
      let recent = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT location FROM (
              SELECT id, location FROM moment
              WHERE author = ? AND deletedAt IS NULL
              ORDER BY id DESC
              LIMIT 200
            )
            WHERE location IS NOT NULL
            GROUP BY location
            ORDER BY max(id) DESC
            LIMIT 5
            """), arguments: [viewer.rawValue])
      let all = try String.fetchAll(
        db.cachedStatement(sql: "SELECT name FROM place ORDER BY id LIMIT 500"))
      return recent + all.filter { !recent.contains($0) }
    }
  }

  /// The posts at the top of somebody's album, the last one pinned first (M131).
  package func pinnedMoments(of author: Person.ID) throws(StorageError) -> [MomentRow] {
    try readMoments { book, facts in
      let statement = try book.db.cachedStatement(
        sql: """
          SELECT \(StoredHead.columns) FROM moment
          WHERE author = ? AND pin IS NOT NULL AND deletedAt IS NULL
          ORDER BY pin DESC
          """)
      return try Row.fetchAll(statement, arguments: [author.rawValue])
        .map { try StoredHead(row: $0) }
        .filter { try facts.sight(of: $0, by: viewer, in: .album).isAllowed }
        .map { try book.row(of: $0, facts) }
    }
  }
}
