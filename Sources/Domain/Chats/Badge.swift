/// The red mark at an avatar's or tab's top right corner (C70–C72, C79).
package enum Badge: Hashable, Sendable {
  case none
  case dot
  case count(Int)

  /// Above this the badge reads `99+` (C72).
  package static let cap = 99
  private static let beyond = "\(cap)+"

  /// "7", "99+", or nothing to print for a dot and for none.
  package var text: String? {
    guard case .count(let count) = self else { return nil }
    return count > Self.cap ? Self.beyond : String(count)
  }

  /// The badge of a chat's row: a number, or a plain dot where notifications are muted (C70, C71,
  /// C74).
  package static func ofChat(unread: Int, isMarkedUnread: Bool, isMuted: Bool) -> Badge {
    let count = unread > 0 ? unread : (isMarkedUnread ? 1 : 0)
    if count == 0 { return .none }
    return isMuted ? .dot : .count(count)
  }
}

extension Badge {
  /// The badge of the Chats tab: the sum of the numbers of unmuted chats; what has only dots adds
  /// nothing (C78, C79).
  package static func ofTab(unread: Int) -> Badge {
    unread > 0 ? .count(unread) : .none
  }

  /// The badge of the Subscriptions row: a plain dot, never a number (S5).
  package static func ofFolder(isUnread: Bool) -> Badge {
    isUnread ? .dot : .none
  }
}
