import Domain
import Yams

extension DataNode {
  /// `expect: { chats: […], badge: { CHAT: 3 }, tab: { chats: 3 }, timeline: […], sees: LABEL, hides: LABEL, refused: NAME }`, and
  /// what is stated about people.
  func expectations() -> [Expectation]? {
    let keys =
      ["chats", "badge", "tab", "timeline", "sees", "hides", "refused"] + Self.peopleKeys
      + Self.momentKeys + Self.moneyKeys + Self.miniProgramKeys + Self.pushKeys
      + Self.opinionKeys
    guard let fields = fields(keys) else { return nil }
    var found: [Expectation] = []
    func state(_ claim: Expectation.Claim, at place: Place) {
      found.append(Expectation(claim: claim, place: place))
    }
    if let node = fields["chats"], let chats = node.references(.chat) {
      state(.chats(chats), at: node.place)
    }
    for entry in fields["badge"]?.entries() ?? [] {
      file.findings.references.append(
        Reference(kind: .chat, name: entry.key, place: entry.place))
      if let badge = entry.value.badge() {
        state(.badge(chat: entry.key, badge), at: entry.place)
      }
    }
    for entry in fields["tab"]?.entries() ?? [] {
      let names = Expectation.Tab.allCases.map(\.rawValue)
      guard let tab = Expectation.Tab(rawValue: entry.key) else {
        file.findings.report(
          "no tab \"\(entry.key)\"", at: entry.place,
          hint: "one of \(names.joined(separator: ", "))")
        continue
      }
      if let badge = entry.value.badge() { state(.tab(tab, badge), at: entry.place) }
    }
    if let node = fields["timeline"], let labels = node.references(.label) {
      state(.timeline(labels), at: node.place)
    }
    for label in fields["sees"]?.labels() ?? [] { state(.sees(label.name), at: label.place) }
    for label in fields["hides"]?.labels() ?? [] { state(.hides(label.name), at: label.place) }
    for (claim, place) in peopleClaims(fields) { state(claim, at: place) }
    for (claim, place) in fields.momentClaims() { state(claim, at: place) }
    for (claim, place) in fields.moneyClaims() { state(claim, at: place) }
    for (claim, place) in fields.miniProgramClaims() { state(claim, at: place) }
    for (claim, place) in fields.pushClaims() { state(claim, at: place) }
    for (claim, place) in fields.opinionClaims() { state(claim, at: place) }
    if let node = fields["refused"],
      let refusal = node.choice(Refusal.allCases.map { ($0.name, $0) })
    {
      state(.refused(refusal), at: node.place)
    }
    return found
  }

  func badge() -> Badge? {
    if let count = yaml.scalar.flatMap({ Int($0.string) }), count > 0 { return .count(count) }
    return choice([("dot", Badge.dot), ("none", Badge.none)])
  }

  /// One label or a list of them.
  private func labels() -> [(name: String, place: Place)] {
    let nodes = isList ? list() ?? [] : [self]
    return nodes.compactMap { node in node.reference(.label).map { ($0, node.place) } }
  }
}
