package import Domain
import GRDB

/// Building the cast: the world as it is before anybody acts.
///
/// Not actions, so nothing is logged and nothing refused; a value that contradicts another (a
/// handle twice, a friend who doesn't exist) fails as `StorageError`.
///
/// A value whose id is 0 gets the next number; another id is taken as it is.
extension World {
  @discardableResult
  package func addPerson(_ person: Person) throws(StorageError) -> Person.ID {
    let id = try insert(
      """
      INSERT INTO person
        (id, handle, nickname, wechatID, gender, region, whatsUp, avatarText, avatarColour, avatarPicture,
          company)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        person.id.assigned, person.handle, person.nickname, person.wechatID,
        person.gender?.rawValue, person.region, person.whatsUp, person.avatar.text,
        person.avatar.colour.rawValue, person.avatar.picture, person.company,
      ])
    return Person.ID(id)
  }

  @discardableResult
  package func addAccount(_ account: OfficialAccount) throws(StorageError) -> OfficialAccount.ID {
    try write { db in try StoredAccount.insert(db, account, json: json) }
  }

  /// What a picture shows.
  package func addPicture(_ name: String, caption: Picture.Caption) throws(StorageError) {
    try write { db in
      try db.cachedStatement(sql: "INSERT INTO picture (name, english, chinese) VALUES (?, ?, ?)")
        .execute(arguments: [name, caption.english, caption.chinese])
    }
  }

  /// A person has listened to every voice message there is in their chats.
  package func playVoices(as person: Person.ID) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO voice_played (message, person)
          SELECT message.id, chat.owner
          FROM chat
          JOIN message ON message.thread = chat.thread
          WHERE chat.owner = ?1 AND message.kind = 'voice'
            AND NOT (message.senderKind = 'person' AND message.sender = ?1)
          """,
        arguments: [person.rawValue])
    }
  }

  /// A menu or answers that name articles can only be given once the articles are there.
  package func setMenu(_ menu: Menu, replies: AutoReplies, of account: OfficialAccount.ID)
    throws(StorageError)
  {
    try write { db in
      try db.execute(
        sql: "UPDATE account SET menu = ?, replies = ? WHERE id = ?",
        arguments: [json.text(menu), json.text(replies), account.rawValue])
    }
  }

  /// A group with its members in the order of joining; the owner is one of them.
  ///
  /// Each has the chat from the first message on.
  @discardableResult
  package func addGroup(_ group: Group, members: [GroupMember]) throws(StorageError) -> Group.ID {
    precondition(members.contains { $0.person == group.owner }, "a group's owner is a member")
    mosaics = [:]
    return try write { db in
      try db.execute(
        sql: "INSERT INTO group_chat (id, handle, name, owner, notice) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          group.id.assigned, group.handle, group.name, group.owner.rawValue, group.notice,
        ])
      let id = Group.ID(db.lastInsertedRowID)
      for (position, member) in members.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO group_member (groupChat, person, position, alias, isSaved)
            VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            id.rawValue, member.person.rawValue, position, member.alias, member.isSaved,
          ])
        _ = try ChatState.ensure(db, owner: member.person, peer: .group(id))
      }
      return id
    }
  }

  /// One side only: how the owner keeps the person.
  package func addContact(_ contact: Contact) throws(StorageError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO contact (owner, person, remark, isStarred, isBlocked, permission, source, since)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          contact.owner.rawValue, contact.person.rawValue, contact.remark, contact.isStarred,
          contact.isBlocked, contact.permission.rawValue, contact.source.rawValue,
          contact.since.seconds,
        ])
    }
  }

  /// Makes two people friends: each a plain contact of the other.
  package func addFriends(_ one: Person.ID, _ other: Person.ID, since: WorldTime)
    throws(StorageError)
  {
    try addContact(Contact(owner: one, person: other, since: since))
    try addContact(Contact(owner: other, person: one, since: since))
  }

  @discardableResult
  package func addTag(_ tag: ContactTag, handle: String, members: [Person.ID])
    throws(StorageError) -> ContactTag.ID
  {
    try write { db in
      try db.execute(
        sql: "INSERT INTO tag (id, handle, owner, name) VALUES (?, ?, ?, ?)",
        arguments: [tag.id.assigned, handle, tag.owner.rawValue, tag.name])
      let id = db.lastInsertedRowID
      for member in members {
        try db.execute(
          sql: "INSERT INTO tag_member (tag, person) VALUES (?, ?)",
          arguments: [id, member.rawValue])
      }
      return ContactTag.ID(id)
    }
  }

  /// Somebody who has followed an account since before the story begins: no welcome, no event.
  package func addFollower(
    _ person: Person.ID, of account: OfficialAccount.ID, since: WorldTime
  ) throws(StorageError) {
    try write { db in try Follow.begin(db, person: person, account: account, since: since) }
  }

  /// How the Subscriptions folder opens for who hasn't chosen (E2, E3), and in which order its stream stands (S31, S32).
  package func setFolder(_ form: FolderForm, order: FeedOrder) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: "UPDATE world SET folderForm = ?, feedOrder = ? WHERE id = 1",
        arguments: [form.rawValue, order.rawValue])
    }
  }

  /// Says whose phone this is.
  ///
  /// With it the world is complete and can be opened again.
  package func setIdentity(me: Person.ID) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: "UPDATE world SET me = ? WHERE id = 1", arguments: [me.rawValue])
    }
    storedIdentity.me = me
  }

  private func insert(_ sql: String, _ arguments: StatementArguments) throws(StorageError) -> Int64
  {
    try write { db in
      try db.cachedStatement(sql: sql).execute(arguments: arguments)
      return db.lastInsertedRowID
    }
  }
}

/// One member of a group as the cast has it.
package struct GroupMember: Hashable, Sendable {
  package var person: Person.ID
  /// My alias in this group (G113).
  package var alias: String?
  /// Save to Contacts (F9).
  package var isSaved: Bool

  package init(_ person: Person.ID, alias: String? = nil, isSaved: Bool = false) {
    self.person = person
    self.alias = alias
    self.isSaved = isSaved
  }
}

extension ID {
  /// The number to insert; `nil` lets the world give the next.
  var assigned: Int64? { rawValue == 0 ? nil : rawValue }
}
