package import Domain
package import WorldStore

/// What an account says by itself to one of its followers, by its rules as they are now (V30–V41).
package struct AccountVoice {
  private let world: World
  private let account: OfficialAccount.ID
  private let follower: Person.ID

  package init(world: World, account: OfficialAccount.ID, follower: Person.ID) {
    self.world = world
    self.account = account
    self.follower = follower
  }

  /// None while a server of the account's own answers (V29), and none to those on its blacklist (F69).
  package func replies() throws(StorageError) -> AutoReplies? {
    guard let found = try world.reader(as: follower).account(account)?.account else { return nil }
    let isShunned = try world.isBlacklisted(follower, by: account)
    return found.hasServer || isShunned ? AutoReplies() : found.replies
  }

  /// What would be said to a message at a time; `nil` for an account that there isn't.
  package func judgement(
    on content: MessageContent, at time: WorldTime
  ) throws(StorageError) -> AutoReplyRules.Judgement? {
    guard let replies = try replies() else { return nil }
    return AutoReplyRules.judge(
      content, replies: replies, lastFallback: try lastFallback(), now: time)
  }

  /// What is said to a message at a time; a default answer is remembered (V31).
  func decision(
    on content: MessageContent, at time: WorldTime,
    using generator: inout some RandomNumberGenerator
  ) throws(StorageError) -> AutoReplyRules.Decision? {
    guard let replies = try replies() else { return nil }
    let decision = AutoReplyRules.decide(
      on: content, replies: replies, lastFallback: try lastFallback(), now: time,
      using: &generator)
    if decision.clause == .fallback { try world.remember(String(time.seconds), as: fallbackKey) }
    return decision
  }

  /// When the follower last had the default answer (V31).
  package func lastFallback() throws(StorageError) -> WorldTime? {
    try world.memory(fallbackKey).flatMap { Int64($0) }.map(WorldTime.init)
  }

  private var fallbackKey: String { "fallback/\(account.rawValue)/\(follower.rawValue)" }
}
