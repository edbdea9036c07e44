import Domain
import GRDB

extension ChatState {
  /// The owner has written something here themselves: it moves the chat and adds nothing to the number (C76).
  static func noteOwn(_ db: Database, chat: Int64, message: Message.ID, at time: WorldTime) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE chat SET
          newest = :message, newestAt = :at, activity = max(:at, coalesce(draftAt, 0)), isHidden = 0
        WHERE id = :chat
        """)
    try statement.execute(
      arguments: ["message": message.rawValue, "at": time.seconds, "chat": chat])
  }

  /// Something has come into the chats of all others in a thread.
  ///
  /// A hidden chat is back in the list (C15); a grey line adds nothing to the number (C76).
  static func noteArrival(
    _ db: Database, in thread: ThreadID, except sender: Person.ID?, message: Message.ID,
    at time: WorldTime, counts: Bool
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE chat SET
          newest = :message, newestAt = :at, activity = max(:at, coalesce(draftAt, 0)),
          isHidden = 0, unread = unread + :count,
          firstUnread = iif(:count > 0, coalesce(firstUnread, :message), firstUnread)
        WHERE thread = :thread AND owner <> :sender AND closedMessage IS NULL
        """)
    try statement.execute(arguments: [
      "message": message.rawValue, "at": time.seconds, "thread": thread.number,
      "sender": sender?.rawValue ?? 0, "count": counts ? 1 : 0,
    ])
  }

  /// Marks the chats of those who were called by name (C50, C51); being named outweighs a call to all.
  static func noteMentions(
    _ db: Database, _ mentions: Message.Mentions, in thread: ThreadID, by sender: Person.ID
  ) throws {
    switch mentions {
    case .everyone:
      try db.cachedStatement(
        sql: """
          UPDATE chat SET mention = coalesce(mention, 'all')
          WHERE thread = ? AND owner <> ? AND closedMessage IS NULL
          """
      ).execute(arguments: [thread.number, sender.rawValue])
    case .people(let people):
      for person in people where person != sender {
        try db.cachedStatement(
          sql: "UPDATE chat SET mention = 'me' WHERE thread = ? AND owner = ?"
        ).execute(arguments: [thread.number, person.rawValue])
      }
    }
  }

  /// Looks again which unread messages call the owner by name, after one of them is gone (G68).
  func reviewMention(_ db: Database) throws {
    var mention: SnippetMark.Mention?
    if let firstUnread {
      let statement = try db.cachedStatement(
        sql: """
          SELECT mentions FROM message
          WHERE thread = ? AND id >= ? AND mentions IS NOT NULL AND sender <> ?
          """)
      let unread = try String?.fetchAll(
        statement, arguments: [thread.number, firstUnread, owner.rawValue])
      for column in unread {
        let mentions = try Message.Mentions(column: column, message: firstUnread)
        guard mentions.include(owner) else { continue }
        mention = mentions == .everyone ? mention ?? .all : .me
      }
    }
    try db.cachedStatement(sql: "UPDATE chat SET mention = ? WHERE id = ?")
      .execute(arguments: [mention?.rawValue, id])
  }

  /// Nothing in the chat is unread any more (C73).
  func markRead(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE chat SET unread = 0, firstUnread = NULL, isMarkedUnread = 0, mention = NULL
        WHERE id = ? AND (unread > 0 OR isMarkedUnread = 1 OR mention IS NOT NULL)
        """
    ).execute(arguments: [id])
  }

  /// Finds the newest message again, after the one that was is gone from the owner's sight.
  func reviewNewest(_ db: Database) throws {
    let top = try SeenThread(of: self).page(db, Page<TimeCursor>.first(1).keyset).first
    let statement = try db.cachedStatement(
      sql: """
        UPDATE chat SET newest = :message, newestAt = :at, activity = max(:at, coalesce(draftAt, 0))
        WHERE id = :chat
        """)
    try statement.execute(arguments: [
      "message": top?.id, "at": top?.sentAt.seconds ?? 0, "chat": id,
    ])
  }

  /// The draft that the list shows: none while the chat is open.
  var shownDraft: String { input == nil ? draft : "" }

  /// Keeps what stands in the input of an open chat; neither the row's time nor its place change.
  func keepInput(_ db: Database, _ text: String?) throws {
    try db.cachedStatement(sql: "UPDATE chat SET input = ? WHERE id = ?")
      .execute(arguments: [text, id])
  }

  /// Keeps a draft with its own time, which moves the chat (C12); an empty one leaves the chat where its messages put it.
  func saveDraft(_ db: Database, _ text: String, at time: WorldTime) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE chat SET
          draft = :text, draftAt = :at, input = NULL, activity = max(newestAt, coalesce(:at, 0)),
          isHidden = iif(:at IS NOT NULL, 0, isHidden OR newest IS NULL)
        WHERE id = :chat
        """)
    try statement.execute(arguments: [
      "text": text, "at": text.isEmpty ? nil : time.seconds, "chat": id,
    ])
  }

  func setRemark(_ remark: String?, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE chat SET remark = ? WHERE id = ?")
      .execute(arguments: [remark, id])
  }

  /// The owner takes no part any more (G117): what is newest was the last to come, and the name stays what it was.
  func close(named name: String?, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE chat SET
          closedMessage = coalesce(newest, 0), remark = coalesce(remark, ?), mention = NULL
        WHERE id = ?
        """
    ).execute(arguments: [name, id])
  }

  /// The owner takes part again; what was said meanwhile has never come to them.
  func reopen(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO message_deletion (message, person)
        SELECT message.id, chat.owner FROM chat
        JOIN message ON message.thread = chat.thread AND message.id > chat.closedMessage
        WHERE chat.id = ?
        """
    ).execute(arguments: [id])
    try db.cachedStatement(
      sql: "UPDATE chat SET closedMessage = NULL, remark = NULL WHERE id = ?"
    ).execute(arguments: [id])
  }

  /// The owner's side is gone with all that was in it (G104).
  func delete(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM chat WHERE id = ?").execute(arguments: [id])
  }

  func set(_ column: Column, _ value: Bool, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE chat SET \(column.rawValue) = ? WHERE id = ?")
      .execute(arguments: [value, id])
  }

  enum Column: String { case isMarkedUnread, isMuted, isSticky, isHidden, showsNames, isFolded }
}
