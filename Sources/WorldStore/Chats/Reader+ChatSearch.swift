package import Domain
import GRDB

extension World.Reader {
  /// In which chats there are messages with all the words, among the newest `effort` messages of the world or of the rest
  /// that an earlier answer has left (D25), and `above` those that were looked at before.
  ///
  /// Only what the viewer sees in the chat is found, and never what was recalled.
  package func searchChats(
    _ words: SearchWords, from rest: Message.ID? = nil, above last: Message.ID? = nil, effort: Int
  ) throws(StorageError) -> ChatHits {
    try read { db in
      let newest =
        try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT max(id) FROM message")) ?? 0
      var hits = ChatHits(chats: [], rest: nil, newest: Message.ID(newest))
      let end = (last?.rawValue ?? 0) + 1
      let high = min(newest, rest?.rawValue ?? newest)
      let low = max(end, high - Int64(max(1, effort)) + 1)
      guard high >= low, !words.isEmpty else { return hits }
      let search = MessageWords(words)
      let statement = try db.cachedStatement(
        sql: """
          SELECT chat.peerKind, chat.peer, chat.id, count(*), max(message.id)
          FROM message
          CROSS JOIN chat ON chat.thread = message.thread AND chat.owner = :viewer
          WHERE message.id BETWEEN :low AND :high AND \(search.condition)
          GROUP BY chat.id
          ORDER BY max(message.id) DESC
          """)
      let arguments = search.arguments(["viewer": viewer.rawValue, "low": low, "high": high])
      hits.chats = try Row.fetchAll(statement, arguments: arguments).map { row in
        ChatTally(
          peer: try Peer(kind: row[0], number: row[1], chat: row[2]), count: row[3],
          newest: Message.ID(row[4]))
      }
      hits.rest = low > end ? Message.ID(low - 1) : nil
      return hits
    }
  }

  /// A message with all the words, in its chat; `nil` if it isn't to be found any more.
  package func chatHit(
    _ words: SearchWords, _ message: Message.ID
  ) throws(StorageError) -> ChatHit? {
    guard !words.isEmpty else { return nil }
    return try read { db in
      let search = MessageWords(words)
      let statement = try db.cachedStatement(
        sql: """
          SELECT chat.peerKind, chat.peer, chat.id
          FROM message
          CROSS JOIN chat ON chat.thread = message.thread AND chat.owner = :viewer
          WHERE message.id = :message AND \(search.condition)
          """)
      let arguments = search.arguments(["viewer": viewer.rawValue, "message": message.rawValue])
      guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
      let peer = try Peer(kind: row[0], number: row[1], chat: row[2])
      let book = NameBook(db, reader: self)
      return ChatHit(
        peer: peer, name: try name(of: peer, book), avatar: try avatar(of: peer, book),
        message: try hit(message, in: peer, book))
    }
  }

  /// The messages of a chat that have all the words, newest first, among `effort` messages beyond a place.
  package func searchMessages(
    _ words: SearchWords, in peer: Peer, from rest: TimeCursor? = nil, limit: Int, effort: Int
  ) throws(StorageError) -> MessageHits {
    guard !words.isEmpty, limit > 0 else { return MessageHits(rows: [], rest: nil) }
    return try read { db in
      guard let seen = try SeenThread.find(db, viewer: viewer, peer: peer) else {
        return MessageHits(rows: [], rest: nil)
      }
      let bound = rest ?? TimeCursor(time: .max, id: .max)
      let place: [String: Int64] = [
        "thread": seen.thread.number, "time": bound.time, "id": bound.id,
      ]
      let end = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT sentAt, id FROM message
            WHERE thread = :thread AND (sentAt, id) < (:time, :id)
            ORDER BY sentAt DESC, id DESC
            LIMIT 1 OFFSET :effort
            """),
        arguments: StatementArguments(place) + ["effort": max(1, effort)])
      let last = TimeCursor(time: end?[0] ?? .min, id: end?[1] ?? .min)
      let search = MessageWords(words)
      let statement = try db.cachedStatement(
        sql: """
          SELECT message.id, message.sentAt FROM message
          CROSS JOIN chat ON chat.thread = message.thread AND chat.owner = :viewer
          WHERE message.thread = :thread AND (message.sentAt, message.id) < (:time, :id)
            AND (message.sentAt, message.id) >= (:endTime, :endID) AND \(search.condition)
          ORDER BY message.sentAt DESC, message.id DESC
          LIMIT :limit
          """)
      var values = place
      values["viewer"] = viewer.rawValue
      values["endTime"] = last.time
      values["endID"] = last.id
      values["limit"] = Int64(limit)
      let found = try Row.fetchAll(statement, arguments: search.arguments(values))
        .map { TimeCursor(time: $0[1], id: $0[0]) }
      let book = NameBook(db, reader: self)
      return MessageHits(
        rows: try found.map { try hit(Message.ID($0.id), in: peer, book) },
        rest: found.count == limit ? found.last : end == nil ? nil : last)
    }
  }

  private func hit(_ id: Message.ID, in peer: Peer, _ book: NameBook) throws -> MessageHit {
    let statement = try book.db.cachedStatement(
      sql: "SELECT senderKind, sender, text, sentAt FROM message WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]),
      let sender = Actor(kind: row[0], number: row[1])
    else { throw UnreadableValue(table: "message", column: "senderKind", id: id.rawValue) }
    return MessageHit(
      id: id, sender: try book.name(of: sender, in: peer),
      avatar: .tile(try book.face(of: sender).avatar), text: row[2],
      sentAt: WorldTime(seconds: row[3]))
  }

  private func name(of peer: Peer, _ book: NameBook) throws -> ChatName {
    switch peer {
    case .person(viewer): return .fileTransfer
    case .person(let id): return .name(try book.face(of: id).name)
    case .account(let id): return try book.chatName(of: id, named: book.face(of: id).name)
    case .group(let id):
      return try book.name(of: id, named: GroupName.find(book.db, id, for: viewer))
    }
  }

  private func avatar(of peer: Peer, _ book: NameBook) throws -> ChatAvatar {
    switch peer {
    case .person(viewer): .fileTransfer
    case .person(let id): .tile(try book.face(of: id).avatar)
    case .account(let id): .tile(try book.face(of: id).avatar)
    case .group(let id): .mosaic(try book.mosaic(of: id))
    }
  }
}
