import Domain
import GRDB

/// A row of the table `push`.
struct StoredPush {
  let id: Int64
  let account: OfficialAccount.ID
  let sentAt: WorldTime
  let content: PushColumns

  private static let columns = "id, account, sentAt, kind, text, picture, seconds"

  /// Pushes have numbers of their own.
  ///
  /// In the chat with an account a push stands before a message of the same second, so its place
  /// counts from far below every message's.
  private static let offset: Int64 = 1 << 62

  var cursor: TimeCursor { TimeCursor(time: sentAt.seconds, id: id - Self.offset) }

  private init(row: Row) throws {
    id = row[0]
    account = OfficialAccount.ID(row[1])
    sentAt = WorldTime(seconds: row[2])
    content = try PushColumns(row: row, at: 3, id: id)
  }

  /// A page of an account's pushes after a number, the newest first.
  static func page(
    _ db: Database, of account: OfficialAccount.ID, after number: Int64,
    _ keyset: Keyset<TimeCursor>
  ) throws -> [StoredPush] {
    let downwards = """
      SELECT \(columns) FROM push
      WHERE account = ? AND number > ? AND (sentAt, id) < (?, ?)
      ORDER BY sentAt DESC, id DESC
      LIMIT ?
      """
    let upwards = """
      SELECT \(columns) FROM push
      WHERE account = ? AND number > ? AND (sentAt, id) > (?, ?)
      ORDER BY sentAt, id
      LIMIT ?
      """
    let (id, overflow) = keyset.bound.id.addingReportingOverflow(offset)
    let statement = try db.cachedStatement(sql: keyset.isForward ? downwards : upwards)
    let found = try Row.fetchAll(
      statement,
      arguments: [
        account.rawValue, number, keyset.bound.time, overflow ? .max : id, keyset.limit,
      ]
    ).map(StoredPush.init(row:))
    return keyset.isForward ? found : found.reversed()
  }

  func row(_ book: NameBook) throws -> ChatItemRow {
    let face = try book.face(of: account)
    let content = try book.described(content.content(book.db, id: id))
    var cards: [ArticleCard] = []
    if case .articles(let articles) = content { cards = try articles.map(book.card) }
    return ChatItemRow(
      id: .push(Push.ID(id)), cursor: cursor, sentAt: sentAt,
      body: .push(
        PushRow(
          id: Push.ID(id), account: account, accountName: face.name, avatar: face.avatar,
          content: content, articles: cards)))
  }
}
