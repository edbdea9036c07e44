package import Domain
import GRDB

extension World.Reader {
  /// One chat of the viewer's, to be read on: what stands around its messages, and the messages.
  package func chat(_ peer: Peer) throws(StorageError) -> SeenChat {
    try read { db in try SeenChat(db, peer: peer, reader: self) }
  }

  /// A page of a chat, newest first: messages, and in the chat with an account its pushes since the
  /// follow (S57).
  ///
  /// Empty where the viewer takes no part.
  package func items(in peer: Peer, _ page: Page<TimeCursor>) throws(StorageError) -> [ChatItemRow]
  {
    try chat(peer).items(page)
  }

  /// One message, if it stands in a chat of the viewer's and wasn't deleted there.
  package func message(_ id: Message.ID) throws(StorageError) -> ChatItemRow? {
    try read { db in
      guard let seen = try SeenThread.find(db, viewer: viewer, holding: id),
        let message = try seen.message(db, id)
      else { return nil }
      return try message.row(in: seen.peer, NameBook(db, reader: self))
    }
  }

  /// In which of the viewer's chats a message stands; `nil` where they can't see it.
  package func peer(of id: Message.ID) throws(StorageError) -> Peer? {
    try read { db in
      guard let seen = try SeenThread.find(db, viewer: viewer, holding: id),
        try seen.message(db, id) != nil
      else { return nil }
      return seen.peer
    }
  }

  /// What stands around a chat's messages; `nil` for somebody or something the viewer can't talk to.
  ///
  /// A friend or an account has one before the first word is said; a group only for its members.
  package func chatHeader(_ peer: Peer) throws(StorageError) -> ChatHeader? {
    try chat(peer).header()
  }

  /// What stands in inputs of chats that were never left, such as when the program was killed.
  package func inputs() throws(StorageError) -> [(peer: Peer, text: String)] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT peerKind, peer, id, input FROM chat
          WHERE owner = ? AND input IS NOT NULL
          ORDER BY id
          """)
      return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map { row in
        (try Peer(kind: row[0], number: row[1], chat: row[2]), row[3])
      }
    }
  }
}
