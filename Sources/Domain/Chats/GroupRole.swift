/// What somebody is in a group chat (G106, G107).
package enum GroupRole: Int, Hashable, Sendable, Comparable, CaseIterable {
  case member, admin, owner

  /// Owner and admins write the notice, call everybody, and take members out.
  package var isManager: Bool { self >= .admin }

  package static func < (one: GroupRole, other: GroupRole) -> Bool { one.rawValue < other.rawValue }
}
