import Domain
import GRDB

/// Who can be written to, and who takes part in what: what the rules of chats need to know.
extension World {
  /// Whether a person may send messages to a peer: to oneself (C100), or else as `checkReach` says.
  ///
  /// Refused: those of `checkReach`.
  func checkSending(to peer: Peer, by person: Person.ID, _ db: Database) throws {
    if peer != .person(person) { try checkReach(peer, of: person, db) }
  }

  /// Whether a person may have to do with a peer at all.
  ///
  /// Refused: `notFound`, then `notFriends`, `notInGroup` or `notFollowing`.
  func checkReach(_ peer: Peer, of person: Person.ID, _ db: Database) throws {
    switch peer {
    case .person(let other):
      guard try Contacts.exists(db, other) else { throw Refusal.notFound }
      guard try Contacts.has(db, other, of: person) else { throw Refusal.notFriends }
    case .group(let group):
      guard try StoredGroup.find(db, group) != nil else { throw Refusal.notFound }
      guard try isIn(person, peer, db) else { throw Refusal.notInGroup }
    case .account(let account):
      guard try StoredAccount.exists(db, account), try ServiceNotifications.find(db) != account
      else { throw Refusal.notFound }
      try FollowRules.checkFollower(
        isFollowing: try Follow.exists(db, person: person, account: account))
    }
  }

  /// Whether somebody may call everybody by name there (G112).
  func isManager(_ person: Person.ID, of peer: Peer, _ db: Database) throws -> Bool {
    guard case .group(let id) = peer, let group = try StoredGroup.find(db, id) else { return false }
    return try group.role(of: person, db)?.isManager == true
  }

  /// Whether somebody takes part in a chat as others see it.
  func isIn(_ person: Person.ID, _ peer: Peer, _ db: Database) throws -> Bool {
    switch peer {
    case .person(let other): return other == person
    case .account: return false
    case .group(let group):
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT person FROM group_member WHERE groupChat = ? AND person = ?"),
        arguments: [group.rawValue, person.rawValue]) != nil
    }
  }

  /// A person's side of a chat that they have or could have; `nil` for one they can't.
  func known(_ peer: Peer, to person: Person.ID, _ db: Database) throws -> ChatState? {
    if let state = try ChatState.find(db, owner: person, peer: peer) { return state }
    guard case .person(let other) = peer,
      try other == person || Contacts.has(db, other, of: person)
    else { return nil }
    return try ChatState.ensure(db, owner: person, peer: peer)
  }
}
