import Domain
import GRDB

@testable import WorldStore

extension World {
  /// A message as worlds have it in which money was a mere word.
  func addOldMoney(
    _ content: MessageContent, from sender: Person.ID, to receiver: Person.ID
  ) throws -> Message.ID {
    try write { db in
      let chat = try ChatState.ensure(db, owner: receiver, peer: .person(sender))
      _ = try ChatState.ensure(db, owner: sender, peer: .person(receiver))
      return try MessageDraft(
        thread: chat.thread, sender: .person(sender), sentAt: identity.start, content: content
      ).insert(db, json: json)
    }
  }
}
