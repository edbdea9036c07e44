import Domain
import GRDB

/// A chat with a person or a group as its owner's list has it.
struct TalkRow {
  let cursor: ChatCursor
  private let peer: Peer
  private let unread: Int
  private let isMarkedUnread: Bool
  private let isMuted: Bool
  private let mention: SnippetMark.Mention?
  /// Who wait to be let into a group that its owner manages (C52).
  private let requests: Int
  private let draft: String
  fileprivate let newest: Newest?
  /// What a group is called; `nil` for one without a name.
  private let groupName: String?
  /// For which company a person writes (V80).
  private let company: String?
  /// A person's shown name and tile.
  private let face: NameBook.Face?

  fileprivate struct Newest {
    let id: Int64
    let sender: Actor
    let hasFailed: Bool
    let content: ContentColumns
  }

  /// How much of a message a list needs; a row of a terminal is never wider.
  static let snippetLength = 400

  private static let rows = """
    SELECT chat.id, chat.isSticky, chat.activity, chat.peerKind, chat.peer, chat.unread,
      chat.isMarkedUnread, chat.isMuted, chat.mention,
      iif(chat.input IS NULL, substr(chat.draft, 1, \(snippetLength)), ''),
      chat.newest, coalesce(chat.remark, group_chat.name), person.nickname, contact.remark, person.avatarText,
      person.avatarColour, message.senderKind, message.sender, message.delivery,
      message.kind, substr(message.text, 1, \(snippetLength)), message.subject, message.amount,
      message.detail, person.avatarPicture, person.company,
      iif(chat.peerKind = 'group', (
        SELECT count(*) FROM group_request
        WHERE group_request.groupChat = chat.peer AND (
          group_chat.owner = chat.owner OR EXISTS (
            SELECT 1 FROM group_member
            WHERE group_member.groupChat = chat.peer AND group_member.person = chat.owner
              AND group_member.isAdmin = 1
          )
        )
      ), 0)
    FROM chat
    LEFT JOIN person ON chat.peerKind = 'person' AND person.id = chat.peer
    LEFT JOIN contact ON chat.peerKind = 'person' AND contact.owner = chat.owner
      AND contact.person = chat.peer
    LEFT JOIN group_chat ON chat.peerKind = 'group' AND group_chat.id = chat.peer
    LEFT JOIN message ON message.id = chat.newest
    """

  /// What has a row of its own, in the list or among those that are folded away.
  private static let shown = "chat.isHidden = 0 AND chat.peerKind <> 'account'"
  private static let listed = "\(shown) AND chat.isFolded = 0"
  private static let folded = "chat.isHidden = 0 AND chat.isFolded = 1"

  static func page(_ db: Database, of viewer: Person.ID, _ keyset: Keyset<ChatCursor>) throws
    -> [TalkRow]
  {
    let rest = keyset.rows(by: "chat.isSticky", "chat.activity", "chat.id")
    return try page(db, of: viewer, where: "\(listed) AND \(rest)", keyset)
  }

  /// Those that are folded away, in the order of their activity alone (C105).
  static func foldedPage(
    _ db: Database, of viewer: Person.ID, _ keyset: Keyset<ChatCursor>
  ) throws -> [TalkRow] {
    let rest = keyset.rows(by: "chat.activity", "chat.id")
    return try page(db, of: viewer, where: "\(folded) AND \(rest)", keyset)
  }

  private static func page(
    _ db: Database, of viewer: Person.ID, where condition: String, _ keyset: Keyset<ChatCursor>
  ) throws -> [TalkRow] {
    let statement = try db.cachedStatement(
      sql: "\(rows) WHERE chat.owner = :viewer AND \(condition)")
    return keyset.inOrder(try fetch(statement, keyset.arguments + ["viewer": viewer.rawValue]))
  }

  static func find(_ db: Database, of viewer: Person.ID, peer: Peer) throws -> TalkRow? {
    let statement = try db.cachedStatement(
      sql: "\(rows) WHERE chat.peerKind = ? AND chat.peer = ? AND chat.owner = ?")
    return try fetch(statement, [peer.kind, peer.number, viewer.rawValue]).first
  }

  /// The same, if it has a row of its own in the list.
  static func listed(_ db: Database, of viewer: Person.ID, peer: Peer) throws -> TalkRow? {
    let statement = try db.cachedStatement(
      sql: """
        \(rows)
        WHERE chat.peerKind = ? AND chat.peer = ? AND chat.owner = ? AND \(listed)
        """)
    return try fetch(statement, [peer.kind, peer.number, viewer.rawValue]).first
  }

  /// The first of the list whose shown names pass a test; what else stands on a row is read for them
  /// only.
  static func first(
    _ limit: Int, of viewer: Person.ID, in book: NameBook, where isWanted: (ChatName) -> Bool
  ) throws -> [TalkRow] {
    let listed = try first(limit, of: viewer, in: book, among: listed, where: isWanted)
    let rest = limit - listed.count
    if rest <= 0 { return listed }
    return try listed + first(rest, of: viewer, in: book, among: folded, where: isWanted)
  }

  private static func first(
    _ limit: Int, of viewer: Person.ID, in book: NameBook, among condition: String,
    where isWanted: (ChatName) -> Bool
  ) throws -> [TalkRow] {
    let statement = try book.db.cachedStatement(
      sql: """
        SELECT chat.peerKind, chat.peer, chat.id,
          coalesce(contact.remark, person.nickname, chat.remark, group_chat.name)
        FROM chat
        LEFT JOIN person ON chat.peerKind = 'person' AND person.id = chat.peer
        LEFT JOIN contact ON chat.peerKind = 'person' AND contact.owner = chat.owner
          AND contact.person = chat.peer
        LEFT JOIN group_chat ON chat.peerKind = 'group' AND group_chat.id = chat.peer
        WHERE chat.owner = ? AND \(condition)
        ORDER BY chat.isSticky DESC, chat.activity DESC, chat.id DESC
        """)
    var found: [TalkRow] = []
    let rows = try Row.fetchCursor(statement, arguments: [viewer.rawValue])
    while found.count < limit, let row = try rows.next() {
      let peer = try Peer(kind: row[0], number: row[1], chat: row[2])
      let name: String? = row[3]
      let shown: ChatName
      switch peer {
      case .group(let group): shown = try book.name(of: group, named: name)
      case .person(viewer): shown = .fileTransfer
      case .person, .account: shown = .name(name ?? "")
      }
      if isWanted(shown), let talk = try find(book.db, of: viewer, peer: peer) {
        found.append(talk)
      }
    }
    return found
  }

  /// Those with a badge, in no order.
  static func unread(_ db: Database, of viewer: Person.ID) throws -> [TalkRow] {
    let statement = try db.cachedStatement(
      sql: """
        \(rows)
        WHERE chat.owner = ? AND (chat.unread > 0 OR chat.isMarkedUnread = 1) AND \(shown)
        """)
    return try fetch(statement, [viewer.rawValue])
  }

  /// What the numbers of unmuted chats come to (C78).
  static func unmutedUnread(_ db: Database, of viewer: Person.ID) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sum(max(chat.unread, chat.isMarkedUnread)) FROM chat INDEXED BY chat_counted
        WHERE chat.owner = ? AND (chat.unread > 0 OR chat.isMarkedUnread = 1) AND \(shown)
          AND chat.isMuted = 0
        """)
    return try Int.fetchOne(statement, arguments: [viewer.rawValue]) ?? 0
  }

  private static func fetch(_ statement: Statement, _ arguments: StatementArguments) throws
    -> [TalkRow]
  {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var found: [TalkRow] = []
    while let row = try rows.next() { found.append(try TalkRow(row)) }
    return found
  }

  private init(_ row: Row) throws {
    let id: Int64 = row[0]
    cursor = ChatCursor(isSticky: row[1], activity: row[2], tie: id)
    peer = try Peer(kind: row[3], number: row[4], chat: id)
    unread = row[5]
    isMarkedUnread = row[6]
    isMuted = row[7]
    let mention: String? = row[8]
    self.mention = mention.flatMap { SnippetMark.Mention(rawValue: $0) }
    draft = row[9]
    let newest: Int64? = row[10]
    self.newest = try newest.map { try Newest(row: row, id: $0) }
    groupName = row[11]
    company = row[25]
    requests = row[26]
    if case .person(let person) = peer {
      let remark: String? = row[13]
      face = NameBook.Face(
        name: remark ?? row[12], isRemark: remark != nil,
        avatar: try Avatar(row: row, at: 14, picture: 24, table: "person", id: person.rawValue))
    } else {
      face = nil
    }
  }

  func row(_ book: NameBook) throws -> ChatRow {
    let mark = SnippetMark.first(
      mention: mention, requests: requests, hasDraft: !draft.isEmpty, isMuted: isMuted,
      unread: unread,
      hasFailed: newest?.hasFailed ?? false)
    return ChatRow(
      id: .peer(peer), cursor: cursor, name: try name(book), avatar: try avatar(book),
      badge: .ofChat(unread: unread, isMarkedUnread: isMarkedUnread, isMuted: isMuted),
      isSticky: cursor.isSticky, isMuted: isMuted,
      activity: WorldTime(seconds: cursor.activity),
      snippet: Snippet(mark: mark, body: mark == .draft ? .draft(draft) : try body(book)),
      company: company)
  }

  private func body(_ book: NameBook) throws -> Snippet.Body {
    guard let newest else { return .empty }
    var content = try book.resolve(newest.content, message: newest.id)
    if case .contactCard = content.content {
      content.sharedBy =
        newest.sender == .person(book.viewer)
        ? .viewer : face.map { .other($0.name) }
    }
    let isNamed = newest.sender != .person(book.viewer) && !content.isNotice
    return .message(
      sender: isNamed ? try peer.prefix(newest.sender, book) : nil, content: content)
  }

  private func name(_ book: NameBook) throws -> ChatName {
    switch peer {
    case .group(let group): try book.name(of: group, named: groupName)
    case .person(book.viewer): .fileTransfer
    case .person, .account: .name(face?.name ?? "")
    }
  }

  private func avatar(_ book: NameBook) throws -> ChatAvatar {
    switch peer {
    case .group(let group): .mosaic(try book.mosaic(of: group))
    case .person(book.viewer): .fileTransfer
    case .person, .account: face.map { .tile($0.avatar) } ?? .mosaic([])
    }
  }
}

extension TalkRow.Newest {
  init(row: Row, id: Int64) throws {
    guard let sender = Actor(kind: row[16], number: row[17]) else {
      throw UnreadableValue(table: "message", column: "senderKind", id: id)
    }
    self.id = id
    self.sender = sender
    hasFailed = row[18] != Message.Delivery.delivered.rawValue
    content = try ContentColumns(row: row, at: 19, id: id)
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
