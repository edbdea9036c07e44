package import Domain
import GRDB

extension World.Reader {
  /// The viewer's contacts, A–Z by pinyin of the name the viewer knows, "#" last (F3–F5).
  ///
  /// Somebody who has deleted the viewer still stands here (F61); somebody the viewer has blocked doesn't (F66).
  package func contacts() throws(StorageError) -> [ContactRow] {
    try contacts(where: "AND contact.isBlocked = 0", [])
  }

  /// The friends who have one of the viewer's own tags, in the order of `contacts`; none for another's (F20).
  package func contacts(with tag: ContactTag.ID) throws(StorageError) -> [ContactRow] {
    try contacts(
      where: """
        AND contact.isBlocked = 0 AND contact.person IN (
          SELECT tag_member.person FROM tag_member
          JOIN tag ON tag.id = tag_member.tag AND tag.owner = contact.owner
          WHERE tag.id = ?)
        """, [tag.rawValue])
  }

  /// The contacts that are kept with all of a permission, in the order of `contacts` (M70–M72).
  package func contacts(permitted permission: ContactPermission) throws(StorageError)
    -> [ContactRow]
  {
    try contacts(
      where: "AND contact.isBlocked = 0 AND contact.permission & ?2 = ?2",
      [Int64(permission.rawValue)])
  }

  /// The contacts whose wows are kept apart in one way, in the order of `contacts` (A34).
  package func contacts(wows permission: WowPermission) throws(StorageError) -> [ContactRow] {
    try contacts(
      where: "AND contact.isBlocked = 0 AND contact.wowPermission & ?2 = ?2",
      [Int64(permission.rawValue)])
  }

  /// How many contacts are kept in each way (D83, D84).
  package func contactCounts() throws(StorageError) -> ContactCounts {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT
            count(*) FILTER (WHERE isBlocked = 0 AND permission & 1 <> 0),
            count(*) FILTER (WHERE isBlocked = 0 AND permission & 2 <> 0),
            count(*) FILTER (WHERE isBlocked = 0 AND permission & 3 = 3),
            count(*) FILTER (WHERE isBlocked = 1),
            count(*) FILTER (WHERE isBlocked = 0 AND wowPermission & 1 <> 0),
            count(*) FILTER (WHERE isBlocked = 0 AND wowPermission & 2 <> 0)
          FROM contact WHERE owner = ?
          """)
      guard let row = try Row.fetchOne(statement, arguments: [viewer.rawValue]) else {
        return ContactCounts()
      }
      return ContactCounts(
        hideMine: row[0], hideTheirs: row[1], chatsOnly: row[2], blocked: row[3],
        hideMyWows: row[4], hideTheirWows: row[5])
    }
  }

  /// Blocked List (黑名单): whom the viewer has blocked, in the order of `contacts` (F66).
  package func blockedList() throws(StorageError) -> [ContactRow] {
    try contacts(where: "AND contact.isBlocked = 1", [])
  }

  /// One of the viewer's own tags with the friends who carry it; `nil` for another's (F20).
  package func tag(_ id: ContactTag.ID) throws(StorageError) -> TagPage? {
    guard let tag = try tags().first(where: { $0.id == id }) else { return nil }
    return TagPage(tag: tag, members: try contacts(with: id))
  }

  private func contacts(
    where condition: String, _ arguments: [Int64]
  ) throws(StorageError) -> [ContactRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT person.id, coalesce(contact.remark, person.nickname), person.avatarText,
            person.avatarColour, contact.isStarred, person.avatarPicture, person.company
          FROM contact
          JOIN person ON person.id = contact.person
          WHERE contact.owner = ? \(condition)
          """)
      let all = StatementArguments([viewer.rawValue] + arguments)
      let rows = try Row.fetchAll(statement, arguments: all).map { row in
        let id: Int64 = row[0]
        let name: String = row[1]
        let key = Pinyin.SortKey(name)
        let contact = ContactRow(
          id: Person.ID(id), name: name,
          avatar: try Avatar(row: row, at: 2, picture: 5, table: "person", id: id),
          isStarred: row[4],
          section: key.section, company: row[6])
        return (key: key, row: contact)
      }
      return rows.sorted { ($0.key, $0.row.id) < ($1.key, $1.row.id) }
        .map(\.row)
    }
  }

  /// Somebody's profile page; `nil` for somebody who isn't there.
  ///
  /// A friend here is whom the viewer has as a contact: nobody is told of having been deleted (F62).
  package func person(_ id: Person.ID) throws(StorageError) -> PersonProfile? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Person.columns(of: "person")) FROM person WHERE person.id = ?")
      guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
      var person = try Person(row: row)
      let contact = try Contacts.find(db, id, of: viewer)
      let relation: PersonProfile.Relation =
        id == viewer ? .me : contact == nil ? .stranger : .friend
      if relation == .stranger {
        person.wechatID = ""
        if person.company != nil { (person.region, person.whatsUp) = ("", "") }
      }
      var profile = PersonProfile(
        person: person, relation: relation, name: contact?.remark ?? person.nickname,
        remark: contact?.remark, isStarred: contact?.isStarred ?? false,
        source: contact?.source, tags: try tags(of: id, db),
        card: try Contacts.card(db, of: id, by: viewer), permission: contact?.permission ?? [],
        isBlocked: contact?.isBlocked ?? false,
        groupsInCommon: id == viewer ? 0 : try groupsInCommon(with: id, db),
        request: try request(about: id, db))
      profile.wowPermission = try Contacts.wowPermission(db, id, of: viewer)
      return profile
    }
  }

  /// The viewer's own name and face, without what else stands on a profile page.
  package func me() throws(StorageError) -> Person {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Person.columns(of: "person")) FROM person WHERE person.id = ?")
      guard let row = try Row.fetchOne(statement, arguments: [viewer.rawValue]) else {
        throw UnreadableValue(table: "person", column: "id", id: viewer.rawValue)
      }
      return try Person(row: row)
    }
  }

  private func request(about person: Person.ID, _ db: Database) throws -> FriendRequestRow? {
    try StoredRequest.listed(db, by: viewer, about: person)?
      .row(
        NameBook(db, reader: self), seen: try NewFriendsSeen.line(db, of: viewer),
        at: try world.clock().now)
  }

  /// Asked tag by tag of the viewer's: others may have given the person thousands.
  private func tags(of person: Person.ID, _ db: Database) throws -> [ContactTag] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT tag.id, tag.name FROM tag
        CROSS JOIN tag_member ON tag_member.tag = tag.id AND tag_member.person = ?
        WHERE tag.owner = ?
        ORDER BY tag.id
        """)
    return try Row.fetchAll(statement, arguments: [person.rawValue, viewer.rawValue]).map { row in
      ContactTag(id: ContactTag.ID(row[0]), owner: viewer, name: row[1])
    }
  }

  private func groupsInCommon(with person: Person.ID, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM group_member AS mine
        JOIN group_member AS theirs
          ON theirs.groupChat = mine.groupChat AND theirs.person = ?
        WHERE mine.person = ?
        """)
    return try Int.fetchOne(statement, arguments: [person.rawValue, viewer.rawValue]) ?? 0
  }

  /// The groups the viewer saved to Contacts (F9), A–Z by pinyin; those without a name come last, oldest first.
  package func groups() throws(StorageError) -> [GroupRow] {
    try groups(where: "AND group_member.isSaved = 1", [])
  }

  /// All groups the viewer is in, in the order of `groups`.
  package func allGroups() throws(StorageError) -> [GroupRow] { try groups(where: "", []) }

  /// The groups that somebody is in with the viewer (F53), in the order of `groups`.
  package func groups(inCommonWith person: Person.ID) throws(StorageError) -> [GroupRow] {
    try groups(
      where: """
        AND EXISTS (
          SELECT 1 FROM group_member AS theirs
          WHERE theirs.groupChat = group_chat.id AND theirs.person = ?)
        """, [person.rawValue])
  }

  private func groups(
    where condition: String, _ arguments: [Int64]
  ) throws(StorageError) -> [GroupRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT group_chat.id, coalesce(chat.remark, group_chat.name), group_member.isSaved
          FROM group_member
          JOIN group_chat ON group_chat.id = group_member.groupChat
          LEFT JOIN chat ON chat.peerKind = 'group' AND chat.peer = group_chat.id
            AND chat.owner = group_member.person
          WHERE group_member.person = ? \(condition)
          ORDER BY group_chat.id
          """)
      let book = NameBook(db, reader: self)
      let all = StatementArguments([viewer.rawValue] + arguments)
      let rows = try Row.fetchAll(statement, arguments: all).map { row in
        let id = Group.ID(row[0])
        return GroupRow(
          id: id, name: try book.name(of: id, named: row[1]),
          avatar: .mosaic(try book.mosaic(of: id)), isSaved: row[2])
      }
      var named: [(key: Pinyin.SortKey, row: GroupRow)] = []
      var unnamed: [GroupRow] = []
      for row in rows {
        if case .name(let name) = row.name {
          named.append((Pinyin.SortKey(name), row))
        } else {
          unnamed.append(row)
        }
      }
      return named.sorted { ($0.key, $0.row.id) < ($1.key, $1.row.id) }.map(\.row) + unnamed
    }
  }

  /// The viewer's own tags, in the order they were made; nobody sees another's (F20).
  package func tags() throws(StorageError) -> [ContactTag] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT id, name FROM tag WHERE owner = ? ORDER BY id")
      return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map { row in
        ContactTag(id: ContactTag.ID(row[0]), owner: viewer, name: row[1])
      }
    }
  }
  /// The viewer's own tags with how many friends have each, in the order they were made (F20).
  package func tagRows() throws(StorageError) -> [TagRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT tag.id, tag.name, count(contact.person) FROM tag
          LEFT JOIN tag_member ON tag_member.tag = tag.id
          LEFT JOIN contact ON contact.owner = tag.owner AND contact.person = tag_member.person
            AND contact.isBlocked = 0
          WHERE tag.owner = ?
          GROUP BY tag.id
          ORDER BY tag.id
          """)
      return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map { row in
        TagRow(id: ContactTag.ID(row[0]), name: row[1], friends: row[2])
      }
    }
  }
}
