import Domain
import GRDB

/// Transfers (G89), and what red packets and transfers share.
extension World {
  /// A person hands a friend money.
  ///
  /// Refused, in order: `notFound`; `notFriends`, for either side; `rejectedByOther`; those of `Transfer.check`.
  func sendTransfer(
    _ cents: Int64, note: String, to receiver: Person.ID, from source: PaySource,
    by sender: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    try checkMoneyReaches(.person(receiver), from: sender, db)
    let note = note.trimmed
    try Transfer.check(
      cents, note: note, from: source, balance: try Purse.wallet(sender).balance(db))
    let chat = try ChatState.ensure(db, owner: sender, peer: .person(receiver))
    let id = try deliver(.transfer(cents: cents, note: note), from: sender, in: chat, &deed)
    try StoredTransfer.insert(
      cents, message: id, from: sender, to: receiver, source: source, at: deed.time, db)
    try Purse(source, of: sender).give(
      cents, to: .transfer(id), as: Booking(at: deed.time, reason: .transfer, message: id), db)
    deed.record(
      .transferSent(id, by: sender, to: receiver, expires: deed.time + Transfer.lifetime))
  }

  /// Its receiver takes the money, or gives it back; a grey line tells both, and both cards change (G33).
  ///
  /// Refused, in order: `notFound`, also for a transfer from before; those of `Transfer.checkAnswer`.
  func answerTransfer(
    _ id: Message.ID, _ outcome: Transfer.Outcome, by person: Person.ID, _ deed: inout Deed
  ) throws {
    guard let seen = try SeenThread.find(deed.db, viewer: person, holding: id),
      try seen.message(deed.db, id) != nil, let stored = try StoredTransfer.find(deed.db, id)
    else { throw Refusal.notFound }
    try stored.transfer.checkAnswer(isReceiver: person == stored.receiver, at: deed.time)
    try settle(stored, outcome, in: seen.thread, &deed)
  }

  /// Takes back one's own money that nobody has wanted (G84, G89).
  ///
  /// Refused, in order: `notFound` for what isn't one's own, those of the packet's or transfer's `checkReturn`.
  func reclaim(_ id: Message.ID, by person: Person.ID, _ deed: inout Deed) throws {
    if let packet = try StoredRedPacket.find(deed.db, id), packet.sender == person {
      return try reclaim(packet, &deed)
    }
    guard let stored = try StoredTransfer.find(deed.db, id), stored.sender == person,
      let thread = try ThreadID.find(deed.db, owner: person, peer: .person(stored.receiver))
    else { throw Refusal.notFound }
    try stored.transfer.checkReturn(at: deed.time)
    try settle(stored, .expired, in: thread, &deed)
  }

  private func settle(
    _ stored: StoredTransfer, _ outcome: Transfer.Outcome, in thread: ThreadID,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    let (id, cents) = (stored.message, stored.transfer.cents)
    try stored.settle(outcome, at: deed.time, db)
    let target: Purse =
      outcome == .accepted ? .wallet(stored.receiver) : Purse(stored.source, of: stored.sender)
    try Purse.transfer(id).give(
      cents, to: target,
      as: Booking(
        at: deed.time, reason: outcome == .accepted ? .transfer : .refund, message: id), db)
    deed.record(.transferSettled(id, outcome, by: stored.receiver))
    try tell(
      .transferSettled(outcome, by: stored.receiver, of: stored.sender), in: thread, only: nil,
      &deed)
    if outcome == .accepted { return }
    try tell(
      stored.sender,
      Receipt(
        .transferReturned(id, by: stored.receiver, isExpired: outcome == .expired), cents: cents,
        source: stored.source), &deed)
  }

  /// Whether money may be handed over in a chat: between two each must keep the other (G87, G89).
  func checkMoneyReaches(_ peer: Peer, from sender: Person.ID, _ db: Database) throws {
    if case .account = peer { throw Refusal.notFound }
    try checkReach(peer, of: sender, db)
    guard case .person(let receiver) = peer else { return }
    switch Sending.Standing(contact: try Contacts.find(db, sender, of: receiver)) {
    case .friend: return
    case .stranger: throw Refusal.notFriends
    case .blocked: throw Refusal.rejectedByOther
    }
  }

  /// A grey line of the world's own, for all of a chat or for one of them; it adds to nobody's number (C76).
  @discardableResult
  func tell(
    _ notice: SystemNotice, in thread: ThreadID, only reader: Person.ID?, _ deed: inout Deed
  ) throws -> Message.ID {
    let db = deed.db
    let id = try MessageDraft(
      thread: thread, sender: deed.actor, sentAt: deed.time, content: .notice(notice),
      onlyFor: reader
    ).insert(db, json: json)
    try db.cachedStatement(
      sql: """
        UPDATE chat SET
          newest = :message, newestAt = :at, activity = max(:at, coalesce(draftAt, 0)), isHidden = 0
        WHERE thread = :thread AND (:reader IS NULL OR owner = :reader)
          AND closedMessage IS NULL
        """
    ).execute(arguments: [
      "message": id.rawValue, "at": deed.time.seconds, "thread": thread.number,
      "reader": reader?.rawValue,
    ])
    return id
  }
}
