/// Following and unfollowing (S54–S58).
///
/// Anybody may follow any account that has room for them, and again after having left (S58).
package enum FollowRules {
  /// `limit` is how many may follow the account, `followers` how many do (S59).
  ///
  /// Refused, in order: `alreadyFollowing`, `accountFull`.
  package static func checkFollow(
    isFollowing: Bool, followers: Int = 0, limit: Int? = nil
  ) throws(Refusal) {
    if isFollowing { throw .alreadyFollowing }
    if let limit, followers >= limit { throw .accountFull }
  }

  /// Refused: `notFollowing`.
  package static func checkFollower(isFollowing: Bool) throws(Refusal) {
    if !isFollowing { throw .notFollowing }
  }

  /// Followers that can be blacklisted at once.
  package static let blacklistBatchMax = 20

  /// Refused: `tooManyToBlacklist`.
  package static func checkBlacklisting(count: Int) throws(Refusal) {
    if count > blacklistBatchMax { throw .tooManyToBlacklist }
  }

  /// Whoever is on an account's blacklist gets nothing from it (F69, O16).
  ///
  /// Refused: `blacklisted`.
  package static func checkReceiver(isBlacklisted: Bool) throws(Refusal) {
    if isBlacklisted { throw .blacklisted }
  }

  /// WeChat's own accounts can't be left (C101).
  ///
  /// Refused, in order: `cannotUnfollow`, `notFollowing`.
  package static func checkLeaving(isSystem: Bool, isFollowing: Bool) throws(Refusal) {
    if isSystem { throw .cannotUnfollow }
    try checkFollower(isFollowing: isFollowing)
  }

  /// Template messages are for service accounts only (V70).
  ///
  /// Refused: `onlyServiceAccounts`.
  package static func checkTemplate(from kind: OfficialAccount.Kind) throws(Refusal) {
    if kind != .service { throw .onlyServiceAccounts }
  }
}
