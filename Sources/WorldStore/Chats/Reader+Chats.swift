package import Domain
import GRDB

/// The chat list: people's and groups' chats, the followed service accounts and the Subscriptions row, each read by key
/// from where the page begins and merged.
extension World.Reader {
  /// A page of the chat list (C10–C25).
  package func chats(_ page: Page<ChatCursor>) throws(StorageError) -> [ChatRow] {
    try read { db in
      let keyset = page.keyset
      let book = NameBook(db, reader: self)
      let shelf = try FollowedShelf.find(db, reader: self)
      var lists = [
        try TalkRow.page(db, of: viewer, keyset).map(ListedChat.talk),
        FollowedShelf.page(keyset, of: shelf.services).map(ListedChat.account),
      ]
      if let folder = try shelf.folder(db, of: viewer), keyset.contains(folder.cursor) {
        lists.append([.folder(folder)])
      }
      let notes = try StuckNote.all(db, of: viewer).filter { keyset.contains($0.cursor) }
      if !notes.isEmpty { lists.append(notes.map(ListedChat.note)) }
      if let fold = try MinimizedGroups.find(db, of: viewer), keyset.contains(fold.cursor) {
        lists.append([.fold(fold)])
      }
      return try keyset.merge(lists) { $0.cursor.isAbove($1.cursor) }.map { try $0.row(book) }
    }
  }

  /// Where a chat stands in the list; `nil` for one that isn't in it.
  package func chatPlace(_ chat: ChatID) throws(StorageError) -> ChatCursor? {
    try read { db in
      switch chat {
      case .peer(.account(let account)):
        try FollowedShelf.find(db, reader: self).services.first { $0.account == account }?.cursor
      case .peer(let peer): try TalkRow.listed(db, of: viewer, peer: peer)?.cursor
      case .subscriptions:
        try FollowedShelf.find(db, reader: self).folder(db, of: viewer)?.cursor
      case .minimizedGroups: try MinimizedGroups.find(db, of: viewer)?.cursor
      case .note(let note): try StuckNote.all(db, of: viewer).first { $0.id == note }?.cursor
      }
    }
  }

  /// A page of the groups that are folded away, the newest first (C105).
  package func minimizedGroups(_ page: Page<ChatCursor>) throws(StorageError) -> [ChatRow] {
    try read { db in
      let book = NameBook(db, reader: self)
      return try TalkRow.foldedPage(db, of: viewer, page.keyset).map { try $0.row(book) }
    }
  }

  /// The rows whose shown name contains a text, whatever the case of its letters, in the order of
  /// the list.
  ///
  /// Reads every name above the last row of the answer.
  package func chats(matching filter: String, limit: Int) throws(StorageError) -> [ChatRow] {
    let wanted = filter.lowercased()
    func isWanted(_ name: ChatName) -> Bool {
      wanted.isEmpty || name.texts.contains { SearchWords.isFound(wanted, in: $0.lowercased()) }
    }
    return try read { db in
      let book = NameBook(db, reader: self)
      let shelf = try FollowedShelf.find(db, reader: self)
      var found = try TalkRow.first(limit, of: viewer, in: book, where: isWanted)
        .map(ListedChat.talk)
      // Those in the folder are found by their own names, too.
      let names = try FollowedAccount.names(db, of: viewer)
      found += try (shelf.services + shelf.subscriptions)
        .filter { isWanted(try book.chatName(of: $0.account, named: names[$0.account] ?? "")) }
        .map(ListedChat.account)
      found += try StuckNote.all(db, of: viewer)
        .filter { isWanted(.note) || isWanted(.name($0.text)) }.map(ListedChat.note)
      if isWanted(.subscriptions), let folder = try shelf.folder(db, of: viewer) {
        found.append(.folder(folder))
      }
      return try found.sorted { $0.cursor.isAbove($1.cursor) }.prefix(limit)
        .map { try $0.row(book) }
    }
  }

  /// The first row of the list with a number, else the first with a dot; `nil` where none has one.
  ///
  /// Opening a chat takes its badge away, so asking again goes on to the next.
  package func nextUnread() throws(StorageError) -> ChatRow? {
    try read { db in
      let book = NameBook(db, reader: self)
      let shelf = try FollowedShelf.find(db, reader: self)
      var unread = try TalkRow.unread(db, of: viewer).map(ListedChat.talk)
      unread += shelf.services.filter { $0.unread > 0 || $0.isMarkedUnread }
        .map(ListedChat.account)
      if let folder = try shelf.folder(db, of: viewer), folder.hasDot {
        unread.append(.folder(folder))
      }
      unread.sort { $0.cursor.isAbove($1.cursor) }
      var firstDot: ChatRow?
      for listed in unread {
        let row = try listed.row(book)
        if case .count = row.badge { return row }
        firstDot = firstDot ?? row
      }
      return firstDot
    }
  }

  /// The numbers and dots of the tabs (C3, C78–C82).
  package func tabBadges() throws(StorageError) -> TabBadges {
    let hidesMoments = try settings().hiddenEntries.contains(.moments)
    return TabBadges(
      chats: try chatsBadge(), contacts: try contactsBadge(),
      discover: hidesMoments ? .none : try momentsNews().badge, me: .none)
  }

  /// What the Chats tab and the title of the list count (C3, C78, C79).
  package func chatsBadge() throws(StorageError) -> Badge {
    .ofTab(
      unread: try read { db in
        try TalkRow.unmutedUnread(db, of: viewer)
          + FollowedShelf.find(db, reader: self).unmutedUnread
      })
  }
}

/// One row of the list before its details are looked up.
private enum ListedChat {
  case talk(TalkRow)
  case account(FollowedAccount)
  case folder(Folder)
  case note(StuckNote)
  case fold(MinimizedGroups)

  var cursor: ChatCursor {
    switch self {
    case .talk(let talk): talk.cursor
    case .account(let account): account.cursor
    case .folder(let folder): folder.cursor
    case .note(let note): note.cursor
    case .fold(let fold): fold.cursor
    }
  }

  func row(_ book: NameBook) throws -> ChatRow {
    switch self {
    case .talk(let talk): try talk.row(book)
    case .account(let account): try account.row(book)
    case .folder(let folder): try folder.row(book)
    case .note(let note): note.row
    case .fold(let fold): try fold.row(book)
    }
  }
}

extension ChatName {
  /// What a filter looks at; the folder goes by its name in both languages.
  fileprivate var texts: [String] {
    switch self {
    case .name(let name): [name]
    case .members(let names, _): [names.joined(separator: "、")]
    case .subscriptions: ["Subscriptions", "订阅号"]
    case .minimizedGroups: ["Minimized Groups", "折叠的聊天"]
    case .fileTransfer: ["File Transfer", "文件传输助手"]
    case .serviceNotifications: ["Service Notifications", "服务通知"]
    case .note: ["Note", "笔记"]
    }
  }
}
