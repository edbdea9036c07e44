/// Who sees somebody's status, may like it, and is counted for having the same (D71, D72): the one rule, asked by the door
/// and by every query.
package enum StatusVisibility {
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    case own
    case notFriends
    /// One of the two has blocked the other (F66).
    case blocked
    /// The owner hides their posts from the viewer, or shares only chats with them.
    case hiddenByOwner
    /// The viewer doesn't want to see theirs.
    case hiddenByViewer
    case friend
  }

  /// How one of two friends keeps the other.
  package struct Side: Hashable, Sendable {
    package var isBlocked: Bool
    package var permission: ContactPermission

    package init(isBlocked: Bool = false, permission: ContactPermission = []) {
      self.isBlocked = isBlocked
      self.permission = permission
    }
  }

  /// `owners` is how the owner keeps the viewer, `nil` for no contact; `viewers` the other way round.
  package static func verdict(isOwn: Bool, owners: Side?, viewers: Side?) -> Verdict<Clause> {
    if isOwn { return .allowed(.own) }
    guard let owners, let viewers else { return .denied(.notFriends) }
    if owners.isBlocked || viewers.isBlocked { return .denied(.blocked) }
    if owners.permission.contains(.hideMine) {
      return .denied(.hiddenByOwner)
    }
    if viewers.permission.contains(.hideTheirs) {
      return .denied(.hiddenByViewer)
    }
    return .allowed(.friend)
  }
}
