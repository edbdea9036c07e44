import Domain

extension DataNode {
  static let peopleKeys = ["contacts", "blocked", "requests", "tagged", "delivery", "likes"]

  /// What a line states about people: `contacts: […]`, `blocked: […]`, `requests: { PERSON: open }`,
  /// `tagged: { TAG: […] }`, `delivery: { LABEL: blocked }`, `likes: { LABEL: […] }`.
  func peopleClaims(_ fields: DataFields) -> [(claim: Expectation.Claim, place: Place)] {
    var found: [(claim: Expectation.Claim, place: Place)] = []
    if let node = fields["contacts"], let people = node.references(.person) {
      found.append((.contacts(people), node.place))
    }
    if let node = fields["blocked"], let people = node.references(.person) {
      found.append((.blocked(people), node.place))
    }
    for entry in named("requests", .person, fields) {
      let states: [(String, FriendRequest.State?)] = [
        ("none", nil), ("open", .open), ("accepted", .accepted), ("expired", .expired),
      ]
      if let state = entry.value.choice(states) {
        found.append((.request(with: entry.key, state), entry.place))
      }
    }
    for entry in named("tagged", .tag, fields) {
      if let people = entry.value.references(.person) {
        found.append((.tag(entry.key, people), entry.place))
      }
    }
    for entry in named("delivery", .message, fields) {
      let outcomes: [(String, Message.Delivery)] = [
        ("delivered", .delivered), ("notFriends", .notFriends), ("blocked", .blocked),
      ]
      if let outcome = entry.value.choice(outcomes) {
        found.append((.delivery(entry.key, outcome), entry.place))
      }
    }
    for entry in named("likes", .moment, fields) {
      if let people = entry.value.references(.person) {
        found.append((.likes(entry.key, people), entry.place))
      }
    }
    return found
  }

  /// The entries of a mapping whose keys are names of one kind.
  private func named(
    _ key: String, _ kind: Reference.Kind, _ fields: DataFields
  ) -> [(key: String, place: Place, value: DataNode)] {
    let entries = fields[key]?.entries() ?? []
    for entry in entries {
      file.findings.references.append(
        Reference(kind: kind, name: entry.key, place: entry.place))
    }
    return entries
  }
}
