import Domain
import GRDB

/// A row of the table `message`.
struct StoredMessage {
  let id: Int64
  let sender: Actor
  let sentAt: WorldTime
  let content: ContentColumns
  let quote: Int64?
  let mentions: Message.Mentions
  let delivery: Message.Delivery
  let recalledAt: WorldTime?

  static let columns = """
    message.id, message.senderKind, message.sender, message.sentAt,
    message.kind, message.text, message.subject, message.amount, message.detail,
    message.quote, message.mentions, message.delivery, message.recalledAt
    """

  init(row: Row) throws {
    let id: Int64 = row[0]
    guard let sender = Actor(kind: row[1], number: row[2]) else {
      throw UnreadableValue(table: "message", column: "senderKind", id: id)
    }
    guard let delivery = Message.Delivery(rawValue: row[11]) else {
      throw UnreadableValue(table: "message", column: "delivery", id: id)
    }
    self.id = id
    self.sender = sender
    sentAt = WorldTime(seconds: row[3])
    content = try ContentColumns(row: row, at: 4, id: id)
    quote = row.integer(9)
    mentions = try Message.Mentions(column: row.text(10), message: id)
    self.delivery = delivery
    recalledAt = row.integer(12).map { WorldTime(seconds: $0) }
  }

  static func find(_ db: Database, _ id: Message.ID) throws -> StoredMessage? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM message WHERE message.id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue])
      .map { try StoredMessage(row: $0) }
  }

  var cursor: TimeCursor { TimeCursor(time: sentAt.seconds, id: id) }

  func row(in peer: Peer, _ book: NameBook) throws -> ChatItemRow {
    var face = try book.face(of: sender)
    var agent: NameBook.Face?
    if case .account = sender { agent = try StoredAgent.signature(book.db, of: id) }
    if let agent { face = agent }
    let row = MessageRow(
      id: Message.ID(id), sender: sender, isMine: sender == .person(book.viewer),
      senderName: try agent?.name ?? book.name(of: sender, in: peer), avatar: face.avatar,
      content: try book.resolve(content, message: id),
      quote: try quote.map { try Self.quoteRow($0, in: peer, book) }, delivery: delivery,
      mentionsViewer: mentions.include(book.viewer) && sender != .person(book.viewer),
      recalledAt: recalledAt, isUnheard: try isUnheard(book), isSigned: agent != nil)
    return ChatItemRow(
      id: .message(Message.ID(id)), cursor: cursor, sentAt: sentAt, body: .message(row))
  }

  private func isUnheard(_ book: NameBook) throws -> Bool {
    guard content.kind == .voice, sender != .person(book.viewer) else { return false }
    let statement = try book.db.cachedStatement(
      sql: "SELECT 1 FROM voice_played WHERE message = ? AND person = ?")
    return try Row.fetchOne(statement, arguments: [id, book.viewer.rawValue]) == nil
  }

  private static func quoteRow(_ id: Int64, in peer: Peer, _ book: NameBook) throws -> QuoteRow {
    guard let quoted = try find(book.db, Message.ID(id)) else {
      throw UnreadableValue(table: "message", column: "quote", id: id)
    }
    return QuoteRow(
      message: Message.ID(id), senderName: try book.name(of: quoted.sender, in: peer),
      content: quoted.recalledAt == nil
        ? try book.resolve(quoted.content, message: id) : nil)
  }
}

extension Message.Mentions {
  /// Nobody is nothing, everyone is `all`, people are their numbers.
  var column: String? {
    switch self {
    case .people([]): nil
    case .people(let people): people.map { String($0.rawValue) }.joined(separator: ",")
    case .everyone: "all"
    }
  }

  init(column: String?, message: Int64) throws {
    switch column {
    case nil: self = .none
    case "all"?: self = .everyone
    case let text?:
      self = .people(
        try text.split(separator: ",").map { part in
          guard let number = Int64(part) else {
            throw UnreadableValue(table: "message", column: "mentions", id: message)
          }
          return Person.ID(number)
        })
    }
  }

  func include(_ person: Person.ID) -> Bool {
    switch self {
    case .everyone: true
    case .people(let people): people.contains(person)
    }
  }
}
