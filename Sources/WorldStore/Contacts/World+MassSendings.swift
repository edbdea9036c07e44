import Domain
import GRDB

/// Sending to many friends at once (群发助手), F24.
extension World {
  /// Everything here is done by a person.
  ///
  /// Refused: `wrongActor`, then as each action says.
  func performWithMassSendings(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .sendToMany(let content, let people, let tags):
      try sendToMany(content, people: people, tags: tags, by: person, &deed)
    case .removeMassSending(let id): try remove(id, by: person, &deed)
    default: preconditionFailure("not an action on sendings to many: \(action)")
    }
  }

  /// Each receiver gets the message in their own chat with the sender, and none learns of the others; all or none.
  ///
  /// Who deleted or blocked the sender doesn't get it, as ever (F63, F64).
  ///
  /// Refused, in order: those of `Sending.check`; `notFound` for a tag that isn't one's own; those of
  /// `MassSending.receivers`; for the first of the receivers `notFound` or `notFriends`; those of `checkSubject`.
  private func sendToMany(
    _ content: MessageContent, people: [Person.ID], tags: [ContactTag.ID], by person: Person.ID,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    try Sending.check(content, mentions: .none, isGroupManager: false)
    try checkTags(tags, of: person, db)
    let receivers = try MassSending.receivers(
      people: people, tagged: try tags.flatMap { try tagged($0, of: person, db) })
    for receiver in receivers { try checkReach(.person(receiver), of: person, db) }
    try checkSubject(of: content, by: person, deed)
    let id = try keep(content, to: receivers, by: person, deed)
    for receiver in receivers {
      let chat = try ChatState.ensure(db, owner: person, peer: .person(receiver))
      try deliver(content, from: person, in: chat, &deed)
    }
    deed.record(.sentToMany(id, by: person))
  }

  /// The friends with one of the person's tags; whom they have blocked isn't among them (F66).
  private func tagged(
    _ tag: ContactTag.ID, of person: Person.ID, _ db: Database
  ) throws -> [Person.ID] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT tag_member.person FROM tag_member
        JOIN contact ON contact.owner = ? AND contact.person = tag_member.person
        WHERE tag_member.tag = ? AND contact.isBlocked = 0
        ORDER BY tag_member.person
        """)
    return try Int64.fetchAll(statement, arguments: [person.rawValue, tag.rawValue])
      .map { Person.ID($0) }
  }

  private func keep(
    _ content: MessageContent, to receivers: [Person.ID], by person: Person.ID, _ deed: Deed
  ) throws -> MassSending.ID {
    let columns = ContentColumns(content, json: json)
    try deed.db.cachedStatement(
      sql: """
        INSERT INTO mass_sending (owner, sentAt, kind, text, subject, amount, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        person.rawValue, deed.time.seconds, columns.kind.rawValue, columns.text, columns.subject,
        columns.amount, columns.detail,
      ])
    let id = deed.db.lastInsertedRowID
    let insert = try deed.db.cachedStatement(
      sql: "INSERT INTO mass_sending_receiver (sending, place, person) VALUES (?, ?, ?)")
    for (place, receiver) in receivers.enumerated() {
      try insert.execute(arguments: [id, place, receiver.rawValue])
    }
    return MassSending.ID(id)
  }

  /// Takes a sending off one's own list; the messages stay where they are.
  ///
  /// Refused: `notFound`, also for another's.
  private func remove(_ id: MassSending.ID, by person: Person.ID, _ deed: inout Deed) throws {
    try deed.db.cachedStatement(sql: "DELETE FROM mass_sending WHERE id = ? AND owner = ?")
      .execute(arguments: [id.rawValue, person.rawValue])
    guard deed.db.changesCount > 0 else { throw Refusal.notFound }
    deed.record(.massSendingRemoved(id, by: person))
  }
}
