/// Whom a message goes to, and which chat it stands in, seen from one person's phone.
package enum Peer: Hashable, Sendable, Codable {
  case person(Person.ID)
  case group(Group.ID)
  case account(OfficialAccount.ID)
}

/// A row of the chat list: a chat with a peer, what stands for several, or a note of one's own Favorites that is stuck on
/// top (D66).
package enum ChatID: Hashable, Sendable, Codable {
  case peer(Peer)
  /// The folder that stands for all followed subscription accounts (S1).
  case subscriptions
  /// Minimized Groups (折叠的聊天), which stands for all groups that were folded away (C105).
  case minimizedGroups
  case note(Favorite.ID)
}
