/// A mood that a post carries (状态), from WeChat's own list.
package enum MomentStatus: String, Hashable, Sendable, Codable, CaseIterable {
  // How one feels
  case cheerful, blessed, energetic, dazed, tired, sad, waitingForSun
  // What one is at
  case working, studying, busy, slacking, travelling, homeward
  case outAndAbout, exercise, coffee, eating, music, sleeping
}
