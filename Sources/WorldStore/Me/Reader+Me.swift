package import Domain
import GRDB

extension World.Reader {
  /// How the viewer's own client is set.
  package func settings() throws(StorageError) -> Settings {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT language, theme, doNotDisturb, showsPreview, momentsRange, opensToStrangers,
            requiresFriendConfirmation, showsNewPosts, momentsVideoMax, textSize, hiddenEntries,
            chatBackground
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
      guard let background = Settings.ChatBackground(rawValue: row[11]) else {
        throw UnreadableValue(table: "settings", column: "chatBackground", id: viewer.rawValue)
      }
      let hidden: String = row[10]
      return Settings(
        language: language, theme: theme, doNotDisturb: row[2], showsPreview: row[3],
        moments: try MomentsPrivacy(row: row, at: 4, person: viewer),
        requiresFriendConfirmation: row[6], showsNewPosts: row[7], momentsVideoMax: row[8],
        textSize: textSize,
        hiddenEntries: Set(
          hidden.split(separator: " ").compactMap { DiscoverEntry(rawValue: String($0)) }),
        chatBackground: background)
    }
  }

  /// A page of what the viewer keeps, of one kind or with one tag where that is asked for, the newest first; nobody else
  /// sees it (D61, D62).
  package func favorites(
    _ page: Page<TimeCursor>, _ filter: Favorite.Filter = Favorite.Filter()
  ) throws(StorageError) -> [FavoriteRow] {
    try read { db in
      let keyset = page.keyset
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(FavoriteRow.columns) FROM favorite
          WHERE person = :person
            AND (:tag IS NULL OR EXISTS (
              SELECT 1 FROM favorite_tag
              WHERE favorite_tag.favorite = favorite.id AND favorite_tag.name = :tag
            ))
            AND \(filter.kind?.condition ?? "1")
            AND \(keyset.rows(by: "id"))
          """)
      let book = NameBook(db, reader: self)
      let found = try Row.fetchAll(
        statement,
        arguments: keyset.arguments + ["person": viewer.rawValue, "tag": filter.tag]
      ).map { try FavoriteRow(row: $0, book) }
      return keyset.inOrder(found)
    }
  }

  /// One thing that the viewer keeps; `nil` for what isn't theirs.
  package func favorite(_ id: Favorite.ID) throws(StorageError) -> FavoriteRow? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT \(FavoriteRow.columns) FROM favorite WHERE id = ? AND person = ?"),
        arguments: [id.rawValue, viewer.rawValue]
      ).map { try FavoriteRow(row: $0, NameBook(db, reader: self)) }
    }
  }
}

extension World.Reader {
  /// The tags of what the viewer keeps, those used most first (D61).
  package func favoriteTags() throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT favorite_tag.name
            FROM favorite_tag JOIN favorite ON favorite.id = favorite_tag.favorite
            WHERE favorite.person = ?
            GROUP BY favorite_tag.name
            ORDER BY count(*) DESC, favorite_tag.name
            """),
        arguments: [viewer.rawValue])
    }
  }
}

extension Favorite.Kind {
  /// In SQL, of a row of `favorite`.
  fileprivate var condition: String {
    switch self {
    case .text: "kind = 'text'"
    case .media: "kind IN ('photo', 'video')"
    case .links: "(article IS NOT NULL OR kind IN ('link', 'article'))"
    case .files: "kind = 'file'"
    case .music: "kind = 'music'"
    case .audio: "kind = 'voice'"
    case .places: "kind = 'location'"
    case .notes: "kind = 'note'"
    case .chatHistory: "kind = 'chatHistory'"
    case .goods: "kind = 'miniProgram'"
    }
  }
}

extension FavoriteRow {
  static let columns = """
    id, keptAt, article, senderKind, sender, kind, text, subject, amount, detail, stuckAt
    """

  /// Reads `columns`.
  init(row: Row, _ book: NameBook) throws {
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
    tags = try FavoriteTags.of(self.id, book.db)
    isStuck = !row.hasNull(atIndex: 10)
  }
}
