import Domain
import GRDB

/// What is done with messages: writing, taking back, listening, removing, sending on, nudging.
extension World {
  /// A person writes to a friend, a group or an account.
  ///
  /// A friend who deleted or blocked the sender doesn't get the message: it stays with the sender,
  /// marked, above a grey line (F63, F64). A text that is the chat's draft takes the draft with it.
  ///
  /// Refused, in order: `wrongActor`; `notFound`; `notFriends`, `notInGroup` or `notFollowing`; those of
  /// `Sending.check`; those of `requireAccess` for an article; `notFound` for a card's person, somebody mentioned or a
  /// quoted message out of sight; `quotedElsewhere`.
  func send(
    _ content: MessageContent, to peer: Peer, quote: Message.ID?, mentions: Message.Mentions,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    let sender = try deed.person
    try checkSending(to: peer, by: sender, db)
    try Sending.check(
      content, mentions: mentions, isGroupManager: try isManager(sender, of: peer, db))
    try checkSubject(of: content, by: sender, deed)
    try checkMentions(mentions, in: peer, db)
    if let quote {
      guard let seen = try SeenThread.find(db, viewer: sender, holding: quote),
        try seen.message(db, quote) != nil
      else { throw Refusal.notFound }
      if seen.peer != peer { throw Refusal.quotedElsewhere }
    }
    let chat = try ChatState.ensure(db, owner: sender, peer: peer)
    if case .text(Sending.trimmed(chat.input ?? chat.draft)) = content {
      try chat.saveDraft(db, "", at: deed.time)
    }
    try deliver(content, from: sender, in: chat, quote: quote, mentions: mentions, &deed)
  }

  /// Puts a message into a chat, and tells all others in it; between two it may stay with the sender (F63, F64).
  @discardableResult
  func deliver(
    _ content: MessageContent, from sender: Person.ID, in chat: ChatState,
    quote: Message.ID? = nil, mentions: Message.Mentions = .none, _ deed: inout Deed
  ) throws -> Message.ID {
    let db = deed.db
    var draft = MessageDraft(
      thread: chat.thread, sender: deed.actor, sentAt: deed.time, content: content, quote: quote,
      mentions: mentions)
    if case .person(let receiver) = chat.peer, receiver != sender {
      let kept = try Contacts.find(db, sender, of: receiver)
      draft.delivery = Sending.delivery(
        receiverKeepsSenderAs: Sending.Standing(contact: kept))
      if draft.delivery == .delivered {
        _ = try ChatState.ensure(db, owner: receiver, peer: .person(sender))
      } else {
        draft.onlyFor = sender
      }
    }
    let id = try draft.insert(db, json: json)
    deed.made = .message(id)
    try ChatState.noteOwn(db, chat: chat.id, message: id, at: deed.time)
    if case .person(let receiver) = chat.peer,
      let notice = Sending.notice(for: draft.delivery, to: receiver)
    {
      _ = try MessageDraft(
        thread: chat.thread, sender: deed.actor, sentAt: deed.time, content: .notice(notice),
        onlyFor: sender
      ).insert(db, json: json)
      deed.record(.messageRefused(id, from: sender, to: receiver, draft.delivery))
      return id
    }
    try ChatState.noteArrival(
      db, in: chat.thread, except: sender, message: id, at: deed.time, counts: !content.isNotice)
    try ChatState.noteMentions(db, mentions, in: chat.thread, by: sender)
    if case .account(let account) = chat.peer {
      try StoredWindow.open(.message, of: sender, at: account, deed.time, db)
    }
    if case .notice(.nudged(_, let whom)) = content {
      deed.record(.nudged(whom, by: sender, in: chat.peer))
    } else {
      deed.record(.messageSent(id, from: deed.actor, to: chat.peer))
    }
    return id
  }

  /// Takes back a message; a grey line stands in its place, moves the chat by its own time (C14,
  /// G67) and takes the mention mark with it (G68).
  ///
  /// Nobody's number changes (C77).
  ///
  /// Refused, in order: `notFound`, then those of `Recall.check`.
  func recall(_ id: Message.ID, _ deed: inout Deed) throws {
    let db = deed.db
    guard let (stored, thread) = try visible(id, to: deed.actor, db) else {
      throw Refusal.notFound
    }
    let content = try stored.content.content(json: json, id: stored.id)
    try Recall.check(
      Message(id: id, sender: stored.sender, sentAt: stored.sentAt, content: content),
      by: deed.actor, at: deed.time)
    let columns = ContentColumns(
      .notice(Recall.notice(for: content, by: deed.actor)), json: json)
    try db.cachedStatement(
      sql: """
        UPDATE message SET
          kind = ?, text = '', subject = NULL, amount = NULL, detail = ?, quote = NULL,
          mentions = NULL, recalledAt = ?
        WHERE id = ?
        """
    ).execute(
      arguments: [columns.kind.rawValue, columns.detail, deed.time.seconds, id.rawValue])
    try db.cachedStatement(
      sql: """
        UPDATE chat SET
          newest = :message, newestAt = :at, activity = max(:at, coalesce(draftAt, 0))
        WHERE thread = :thread AND clearedMessage < :message AND isHidden = 0
          AND closedMessage IS NULL
          AND (
            SELECT onlyFor IS NULL OR onlyFor = chat.owner FROM message WHERE id = :message
          )
          AND NOT EXISTS (
            SELECT 1 FROM message_deletion
            WHERE message = :message AND person = chat.owner
          )
        """
    ).execute(
      arguments: ["message": id.rawValue, "at": deed.time.seconds, "thread": thread.number])
    if stored.mentions != .none {
      for chat in try marked(in: thread, db) { try chat.reviewMention(db) }
    }
    deed.record(.messageRecalled(id, by: deed.actor))
  }

  /// Listens to somebody's voice message: its red dot goes out for the listener (G22).
  ///
  /// An own one has none, and listening again changes nothing.
  ///
  /// Refused, in order: `wrongActor`; `notFound`, also for what is no voice message.
  func playVoice(_ id: Message.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let (stored, _) = try visible(id, to: deed.actor, deed.db),
      case .voice = try stored.content.content(json: json, id: stored.id)
    else { throw Refusal.notFound }
    if stored.sender == deed.actor { return }
    try deed.db.cachedStatement(
      sql: "INSERT OR IGNORE INTO voice_played (message, person) VALUES (?, ?)"
    ).execute(arguments: [id.rawValue, person.rawValue])
    if deed.db.changesCount > 0 { deed.record(.voicePlayed(id, by: person)) }
  }

  /// Removes a message from one person's own phone (G51).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  func delete(_ id: Message.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    guard let seen = try SeenThread.find(db, viewer: person, holding: id),
      try seen.message(db, id) != nil
    else { throw Refusal.notFound }
    try db.cachedStatement(
      sql: "INSERT INTO message_deletion (message, person) VALUES (?, ?)"
    ).execute(arguments: [id.rawValue, person.rawValue])
    let chat = try ChatState.ensure(db, owner: person, peer: seen.peer)
    if chat.newest == id.rawValue { try chat.reviewNewest(db) }
    deed.record(.messageDeleted(id, by: person))
  }

  /// Sends a message that didn't arrive once more: it goes from where it stood, and may fail again with a new grey line
  /// (G40, G42).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notYours`, `alreadyDelivered`, then what sending refuses.
  func resend(_ id: Message.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let seen = try SeenThread.find(deed.db, viewer: person, holding: id),
      let stored = try seen.message(deed.db, id)
    else { throw Refusal.notFound }
    if stored.sender != deed.actor { throw Refusal.notYours }
    if stored.delivery == .delivered { throw Refusal.alreadyDelivered }
    let content = try stored.content.content(json: json, id: stored.id)
    try delete(id, &deed)
    try send(
      content, to: seen.peer, quote: stored.quote.map { Message.ID($0) },
      mentions: stored.mentions, &deed)
  }

  /// Nudges somebody of a chat (G70): a grey line for all in it, and nobody's number changes (G72).
  ///
  /// Refused, in order: `wrongActor`; `notFound`; `notFriends` or `notInGroup`; `cannotNudgeYourself`; `notFound` for
  /// somebody who isn't in the chat.
  func nudge(_ whom: Person.ID, in peer: Peer, _ deed: inout Deed) throws {
    let person = try deed.person
    if case .account = peer { throw Refusal.notFound }
    try checkReach(peer, of: person, deed.db)
    if whom == person { throw Refusal.cannotNudgeYourself }
    guard try isIn(whom, peer, deed.db) else { throw Refusal.notFound }
    let chat = try ChatState.ensure(deed.db, owner: person, peer: peer)
    try deliver(.notice(.nudged(by: person, whom: whom)), from: person, in: chat, &deed)
  }

  /// Whether the sender can send on what a message shows.
  ///
  /// Refused: those of `requireAccess` for an article, `notFound` for a card's person or account.
  func checkSubject(
    of content: MessageContent, by sender: Person.ID, _ deed: Deed
  ) throws {
    switch content {
    case .article(let article): try requireAccess(to: article, of: sender, deed)
    case .contactCard(let person):
      guard try Contacts.exists(deed.db, person) else { throw Refusal.notFound }
    case .accountCard(let account):
      guard try StoredAccount.exists(deed.db, account),
        try ServiceNotifications.find(deed.db) != account
      else { throw Refusal.notFound }
    default: break
    }
  }

  private func checkMentions(_ mentions: Message.Mentions, in peer: Peer, _ db: Database) throws {
    guard case .people(let people) = mentions else { return }
    for person in people {
      guard case .group = peer, try isIn(person, peer, db) else { throw Refusal.notFound }
    }
  }

  private func visible(_ id: Message.ID, to actor: Actor, _ db: Database) throws -> (
    StoredMessage, ThreadID
  )? {
    switch actor {
    case .person(let person):
      guard let seen = try SeenThread.find(db, viewer: person, holding: id),
        let message = try seen.message(db, id)
      else { return nil }
      return (message, seen.thread)
    case .account(let account):
      let statement = try db.cachedStatement(
        sql: """
          SELECT thread.id FROM message
          JOIN thread ON thread.id = message.thread
          WHERE message.id = ? AND thread.kind = 'account' AND thread.a = ?
          """)
      guard
        let thread = try Int64.fetchOne(
          statement, arguments: [id.rawValue, account.rawValue]),
        let message = try StoredMessage.find(db, id)
      else { return nil }
      return (message, ThreadID(number: thread))
    }
  }

  /// The chats of a thread that carry a mention mark.
  private func marked(in thread: ThreadID, _ db: Database) throws -> [ChatState] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT owner, peerKind, peer, id FROM chat
        WHERE thread = ? AND mention IS NOT NULL
        ORDER BY owner
        """)
    return try Row.fetchAll(statement, arguments: [thread.number]).compactMap { row in
      let peer = try Peer(kind: row[1], number: row[2], chat: row[3])
      return try ChatState.find(db, owner: Person.ID(row[0]), peer: peer)
    }
  }
}
