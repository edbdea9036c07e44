import Domain
import GRDB

extension World {
  /// Everything done on Moments is done by a person.
  ///
  /// Refused: `wrongActor`, then as each action says.
  func performInMoments(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .postMoment(let content, let audience, let mentions):
      try post(content, to: audience, mentioning: mentions, by: person, &deed)
    case .deleteMoment(let id):
      try delete(id, by: person, &deed)
    case .setMomentLiked(let id, let isLiked):
      if let ad = id.ad { return try setLiked(ad, isLiked, by: person, &deed) }
      try setLiked(id, isLiked, by: person, &deed)
    case .comment(let id, let text, let replyTo):
      if let ad = id.ad { return try comment(ad, text, replyTo: replyTo, by: person, &deed) }
      try comment(id, text, replyTo: replyTo, by: person, &deed)
    case .deleteComment(let id):
      if let number = id.numberOnAd {
        return try deleteComment(onAd: number, by: person, &deed)
      }
      try delete(id, by: person, &deed)
    case .openMoments:
      try placeAds(for: person, &deed)
      try MomentsSeen.open(deed.db, by: person)
      try sights(of: person, deed.db, keeping: false).keep(deed.db)
      deed.record(.momentsOpened(by: person))
    case .openMomentNotifications:
      try MomentsSeen.openNotifications(deed.db, by: person)
      deed.record(.momentNotificationsOpened(by: person))
    case .clearMomentNotifications:
      try MomentsSeen.clearNotifications(deed.db, by: person)
      deed.record(.momentNotificationsCleared(by: person))
    case .rejectAd(let ad, let objection):
      try reject(ad, objection, by: person, &deed)
    case .openAd(let ad):
      try open(ad, by: person, &deed)
    default: try performOnOwnMoments(action, by: person, &deed)
    }
  }

  // MARK: Posts

  /// Refused, in this order: what `MomentPost` refuses of the content; those of `requireAccess` for its
  /// article; `notFound` for a person or tag on the list that isn't there or isn't one's own; then what `MomentPost`
  /// refuses of the audience and the mentions.
  private func post(
    _ content: MomentContent, to audience: Audience, mentioning mentions: [Person.ID],
    by author: Person.ID, _ deed: inout Deed
  ) throws {
    let content = try MomentPost.content(content, videoMax: try videoMax(of: author, deed.db))
    if case .article(let article) = content.media {
      try requireAccess(to: article, of: author, deed)
    }
    let audience = StoredAudience(audience)
    let known = try audience.find(of: author, deed.db)
    if known == nil { try audience.check(of: author, deed.db) }
    try MomentPost.audience(
      audience.audience, namesFriend: try audience.namesFriend(of: author, deed.db))
    let facts = MomentFacts(deed.db, now: deed.time)
    let head = MomentHead(author: author, postedAt: deed.time, audience: audience.audience)
    try MomentPost.mentions(mentions, audience: audience.audience) { person in
      try facts.reaches(person, with: head)
    }

    try MomentPost.pace(recent: try recentPosts(of: author, deed))

    let id = try insert(content, head, deed)
    try audience.give(to: id, of: author, known: known, deed.db)
    let notices = MomentNotices(facts)
    for person in Set(mentions).sorted() {
      try notices.add(.mentioned, to: person, by: author, on: id, comment: nil)
    }
    deed.made = .moment(id)
    deed.record(.momentPosted(id, by: author))
  }

  private func videoMax(of author: Person.ID, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT momentsVideoMax FROM settings WHERE person = ?"),
      arguments: [author.rawValue]) ?? MomentContent.videoSecondsMax
  }

  /// Counted no further than the rule looks.
  private func recentPosts(of author: Person.ID, _ deed: Deed) throws -> Int {
    try Int.fetchOne(
      deed.db.cachedStatement(
        sql: """
          SELECT count(*) FROM (
            SELECT postedAt FROM moment
            WHERE author = ? AND deletedAt IS NULL
            ORDER BY id DESC
            LIMIT ?
          ) WHERE postedAt > ?
          """),
      arguments: [
        author.rawValue, MomentPost.burstMax, (deed.time - MomentPost.burstSpan).seconds,
      ]) ?? 0
  }

  private func insert(_ content: MomentContent, _ head: MomentHead, _ deed: Deed) throws
    -> Moment.ID
  {
    let media = MediaColumns(content.media, json: json)
    try deed.db.cachedStatement(
      sql: """
        INSERT INTO moment
          (author, postedAt, audience, text, location, status, source, isPasted, media, pictures,
           filters, seconds, article, title, detail, url)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        head.author.rawValue, head.postedAt.seconds, head.audience.kind.rawValue, content.text,
        content.location, content.status?.rawValue, content.source, content.isPasted,
        media.kind?.rawValue, media.pictures, media.filters, media.seconds, media.article,
        media.title, media.detail, media.url,
      ])
    return Moment.ID(deed.db.lastInsertedRowID)
  }

  /// Takes the post away from everybody with all that is under it; notifications about it stay (M113, M114).
  ///
  /// Refused, in this order: `notFound` for a post one can't see, `notYours`.
  private func delete(_ id: Moment.ID, by person: Person.ID, _ deed: inout Deed) throws {
    let head = try visible(id, to: person, deed).head
    if head.author != person { throw Refusal.notYours }
    for table in ["moment_like", "moment_comment", "moment_muted"] {
      try deed.db.cachedStatement(sql: "DELETE FROM \(table) WHERE moment = ?")
        .execute(arguments: [id.rawValue])
    }
    try deed.db.cachedStatement(
      sql: """
        UPDATE moment SET
          deletedAt = ?, sharedWith = NULL, text = '', location = NULL, status = NULL, source = NULL, isPasted = 0,
          media = NULL, pictures = NULL, filters = NULL, seconds = NULL, article = NULL,
          title = NULL, detail = NULL, url = NULL, pin = NULL
        WHERE id = ?
        """
    ).execute(arguments: [deed.time.seconds, id.rawValue])
    try MomentSheet.note(deed.db, id, sharedWith: nil)
    deed.record(.momentDeleted(id, by: person))
  }

  /// A post the person can see, with the verdict that says why.
  ///
  /// Refused: `notFound`.
  func visible(_ id: Moment.ID, to person: Person.ID, _ deed: Deed) throws
    -> (head: StoredHead, sight: Verdict<MomentVisibility.Clause>, facts: MomentFacts)
  {
    let facts = MomentFacts(deed.db, now: deed.time)
    guard let head = try StoredHead.find(deed.db, id) else { throw Refusal.notFound }
    let sight = try facts.sight(of: head, by: person, in: .album)
    if !sight.isAllowed { throw Refusal.notFound }
    return (head, sight, facts)
  }

  // MARK: Likes and comments

  /// A like that is there already changes nothing.
  ///
  /// Refused as `MomentConversation.like` says.
  private func setLiked(
    _ id: Moment.ID, _ isLiked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let (head, sight, facts) = try visible(id, to: person, deed)
    try MomentConversation.like(sight)
    let notices = MomentNotices(facts)
    if isLiked {
      try deed.db.cachedStatement(
        sql: "INSERT OR IGNORE INTO moment_like (moment, person, likedAt) VALUES (?, ?, ?)"
      ).execute(arguments: [id.rawValue, person.rawValue, deed.time.seconds])
      guard deed.db.changesCount > 0 else { return }
      try MomentPart.update(deed.db, person, in: id)
      try notices.addLike(of: head, by: person)
    } else {
      try deed.db.cachedStatement(sql: "DELETE FROM moment_like WHERE moment = ? AND person = ?")
        .execute(arguments: [id.rawValue, person.rawValue])
      guard deed.db.changesCount > 0 else { return }
      try MomentPart.update(deed.db, person, in: id)
      try notices.withdrawLike(of: id, by: person)
    }
    deed.record(.momentLiked(id, by: person, isLiked))
  }

  /// Refused as `MomentConversation.comment` says.
  private func comment(
    _ id: Moment.ID, _ text: String, replyTo: MomentComment.ID?, by writer: Person.ID,
    _ deed: inout Deed
  ) throws {
    let (head, sight, facts) = try visible(id, to: writer, deed)
    var answered: MomentConversation.Answered?
    var addressed: Person.ID?
    if let replyTo {
      answered = .unseen
      if let comment = try StoredComment.find(deed.db, replyTo), comment.moment == id,
        try facts.sight(of: comment.interaction, under: head.author, by: writer).isAllowed
      {
        answered = .seen(by: comment.author)
        addressed = comment.author
      }
    }
    try MomentConversation.comment(
      text, by: writer, to: try head.audience(deed.db), sight: sight, answered: answered)

    try deed.db.cachedStatement(
      sql: """
        INSERT INTO moment_comment (moment, author, replyTo, text, writtenAt)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id.rawValue, writer.rawValue, addressed?.rawValue, text, deed.time.seconds,
      ])
    let comment = MomentComment.ID(deed.db.lastInsertedRowID)
    try MomentPart.update(deed.db, writer, in: id)
    try MomentNotices(facts).addComment(comment, on: head, by: writer, to: addressed)
    deed.made = .comment(comment)
    deed.record(.commentWritten(comment, on: id, by: writer))
  }

  /// Refused, in this order: `notFound` for a comment one can't see, `notYours` (M92, M94).
  private func delete(_ id: MomentComment.ID, by person: Person.ID, _ deed: inout Deed) throws {
    guard let comment = try StoredComment.find(deed.db, id) else { throw Refusal.notFound }
    let (head, _, facts) = try visible(comment.moment, to: person, deed)
    let sight = try facts.sight(of: comment.interaction, under: head.author, by: person)
    if !sight.isAllowed { throw Refusal.notFound }
    try MomentConversation.delete(commentBy: comment.author, under: head.author, by: person)

    try deed.db.cachedStatement(sql: "DELETE FROM moment_comment WHERE id = ?")
      .execute(arguments: [id.rawValue])
    try MomentPart.update(deed.db, comment.author, in: comment.moment)
    if person != comment.author {
      try MomentNotices(facts)
        .add(.removed, to: comment.author, by: person, on: head.id, comment: nil)
    }
    deed.record(.commentDeleted(id, on: head.id, by: person))
  }
}
