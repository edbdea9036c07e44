/// How a follower keeps one account (S51, S52).
package struct FollowSettings: Hashable, Sendable, Codable {
  package var isStarred: Bool
  /// Receive Articles (接收文章推送): without it no article pushes come, other things do (S53).
  package var receivesArticles: Bool
  package var isMuted: Bool
  package var isSticky: Bool
  /// Share My Location (提供位置信息).
  package var sharesLocation: Bool

  package init(
    isStarred: Bool = false, receivesArticles: Bool = true, isMuted: Bool = false,
    isSticky: Bool = false, sharesLocation: Bool = false
  ) {
    self.isStarred = isStarred
    self.receivesArticles = receivesArticles
    self.isMuted = isMuted
    self.isSticky = isSticky
    self.sharesLocation = sharesLocation
  }
}
