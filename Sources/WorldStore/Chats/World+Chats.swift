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
    case .resend(let message): try resend(message, &deed)
    case .forward(let message, let peers): try forward(message, to: peers, &deed)
    case .forwardSeveral(let messages, let peers, let form):
      try forward(messages, to: peers, as: form, &deed)
    case .nudge(let person, let peer): try nudge(person, in: peer, &deed)
    case .openChat(let chat): try open(chat, &deed)
    case .markUnread(let chat): try markUnread(chat, &deed)
    case .markRead(let chat): try markRead(chat, &deed)
    case .setSticky(let chat, let isSticky): try setSticky(chat, isSticky, &deed)
    case .setMuted(let peer, let isMuted): try setMuted(peer, isMuted, &deed)
    case .hideChat(let chat): try hide(chat, &deed)
    case .deleteChat(let chat): try delete(chat, &deed)
    case .clearChats: try clearAll(&deed)
    case .playVoice(let message): try playVoice(message, &deed)
    case .keepInput(let peer, let text): try keepInput(text, of: peer, &deed)
    case .saveDraft(let peer, let text): try saveDraft(text, for: peer, &deed)
    default: preconditionFailure("not an action of the chats: \(action)")
    }
  }
}

extension World {
  /// Opens a chat: its number, dot and marks go out at once, whether or not all was scrolled past (C73, S17); or opens
  /// the folder: its dot goes out, the accounts keep their numbers (S16).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func open(_ chat: ChatID, _ deed: inout Deed) throws {
    let person = try deed.person
    switch chat {
    case .subscriptions: try Folder.apply(.opened, of: person, deed.db)
    case .minimizedGroups: throw Refusal.notFound
    case .peer(let peer):
      if let state = try ChatState.find(deed.db, owner: person, peer: peer) {
        try state.markRead(deed.db)
        try seePushes(of: peer, by: person, deed.db)
      } else if try reader(as: person).chatHeader(peer) == nil {
        throw Refusal.notFound
      }
    case .note: throw Refusal.notFound
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
    if chat == .minimizedGroups {
      let person = try deed.person
      try MinimizedGroups.markRead(of: person, deed.db)
      return deed.record(.chatChanged(chat, by: person))
    }
    try change(chat, &deed) { db, person, state in
      guard let state else { return try Folder.apply(.opened, of: person, db) }
      try state.markRead(db)
      try self.seePushes(of: state.peer, by: person, db)
    }
  }

  /// Sticky on Top (C11, S14); a note has no other place in the list (D66).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `foldedGroupsDontStick`; of a note those of `Favorite.checkSticking`.
  private func setSticky(_ chat: ChatID, _ isSticky: Bool, _ deed: inout Deed) throws {
    if case .note(let note) = chat { return try stick(note, isSticky, &deed) }
    try change(chat, &deed) { db, person, state in
      guard let state else { return try Folder.apply(.sticky(isSticky), of: person, db) }
      if isSticky { try GroupRules.checkSticking(isFolded: state.isFolded) }
      try state.set(.isSticky, isSticky, db)
    }
  }

  /// Mute Notifications (C71).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func setMuted(_ peer: Peer, _ isMuted: Bool, _ deed: inout Deed) throws {
    try change(.peer(peer), &deed) { db, _, state in
      try state?.set(.isMuted, isMuted, db)
      // Only what is muted is folded away (C106).
      if !isMuted, state?.isFolded == true { try state?.set(.isFolded, false, db) }
    }
  }

  /// Takes the row out of the list and keeps the messages (C91); what was unread counts as seen,
  /// since no row tells of it any more.
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  private func hide(_ chat: ChatID, _ deed: inout Deed) throws {
    if case .note(let note) = chat { return try stick(note, false, &deed) }
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
    if case .note(let note) = chat { return try stick(note, false, &deed) }
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

  /// Takes every chat out of the list and everything out of it, on the owner's side only (D86); what is muted or sticky
  /// stays so.
  ///
  /// Refused: `wrongActor`.
  private func clearAll(_ deed: inout Deed) throws {
    let person = try deed.person
    try ChatState.clearAll(deed.db, of: person)
    for account in try Follow.accounts(deed.db, of: person) {
      try Follow.note(.cleared, of: .account(account), by: person, deed.db)
    }
    try Folder.apply(.hidden, of: person, deed.db)
    deed.record(.chatsCleared(by: person))
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
    case .minimizedGroups: throw Refusal.notFound
    case .peer(let peer):
      guard let state = try known(peer, to: person, deed.db) else { throw Refusal.notFound }
      try body(deed.db, person, state)
    case .note: throw Refusal.notFound
    }
    deed.record(.chatChanged(chat, by: person))
  }

  private func seePushes(of peer: Peer, by person: Person.ID, _ db: Database) throws {
    try Follow.note(.seen, of: peer, by: person, db)
  }
}
