import Domain
import GRDB

/// Invitations that the owner or an admin of a group confirms (G110).
extension World {
  /// Every member reads what holds from now on; the same again changes nothing.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notInGroup`, `onlyGroupManagers`.
  func setConfirmation(_ isOn: Bool, in id: Group.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    let (group, role) = try membership(of: person, in: id, deed.db)
    try GroupRules.checkConfirming(by: role)
    guard try group.set(.confirmsInvitations, to: isOn, deed.db) else { return }
    deed.record(.groupChanged(id, by: person))
    try deliver(
      .notice(.groupConfirming(isOn)), from: person,
      in: ChatState.ensure(deed.db, owner: person, peer: .group(id)), &deed)
  }

  /// Tells owner and admins, and nobody else, that somebody wants friends to be let in; once for each of them.
  ///
  /// A label of the line stands for what the owner is told.
  func ask(
    for friends: [Person.ID], by inviter: Person.ID, into group: StoredGroup, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let new = try group.ask(friends, by: inviter, db)
    if new.isEmpty { return }
    let thread = try ThreadID.ensure(db, owner: group.owner, peer: .group(group.id))
    for manager in try group.managers(db) {
      let told = try tell(
        .groupRequested(group.id, by: inviter, whom: new), in: thread, only: manager, &deed)
      guard manager == group.owner else { continue }
      deed.made = .message(told)
      deed.record(.groupRequested(told, to: manager, by: inviter))
    }
  }

  /// Lets in those of a grey line who still wait: all read that who asked for them has invited them (G102).
  ///
  /// Refused, in order: `wrongActor`; `notFound`, also for what is no such line; `notInGroup`; `onlyGroupManagers`;
  /// `alreadyInGroup` where all of them are; `invitationOver` where nobody waits; `groupFull`.
  func confirmRequest(_ message: Message.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    guard let seen = try SeenThread.find(db, viewer: person, holding: message),
      let stored = try seen.message(db, message),
      case .notice(.groupRequested(let id, let inviter, let whom)) =
        try stored.content.content(json: json, id: stored.id)
    else { throw Refusal.notFound }
    let (group, role) = try membership(of: person, in: id, db)
    try GroupRules.checkConfirming(by: role)
    let others = try whom.filter { try group.role(of: $0, db) == nil }
    if others.isEmpty { throw Refusal.alreadyInGroup }
    let waiting = try others.filter { try group.isWaiting($0, db) }
    if waiting.isEmpty { throw Refusal.invitationOver }
    _ = try GroupRules.joiningAtOnce(of: waiting.count, members: group.memberCount(db))
    for friend in waiting { try admit(friend, to: group, db) }
    deed.record(.groupJoined(id, waiting, by: inviter))
    try deliver(
      .notice(.groupInvited(by: inviter, whom: waiting)), from: person,
      in: ChatState.ensure(db, owner: person, peer: .group(id)), &deed)
  }
}
