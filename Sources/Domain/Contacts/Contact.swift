/// How one person keeps another: the private side of a friendship.
///
/// A contact is one-way; two people are friends when each has the other as a contact (F60–F61).
package struct Contact: Hashable, Sendable {
  package var owner: Person.ID
  package var person: Person.ID
  /// Remark (备注): shown instead of the nickname wherever the owner looks (C21, G3, M8).
  package var remark: String?
  package var isStarred: Bool
  package var isBlocked: Bool
  package var permission: ContactPermission
  package var source: Source
  package var since: WorldTime

  /// How the friendship came about (F38).
  package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    case search, qr, group, card
  }

  package init(
    owner: Person.ID, person: Person.ID, remark: String? = nil, isStarred: Bool = false,
    isBlocked: Bool = false, permission: ContactPermission = [], source: Source = .search,
    since: WorldTime
  ) {
    self.owner = owner
    self.person = person
    self.remark = remark
    self.isStarred = isStarred
    self.isBlocked = isBlocked
    self.permission = permission
    self.source = source
    self.since = since
  }
}

/// What a friend may see of the owner's Moments and the owner of theirs (M70–M72).
package struct ContactPermission: HidingPermission, Codable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Hide My Posts (不让他看).
  package static let hideMine = Self(rawValue: 1)
  /// Hide Their Posts (不看他).
  package static let hideTheirs = Self(rawValue: 2)
  /// Chats Only (仅聊天): both of the above.
  package static let chatsOnly: Self = [hideMine, hideTheirs]
}
