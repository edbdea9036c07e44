/// What can be done in a group chat, and by whom (G100–G112).
package enum GroupRules {
  /// G101.
  package static let membersMax = 500
  /// Up to so many members, friends join at once when they are invited; beyond it they are asked (G101).
  package static let joiningAtOnceMax = 40
  /// Friends whom a group is made of, besides the one who makes it (G100).
  package static let foundersMin = 2
  /// From so many members on only owner and admins may rename (G107, G108).
  package static let managedFrom = 100
  /// G106.
  package static let adminsMax = 3
  /// Characters of a group's name, of a remark for it, and of what one is called in it.
  package static let nameMax = 30
  package static let noticeMax = 2000

  /// Whether a new group can be made of so many friends.
  ///
  /// Refused: `tooFewForGroup`, `tooManyForGroup`.
  package static func checkFounding(with friends: Int) throws(Refusal) {
    if friends < foundersMin { throw .tooFewForGroup }
    if friends >= joiningAtOnceMax { throw .tooManyForGroup }
  }

  /// Whether somebody can be asked into a group, by how they keep who asks.
  package static func canBeAsked(keeping standing: Sending.Standing) -> Bool {
    standing != .stranger
  }

  /// How many of those who are invited join at once; the others are asked first (G101).
  ///
  /// Refused: `groupFull` where not all of them have a place.
  package static func joiningAtOnce(of invited: Int, members: Int) throws(Refusal) -> Int {
    if members + invited > membersMax { throw .groupFull }
    return min(invited, max(0, joiningAtOnceMax - members))
  }

  /// Whether an invitation waits for the owner or an admin (G110).
  package static func isConfirmed(_ confirms: Bool, invitingAs role: GroupRole) -> Bool {
    confirms && !role.isManager
  }

  /// Who lets in whom others invite, and says whether that is needed (G107, G110).
  ///
  /// Refused: `onlyGroupManagers`.
  package static func checkConfirming(by role: GroupRole) throws(Refusal) {
    if !role.isManager { throw .onlyGroupManagers }
  }

  /// The name as it is kept: without blanks around it.
  ///
  /// Refused: `onlyGroupManagers` (G107, G108), `blankGroupName`, `groupNameTooLong`.
  package static func name(
    _ text: String, by role: GroupRole, members: Int
  ) throws(Refusal) -> String {
    if members >= managedFrom, !role.isManager { throw .onlyGroupManagers }
    guard let name = try ownName(text) else { throw .blankGroupName }
    return name
  }

  /// A remark for a group or a name in it, which is one's own business; `nil` for a blank one, which takes it away.
  ///
  /// Refused: `groupNameTooLong`.
  package static func ownName(_ text: String) throws(Refusal) -> String? {
    let name = text.trimmed.onOneLine
    if name.count > nameMax { throw .groupNameTooLong }
    return name.isEmpty ? nil : name
  }

  /// The notice as it is kept (G109); `nil` for a blank one, which takes it away.
  ///
  /// Refused: `onlyGroupManagers`, `groupNoticeTooLong`.
  package static func notice(_ text: String, by role: GroupRole) throws(Refusal) -> String? {
    if !role.isManager { throw .onlyGroupManagers }
    let notice = text.trimmed
    if notice.count > noticeMax { throw .groupNoticeTooLong }
    return notice.isEmpty ? nil : notice
  }

  /// The message by which everybody hears of a notice (G109).
  package static func message(of notice: String, in language: Settings.Language) -> MessageContent {
    switch language {
    case .english: .text("@All\n\(notice)")
    case .chinese: .text("@所有人\n\(notice)")
    }
  }

  /// Whether somebody may take another out: the owner anybody, admins those who are none (G106, G107).
  ///
  /// Refused: `onlyGroupManagers`, `onlyGroupOwner`.
  package static func checkRemoval(of role: GroupRole, by remover: GroupRole) throws(Refusal) {
    if !remover.isManager { throw .onlyGroupManagers }
    if role >= remover { throw .onlyGroupOwner }
  }

  /// Only what is muted is folded away (C106).
  ///
  /// Refused: `onlyMutedGroupsFold`.
  package static func checkFolding(isMuted: Bool) throws(Refusal) {
    if !isMuted { throw .onlyMutedGroupsFold }
  }

  /// What is folded away has no place on top of the chats (C105).
  ///
  /// Refused: `foldedGroupsDontStick`.
  package static func checkSticking(isFolded: Bool) throws(Refusal) {
    if isFolded { throw .foldedGroupsDontStick }
  }

  /// Whether there may be one more admin besides those there are (G106).
  ///
  /// Refused: `onlyGroupOwner`, `tooManyGroupAdmins`.
  package static func checkNaming(admins: Int, by role: GroupRole) throws(Refusal) {
    if role != .owner { throw .onlyGroupOwner }
    if admins >= adminsMax { throw .tooManyGroupAdmins }
  }
}
