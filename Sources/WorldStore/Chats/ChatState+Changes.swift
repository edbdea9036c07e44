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
        WHERE thread = :thread AND owner <> :sender
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
          UPDATE chat SET mention = coalesce(mention, 'all') WHERE thread = ? AND owner <> ?
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

  func set(_ column: Column, _ value: Bool, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE chat SET \(column.rawValue) = ? WHERE id = ?")
      .execute(arguments: [value, id])
  }

  enum Column: String { case isMarkedUnread, isMuted, isSticky, isHidden }
}
