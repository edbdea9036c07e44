import Domain
import GRDB

/// Red packets (G80–G88).
extension World {
  /// A person puts money into a chat.
  ///
  /// Refused, in order: `notFound` (nobody, no group, or an account); `notFriends` or `notInGroup`; between two
  /// `notFriends` (G87) or `rejectedByOther` for who doesn't keep the sender; those of `RedPacket.Form.check`.
  func sendRedPacket(
    _ form: RedPacket.Form, to peer: Peer, from source: PaySource, by sender: Person.ID,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    try checkMoneyReaches(peer, from: sender, db)
    var isForGroup = false
    if case .group = peer { isForGroup = true }
    var form = form
    form.greeting = form.greeting.trimmed
    try form.check(
      isForGroup: isForGroup, from: source, balance: try Purse.wallet(sender).balance(db))
    if form.greeting.isEmpty {
      form.greeting = RedPacket.defaultGreeting(
        in: try reader(as: sender).settings().language)
    }
    let total = form.amount.total
    let chat = try ChatState.ensure(db, owner: sender, peer: peer)
    let id = try deliver(
      .redPacket(greeting: form.greeting, cents: total), from: sender, in: chat, &deed)
    var generator = SplitMix64(seed: storedIdentity.seed, for: .redPacket, id.rawValue)
    try StoredRedPacket.insert(
      form.amount, shares: form.amount.shares(using: &generator), message: id, from: sender,
      source: source, at: deed.time, db)
    try Purse(source, of: sender).give(
      total, to: .redPacket(id), as: Booking(at: deed.time, reason: .redPacket, message: id), db)
    deed.record(
      .redPacketSent(id, by: sender, to: peer, expires: deed.time + RedPacket.lifetime))
  }

  /// Somebody gets the next piece, and a grey line tells of it (G86).
  ///
  /// In a group only the one who opened it and its sender read that line.
  ///
  /// Refused, in order: `notFound`, also for a packet from before; those of `RedPacketRules.checkOpening`.
  func openRedPacket(_ id: Message.ID, by person: Person.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let (seen, stored) = try redPacket(id, seenBy: person, db)
    try RedPacketRules.checkOpening(
      stored.packet, by: stored.viewer(person), at: deed.time)
    let cents = try stored.open(by: person, at: deed.time, db)
    try Purse.redPacket(id).give(
      cents, to: .wallet(person), as: Booking(at: deed.time, reason: .redPacket, message: id), db)
    deed.record(.redPacketOpened(id, by: person))
    let notice = SystemNotice.redPacketOpened(
      by: person, of: stored.sender,
      isLast: stored.packet.isForGroup && stored.packet.opened + 1 == stored.packet.pieces)
    let readers: [Person.ID?] =
      stored.packet.isForGroup
      ? person == stored.sender ? [person] : [person, stored.sender] : [nil]
    for reader in readers { try tell(notice, in: seen.thread, only: reader, &deed) }
  }

  /// Refused, in order: `notFound`, those of `RedPacketRules.checkThanks`.
  func thank(
    for id: Message.ID, _ text: String, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let (_, stored) = try redPacket(id, seenBy: person, deed.db)
    let opening = stored.opening(by: person)
    let text = text.trimmed.storable
    try RedPacketRules.checkThanks(
      text, hasOpened: opening != nil, hasThanked: opening?.thanks != nil)
    try deed.db.cachedStatement(
      sql: "UPDATE red_packet_piece SET thanks = ? WHERE packet = ? AND person = ?"
    ).execute(arguments: [text, id.rawValue, person.rawValue])
    deed.record(.redPacketThanked(id, by: person))
  }

  /// What nobody opened goes back to where it came from, with a receipt (G84).
  ///
  /// Refused: those of `RedPacketRules.checkReturn`.
  func reclaim(_ stored: StoredRedPacket, _ deed: inout Deed) throws {
    let db = deed.db
    try RedPacketRules.checkReturn(
      of: stored.packet, isReturned: stored.returnedAt != nil, at: deed.time)
    let purse = Purse.redPacket(stored.message)
    let cents = try purse.balance(db)
    try purse.give(
      cents, to: Purse(stored.source, of: stored.sender),
      as: Booking(at: deed.time, reason: .refund, message: stored.message), db)
    try db.cachedStatement(sql: "UPDATE red_packet SET returnedAt = ? WHERE message = ?")
      .execute(arguments: [deed.time.seconds, stored.message.rawValue])
    deed.record(.redPacketReturned(stored.message, to: stored.sender))
    try tell(
      stored.sender,
      Receipt(.redPacketReturned(stored.message), cents: cents, source: stored.source), &deed)
  }

  private func redPacket(
    _ id: Message.ID, seenBy person: Person.ID, _ db: Database
  ) throws -> (SeenThread, StoredRedPacket) {
    guard let seen = try SeenThread.find(db, viewer: person, holding: id),
      try seen.message(db, id) != nil, let stored = try StoredRedPacket.find(db, id)
    else { throw Refusal.notFound }
    return (seen, stored)
  }
}
