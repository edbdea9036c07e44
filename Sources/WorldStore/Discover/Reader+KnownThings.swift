package import Domain
import GRDB

/// What is found by its name (D21, D23, D24), read a stretch at a time so that no key waits for all of it.
extension World.Reader {
  /// The viewer's contacts by their numbers, and behind the last of them those with whom there is no more than a chat.
  ///
  /// Whom the viewer has blocked is no contact here (F66).
  package func knownPeople(
    after last: Person.ID? = nil, limit: Int
  ) throws(StorageError) -> KnownPeople {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT person.id, contact.remark, person.nickname, person.avatarText,
            person.avatarColour, person.avatarPicture, person.company,
            chat.isSticky, chat.activity, chat.id,
            person.wechatID, person.region, contact_card.phoneNumbers, contact_card.description
          FROM contact
          JOIN person ON person.id = contact.person
          LEFT JOIN contact_card
            ON contact_card.owner = contact.owner AND contact_card.person = contact.person
          LEFT JOIN chat ON chat.peerKind = 'person' AND chat.peer = contact.person
            AND chat.owner = contact.owner AND chat.isHidden = 0
          WHERE contact.owner = ? AND contact.isBlocked = 0 AND contact.person > ?
          ORDER BY contact.person
          LIMIT ?
          """)
      var rows = try Row.fetchAll(
        statement, arguments: [viewer.rawValue, last?.rawValue ?? 0, limit]
      ).map { row in
        var person = try KnownPerson(row, isContact: true)
        person.addTraits(of: row)
        return person
      }
      try addTags(to: &rows, db)
      let rest = rows.count == limit ? rows.last?.id : nil
      if rest == nil { rows += try chatPartners(db) }
      return KnownPeople(rows: rows, rest: rest)
    }
  }

  private func addTags(to rows: inout [KnownPerson], _ db: Database) throws {
    guard let first = rows.first, let last = rows.last else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT tag_member.person, tag.name FROM tag
        CROSS JOIN tag_member ON tag_member.tag = tag.id
        WHERE tag.owner = ? AND tag_member.person BETWEEN ? AND ?
        ORDER BY tag_member.person, tag.id
        """)
    var tags: [Int64: [String]] = [:]
    let found = try Row.fetchCursor(
      statement, arguments: [viewer.rawValue, first.id.rawValue, last.id.rawValue])
    while let row = try found.next() { tags[row[0], default: []].append(row[1]) }
    for index in rows.indices { rows[index].insert(tags: tags[rows[index].id.rawValue] ?? []) }
  }

  /// Those with whom there is a chat in the list, and who are no contacts; not the viewer (C100).
  private func chatPartners(_ db: Database) throws -> [KnownPerson] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person.id, contact.remark, person.nickname, person.avatarText,
          person.avatarColour, person.avatarPicture, person.company,
          chat.isSticky, chat.activity, chat.id
        FROM chat
        JOIN person ON person.id = chat.peer
        LEFT JOIN contact ON contact.owner = chat.owner AND contact.person = chat.peer
        WHERE chat.owner = ? AND chat.peerKind = 'person' AND chat.isHidden = 0
          AND chat.peer <> chat.owner AND coalesce(contact.isBlocked, 1) = 1
        ORDER BY person.id
        """)
    return try Row.fetchAll(statement, arguments: [viewer.rawValue])
      .map { try KnownPerson($0, isContact: false) }
  }

  /// The groups that the viewer is in, by their numbers.
  package func knownGroups(
    after last: Group.ID? = nil, limit: Int
  ) throws(StorageError) -> KnownGroups {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT group_chat.id, coalesce(chat.remark, group_chat.name),
            iif(chat.isHidden = 0, chat.isSticky, NULL), chat.activity, chat.id,
            iif(chat.remark IS NULL, NULL, group_chat.name)
          FROM group_member
          JOIN group_chat ON group_chat.id = group_member.groupChat
          LEFT JOIN chat ON chat.peerKind = 'group' AND chat.peer = group_chat.id
            AND chat.owner = group_member.person
          WHERE group_member.person = ? AND group_chat.id > ?
          ORDER BY group_chat.id
          LIMIT ?
          """)
      let book = NameBook(db, reader: self)
      let rows = try Row.fetchAll(
        statement, arguments: [viewer.rawValue, last?.rawValue ?? 0, limit]
      ).map { row in
        let id = Group.ID(row[0])
        return KnownGroup(
          id: id, name: try book.name(of: id, named: row[1]), ownName: row.text(5),
          avatar: .mosaic(try book.mosaic(of: id)), members: try members(of: id, db),
          chat: ChatCursor(row, at: 2))
      }
      return KnownGroups(rows: rows, rest: rows.count == limit ? rows.last?.id : nil)
    }
  }

  private func members(of group: Group.ID, _ db: Database) throws -> [KnownGroup.Member] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(contact.remark, group_member.alias, person.nickname), person.nickname
        FROM group_member
        JOIN person ON person.id = group_member.person
        LEFT JOIN contact ON contact.owner = ?1 AND contact.person = person.id
        WHERE group_member.groupChat = ?2 AND group_member.person <> ?1
        ORDER BY group_member.position
        """)
    return try Row.fetchAll(statement, arguments: [viewer.rawValue, group.rawValue]).map { row in
      let (name, nickname): (String, String) = (row[0], row[1])
      return KnownGroup.Member(name: name, nickname: nickname == name ? nil : nickname)
    }
  }

  /// The accounts that the viewer follows, by their numbers.
  package func knownAccounts() throws(StorageError) -> KnownAccounts {
    try read { db in
      let shelf = try FollowedShelf.find(db, reader: self)
      let places = Dictionary(
        shelf.services.map { ($0.account, $0.cursor) }, uniquingKeysWith: { first, _ in first })
      let statement = try db.cachedStatement(
        sql: """
          SELECT account.id, account.name, account.wechatID, account.kind, account.avatarText,
            account.avatarColour, account.avatarPicture
          FROM follow
          JOIN account ON account.id = follow.account
          WHERE follow.person = ?
          ORDER BY account.id
          """)
      let book = NameBook(db, reader: self)
      let rows = try Row.fetchAll(statement, arguments: [viewer.rawValue]).map { row in
        let id = OfficialAccount.ID(row[0])
        guard let kind = OfficialAccount.Kind(rawValue: row[3]) else {
          throw UnreadableValue(table: "account", column: "kind", id: id.rawValue)
        }
        return KnownAccount(
          id: id, name: try book.chatName(of: id, named: row[1]), wechatID: row[2], kind: kind,
          avatar: try Avatar(row: row, at: 4, picture: 6, table: "account", id: id.rawValue),
          chat: places[id])
      }
      return KnownAccounts(rows: rows, folder: try shelf.folder(db, of: viewer)?.cursor)
    }
  }
}

extension KnownPerson {
  /// Reads the columns that both queries begin with.
  fileprivate init(_ row: Row, isContact: Bool) throws {
    let id: Int64 = row[0]
    let remark = row.text(1)
    let nickname: String = row[2]
    self.init(
      id: Person.ID(id), name: remark ?? nickname,
      avatar: try Avatar(row: row, at: 3, picture: 5, table: "person", id: id),
      company: row.text(6), isContact: isContact,
      traits: remark == nil ? [] : [Trait(field: .nickname, text: nickname)],
      chat: ChatCursor(row, at: 7))
  }

  fileprivate mutating func addTraits(of row: Row) {
    let numbers = row.text(12)?.split(separator: "\n").map(String.init) ?? []
    let texts: [(ContactField, String)] =
      [(.wechatID, row[10])] + numbers.map { (.phone, $0) }
      + [(.region, row[11]), (.description, row.text(13) ?? "")]
    traits += texts.filter { !$0.1.isEmpty }.map { Trait(field: $0, text: $1) }
  }

  /// They stand before the region.
  fileprivate mutating func insert(tags: [String]) {
    guard !tags.isEmpty else { return }
    let place =
      traits.firstIndex { $0.field == .region || $0.field == .description } ?? traits.endIndex
    traits.insert(contentsOf: tags.map { Trait(field: .tag, text: $0) }, at: place)
  }
}

extension ChatCursor {
  /// Reads `isSticky, activity, id` of a chat; `nil` where there is none.
  fileprivate init?(_ row: Row, at column: Int) {
    guard !row.hasNull(atIndex: column) else { return nil }
    self.init(isSticky: row[column], activity: row[column + 1], tie: row[column + 2])
  }
}
