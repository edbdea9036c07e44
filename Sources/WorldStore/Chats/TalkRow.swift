import Domain
import GRDB

/// A chat with a person or a group as its owner's list has it.
struct TalkRow {
  let cursor: ChatCursor
  private let row: Row

  /// How much of a message a list needs; a row of a terminal is never wider.
  private static let snippetLength = 400

  private static let rows = """
    SELECT chat.id, chat.isSticky, chat.activity, chat.peerKind, chat.peer, chat.unread,
      chat.isMarkedUnread, chat.isMuted, chat.mention,
      iif(chat.input IS NULL, substr(chat.draft, 1, \(snippetLength)), ''),
      chat.newest, group_chat.name, person.nickname, contact.remark, person.avatarText,
      person.avatarColour, message.senderKind, message.sender, message.delivery,
      message.kind, substr(message.text, 1, \(snippetLength)), message.subject, message.amount,
      message.detail
    FROM chat
    LEFT JOIN person ON chat.peerKind = 'person' AND person.id = chat.peer
    LEFT JOIN contact ON chat.peerKind = 'person' AND contact.owner = chat.owner
      AND contact.person = chat.peer
    LEFT JOIN group_chat ON chat.peerKind = 'group' AND group_chat.id = chat.peer
    LEFT JOIN message ON message.id = chat.newest
    """

  private static let listed = "chat.isHidden = 0 AND chat.peerKind <> 'account'"

  static func page(_ db: Database, of viewer: Person.ID, _ keyset: Keyset<ChatCursor>) throws
    -> [TalkRow]
  {
    let downwards = """
      \(rows)
      WHERE chat.owner = ? AND \(listed) AND (chat.isSticky, chat.activity, chat.id) < (?, ?, ?)
      ORDER BY chat.isSticky DESC, chat.activity DESC, chat.id DESC
      LIMIT ?
      """
    let upwards = """
      \(rows)
      WHERE chat.owner = ? AND \(listed) AND (chat.isSticky, chat.activity, chat.id) > (?, ?, ?)
      ORDER BY chat.isSticky, chat.activity, chat.id
      LIMIT ?
      """
    let statement = try db.cachedStatement(sql: keyset.isForward ? downwards : upwards)
    let found = try Row.fetchAll(
      statement,
      arguments: [
        viewer.rawValue, keyset.bound.isSticky, keyset.bound.activity, keyset.bound.tie,
        keyset.limit,
      ]
    ).map(TalkRow.init)
    return keyset.isForward ? found : found.reversed()
  }

  static func find(_ db: Database, of viewer: Person.ID, peer: Peer) throws -> TalkRow? {
    let statement = try db.cachedStatement(
      sql: "\(rows) WHERE chat.peerKind = ? AND chat.peer = ? AND chat.owner = ?")
    return try Row.fetchOne(
      statement, arguments: [peer.kind, peer.number, viewer.rawValue]
    ).map(TalkRow.init)
  }

  /// Those with a badge, in no order.
  static func unread(_ db: Database, of viewer: Person.ID) throws -> [TalkRow] {
    let statement = try db.cachedStatement(
      sql: """
        \(rows)
        WHERE chat.owner = ? AND (chat.unread > 0 OR chat.isMarkedUnread = 1) AND \(listed)
        """)
    return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map(TalkRow.init)
  }

  /// What the numbers of unmuted chats come to (C78).
  static func unmutedUnread(_ db: Database, of viewer: Person.ID) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sum(max(chat.unread, chat.isMarkedUnread)) FROM chat INDEXED BY chat_counted
        WHERE chat.owner = ? AND (chat.unread > 0 OR chat.isMarkedUnread = 1) AND \(listed)
          AND chat.isMuted = 0
        """)
    return try Int.fetchOne(statement, arguments: [viewer.rawValue]) ?? 0
  }

  private init(_ row: Row) {
    self.row = row
    cursor = ChatCursor(isSticky: row[1], activity: row[2], tie: row[0])
  }

  func row(_ book: NameBook) throws -> ChatRow {
    let peer = try Peer(kind: row[3], number: row[4], chat: row[0])
    let unread: Int = row[5]
    let isMuted: Bool = row[7]
    let mention: String? = row[8]
    let draft: String = row[9]
    let newest: Int64? = row[10]
    var hasFailed = false
    var body = Snippet.Body.empty
    if let newest {
      guard let sender = Actor(kind: row[16], number: row[17]) else {
        throw UnreadableValue(table: "message", column: "senderKind", id: newest)
      }
      hasFailed = row[18] != Message.Delivery.delivered.rawValue
      let content = try book.resolve(
        ContentColumns(row: row, at: 19, id: newest), message: newest)
      let isMine = sender == .person(book.viewer)
      body = .message(
        sender: try isMine || content.isNotice ? nil : peer.prefix(sender, book),
        content: content)
    }
    let mark = SnippetMark.first(
      mention: mention.flatMap { SnippetMark.Mention(rawValue: $0) }, hasDraft: !draft.isEmpty,
      isMuted: isMuted, unread: unread, hasFailed: hasFailed)
    if mark == .draft { body = .draft(draft) }
    return ChatRow(
      id: .peer(peer), cursor: cursor, name: try name(of: peer, book),
      avatar: try avatar(of: peer, book),
      badge: .ofChat(unread: unread, isMarkedUnread: row[6], isMuted: isMuted),
      isSticky: cursor.isSticky, isMuted: isMuted,
      activity: WorldTime(seconds: cursor.activity), snippet: Snippet(mark: mark, body: body))
  }

  private func name(of peer: Peer, _ book: NameBook) throws -> ChatName {
    if case .group(let group) = peer { return try book.name(of: group, named: row[11]) }
    let remark: String? = row[13]
    return .name(remark ?? row[12])
  }

  private func avatar(of peer: Peer, _ book: NameBook) throws -> ChatAvatar {
    if case .group(let group) = peer { return .mosaic(try book.mosaic(of: group)) }
    return .tile(try Avatar(row: row, at: 14, table: "person", id: peer.number))
  }
}

extension Peer {
  /// The sender's name before a snippet: in groups only (C31, C32).
  fileprivate func prefix(_ sender: Actor, _ book: NameBook) throws -> String? {
    guard case .group = self else { return nil }
    return try book.name(of: sender, in: self)
  }
}

extension ResolvedContent {
  var isNotice: Bool { content.isNotice }
}

extension MessageContent {
  /// A grey line, which adds to no number (C76).
  var isNotice: Bool {
    if case .notice = self { true } else { false }
  }
}
