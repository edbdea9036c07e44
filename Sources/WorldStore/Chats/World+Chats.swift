import Domain
import GRDB

/// What is done in chats and to the rows of the chat list.
extension World {
  func performInChats(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .sendMessage(let peer, let content, let quote, let mentions):
      try send(content, to: peer, quote: quote, mentions: mentions, &deed)
    case .recall(let message): try recall(message, &deed)
    case .deleteMessage(let message): try delete(message, &deed)
    case .forward(let message, let peers): try forward(message, to: peers, &deed)
    case .nudge(let person, let peer): try nudge(person, in: peer, &deed)
    case .openChat(let chat): try open(chat, &deed)
    case .markUnread(let chat): try markUnread(chat, &deed)
    case .markRead(let chat): try markRead(chat, &deed)
    case .setSticky(let chat, let isSticky): try setSticky(chat, isSticky, &deed)
    case .setMuted(let peer, let isMuted): try setMuted(peer, isMuted, &deed)
    case .hideChat(let chat): try hide(chat, &deed)
    case .deleteChat(let chat): try delete(chat, &deed)
    case .playVoice(let message): try playVoice(message, &deed)
    case .keepInput(let peer, let text): try keepInput(text, of: peer, &deed)
    case .saveDraft(let peer, let text): try saveDraft(text, for: peer, &deed)
    default: preconditionFailure("not an action of the chats: \(action)")
    }
  }
}

// MARK: Messages

extension World {
  /// A person writes to a friend, a group or an account.
  ///
  /// A friend who deleted or blocked the sender doesn't get the message: it stays with the sender,
  /// marked, above a grey line (F63, F64). A text that is the chat's draft takes the draft with it.
  ///
  /// Refused, in order: `wrongActor`; `notFound`; `notFriends`, `notInGroup` or `notFollowing`; those of
  /// `Sending.check`; those of `requireAccess` for an article; `notFound` for a card's person, somebody mentioned or a
  /// quoted message out of sight; `quotedElsewhere`.
  private func send(
    _ content: MessageContent, to peer: Peer, quote: Message.ID?, mentions: Message.Mentions,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    let sender = try deed.person
    try checkReach(peer, of: sender, db)
    try Sending.check(
      content, mentions: mentions, isGroupOwner: try isOwner(sender, of: peer, db))
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
    if case .person(let receiver) = chat.peer {
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
  private func recall(_ id: Message.ID, _ deed: inout Deed) throws {
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
  private func playVoice(_ id: Message.ID, _ deed: inout Deed) throws {
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
  private func delete(_ id: Message.ID, _ deed: inout Deed) throws {
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

  /// Sends a message's content on, without its sender's name (G52), to all of the chats or to none.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `cannotForwardThisKind` (G54), those of `requireAccess` for an article, then
  /// for each chat what sending refuses.
  private func forward(_ id: Message.ID, to peers: [Peer], _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    guard let seen = try SeenThread.find(db, viewer: person, holding: id),
      let stored = try seen.message(db, id)
    else { throw Refusal.notFound }
    let content = try stored.content.content(json: json, id: stored.id)
    try Forwarding.check(content)
    if case .article(let article) = content { try requireAccess(to: article, of: person, deed) }
    try send(content, from: person, to: peers, &deed)
  }

  /// Sends something on to all of the chats or to none.
  func send(
    _ content: MessageContent, from person: Person.ID, to peers: [Peer], _ deed: inout Deed
  ) throws {
    for peer in peers {
      try checkReach(peer, of: person, deed.db)
      let chat = try ChatState.ensure(deed.db, owner: person, peer: peer)
      try deliver(content, from: person, in: chat, &deed)
    }
  }

  /// Nudges somebody of a chat (G70): a grey line for all in it, and nobody's number changes (G72).
  ///
  /// Refused, in order: `wrongActor`; `notFound`; `notFriends` or `notInGroup`; `cannotNudgeYourself`; `notFound` for
  /// somebody who isn't in the chat.
  private func nudge(_ whom: Person.ID, in peer: Peer, _ deed: inout Deed) throws {
    let person = try deed.person
    if case .account = peer { throw Refusal.notFound }
    try checkReach(peer, of: person, deed.db)
    if whom == person { throw Refusal.cannotNudgeYourself }
    guard try isIn(whom, peer, deed.db) else { throw Refusal.notFound }
    let chat = try ChatState.ensure(deed.db, owner: person, peer: peer)
    try deliver(.notice(.nudged(by: person, whom: whom)), from: person, in: chat, &deed)
  }
}

// MARK: Rows of the list

extension World {
  /// Opens a chat: its number, dot and marks go out at once, whether or not all was scrolled past (C73, S17); or opens
  /// the folder: its dot goes out, the accounts keep their numbers (S16).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func open(_ chat: ChatID, _ deed: inout Deed) throws {
    let person = try deed.person
    switch chat {
    case .subscriptions: try Folder.apply(.opened, of: person, deed.db)
    case .peer(let peer):
      if let state = try ChatState.find(deed.db, owner: person, peer: peer) {
        try state.markRead(deed.db)
        try seePushes(of: peer, by: person, deed.db)
      } else if try reader(as: person).chatHeader(peer) == nil {
        throw Refusal.notFound
      }
    }
    deed.record(.chatOpened(chat, by: person))
  }

  /// Puts a 1 on the row, or a dot on a muted one (C74).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func markUnread(_ chat: ChatID, _ deed: inout Deed) throws {
    try change(chat, &deed) { db, person, state in
      guard let state else { return try Folder.apply(.markedUnread, of: person, db) }
      try state.set(.isMarkedUnread, true, db)
    }
  }

  /// Takes number and marks off the row (C75).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func markRead(_ chat: ChatID, _ deed: inout Deed) throws {
    try change(chat, &deed) { db, person, state in
      guard let state else { return try Folder.apply(.opened, of: person, db) }
      try state.markRead(db)
      try self.seePushes(of: state.peer, by: person, db)
    }
  }

  /// Sticky on Top (C11, S14).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func setSticky(_ chat: ChatID, _ isSticky: Bool, _ deed: inout Deed) throws {
    try change(chat, &deed) { db, person, state in
      guard let state else { return try Folder.apply(.sticky(isSticky), of: person, db) }
      try state.set(.isSticky, isSticky, db)
    }
  }

  /// Mute Notifications (C71).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func setMuted(_ peer: Peer, _ isMuted: Bool, _ deed: inout Deed) throws {
    try change(.peer(peer), &deed) { db, _, state in try state?.set(.isMuted, isMuted, db) }
  }

  /// Takes the row out of the list and keeps the messages (C91); what was unread counts as seen,
  /// since no row tells of it any more.
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func hide(_ chat: ChatID, _ deed: inout Deed) throws {
    try change(chat, &deed) { db, person, state in
      guard let state else { return try Folder.apply(.hidden, of: person, db) }
      try state.markRead(db)
      try state.set(.isHidden, true, db)
      try self.seePushes(of: state.peer, by: person, db)
      try Follow.note(.hidden, of: state.peer, by: person, db)
    }
  }

  /// Takes the row out of the list and everything out of the chat, on the owner's side only (C92);
  /// with the folder's row, of all accounts in it (C95).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func delete(_ chat: ChatID, _ deed: inout Deed) throws {
    try change(chat, &deed) { db, person, state in
      if let state {
        try state.clear(db)
        return try Follow.note(.cleared, of: state.peer, by: person, db)
      }
      for account in try Folder.accounts(of: person, db) {
        let state = try ChatState.ensure(db, owner: person, peer: .account(account))
        try state.clear(db)
        try Follow.note(.cleared, of: state.peer, by: person, db)
      }
      try Folder.apply(.hidden, of: person, db)
    }
  }

  /// Keeps what stands in the input of an open chat, so that it outlives the program.
  ///
  /// The list shows no draft of an open chat and doesn't move it, so this is worth an event only where the draft that it
  /// showed goes out.
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func keepInput(_ text: String, of peer: Peer, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let state = try known(peer, to: person, deed.db) else { throw Refusal.notFound }
    let text = text.storable
    if state.input == text { return }
    try state.keepInput(deed.db, text)
    if !state.shownDraft.isEmpty { deed.record(.draftSaved(peer, by: person)) }
  }

  /// Leaves a chat with a text in its input: its draft (C12, C49).
  ///
  /// The same text again changes nothing; nothing but blanks is no draft.
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func saveDraft(_ text: String, for peer: Peer, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let state = try known(peer, to: person, deed.db) else { throw Refusal.notFound }
    let text = text.allSatisfy(\.isWhitespace) ? "" : text.storable
    if state.draft == text {
      if state.input == nil { return }
      try state.keepInput(deed.db, nil)
    } else {
      try state.saveDraft(deed.db, text, at: deed.time)
    }
    if state.shownDraft != text { deed.record(.draftSaved(peer, by: person)) }
  }

  private func change(
    _ chat: ChatID, _ deed: inout Deed,
    _ body: (Database, Person.ID, ChatState?) throws -> Void
  ) throws {
    let person = try deed.person
    switch chat {
    case .subscriptions: try body(deed.db, person, nil)
    case .peer(let peer):
      guard let state = try known(peer, to: person, deed.db) else { throw Refusal.notFound }
      try body(deed.db, person, state)
    }
    deed.record(.chatChanged(chat, by: person))
  }
}

// MARK: What the rules need to know

extension World {
  /// Whether a person may write to a peer at all.
  ///
  /// Refused: `notFound`, then `notFriends`, `notInGroup` or `notFollowing`.
  func checkReach(_ peer: Peer, of person: Person.ID, _ db: Database) throws {
    switch peer {
    case .person(let other):
      guard try Contacts.exists(db, other) else { throw Refusal.notFound }
      guard try Contacts.has(db, other, of: person) else { throw Refusal.notFriends }
    case .group(let group):
      guard try groupOwner(group, db) != nil else { throw Refusal.notFound }
      guard try isIn(person, peer, db) else { throw Refusal.notInGroup }
    case .account(let account):
      guard try StoredAccount.exists(db, account), try ServiceNotifications.find(db) != account
      else { throw Refusal.notFound }
      try FollowRules.checkFollower(
        isFollowing: try Follow.exists(db, person: person, account: account))
    }
  }

  private func checkSubject(
    of content: MessageContent, by sender: Person.ID, _ deed: Deed
  ) throws {
    switch content {
    case .article(let article): try requireAccess(to: article, of: sender, deed)
    case .contactCard(let person):
      guard try Contacts.exists(deed.db, person) else { throw Refusal.notFound }
    default: break
    }
  }

  private func checkMentions(_ mentions: Message.Mentions, in peer: Peer, _ db: Database) throws {
    guard case .people(let people) = mentions else { return }
    for person in people {
      guard case .group = peer, try isIn(person, peer, db) else { throw Refusal.notFound }
    }
  }

  private func isOwner(_ person: Person.ID, of peer: Peer, _ db: Database) throws -> Bool {
    guard case .group(let group) = peer else { return false }
    return try groupOwner(group, db) == person
  }

  private func groupOwner(_ group: Group.ID, _ db: Database) throws -> Person.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT owner FROM group_chat WHERE id = ?"),
      arguments: [group.rawValue]
    ).map { Person.ID($0) }
  }

  /// Whether somebody takes part in a chat as others see it.
  private func isIn(_ person: Person.ID, _ peer: Peer, _ db: Database) throws -> Bool {
    switch peer {
    case .person(let other): return other == person
    case .account: return false
    case .group(let group):
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT person FROM group_member WHERE groupChat = ? AND person = ?"),
        arguments: [group.rawValue, person.rawValue]) != nil
    }
  }

  /// A person's side of a chat that they have or could have; `nil` for one they can't.
  private func known(_ peer: Peer, to person: Person.ID, _ db: Database) throws -> ChatState? {
    if let state = try ChatState.find(db, owner: person, peer: peer) { return state }
    guard case .person(let other) = peer, try Contacts.has(db, other, of: person) else {
      return nil
    }
    return try ChatState.ensure(db, owner: person, peer: peer)
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

  private func seePushes(of peer: Peer, by person: Person.ID, _ db: Database) throws {
    try Follow.note(.seen, of: peer, by: person, db)
  }
}
