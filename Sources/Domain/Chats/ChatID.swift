/// Whom a message goes to, and which chat it stands in, seen from one person's phone.
package enum Peer: Hashable, Sendable, Codable {
  case person(Person.ID)
  case group(Group.ID)
  case account(OfficialAccount.ID)
}

/// A row of the chat list: a chat with a peer, the folder that stands for all followed subscription accounts (S1), or a
/// note of one's own Favorites that is stuck on top (D66).
package enum ChatID: Hashable, Sendable, Codable {
  case peer(Peer)
  case subscriptions
  case note(Favorite.ID)
}
