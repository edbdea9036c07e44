import Domain
import WorldStore

extension Town {
  /// Broadcasts a text; the number of the push.
  @discardableResult
  func pushes(
    _ text: String, by account: OfficialAccount.ID, to reach: PushReach = .everybody
  ) throws -> Push.ID {
    try pushes(.text(text), by: account, to: reach)
  }

  @discardableResult
  func pushes(
    _ content: Push.Content, by account: OfficialAccount.ID, to reach: PushReach = .everybody
  ) throws -> Push.ID {
    let events = try does(.broadcast(content, to: reach), account)
    guard case .pushSent(let id, _)? = events.first else { throw Unexpected(events: events) }
    return id
  }

  /// A tag of an account on some of its followers.
  func tag(
    _ name: String, of account: OfficialAccount.ID, on people: [Person.ID]
  ) throws -> FollowerTag.ID {
    let events = try does(.createFollowerTag(name: name, members: people), account)
    guard case .followerTagChanged(let id, _)? = events.first else {
      throw Unexpected(events: events)
    }
    return id
  }

  /// Everybody follows an account.
  func allFollow(_ account: OfficialAccount.ID) throws {
    for person in [lin, bo, mei, kai] { try does(.follow(account), person) }
  }

  /// The pushes of an account as somebody has them, the newest first.
  func got(_ account: OfficialAccount.ID, _ person: Person.ID) throws -> [String] {
    try chat(with: .account(account), of: person)
  }
}
