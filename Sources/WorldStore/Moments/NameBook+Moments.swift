import Domain
import GRDB

extension NameBook {
  /// A post that the viewer sees, with the likes and comments the viewer sees under it (M96), the first of them.
  func row(
    of head: StoredHead, _ facts: MomentFacts, _ extent: MomentRow.Extent = .timeline
  ) throws -> MomentRow {
    let statement = try db.cachedStatement(
      sql: """
        SELECT moment.text, moment.location, moment.status, moment.source, moment.isPasted,
          moment.pin IS NOT NULL,
          EXISTS (SELECT 1 FROM moment_like WHERE moment_like.moment = moment.id),
          EXISTS (SELECT 1 FROM moment_comment WHERE moment_comment.moment = moment.id),
          EXISTS (
            SELECT 1 FROM moment_muted
            WHERE moment_muted.person = :viewer AND moment_muted.moment = moment.id
          ),
          \(MediaColumns.columns)
        FROM moment
        WHERE moment.id = :moment
        """)
    let row = try Row.fetchOne(
      statement, arguments: ["moment": head.id.rawValue, "viewer": viewer.rawValue])
    guard let row else {
      throw UnreadableValue(table: "moment", column: "id", id: head.id.rawValue)
    }
    let media = try MediaColumns(row: row, at: 9, moment: head.id.rawValue)
    let content = MomentContent(
      text: row[0],
      media: try media.media(
        moment: head.id.rawValue, json: world.json
      ).map(described),
      location: row[1], status: try Self.status(row[2], of: head), source: row[3],
      isPasted: row[4])
    let author = try face(of: head.author)
    let likes = row[6] ? try likes(of: head, facts, extent.likes + 1) : []
    let comments = row[7] ? try comments(on: head, facts, extent.comments + 1) : []
    var moment = MomentRow(
      id: head.id, cursor: head.cursor, author: .person(head.author), authorName: author.name,
      avatar: author.avatar, isMine: head.author == viewer, postedAt: head.postedAt,
      content: content, article: try media.article.map { try card(Article.ID($0)) },
      audience: head.author == viewer ? try head.audience(db) : nil,
      likes: Array(likes.prefix(extent.likes)), comments: Array(comments.prefix(extent.comments)),
      isLiked: try likes.contains { $0.id == viewer }
        || likes.count > extent.likes && isLiked(head, facts),
      hasMoreLikes: likes.count > extent.likes, hasMoreComments: comments.count > extent.comments,
      isPinned: row[5], isMuted: row[8])
    if moment.hasMoreComments { moment.hasOwnCommentBeyond = try hasCommented(on: head) }
    return moment
  }

  private func hasCommented(on head: StoredHead) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM moment_comment WHERE moment = ? AND author = ? LIMIT 1"),
      arguments: [head.id.rawValue, viewer.rawValue]) != nil
  }

  /// The own like, wherever it stands among the others.
  private func isLiked(_ head: StoredHead, _ facts: MomentFacts) throws -> Bool {
    let like = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM moment_like WHERE moment = ? AND person = ?"),
      arguments: [head.id.rawValue, viewer.rawValue])
    guard like != nil else { return false }
    return try facts.sight(
      of: InteractionVisibility.Interaction(writer: viewer), under: head.author, by: viewer
    ).isAllowed
  }

  private static func status(_ text: String?, of head: StoredHead) throws -> MomentStatus? {
    guard let text else { return nil }
    guard let status = MomentStatus(rawValue: text) else {
      throw UnreadableValue(table: "moment", column: "status", id: head.id.rawValue)
    }
    return status
  }

  /// Joins, for somebody in a column, the name the viewer knows, and how the person stands to viewer and author.
  private static func personJoins(_ column: String) -> String {
    """
    JOIN person ON person.id = \(column)
    LEFT JOIN contact AS mine ON mine.owner = :viewer AND mine.person = \(column)
    LEFT JOIN contact AS back ON back.owner = \(column) AND back.person = :viewer
    LEFT JOIN contact AS toAuthor ON toAuthor.owner = \(column) AND toAuthor.person = :author
    LEFT JOIN contact AS fromAuthor ON fromAuthor.owner = :author AND fromAuthor.person = \(column)
    """
  }

  /// Two columns for `PersonTies`.
  private static let personColumns = """
    coalesce(mine.remark, person.nickname),
    (mine.owner IS NOT NULL) + 2 * (back.owner IS NOT NULL)
      + 4 * (toAuthor.owner IS NOT NULL) + 8 * (fromAuthor.owner IS NOT NULL)
    """

  private static let likes = """
    SELECT moment_like.person, \(personColumns), moment_like.id
    FROM moment_like INDEXED BY moment_like_order
    \(personJoins("moment_like.person"))
    WHERE moment_like.moment = :moment
    ORDER BY moment_like.id
    LIMIT :limit
    """

  private static let comments = """
    SELECT moment_comment.author, \(personColumns), moment_comment.id, moment_comment.replyTo,
      moment_comment.text, moment_comment.writtenAt
    FROM moment_comment INDEXED BY moment_comment_order
    \(personJoins("moment_comment.author"))
    WHERE moment_comment.moment = :moment
    ORDER BY moment_comment.id
    LIMIT :limit
    """

  private func arguments(_ head: StoredHead, _ limit: Int) -> StatementArguments {
    [
      "viewer": viewer.rawValue, "author": head.author.rawValue, "moment": head.id.rawValue,
      "limit": limit,
    ]
  }

  /// The first of the likes that the viewer sees.
  private func likes(of head: StoredHead, _ facts: MomentFacts, _ limit: Int) throws
    -> [NamedPerson]
  {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.likes), arguments: arguments(head, limit))
    let ties = try PostTies(head, facts, viewer: viewer)
    var likes: [NamedPerson] = []
    var (count, last) = (0, Int64(0))
    while let row = try rows.next() {
      (count, last) = (count + 1, row[3])
      let writer = PersonTies(row: row, at: 0)
      let interaction = InteractionVisibility.Interaction(writer: writer.id)
      if try ties.allow(interaction, by: writer) {
        likes.append(NamedPerson(id: writer.id, name: writer.name))
      }
    }
    guard count == limit, likes.count < limit else { return likes }
    let crowd = try Crowd(head, facts, viewer: viewer, world.sights(of: viewer, db).circle(db))
    try crowd.likes(after: last) { person in
      likes.append(NamedPerson(id: person, name: try face(of: person).name))
      return likes.count < limit
    }
    return likes
  }

  /// The first of the comments that the viewer sees.
  private func comments(on head: StoredHead, _ facts: MomentFacts, _ limit: Int) throws
    -> [CommentRow]
  {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.comments), arguments: arguments(head, limit))
    let ties = try PostTies(head, facts, viewer: viewer)
    var comments: [CommentRow] = []
    var (count, last) = (0, Int64(0))
    while let row = try rows.next() {
      (count, last) = (count + 1, row[3])
      let writer = PersonTies(row: row, at: 0)
      let addressed = row.hasNull(atIndex: 4) ? nil : Person.ID(row[4])
      let interaction = InteractionVisibility.Interaction(
        writer: writer.id, addressed: addressed)
      guard try ties.allow(interaction, by: writer) else { continue }
      comments.append(
        try comment(
          MomentComment.ID(last), by: NamedPerson(id: writer.id, name: writer.name), to: addressed,
          text: row[5], at: row[6], under: head))
    }
    guard count == limit, comments.count < limit else { return comments }
    let crowd = try Crowd(head, facts, viewer: viewer, world.sights(of: viewer, db).circle(db))
    try crowd.comments(after: last) { id, writer, addressed in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT text, writtenAt FROM moment_comment WHERE id = ?"),
        arguments: [id])
      guard let row else { return true }
      comments.append(
        try comment(
          MomentComment.ID(id), by: NamedPerson(id: writer, name: try face(of: writer).name),
          to: addressed, text: row[0], at: row[1], under: head))
      return comments.count < limit
    }
    return comments
  }

  private func comment(
    _ id: MomentComment.ID, by writer: NamedPerson, to addressed: Person.ID?, text: String,
    at seconds: Int64, under head: StoredHead
  ) throws -> CommentRow {
    CommentRow(
      id: id, author: writer,
      replyTo: try addressed.map { NamedPerson(id: $0, name: try face(of: $0).name) },
      text: text, writtenAt: WorldTime(seconds: seconds), isMine: writer.id == viewer,
      canDelete: writer.id == viewer || head.author == viewer)
  }
}

/// Somebody who liked or commented, as one row tells it: the name, and how close to the viewer and to the post's author.
private struct PersonTies {
  let id: Person.ID
  let name: String
  let toViewer: Relation.Tie
  let toAuthor: Relation.Tie

  init(row: Row, at column: Int) {
    id = Person.ID(row[column])
    name = row[column + 1]
    let ties: Int = row[column + 2]
    toViewer = Relation.Tie(ties & 1 > 0, ties & 2 > 0)
    toAuthor = Relation.Tie(ties & 4 > 0, ties & 8 > 0)
  }
}

/// Asks about what stands under one post, for one viewer.
private struct PostTies {
  private let author: Person.ID
  private let viewer: Person.ID
  private let facts: MomentFacts
  /// Between author and viewer, who are asked about for everything under the post.
  private let between: Relation.Tie?

  init(_ head: StoredHead, _ facts: MomentFacts, viewer: Person.ID) throws {
    author = head.author
    self.viewer = viewer
    self.facts = facts
    between = author == viewer ? nil : try facts.tie(author, viewer)
  }

  func allow(
    _ interaction: InteractionVisibility.Interaction, by writer: PersonTies
  ) throws -> Bool {
    // The rule asks about two different people, in any order.
    try InteractionVisibility.verdict(on: interaction, under: author, for: viewer) { one, other in
      guard one == writer.id || other == writer.id else { return try tie(one, other) }
      switch one == writer.id ? other : one {
      case viewer: return writer.toViewer
      case author: return writer.toAuthor
      default: return try facts.tie(one, other)
      }
    }.isAllowed
  }

  private func tie(_ one: Person.ID, _ other: Person.ID) throws -> Relation.Tie {
    let isBetween = one == author && other == viewer || one == viewer && other == author
    if isBetween, let between { return between }
    return try facts.tie(one, other)
  }
}

extension Relation.Tie {
  /// From whether each of two people has the other as a contact.
  fileprivate init(_ one: Bool, _ other: Bool) {
    self =
      switch (one, other) {
      case (true, true): .friends
      case (false, false): .none
      default: .oneSided
      }
  }
}
