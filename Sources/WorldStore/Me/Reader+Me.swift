package import Domain
import GRDB

extension World.Reader {
  /// How the viewer's own client is set.
  package func settings() throws(StorageError) -> Settings {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT language, theme, doNotDisturb, showsPreview, momentsRange, opensToStrangers,
            requiresFriendConfirmation, showsNewPosts, momentsVideoMax, textSize
          FROM settings
          WHERE person = ?
          """)
      guard let row = try Row.fetchOne(statement, arguments: [viewer.rawValue]) else {
        return Settings()
      }
      guard let language = Settings.Language(rawValue: row[0]) else {
        throw UnreadableValue(table: "settings", column: "language", id: viewer.rawValue)
      }
      guard let theme = Settings.ThemeChoice(rawValue: row[1]) else {
        throw UnreadableValue(table: "settings", column: "theme", id: viewer.rawValue)
      }
      guard let textSize = Settings.TextSize(rawValue: row[9]) else {
        throw UnreadableValue(table: "settings", column: "textSize", id: viewer.rawValue)
      }
      return Settings(
        language: language, theme: theme, doNotDisturb: row[2], showsPreview: row[3],
        moments: try MomentsPrivacy(row: row, at: 4, person: viewer),
        requiresFriendConfirmation: row[6], showsNewPosts: row[7], momentsVideoMax: row[8],
        textSize: textSize)
    }
  }

  /// A page of what the viewer keeps, the newest first; nobody else sees it (D62).
  package func favorites(_ page: Page<TimeCursor>) throws(StorageError) -> [FavoriteRow] {
    try read { db in
      let keyset = page.keyset
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, keptAt, article, senderKind, sender, kind, text, subject, amount, detail
          FROM favorite
          WHERE person = ? AND id \(keyset.isForward ? "<" : ">") ?
          ORDER BY id \(keyset.isForward ? "DESC" : "ASC")
          LIMIT ?
          """)
      let book = NameBook(db, reader: self)
      let found = try Row.fetchAll(
        statement, arguments: [viewer.rawValue, keyset.bound.id, keyset.limit]
      ).map { try FavoriteRow(row: $0, book) }
      return keyset.isForward ? found : found.reversed()
    }
  }
}

extension FavoriteRow {
  fileprivate init(row: Row, _ book: NameBook) throws {
    let id: Int64 = row[0]
    let keptAt: Int64 = row[1]
    let subject: Subject
    let source: String
    if let article: Int64 = row[2] {
      let card = try book.card(Article.ID(article))
      subject = .article(card)
      source = card.accountName
    } else {
      guard let sender = Actor(kind: row[3], number: row[4]) else {
        throw UnreadableValue(table: "favorite", column: "senderKind", id: id)
      }
      let content = try ContentColumns(row: row, at: 5, id: id)
      subject = .message(try book.resolve(content, message: id))
      source = try book.face(of: sender).name
    }
    self.init(
      id: Favorite.ID(id), cursor: TimeCursor(time: keptAt, id: id),
      keptAt: WorldTime(seconds: keptAt), subject: subject, source: source)
  }
}
