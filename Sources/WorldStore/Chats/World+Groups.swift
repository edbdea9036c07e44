import Domain
import GRDB

/// What is done with group chats.
extension World {
  /// Makes a group of oneself and friends, whose first line says who was invited by whom (G100, G102).
  ///
  /// A friend who has deleted the maker isn't in it, and the maker alone is told so.
  ///
  /// Refused, in order: `wrongActor`, those of `GroupRules.checkFounding`, for each friend `notFound` and `notFriends`,
  /// then `nobodyJoins`.
  func createGroup(with friends: [Person.ID], _ deed: inout Deed) throws {
    let db = deed.db
    let maker = try deed.person
    var others: [Person.ID] = []
    for friend in friends where friend != maker && !others.contains(friend) {
      others.append(friend)
    }
    try GroupRules.checkFounding(with: others.count)
    for friend in others { try checkReach(.person(friend), of: maker, db) }
    let joining = try others.filter { try canBeAsked($0, by: maker, db) }
    if joining.isEmpty { throw Refusal.nobodyJoins }
    let group = try StoredGroup.insert(db, owner: maker)
    for person in [maker] + joining {
      try StoredGroup.add(person, to: group, db)
      _ = try ChatState.ensure(db, owner: person, peer: .group(group))
    }
    deed.record(.groupCreated(group, by: maker))
    let chat = try ChatState.ensure(db, owner: maker, peer: .group(group))
    try deliver(
      .notice(.groupInvited(by: maker, whom: joining)), from: maker, in: chat, &deed)
    let absent = others.filter { !joining.contains($0) }
    if !absent.isEmpty { try tell(.notInvited(absent), in: chat.thread, only: maker, &deed) }
    deed.made = .group(group)
  }

  private func canBeAsked(_ friend: Person.ID, by asker: Person.ID, _ db: Database) throws -> Bool {
    GroupRules.canBeAsked(
      keeping: Sending.Standing(contact: try Contacts.find(db, asker, of: friend)))
  }
}
