package import Domain
import GRDB

extension World.Reader {
  /// A page of a chat, newest first: messages, and in the chat with an account its pushes since the
  /// follow (S57).
  ///
  /// Empty where the viewer takes no part.
  package func items(in peer: Peer, _ page: Page<TimeCursor>) throws(StorageError) -> [ChatItemRow]
  {
    try read { db in
      let keyset = page.keyset
      guard let seen = try SeenThread.find(db, viewer: viewer, peer: peer) else { return [] }
      let book = NameBook(db, reader: self)
      let messages = try seen.page(db, keyset).map { try $0.row(in: peer, book) }
      guard case .account(let account) = peer,
        let follow = try Follow.find(db, person: viewer, account: account)
      else { return messages }
      let pushes = try StoredPush.page(db, of: account, after: follow.fromNumber, keyset)
      return keyset.merge([messages, try pushes.map { try $0.row(book) }]) {
        ($0.cursor.time, $0.cursor.id) > ($1.cursor.time, $1.cursor.id)
      }
    }
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
    try read { db in
      let book = NameBook(db, reader: self)
      let chat = try ChatState.find(db, owner: viewer, peer: peer)
      var header = ChatHeader(
        peer: peer, name: .name(""), avatar: .mosaic([]), isMuted: chat?.isMuted ?? false,
        isSticky: chat?.isSticky ?? false, draft: chat?.input ?? chat?.draft ?? "",
        unread: chat?.unread ?? 0,
        firstUnread: chat?.firstUnread.map { Message.ID($0) })
      switch peer {
      case .person(let person):
        let known = try Contacts.has(db, person, of: viewer)
        guard known || chat?.newest != nil else { return nil }
        let face = try book.face(of: person)
        header.name = .name(face.name)
        header.avatar = .tile(face.avatar)
      case .group(let group):
        guard chat != nil else { return nil }
        header.name = try book.name(of: group, named: GroupName.find(db, group))
        header.avatar = .mosaic(try book.mosaic(of: group))
        header.memberCount = try book.memberCount(of: group)
      case .account(let id):
        guard let account = try StoredAccount.find(db, id, json: world.json) else { return nil }
        header.name = .name(account.name)
        header.avatar = .tile(account.avatar)
        header.accountKind = account.kind
        if let listed = try FollowedAccount.find(db, of: viewer, account: id) {
          header.unread = listed.unread
        }
        if try Follow.exists(db, person: viewer, account: id) { header.menu = account.menu }
      }
      header.isMarked =
        header.unread > 0 || chat?.isMarkedUnread == true || chat?.isMentioned == true
      return header
    }
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

  /// Everybody in a group in the order of joining, by the names of G3; empty for who isn't in it.
  package func groupMembers(_ id: Group.ID) throws(StorageError) -> [NamedPerson] {
    try read { db in
      guard try ChatState.find(db, owner: viewer, peer: .group(id)) != nil else { return [] }
      return try NameBook(db, reader: self).members(of: id, limit: .max)
        .map { NamedPerson(id: $0.person, name: $0.face.name) }
    }
  }
}
