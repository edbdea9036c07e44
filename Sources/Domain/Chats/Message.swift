/// One message of a chat.
package struct Message: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Message>
  package let id: ID
  package var sender: Actor
  package var sentAt: WorldTime
  package var content: MessageContent
  package var quote: ID?
  package var mentions: Mentions
  package var delivery: Delivery

  /// Who is called by name in a group message (G111–G112).
  package enum Mentions: Hashable, Sendable, Codable {
    case people([Person.ID])
    case everyone

    package static let none = Mentions.people([])
  }

  /// A message that was refused on the way stands at its sender only, with a red mark (F63–F64, G42).
  package enum Delivery: String, Hashable, Sendable, Codable { case delivered, notFriends, blocked }

  package init(
    id: ID, sender: Actor, sentAt: WorldTime, content: MessageContent, quote: ID? = nil,
    mentions: Mentions = .none, delivery: Delivery = .delivered
  ) {
    self.id = id
    self.sender = sender
    self.sentAt = sentAt
    self.content = content
    self.quote = quote
    self.mentions = mentions
    self.delivery = delivery
  }
}
