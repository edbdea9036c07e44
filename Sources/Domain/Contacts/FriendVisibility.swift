/// Who sees what somebody shows their friends besides posts: a wow with its thought (D42), a status (D71).
///
/// The one rule,
/// asked by the door and by every query.
package enum FriendVisibility {
  /// What decided.
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    case own
    case notFriends
    /// One of the two has blocked the other (F66).
    case blocked
    /// Its owner hides it from the viewer.
    case hiddenByOwner
    /// The viewer doesn't want to see theirs.
    case hiddenByViewer
    case friend
  }

  /// How one of two friends keeps the other.
  package struct Side<Permission: HidingPermission>: Hashable, Sendable {
    package var isBlocked: Bool
    package var permission: Permission

    package init(isBlocked: Bool = false, permission: Permission = []) {
      self.isBlocked = isBlocked
      self.permission = permission
    }
  }

  /// `owners` is how the owner keeps the viewer, `nil` for no contact; `viewers` the other way round.
  package static func verdict<Permission>(
    isOwn: Bool, owners: Side<Permission>?, viewers: Side<Permission>?
  ) -> Verdict<Clause> {
    if isOwn { return .allowed(.own) }
    guard let owners, let viewers else { return .denied(.notFriends) }
    if owners.isBlocked || viewers.isBlocked { return .denied(.blocked) }
    if owners.permission.contains(.hideMine) { return .denied(.hiddenByOwner) }
    if viewers.permission.contains(.hideTheirs) { return .denied(.hiddenByViewer) }
    return .allowed(.friend)
  }
}

/// What two friends keep from each other, set by one of them.
package protocol HidingPermission: OptionSet, Hashable, Sendable where Element == Self {
  static var hideMine: Self { get }
  static var hideTheirs: Self { get }
}
