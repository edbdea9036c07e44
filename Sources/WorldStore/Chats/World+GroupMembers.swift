import Domain
import GRDB

/// Who comes into a group chat, who goes, and who manages it (G101–G107, G117).
extension World {
  /// Friends join at once while the group is small; beyond that each is asked by a message to them (G101).
  ///
  /// A friend who has deleted the inviter isn't asked, and the inviter alone is told so. Where invitations are confirmed,
  /// those who would join wait to be let in (G110).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, `alreadyInGroup` where all of them are, for each of the
  /// others `notFound` and `notFriends`, then `nobodyJoins` and `groupFull`.
  func invite(_ friends: [Person.ID], to id: Group.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    let (group, role) = try membership(of: person, in: id, db)
    let others = try friends.withoutRepeats.filter { try group.role(of: $0, db) == nil }
    if others.isEmpty { throw Refusal.alreadyInGroup }
    let (willing, absent) = try reachable(others, by: person, db)
    let places = try GroupRules.joiningAtOnce(
      of: willing.count, members: group.memberCount(db))
    let chat = try ChatState.ensure(db, owner: person, peer: .group(id))
    let joining = Array(willing.prefix(places))
    if GroupRules.isConfirmed(group.confirms, invitingAs: role) {
      if !joining.isEmpty { try ask(for: joining, by: person, into: group, &deed) }
    } else if !joining.isEmpty {
      for friend in joining { try admit(friend, to: group, db) }
      deed.record(.groupJoined(id, joining, by: person))
      try deliver(
        .notice(.groupInvited(by: person, whom: joining)), from: person, in: chat, &deed)
    }
    for friend in willing.dropFirst(places) {
      try deliver(
        .groupInvitation(id, name: group.name), from: person,
        in: ChatState.ensure(db, owner: person, peer: .person(friend)), &deed)
    }
    if !absent.isEmpty { try tell(.notInvited(absent), in: chat.thread, only: person, &deed) }
  }

  /// Joins a group by the invitation in a message, or waits to be let in (G110).
  ///
  /// Refused, in order: `wrongActor`; `notFound`, also for what is no invitation of somebody else's; `alreadyInGroup`;
  /// `invitationOver`; `groupFull`.
  func acceptInvitation(_ message: Message.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    guard let seen = try SeenThread.find(db, viewer: person, holding: message),
      let stored = try seen.message(db, message), case .person(let inviter) = stored.sender,
      inviter != person,
      case .groupInvitation(let id, _) = try stored.content.content(json: json, id: stored.id),
      let group = try StoredGroup.find(db, id)
    else { throw Refusal.notFound }
    if try group.role(of: person, db) != nil { throw Refusal.alreadyInGroup }
    guard let role = try group.role(of: inviter, db) else { throw Refusal.invitationOver }
    _ = try GroupRules.joiningAtOnce(of: 1, members: group.memberCount(db))
    if GroupRules.isConfirmed(group.confirms, invitingAs: role) {
      return try ask(for: [person], by: inviter, into: group, &deed)
    }
    try admit(person, to: group, db)
    deed.record(.groupJoined(id, [person], by: inviter))
    try deliver(
      .notice(.groupInvited(by: inviter, whom: [person])), from: person,
      in: ChatState.ensure(db, owner: person, peer: .group(id)), &deed)
  }

  /// What was said before somebody came isn't for them, but for what they heard when they were in it earlier.
  func admit(_ person: Person.ID, to group: StoredGroup, _ db: Database) throws {
    try group.add(person, db)
    mosaics[group.id] = nil
    if let chat = try ChatState.find(db, owner: person, peer: .group(group.id)) {
      try chat.reopen(db)
    } else {
      try ChatState.ensure(db, owner: person, peer: .group(group.id)).clear(db)
    }
  }

  /// Takes members out: they and who does it are told, and nothing comes to them any more (G102, G106, G107, G117).
  ///
  /// Refused, in order: `wrongActor`, also for oneself; `notFound`; `notInGroup`; `onlyGroupManagers`; for each
  /// `notFound` where they aren't in it, and those of `GroupRules.checkRemoval`.
  func remove(_ whom: [Person.ID], from id: Group.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    let whom = whom.withoutRepeats
    if whom.contains(person) { throw Refusal.wrongActor }
    let (group, role) = try membership(of: person, in: id, db)
    try GroupRules.checkRemoval(of: .member, by: role)
    for other in whom {
      guard let theirs = try group.role(of: other, db) else { throw Refusal.notFound }
      try GroupRules.checkRemoval(of: theirs, by: role)
    }
    if whom.isEmpty { return }
    let chat = try ChatState.ensure(db, owner: person, peer: .group(id))
    for other in whom {
      try tell(.groupRemoved(by: person, whom: [other]), in: chat.thread, only: other, &deed)
      try ChatState.find(db, owner: other, peer: .group(id))?.close(named: group.name, db)
      try group.remove(other, db)
    }
    mosaics[id] = nil
    try tell(.groupRemoved(by: person, whom: whom), in: chat.thread, only: person, &deed)
    deed.record(.groupMembersRemoved(id, whom, by: person))
  }

  /// Leaves with all that one has of the group (G104): its owner alone is told (G103), or where the owner leaves, who has
  /// been in it longest and owns it from then on (G105).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`.
  func leave(_ id: Group.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    let (group, role) = try membership(of: person, in: id, db)
    let chat = try ChatState.ensure(db, owner: person, peer: .group(id))
    try group.remove(person, db)
    try chat.delete(db)
    mosaics[id] = nil
    if role != .owner {
      try tell(.groupLeft(person), in: chat.thread, only: group.owner, &deed)
    } else if let heir = try group.heir(db) {
      try group.setOwner(heir, db)
      try tell(.groupOwned(by: heir), in: chat.thread, only: heir, &deed)
    }
    deed.record(.groupLeft(id, by: person))
  }

  /// Refused, in order: `wrongActor`, also for oneself; `notFound`; `notInGroup`; `onlyGroupOwner`; `notFound` for who
  /// isn't in it.
  func transfer(_ id: Group.ID, to heir: Person.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    if heir == person { throw Refusal.wrongActor }
    let (group, role) = try membership(of: person, in: id, db)
    if role != .owner { throw Refusal.onlyGroupOwner }
    guard try group.role(of: heir, db) != nil else { throw Refusal.notFound }
    try group.setOwner(heir, db)
    deed.record(.groupChanged(id, by: person))
    let thread = try ThreadID.ensure(db, owner: person, peer: .group(id))
    for reader in [person, heir] {
      try tell(.groupOwned(by: heir), in: thread, only: reader, &deed)
    }
  }

  /// Refused, in order: `wrongActor`, also for oneself; `notFound`; `notInGroup`; `onlyGroupOwner`; `notFound` for who
  /// isn't in it; `tooManyGroupAdmins`.
  func setAdmin(
    _ other: Person.ID, _ isAdmin: Bool, in id: Group.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let person = try deed.person
    if other == person { throw Refusal.wrongActor }
    let (group, role) = try membership(of: person, in: id, db)
    try GroupRules.checkNaming(admins: 0, by: role)
    guard let theirs = try group.role(of: other, db) else { throw Refusal.notFound }
    if isAdmin, theirs == .member {
      try GroupRules.checkNaming(admins: group.adminCount(db), by: role)
    }
    if try group.set(.isAdmin, of: other, to: isAdmin, db) {
      deed.record(.groupChanged(id, by: person))
    }
  }
}
