import Domain
import GRDB

/// Comments on articles: what readers write, and what accounts do with it (A50–A65).
extension World {
  func performOnArticleComments(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .commentOnArticle(let article, let text): try comment(text, on: article, &deed)
    case .deleteArticleComment(let id): try delete(id, &deed)
    case .setArticleCommentLiked(let id, let isLiked): try like(id, isLiked, &deed)
    case .setArticleCommenting(let commenting, let article):
      try set(commenting, on: article, &deed)
    case .selectArticleComment(let id, let isSelected): try select(id, isSelected, &deed)
    case .pinArticleComment(let id, let isPinned): try pin(id, isPinned, &deed)
    case .replyToArticleComment(let id, let text): try reply(text, to: id, &deed)
    default: preconditionFailure("not an action on comments of articles: \(action)")
    }
  }

  /// A reader writes below an article.
  ///
  /// Refused, in this order: `wrongActor`; those of `requireAccess`; those of `ArticleCommentRules.checkEntry`, then of
  /// `checkText`.
  private func comment(_ text: String, on article: Article.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    try requireAccess(to: article, of: person, deed)
    try ArticleCommentRules.checkEntry(
      try ArticleCommenting.of(article, db),
      isFollowing: try Follow.exists(db, person: person, author: article),
      written: try StoredArticleComment.written(db, by: person, on: article).count)
    try ArticleCommentRules.checkText(text)
    try db.cachedStatement(
      sql: "INSERT INTO article_comment (article, person, text, writtenAt) VALUES (?, ?, ?, ?)"
    ).execute(
      arguments: [article.rawValue, person.rawValue, text.trimmed.storable, deed.time.seconds])
    let id = ArticleComment.ID(db.lastInsertedRowID)
    deed.made = .articleComment(id)
    deed.record(.articleCommented(id, on: article, by: person))
  }

  /// The account deletes any below its own articles, a reader their own; the account's reply and the likes go with it (A59).
  ///
  /// Refused, in this order: `notFound` for what isn't there or isn't to be seen, `notYours`.
  private func delete(_ id: ArticleComment.ID, _ deed: inout Deed) throws {
    guard let stored = try StoredArticleComment.find(deed.db, id) else { throw Refusal.notFound }
    let isOwn = deed.actor == .person(stored.comment.writer)
    guard isOwn || stored.sight(for: deed.actor).isAllowed else { throw Refusal.notFound }
    guard isOwn || deed.actor == .account(stored.account) else { throw Refusal.notYours }
    try deed.db.cachedStatement(sql: "DELETE FROM article_comment WHERE id = ?")
      .execute(arguments: [id.rawValue])
    deed.record(.articleCommentDeleted(id, on: stored.comment.article, by: deed.actor))
  }

  /// One like per person, the second takes it back (A61).
  ///
  /// Refused, in this order: `wrongActor`; `notFound` for what isn't there or isn't to be seen; those of `requireAccess`.
  private func like(_ id: ArticleComment.ID, _ isLiked: Bool, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    guard let stored = try StoredArticleComment.find(db, id),
      stored.sight(for: deed.actor).isAllowed
    else { throw Refusal.notFound }
    try requireAccess(to: stored.comment.article, of: person, deed)
    let likes = PairTable("article_comment_like", "comment", "person")
    guard try likes.set(id.rawValue, person.rawValue, isLiked, db) else { return }
    try db.cachedStatement(sql: "UPDATE article_comment SET likes = likes + ? WHERE id = ?")
      .execute(arguments: [isLiked ? 1 : -1, id.rawValue])
    deed.record(.articleCommentLiked(id, by: person, isLiked))
  }

  /// An account opens or closes commenting, for one article or for all that say nothing of their own; what was written
  /// is kept (A50, A65).
  ///
  /// Refused, in this order: `wrongActor`; `notFound` for what isn't the account's own.
  private func set(
    _ commenting: ArticleCommenting, on article: Article.ID?, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let account = try deed.account
    if let article {
      guard try StoredArticle.title(db, article, of: account) != nil else {
        throw Refusal.notFound
      }
      try db.cachedStatement(
        sql: "UPDATE article SET commenting = :new WHERE id = :id AND commenting IS NOT :new"
      ).execute(arguments: ["new": commenting.rawValue, "id": article.rawValue])
    } else {
      guard try StoredAccount.exists(db, account) else { throw Refusal.notFound }
      try db.cachedStatement(
        sql: "UPDATE account SET commenting = :new WHERE id = :id AND commenting <> :new"
      ).execute(arguments: ["new": commenting.rawValue, "id": account.rawValue])
    }
    if db.changesCount > 0 {
      deed.record(.articleCommentingChanged(article, by: account, commenting))
    }
  }

  /// A comment below an article of the account that acts.
  ///
  /// Refused, in this order: `wrongActor`; `notFound` for what isn't there or stands below another's article.
  private func own(_ id: ArticleComment.ID, _ deed: Deed) throws -> StoredArticleComment {
    let account = try deed.account
    guard let stored = try StoredArticleComment.find(deed.db, id), stored.account == account,
      stored.sight(for: deed.actor).isAllowed
    else { throw Refusal.notFound }
    return stored
  }

  /// The account shows a comment to everybody, and its writer is told (A57), or no more; what is shown no more is no longer pinned either.
  ///
  /// Refused, in this order: those of `own`; those of `ArticleCommentRules.checkSelecting`.
  private func select(_ id: ArticleComment.ID, _ isSelected: Bool, _ deed: inout Deed) throws {
    let db = deed.db
    let stored = try own(id, deed)
    guard stored.comment.isSelected != isSelected else { return }
    if isSelected {
      try ArticleCommentRules.checkSelecting(
        selected: try StoredArticleComment.selected(db, of: stored.comment.article).count)
    }
    try db.cachedStatement(
      sql: "UPDATE article_comment SET isSelected = ?, pin = NULL WHERE id = ?"
    ).execute(arguments: [isSelected, id.rawValue])
    deed.record(.articleCommentSelected(id, by: stored.account, isSelected))
    if isSelected { try tell(stored.comment, .selected, &deed) }
  }

  /// The account puts a selected comment to the top, or no more (A55); nobody is told (A57).
  ///
  /// Refused, in this order: those of `own`; those of `ArticleCommentRules.checkPinning`.
  private func pin(_ id: ArticleComment.ID, _ isPinned: Bool, _ deed: inout Deed) throws {
    let db = deed.db
    let stored = try own(id, deed)
    guard (stored.comment.pin != nil) != isPinned else { return }
    var pin: Int64?
    if isPinned {
      let pins = try StoredArticleComment.selected(db, of: stored.comment.article)
        .compactMap(\.comment.pin)
      try ArticleCommentRules.checkPinning(
        isSelected: stored.comment.isSelected, pinned: pins.count)
      pin = (pins.max() ?? 0) + 1
    }
    try db.cachedStatement(sql: "UPDATE article_comment SET pin = ? WHERE id = ?")
      .execute(arguments: [pin, id.rawValue])
    deed.record(.articleCommentPinned(id, by: stored.account, isPinned))
  }

  /// The account answers below a comment, selected or not, and its writer is told; a second answer takes the place of the first (A58).
  ///
  /// Refused, in this order: those of `own`; those of `ArticleCommentRules.checkText`.
  private func reply(_ text: String, to id: ArticleComment.ID, _ deed: inout Deed) throws {
    let stored = try own(id, deed)
    try ArticleCommentRules.checkText(text)
    try deed.db.cachedStatement(
      sql: "UPDATE article_comment SET reply = ?, repliedAt = ? WHERE id = ?"
    ).execute(arguments: [text.trimmed.storable, deed.time.seconds, id.rawValue])
    deed.record(.articleCommentAnswered(id, by: stored.account))
    try tell(stored.comment, .answered(text.trimmed), &deed)
  }

  /// Lets the writer know, who need not follow the account: a message of it in Service Notifications (N5, N8).
  private func tell(
    _ comment: ArticleComment, _ occasion: CommentNotice.Occasion, _ deed: inout Deed
  ) throws {
    try ServiceNotifications.write(
      .commentNotice(CommentNotice(occasion, article: comment.article, comment: comment.text)),
      to: comment.writer, in: self, &deed)
  }
}

extension Follow {
  /// Whether somebody follows the account that published an article.
  static func exists(_ db: Database, person: Person.ID, author article: Article.ID) throws -> Bool {
    let account = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT account FROM article WHERE id = ?"),
      arguments: [article.rawValue])
    return try account.map {
      try exists(db, person: person, account: OfficialAccount.ID($0))
    } ?? false
  }
}
