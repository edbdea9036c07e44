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
