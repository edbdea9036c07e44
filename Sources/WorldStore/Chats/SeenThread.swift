import Domain
import GRDB

/// A conversation as one of its people sees it: without what they deleted or cleared, and without what was meant for the
/// other side alone.
struct SeenThread {
  let peer: Peer
  let thread: ThreadID
  let viewer: Person.ID
  let clearedMessage: Int64
  let clearedAt: Int64
  let closedMessage: Int64

  /// The conversation of a chat as the chat's owner sees it.
  init(of chat: ChatState) {
    peer = chat.peer
    thread = chat.thread
    viewer = chat.owner
    clearedMessage = chat.clearedMessage
    clearedAt = chat.clearedAt
    closedMessage = chat.closedMessage ?? .max
  }

  /// `nil` where the viewer takes no part in it, or nothing was ever said.
  static func find(_ db: Database, viewer: Person.ID, peer: Peer) throws -> SeenThread? {
    try ChatState.find(db, owner: viewer, peer: peer).map { SeenThread(of: $0) }
  }

  /// The conversation that a message stands in, if the viewer takes part in it.
  static func find(_ db: Database, viewer: Person.ID, holding message: Message.ID) throws
    -> SeenThread?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT thread.kind, thread.a, thread.b
        FROM message
        JOIN thread ON thread.id = message.thread
        WHERE message.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [message.rawValue]) else { return nil }
    let kind: String = row[0]
    let a: Int64 = row[1]
    let b: Int64 = row[2]
    switch kind {
    case "group": return try find(db, viewer: viewer, peer: .group(Group.ID(a)))
    case "account":
      guard b == viewer.rawValue else { return nil }
      return try find(db, viewer: viewer, peer: .account(OfficialAccount.ID(a)))
    default:
      guard a == viewer.rawValue || b == viewer.rawValue else { return nil }
      let other = a == viewer.rawValue ? b : a
      return try find(db, viewer: viewer, peer: .person(Person.ID(other)))
    }
  }

  static let seen = """
    message.thread = :thread AND message.sentAt >= :clearedAt AND message.id > :clearedMessage
      AND message.id <= :closedMessage
      AND (message.onlyFor IS NULL OR message.onlyFor = :viewer)
      AND NOT EXISTS (
        SELECT 1 FROM message_deletion
        WHERE message_deletion.message = message.id AND message_deletion.person = :viewer
      )
    """

  var arguments: StatementArguments {
    [
      "thread": thread.number, "clearedAt": clearedAt, "clearedMessage": clearedMessage,
      "closedMessage": closedMessage, "viewer": viewer.rawValue,
    ]
  }

  /// A page of its messages, the newest first.
  func page(_ db: Database, _ keyset: Keyset<TimeCursor>) throws -> [StoredMessage] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoredMessage.columns) FROM message
        WHERE \(Self.seen) AND \(keyset.rows(by: "message.sentAt", "message.id"))
        """)
    // Why a cursor: a row that is fetched to be kept copies all its values first.
    let rows = try Row.fetchCursor(statement, arguments: arguments + keyset.arguments)
    var found: [StoredMessage] = []
    while let row = try rows.next() { found.append(try StoredMessage(row: row)) }
    return keyset.inOrder(found)
  }

  func message(_ db: Database, _ id: Message.ID) throws -> StoredMessage? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoredMessage.columns) FROM message WHERE message.id = :id AND \(Self.seen)
        """)
    return try Row.fetchOne(statement, arguments: arguments + ["id": id.rawValue])
      .map { try StoredMessage(row: $0) }
  }
}
