import Domain
import GRDB

/// What is done with official accounts and by them.
extension World {
  func performOfficial(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .follow(let account): try follow(account, &deed)
    case .unfollow(let account): try unfollow(account, &deed)
    case .setFollowSettings(let account, let settings):
      try set(settings, of: account, &deed)
    case .reportAccount(let account, let complaint): try report(account, complaint, &deed)
    default: preconditionFailure("not an action of official accounts: \(action)")
    }
  }

  /// A person follows an account.
  ///
  /// They get nothing of what it sent before (S57); coming back is like coming for the first time
  /// (S58). Refused, in order: `wrongActor`, `notFound`, `alreadyFollowing`, `accountFull` (S59).
  func follow(_ account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard try StoredAccount.exists(deed.db, account),
      try ServiceNotifications.find(deed.db) != account
    else { throw Refusal.notFound }
    let isFollowing = try Follow.exists(deed.db, person: person, account: account)
    let limit = try StoredAccount.followerLimit(deed.db, account)
    let followers = try limit.map { _ in try Follow.count(deed.db, of: account) }
    try FollowRules.checkFollow(isFollowing: isFollowing, followers: followers ?? 0, limit: limit)
    try Follow.begin(deed.db, person: person, account: account, since: deed.time)
    try StoredWindow.open(.follow, of: person, at: account, deed.time, deed.db)
    deed.record(.followed(account, by: person))
  }

  /// A person leaves an account; the chat goes with its history (S55).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `cannotUnfollow`, `notFollowing`.
  private func unfollow(_ account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    guard let handle = try StoredAccount.handle(deed.db, account),
      handle != ServiceNotifications.handle
    else { throw Refusal.notFound }
    try FollowRules.checkLeaving(
      isSystem: OfficialAccount.isSystem(handle),
      isFollowing: try Follow.exists(deed.db, person: person, account: account))
    try Follow.end(deed.db, person: person, account: account)
    try StoredWindow.close(of: person, at: account, deed.db)
    try PhoneMenu.forget(deed.db, of: person, account: account)
    deed.record(.unfollowed(account, by: person))
  }

  /// A follower keeps an account in another way (S51, S52).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`.
  private func set(
    _ settings: FollowSettings, of account: OfficialAccount.ID, _ deed: inout Deed
  ) throws {
    let person = try deed.person
    try checkFollower(person, of: account, deed.db)
    guard let follow = try Follow.find(deed.db, person: person, account: account),
      try follow.settings(deed.db) != settings
    else { return }
    try follow.set(settings, deed.db)
    deed.record(.followSettingsChanged(account, by: person))
  }

  /// Somebody reports an account to WeChat (投诉), S51, once; their own profile page of it says so.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `alreadyReported`.
  private func report(
    _ account: OfficialAccount.ID, _ complaint: AccountComplaint, _ deed: inout Deed
  ) throws {
    let person = try deed.person
    guard try StoredAccount.exists(deed.db, account) else { throw Refusal.notFound }
    try StoredComplaint.insert(
      complaint.rawValue, of: .account(account), by: person, at: deed.time, deed.db)
    deed.record(.accountReported(account, by: person, complaint))
  }

  private func checkFollower(
    _ person: Person.ID, of account: OfficialAccount.ID, _ db: Database
  ) throws {
    guard try StoredAccount.exists(db, account), try ServiceNotifications.find(db) != account else {
      throw Refusal.notFound
    }
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
  }
}
