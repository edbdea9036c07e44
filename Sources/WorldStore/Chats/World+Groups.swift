import Domain
import GRDB

/// Group chats: making them, what they are called, and what is to be known in them (G100–G114).
extension World {
  func performInGroups(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .createGroup(let friends): try createGroup(with: friends, &deed)
    case .inviteToGroup(let group, let friends): try invite(friends, to: group, &deed)
    case .acceptGroupInvitation(let message): try acceptInvitation(message, &deed)
    case .setGroupConfirmation(let group, let isOn): try setConfirmation(isOn, in: group, &deed)
    case .confirmGroupRequest(let message): try confirmRequest(message, &deed)
    case .removeFromGroup(let group, let whom): try remove(whom, from: group, &deed)
    case .leaveGroup(let group): try leave(group, &deed)
    case .transferGroup(let group, let person): try transfer(group, to: person, &deed)
    case .setGroupAdmin(let group, let person, let isAdmin):
      try setAdmin(person, isAdmin, in: group, &deed)
    case .renameGroup(let group, let name): try rename(group, to: name, &deed)
    case .setGroupNotice(let group, let text): try setNotice(text, in: group, &deed)
    case .setGroupAlias(let group, let name): try setAlias(name, in: group, &deed)
    case .setGroupRemark(let group, let remark): try setRemark(remark, for: group, &deed)
    case .setGroupFolded(let group, let isFolded): try fold(group, isFolded, &deed)
    case .setGroupNames(let group, let shown): try showNames(shown, in: group, &deed)
    default: preconditionFailure("not an action in groups: \(action)")
    }
  }

  /// A group that somebody is in, and what they are there.
  ///
  /// Refused: `notFound`, `notInGroup`.
  func membership(
    of person: Person.ID, in id: Group.ID, _ db: Database
  ) throws -> (group: StoredGroup, role: GroupRole) {
    guard let group = try StoredGroup.find(db, id) else { throw Refusal.notFound }
    guard let role = try group.role(of: person, db) else { throw Refusal.notInGroup }
    return (group, role)
  }

  /// Makes a group of oneself and friends, whose first line says who was invited by whom (G100, G102).
  ///
  /// A friend who has deleted the maker isn't in it, and the maker alone is told so.
  ///
  /// Refused, in order: `wrongActor`, those of `GroupRules.checkFounding`, for each friend `notFound` and `notFriends`,
  /// then `nobodyJoins`.
  private func createGroup(with friends: [Person.ID], _ deed: inout Deed) throws {
    let db = deed.db
    let maker = try deed.person
    let others = friends.filter { $0 != maker }.withoutRepeats
    try GroupRules.checkFounding(with: others.count)
    let (joining, absent) = try reachable(others, by: maker, db)
    let group = try StoredGroup.insert(db, owner: maker)
    for person in [maker] + joining {
      try group.add(person, db)
      _ = try ChatState.ensure(db, owner: person, peer: .group(group.id))
    }
    deed.record(.groupCreated(group.id, by: maker))
    let chat = try ChatState.ensure(db, owner: maker, peer: .group(group.id))
    try deliver(.notice(.groupInvited(by: maker, whom: joining)), from: maker, in: chat, &deed)
    if !absent.isEmpty { try tell(.notInvited(absent), in: chat.thread, only: maker, &deed) }
    deed.made = .group(group.id)
  }

  /// Those of some friends who can be asked into a group, and the others.
  ///
  /// Refused, in order: for each of them `notFound` and `notFriends`, then `nobodyJoins`.
  func reachable(
    _ friends: [Person.ID], by asker: Person.ID, _ db: Database
  ) throws -> (joining: [Person.ID], absent: [Person.ID]) {
    for friend in friends { try checkReach(.person(friend), of: asker, db) }
    let joining = try friends.filter { friend in
      GroupRules.canBeAsked(
        keeping: Sending.Standing(contact: try Contacts.find(db, asker, of: friend)))
    }
    if joining.isEmpty { throw Refusal.nobodyJoins }
    return (joining, friends.filter { !joining.contains($0) })
  }

  /// Tells all of the new name (G102); the same name again changes nothing.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, those of `GroupRules.name`.
  private func rename(_ id: Group.ID, to name: String, _ deed: inout Deed) throws {
    let person = try deed.person
    let (group, role) = try membership(of: person, in: id, deed.db)
    let name = try GroupRules.name(name, by: role, members: group.memberCount(deed.db)).storable
    guard try group.set(.name, to: name, deed.db) else { return }
    deed.record(.groupChanged(id, by: person))
    try deliver(
      .notice(.groupRenamed(by: person, name: name)), from: person, in: chat(of: person, id, deed),
      &deed)
  }

  /// Keeps a notice above the group, and calls all members to it with a message (G109); a blank one goes without a word.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, those of `GroupRules.notice`.
  private func setNotice(_ text: String, in id: Group.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    let (group, role) = try membership(of: person, in: id, deed.db)
    let notice = try GroupRules.notice(text, by: role)?.storable
    guard try group.set(.notice, to: notice, deed.db) else { return }
    deed.record(.groupChanged(id, by: person))
    guard let notice else { return }
    let language = try reader(as: person).settings().language
    try deliver(
      GroupRules.message(of: notice, in: language), from: person,
      in: chat(of: person, id, deed), mentions: .everyone, &deed)
  }

  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, `groupNameTooLong`.
  private func setAlias(_ name: String, in id: Group.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    let (group, _) = try membership(of: person, in: id, deed.db)
    let name = try GroupRules.ownName(name)?.storable
    if try group.set(.alias, of: person, to: name, deed.db) {
      deed.record(.groupChanged(id, by: person))
    }
  }

  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, `groupNameTooLong`.
  private func setRemark(_ remark: String, for id: Group.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    _ = try membership(of: person, in: id, deed.db)
    let remark = try GroupRules.ownName(remark)?.storable
    let chat = try chat(of: person, id, deed)
    if chat.remark == remark { return }
    try chat.setRemark(remark, deed.db)
    deed.record(.groupChanged(id, by: person))
  }

  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`.
  private func showNames(_ shown: Bool, in id: Group.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    _ = try membership(of: person, in: id, deed.db)
    let chat = try chat(of: person, id, deed)
    if chat.showsNames == shown { return }
    try chat.set(.showsNames, shown, deed.db)
    deed.record(.groupChanged(id, by: person))
  }

  /// Folding takes a group off the top of the chats (C105).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, `onlyMutedGroupsFold` (C106).
  private func fold(_ id: Group.ID, _ isFolded: Bool, _ deed: inout Deed) throws {
    let person = try deed.person
    _ = try membership(of: person, in: id, deed.db)
    let chat = try chat(of: person, id, deed)
    if isFolded { try GroupRules.checkFolding(isMuted: chat.isMuted) }
    if chat.isFolded == isFolded { return }
    try chat.set(.isFolded, isFolded, deed.db)
    if isFolded, chat.isSticky { try chat.set(.isSticky, false, deed.db) }
    deed.record(.groupChanged(id, by: person))
  }

  private func chat(of person: Person.ID, _ group: Group.ID, _ deed: Deed) throws -> ChatState {
    try ChatState.ensure(deed.db, owner: person, peer: .group(group))
  }
}

extension [Person.ID] {
  /// Each once, in the order of their first.
  var withoutRepeats: [Person.ID] {
    var seen: Set<Person.ID> = []
    return filter { seen.insert($0).inserted }
  }
}
