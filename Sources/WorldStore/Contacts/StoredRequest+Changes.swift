import Domain
import GRDB

extension StoredRequest {
  /// A new request; what the two had on their lists about each other makes room for it.
  static func insert(
    _ form: FriendRequest.Form, from sender: Person.ID, to receiver: Person.ID, at now: WorldTime,
    _ db: Database
  ) throws -> StoredRequest {
    try db.cachedStatement(
      sql: """
        UPDATE friend_request SET isListedBySender = 0, isListedByReceiver = 0
        WHERE (sender = :one AND receiver = :other) OR (sender = :other AND receiver = :one)
        """
    ).execute(arguments: ["one": sender.rawValue, "other": receiver.rawValue])
    try db.cachedStatement(
      sql: """
        INSERT INTO friend_request (sender, receiver, source, sentAt, remark, permission, activity)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        sender.rawValue, receiver.rawValue, form.source.rawValue, now.seconds,
        form.remark?.storable, form.permission.rawValue, now.seconds,
      ])
    let id = FriendRequest.ID(db.lastInsertedRowID)
    guard let made = try find(db, id) else { preconditionFailure("a row just inserted is there") }
    try made.setTags(form.tags, db)
    return made
  }

  /// Sends it once more: its time runs from now, and both have it on their lists again.
  func renew(_ form: FriendRequest.Form, at now: WorldTime, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE friend_request SET
          source = ?, sentAt = ?, remark = ?, permission = ?, isListedBySender = 1,
          isListedByReceiver = 1
        WHERE id = ?
        """
    ).execute(
      arguments: [
        form.source.rawValue, now.seconds, form.remark?.storable, form.permission.rawValue,
        id.rawValue,
      ])
    try setTags(form.tags, db)
  }

  private func setTags(_ tags: [ContactTag.ID], _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM friend_request_tag WHERE request = ?")
      .execute(arguments: [id.rawValue])
    for tag in Set(tags).sorted() {
      try db.cachedStatement(sql: "INSERT INTO friend_request_tag (request, tag) VALUES (?, ?)")
        .execute(arguments: [id.rawValue, tag.rawValue])
    }
  }

  /// Something is said about it; the entry stands on top of both lists again.
  func add(_ line: Line, isRequest: Bool, at now: WorldTime, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO friend_request_line (request, writer, at, text, isRequest)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id.rawValue, line.writer.rawValue, now.seconds, line.text.storable, isRequest,
      ])
    try db.cachedStatement(
      sql: """
        UPDATE friend_request SET activity = ?, isListedBySender = 1, isListedByReceiver = 1
        WHERE id = ?
        """
    ).execute(arguments: [now.seconds, id.rawValue])
  }

  /// Settles all that the two have asked each other and that isn't settled.
  static func settle(_ one: Person.ID, _ other: Person.ID, at now: WorldTime, _ db: Database) throws
  {
    try db.cachedStatement(
      sql: """
        UPDATE friend_request SET acceptedAt = :now
        WHERE acceptedAt IS NULL
          AND ((sender = :one AND receiver = :other) OR (sender = :other AND receiver = :one))
        """
    ).execute(
      arguments: ["now": now.seconds, "one": one.rawValue, "other": other.rawValue])
  }

  func unlist(by person: Person.ID, _ db: Database) throws {
    let column = request.sender == person ? "isListedBySender" : "isListedByReceiver"
    try db.cachedStatement(sql: "UPDATE friend_request SET \(column) = 0 WHERE id = ?")
      .execute(arguments: [id.rawValue])
  }
}
