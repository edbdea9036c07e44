import Domain
import WorldStore

extension Town {
  /// Somebody asks somebody to be friends; the number of the request.
  @discardableResult
  func asks(
    _ person: Person.ID, _ other: Person.ID, _ text: String, remark: String? = nil,
    tags: [ContactTag.ID] = [], permission: ContactPermission = [],
    source: Contact.Source = .search
  ) throws -> FriendRequest.ID {
    let form = FriendRequest.Form(
      text: text, remark: remark, tags: tags, permission: permission, source: source)
    let events = try does(.requestFriend(other, form), person)
    guard case .friendRequested(let id, _, _)? = events.first else {
      throw Unexpected(events: events)
    }
    return id
  }

  func form(_ text: String = "hi") -> FriendRequest.Form { FriendRequest.Form(text: text) }

  /// A tag of somebody's.
  func tags(
    _ person: Person.ID, _ name: String, _ members: [Person.ID] = []
  ) throws -> ContactTag.ID {
    let events = try does(.createTag(name: name, members: members), person)
    guard case .tagCreated(let id, _)? = events.first else { throw Unexpected(events: events) }
    return id
  }

  /// New Friends as somebody reads it, a line an entry.
  func newFriends(of person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).friendRequests(.first(100)).map(\.line)
  }

  func names(of person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).contacts().map(\.name)
  }

  func profile(_ person: Person.ID, of viewer: Person.ID? = nil) throws -> PersonProfile {
    guard let profile = try eyes(of: viewer ?? lin).person(person) else {
      throw Unexpected(events: [])
    }
    return profile
  }
}

extension FriendRequestRow {
  /// From or to whom, the state, what was said, and a star while it is unseen.
  var line: String {
    let said = lines.map { ($0.isMine ? "me: " : "") + $0.text }.joined(separator: " / ")
    return (direction == .sent ? "→ " : "") + "\(name) (\(state)): \(said)" + (isUnseen ? " *" : "")
  }
}
