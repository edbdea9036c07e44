package import Domain
import GRDB

extension World.Reader {
  /// The comments below an article that the viewer may read, with what they may do there; nothing while commenting is off
  /// (A65) or of an article they may not read.
  ///
  /// Its cost is that of what is shown, however many comments wait to be selected.
  package func comments(
    on article: Article.ID, at now: WorldTime
  ) throws(StorageError) -> ArticleComments {
    guard try access(to: article, at: now)?.isAllowed == true else { return ArticleComments() }
    return try read { db in
      let commenting = try ArticleCommenting.of(article, db)
      guard commenting != .off else { return ArticleComments() }
      let book = NameBook(db, reader: self)
      let mine = try StoredArticleComment.written(db, by: viewer, on: article)
      let top = try StoredArticleComment.selected(db, of: article)
      var area = ArticleComments(commenting: commenting)
      area.top = try shown(top, book).sorted { ArticleComment.isAbove($0.comment, $1.comment) }
      area.mine = try shown(mine, book)
      let isFollowing = try Follow.exists(db, person: viewer, author: article)
      do throws(Refusal) {
        try ArticleCommentRules.checkEntry(
          commenting, isFollowing: isFollowing, written: mine.count)
        area.entry = nil
      } catch {
        area.entry = error
      }
      return area
    }
  }

  /// A comment on an article by its number; `nil` for one that the viewer doesn't see.
  package func articleComment(
    _ id: ArticleComment.ID, at now: WorldTime
  ) throws(StorageError) -> ArticleCommentRow? {
    let found = try read { db in try StoredArticleComment.find(db, id) }
    guard let found, try access(to: found.comment.article, at: now)?.isAllowed == true else {
      return nil
    }
    return try read { db in try shown([found], NameBook(db, reader: self)).first }
  }

  private func shown(
    _ comments: [StoredArticleComment], _ book: NameBook
  ) throws -> [ArticleCommentRow] {
    let facts = MomentFacts(book.db, now: WorldTime(seconds: 0))
    return try comments.filter { $0.sight(for: .person(viewer)).isAllowed }.map { stored in
      let comment = stored.comment
      let face = try book.face(of: comment.writer)
      return ArticleCommentRow(
        comment, name: face.name, avatar: face.avatar, isMine: comment.writer == viewer,
        isFriend: try comment.writer != viewer
          && facts.tie(comment.writer, viewer) == .friends,
        isLiked: try isLiked(comment.id, book.db))
    }
  }

  private func isLiked(_ id: ArticleComment.ID, _ db: Database) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM article_comment_like WHERE comment = ? AND person = ?"),
      arguments: [id.rawValue, viewer.rawValue]) != nil
  }
}
