import Domain
import GRDB

/// A row of the table `push`.
struct StoredPush {
  let id: Int64
  let account: OfficialAccount.ID
  /// Its place among the account's pushes, from 1.
  let number: Int64
  let sentAt: WorldTime
  let content: PushColumns
  /// When its account took it back (S67).
  let deletedAt: WorldTime?

  private static let columns =
    "id, account, sentAt, kind, text, picture, seconds, number, deletedAt"

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
    number = row[7]
    deletedAt = row.integer(8).map { WorldTime(seconds: $0) }
  }

  static func find(_ db: Database, _ id: Push.ID) throws -> StoredPush? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM push WHERE id = ?"),
      arguments: [id.rawValue]
    ).map(StoredPush.init(row:))
  }

  /// When a push was sent, in seconds.
  static func time(_ db: Database, of id: Int64) throws -> Int64 {
    let time = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT sentAt FROM push WHERE id = ?"), arguments: [id])
    guard let time else { throw UnreadableValue(table: "push", column: "id", id: id) }
    return time
  }

  /// A push that stands in the chat of a person with its account.
  static func find(_ db: Database, _ id: Push.ID, of person: Person.ID) throws -> (
    StoredPush, Follow
  )? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM push
        WHERE id = :push AND \(PushReceipt.came(to: ":person"))
          AND \(PushReceipt.isKept(by: ":person"))
        """)
    guard
      let push = try Row.fetchOne(
        statement, arguments: ["push": id.rawValue, "person": person.rawValue]
      ).map(StoredPush.init(row:)),
      let follow = try Follow.find(db, person: person, account: push.account),
      push.number > follow.fromNumber
    else { return nil }
    return (push, follow)
  }

  /// A page of the pushes in a follower's chat with their account, the newest first.
  static func page(
    _ db: Database, of follow: Follow, _ keyset: Keyset<TimeCursor>
  ) throws -> [StoredPush] {
    var keyset = keyset
    let (id, overflow) = keyset.bound.id.addingReportingOverflow(offset)
    keyset.bound.id = overflow ? .max : id
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM push
        WHERE account = :account AND number > :from
          AND \(PushReceipt.came(to: ":person")) AND \(PushReceipt.isKept(by: ":person"))
          AND \(keyset.rows(by: "sentAt", "id"))
        """)
    let found = try Row.fetchAll(
      statement,
      arguments: keyset.arguments + [
        "account": follow.account.rawValue, "from": follow.fromNumber,
        "person": follow.person.rawValue,
      ]
    ).map(StoredPush.init(row:))
    return keyset.inOrder(found)
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
          content: content, articles: cards, isDeleted: deletedAt != nil)))
  }
}
