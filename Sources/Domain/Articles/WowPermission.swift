/// What of their wows two friends keep from each other, set by one of them (A34).
package struct WowPermission: HidingPermission, Codable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Hide My Wow Activity (不让他看我的在看).
  package static let hideMine = Self(rawValue: 1)
  /// Hide Their Wow Activity (不看他的在看).
  package static let hideTheirs = Self(rawValue: 2)
  package static let all: Self = [hideMine, hideTheirs]
}
