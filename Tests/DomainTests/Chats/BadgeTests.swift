import Domain
import Testing

struct BadgeTests {
  /// Unread, marked as unread, muted, and what stands at the avatar.
  @Test(
    arguments: [
      (0, false, false, .none), (1, false, false, .count(1)), (7, true, false, .count(7)),
      (0, true, false, .count(1)), (0, false, true, .none), (7, false, true, .dot),
      (0, true, true, .dot),
    ] as [(Int, Bool, Bool, Badge)])
  func `a chat has a number, or a dot when muted (C70, C71, C74)`(
    unread: Int, isMarkedUnread: Bool, isMuted: Bool, expected: Badge
  ) {
    #expect(
      Badge.ofChat(unread: unread, isMarkedUnread: isMarkedUnread, isMuted: isMuted) == expected)
  }

  @Test(
    arguments: [
      (.none, nil), (.dot, nil), (.count(1), "1"), (.count(99), "99"), (.count(100), "99+"),
      (.count(5000), "99+"),
    ] as [(Badge, String?)])
  func `above 99 the number reads 99+ (C72)`(badge: Badge, text: String?) {
    #expect(badge.text == text)
  }

  @Test func `the tab has a number or nothing, the folder a dot or nothing (C78, C79, S5)`() {
    #expect(Badge.ofTab(unread: 0) == .none)
    #expect(Badge.ofTab(unread: 1) == .count(1))
    #expect(Badge.ofFolder(isUnread: true) == .dot)
    #expect(Badge.ofFolder(isUnread: false) == .none)
  }
}
