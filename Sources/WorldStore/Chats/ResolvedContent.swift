package import Domain

/// A message's content with everything that it refers to, named as the viewer names it.
package struct ResolvedContent: Hashable, Sendable {
  package var content: MessageContent
  /// The people and accounts the content speaks of, each by the name the viewer knows (C21); the viewer is absent.
  package var names: [Actor: String]
  /// For which company the person of a contact card writes (V80).
  package var company: String?
  /// The article of an article card.
  package var article: ArticleCard?
  /// What has become of the money in a red packet or transfer; `nil` for one from before they held any.
  package var money: MoneyState?
  /// The cards of a push's preview, in order.
  package var previewed: [ArticleCard]
  /// Who shared the contact card between two (C41); `nil` where the sender stands beside it, and for all else.
  package var sharedBy: Sharer?
  /// Whether somebody of a request still waits to be let into the group (G110).
  package var isOpen = false

  /// Who shared a contact card between two.
  package enum Sharer: Hashable, Sendable {
    case viewer
    case other(String)
  }

  package init(
    content: MessageContent, names: [Actor: String] = [:], article: ArticleCard? = nil,
    money: MoneyState? = nil, previewed: [ArticleCard] = []
  ) {
    self.content = content
    self.names = names
    self.article = article
    self.money = money
    self.previewed = previewed
  }
}

/// What the card of a red packet, a transfer or a bill tells about its money (G32, G33).
package enum MoneyState: Hashable, Sendable {
  case redPacket(RedPacket.State)
  case bill(isPaid: Bool)
  /// `nil`: under way.
  case transfer(Transfer.Outcome?)
}
