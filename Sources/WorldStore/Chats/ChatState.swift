import Domain
import GRDB

/// One person's side of a conversation, as the table `chat` keeps it.
struct ChatState {
  let id: Int64
  let owner: Person.ID
  let peer: Peer
  let thread: ThreadID
  var unread: Int
  var firstUnread: Int64?
  var isMarkedUnread: Bool
  var isMuted: Bool
  var isSticky: Bool
  var isHidden: Bool
  /// What was in the input when the chat was last left (C12).
  var draft: String
  /// What is in it now; `nil` unless the chat is open and was written in.
  var input: String?
  var newest: Int64?
  var clearedMessage: Int64
  var clearedAt: Int64
  var isMentioned: Bool
  /// What the owner calls a group (G114).
  var remark: String?
  /// G2.
  var showsNames = true
  /// The last message that came to somebody who was taken out of a group (G117); `nil` for who takes part.
  var closedMessage: Int64?
  /// C105.
  var isFolded = false

  static func find(_ db: Database, owner: Person.ID, peer: Peer) throws -> ChatState? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, thread, unread, firstUnread, isMarkedUnread, isMuted, isSticky, isHidden, draft,
          newest, clearedMessage, clearedAt, mention IS NOT NULL, input,
          remark, showsNames, closedMessage, isFolded
        FROM chat
        WHERE peerKind = ? AND peer = ? AND owner = ?
        """)
    return try statement.first([peer.kind, peer.number, owner.rawValue]) { row in
      ChatState(
        id: row[0], owner: owner, peer: peer, thread: ThreadID(number: row[1]), unread: row[2],
        firstUnread: row.integer(3), isMarkedUnread: row[4], isMuted: row[5], isSticky: row[6],
        isHidden: row[7], draft: row[8], input: row.text(13), newest: row.integer(9),
        clearedMessage: row[10], clearedAt: row[11], isMentioned: row[12],
        remark: row.text(14), showsNames: row[15], closedMessage: row.integer(16),
        isFolded: row[17])
    }
  }

  /// The owner's side, made if there is none yet: hidden, because nothing has happened in it.
  static func ensure(_ db: Database, owner: Person.ID, peer: Peer) throws -> ChatState {
    if let chat = try find(db, owner: owner, peer: peer) { return chat }
    let thread = try ThreadID.ensure(db, owner: owner, peer: peer)
    try db.cachedStatement(
      sql: "INSERT INTO chat (owner, peerKind, peer, thread, isHidden) VALUES (?, ?, ?, ?, 1)"
    ).execute(arguments: [owner.rawValue, peer.kind, peer.number, thread.number])
    return ChatState(
      id: db.lastInsertedRowID, owner: owner, peer: peer, thread: thread, unread: 0,
      firstUnread: nil, isMarkedUnread: false, isMuted: false, isSticky: false, isHidden: true,
      draft: "", newest: nil, clearedMessage: 0, clearedAt: 0, isMentioned: false)
  }
}

extension ChatState {
  /// Takes everything out of the chat that its owner has in it, and the row out of the list (C92).
  func clear(_ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE chat SET \(Self.cleared) WHERE id = ?")
      .execute(arguments: [id])
  }

  /// The same for all chats of somebody (D86).
  static func clearAll(_ db: Database, of owner: Person.ID) throws {
    try db.cachedStatement(sql: "UPDATE chat SET \(cleared) WHERE owner = ?")
      .execute(arguments: [owner.rawValue])
  }

  private static let cleared = """
    isHidden = 1, unread = 0, firstUnread = NULL, isMarkedUnread = 0, mention = NULL,
    draft = '', draftAt = NULL, input = NULL, newest = NULL, newestAt = 0,
    activity = 0,
    clearedMessage = (
      SELECT coalesce(max(id), chat.clearedMessage) FROM message WHERE thread = chat.thread
    ),
    clearedAt = (
      SELECT coalesce(max(sentAt), chat.clearedAt) FROM message WHERE thread = chat.thread
    )
    """
}
