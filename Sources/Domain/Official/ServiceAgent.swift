/// One of those who answer in an account's name (客服), V60.
package struct ServiceAgent: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<ServiceAgent>
  package let id: ID
  /// Told apart by it in the account's data and in scenarios.
  package var handle: String
  package var name: String
  package var avatar: Avatar

  package init(id: ID, handle: String, name: String, avatar: Avatar) {
    self.id = id
    self.handle = handle
    self.name = name
    self.avatar = avatar
  }
}

/// Who writes what an account says to one follower.
package enum Answerer: Hashable, Sendable, Codable {
  /// The account by itself: to a keyword, to its menu, by default or on a follow; outside of the window (V10).
  case account
  /// A person at the account's desk, under its own name or an agent's (V50, V60).
  case desk(ServiceAgent.ID?)
}
