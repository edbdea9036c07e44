package import Domain

/// A group's own page (G113).
package struct GroupPage: Hashable, Sendable {
  package let id: Group.ID
  /// What the viewer calls it (C21, G114).
  package var name: ChatName
  /// Its own name; `nil` for a group without one.
  package var ownName: String?
  /// The viewer's own name for it (G114).
  package var remark: String?
  /// G109.
  package var notice: String?
  /// What the others call the viewer there.
  package var alias: String?
  package var role: GroupRole
  package var memberCount: Int
  /// The first to join.
  package var members: [GroupMemberRow]
  package var isSaved: Bool
  package var isMuted: Bool
  package var isSticky: Bool
  /// G2.
  package var showsNames: Bool
  /// C105.
  package var isFolded: Bool
  /// G110.
  package var confirmsInvitations: Bool

  /// As many as stand on the page itself (G115).
  package static let membersShown = 18
}

/// One member of a group.
package struct GroupMemberRow: Hashable, Sendable, Identifiable {
  package let id: Person.ID
  package var name: String
  package var avatar: Avatar
  package var role: GroupRole

  package init(id: Person.ID, name: String, avatar: Avatar, role: GroupRole) {
    self.id = id
    self.name = name
    self.avatar = avatar
    self.role = role
  }
}
