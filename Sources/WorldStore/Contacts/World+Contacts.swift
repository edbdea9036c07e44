import Domain
import GRDB

/// How a person keeps each friend, and which groups.
extension World {
  /// Everything here is done by a person, to a contact of their own: the other side sees nothing of it and is told
  /// nothing (F62).
  ///
  /// Refused: `wrongActor`; `notFriends` for somebody who is no contact, `notFound` for somebody who isn't there; then
  /// as each action says. What is so already changes nothing.
  func performOnContact(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .setRemark(let other, let remark):
      try requireContact(other, of: person, deed.db)
      let remark = try ContactEditing.remark(remark)?.storable
      try update("remark", to: remark, of: other, by: person, &deed)
    case .setTags(let other, let tags):
      try setTags(of: other, to: tags, by: person, &deed)
    case .editContact(let other, let card):
      try edit(other, card, by: person, &deed)
    case .setStarred(let other, let isStarred):
      try requireContact(other, of: person, deed.db)
      try update("isStarred", to: isStarred, of: other, by: person, &deed)
    case .setPermission(let other, let permission):
      try requireContact(other, of: person, deed.db)
      let known = permission.intersection(.chatsOnly)
      try update("permission", to: known.rawValue, of: other, by: person, &deed)
    case .setBlocked(let other, let isBlocked):
      try setBlocked(other, isBlocked, by: person, &deed)
    case .deleteContact(let other): try delete(other, by: person, &deed)
    case .reportPerson(let other, let complaint): try report(other, complaint, by: person, &deed)
    case .setGroupSaved(let group, let isSaved):
      try save(group, isSaved, by: person, &deed)
    default: preconditionFailure("not an action on a contact: \(action)")
    }
  }

  private func update(
    _ column: String, to value: (any DatabaseValueConvertible)?, of other: Person.ID,
    by person: Person.ID, _ deed: inout Deed
  ) throws {
    if try write(column, value, of: other, by: person, deed.db) {
      deed.record(.contactChanged(other, by: person))
    }
  }

  /// Whether anything has changed.
  private func write(
    _ column: String, _ value: (any DatabaseValueConvertible)?, of other: Person.ID,
    by person: Person.ID, _ db: Database
  ) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE contact SET \(column) = :value
        WHERE owner = :owner AND person = :person AND \(column) IS NOT :value
        """
    ).execute(
      arguments: ["value": value, "owner": person.rawValue, "person": other.rawValue])
    return db.changesCount > 0
  }

  /// Refused, after the above: those of `ContactEditing.card`.
  private func edit(
    _ other: Person.ID, _ card: ContactCard, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try requireContact(other, of: person, deed.db)
    let card = try ContactEditing.card(card)
    if try card == Contacts.card(deed.db, of: other, by: person) { return }
    if card == ContactCard() {
      try deed.db.cachedStatement(sql: "DELETE FROM contact_card WHERE owner = ? AND person = ?")
        .execute(arguments: [person.rawValue, other.rawValue])
    } else {
      try deed.db.cachedStatement(
        sql: """
          INSERT INTO contact_card (owner, person, description, phoneNumbers) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET
            description = excluded.description, phoneNumbers = excluded.phoneNumbers
          """
      ).execute(
        arguments: [
          person.rawValue, other.rawValue, card.description.storable,
          card.phoneNumbers.joined(separator: "\n"),
        ])
    }
    deed.record(.contactChanged(other, by: person))
  }

  /// The contact stays, in the Blocked List (F66); the blocked one isn't told (F62).
  private func setBlocked(
    _ other: Person.ID, _ isBlocked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try requireContact(other, of: person, deed.db)
    if try write("isBlocked", isBlocked, of: other, by: person, deed.db) {
      deed.record(.contactBlocked(other, by: person, isBlocked))
    }
  }

  /// Takes the contact, its tags and the chat with its history from one's own side; the other keeps contact and chat
  /// (F60, F61).
  private func delete(_ other: Person.ID, by person: Person.ID, _ deed: inout Deed) throws {
    let db = deed.db
    try requireContact(other, of: person, db)
    try db.cachedStatement(sql: "DELETE FROM contact WHERE owner = ? AND person = ?")
      .execute(arguments: [person.rawValue, other.rawValue])
    try db.cachedStatement(
      sql: """
        DELETE FROM tag_member
        WHERE person = ? AND tag IN (SELECT id FROM tag WHERE owner = ?)
        """
    ).execute(arguments: [other.rawValue, person.rawValue])
    if let chat = try ChatState.find(db, owner: person, peer: .person(other)) {
      try chat.clear(db)
      try chat.set(.isSticky, false, db)
      try chat.set(.isMuted, false, db)
    }
    deed.record(.contactDeleted(other, by: person))
  }

  /// Somebody reports another, friend or not, to WeChat (F52); it stays in the log, and nothing else changes.
  ///
  /// Refused, in order: `notFound`, `cannotReportYourself`.
  private func report(
    _ other: Person.ID, _ complaint: PersonComplaint, by person: Person.ID, _ deed: inout Deed
  ) throws {
    guard try Contacts.exists(deed.db, other) else { throw Refusal.notFound }
    if other == person { throw Refusal.cannotReportYourself }
    deed.record(.personReported(other, by: person, complaint))
  }

  /// Save to Contacts (F9).
  ///
  /// Refused, in order: `notFound`, `notInGroup`.
  private func save(
    _ group: Group.ID, _ isSaved: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try checkReach(.group(group), of: person, deed.db)
    try deed.db.cachedStatement(
      sql: """
        UPDATE group_member SET isSaved = :isSaved
        WHERE groupChat = :group AND person = :person AND isSaved <> :isSaved
        """
    ).execute(
      arguments: ["isSaved": isSaved, "group": group.rawValue, "person": person.rawValue])
    if deed.db.changesCount > 0 { deed.record(.groupSaved(group, by: person, isSaved)) }
  }

  /// Refused, in order: `notFound` for somebody who isn't there, `notFriends` for somebody who is no contact.
  func requireContact(_ other: Person.ID, of person: Person.ID, _ db: Database) throws {
    try checkReach(.person(other), of: person, db)
  }
}
