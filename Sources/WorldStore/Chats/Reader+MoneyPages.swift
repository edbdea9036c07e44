package import Domain
import GRDB

extension World.Reader {
  /// A red packet in one of the viewer's chats; `nil` for one from before they held money.
  package func redPacket(_ id: Message.ID) throws(StorageError) -> RedPacketPage? {
    try read { db in
      guard let seen = try SeenThread.find(db, viewer: viewer, holding: id),
        let message = try seen.message(db, id), let stored = try StoredRedPacket.find(db, id)
      else { return nil }
      let now = try world.clock().now
      let book = NameBook(db, reader: self)
      let face = try book.face(of: stored.sender)
      let (packet, looking) = (stored.packet, stored.viewer(viewer))
      var page = RedPacketPage(
        id: id, sender: stored.sender,
        senderName: try book.name(of: .person(stored.sender), in: seen.peer), avatar: face.avatar,
        isMine: looking.isSender, greeting: message.content.text, packet: packet,
        state: RedPacketRules.state(of: packet, for: looking, at: now),
        own: stored.opening(by: viewer)?.cents,
        hasThanked: stored.opening(by: viewer)?.thanks != nil)
      do throws(Refusal) {
        try RedPacketRules.checkOpening(packet, by: looking, at: now)
      } catch { page.refusal = error }
      if looking.isSender {
        page.cents = stored.cents
        page.returned = stored.returnedAt.map { _ in
          stored.cents - stored.openings.reduce(0) { $0 + $1.cents }
        }
      }
      if RedPacketRules.showsDetails(of: packet, to: looking, at: now) {
        let best = RedPacketRules.bestLuck(of: packet, opened: stored.openings.map(\.cents))
        page.openings = try stored.openings.enumerated().map { index, opening in
          let face = try book.face(of: opening.person)
          return RedPacketPage.Opening(
            id: opening.person, name: try book.name(of: .person(opening.person), in: seen.peer),
            avatar: face.avatar, cents: opening.cents, openedAt: opening.openedAt,
            thanks: opening.thanks, hasBestLuck: index == best)
        }
      }
      return page
    }
  }

  /// Why the viewer can send no money to a chat (G87, G89), as far as they may know: that the other keeps them no more is
  /// found out by sending.
  package func moneyRefusal(to peer: Peer) throws(StorageError) -> Refusal? {
    if case .account = peer { return .notFound }
    return try read { db in
      do {
        try world.checkReach(peer, of: viewer, db)
        return nil
      } catch let refusal as Refusal {
        return refusal
      }
    }
  }

  /// A transfer in one of the viewer's chats; `nil` for one from before they held money.
  package func transfer(_ id: Message.ID) throws(StorageError) -> TransferPage? {
    try read { db in
      guard let seen = try SeenThread.find(db, viewer: viewer, holding: id),
        let message = try seen.message(db, id), let stored = try StoredTransfer.find(db, id)
      else { return nil }
      let isMine = stored.sender == viewer
      let other = isMine ? stored.receiver : stored.sender
      return TransferPage(
        id: id, isMine: isMine, person: other,
        name: try NameBook(db, reader: self).face(of: other).name, note: message.content.text,
        transfer: stored.transfer,
        outcome: stored.transfer.outcome(at: try world.clock().now), settledAt: stored.settledAt)
    }
  }
}
