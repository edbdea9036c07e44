import Domain

extension DataNode {
  static let pushKeys = ["folder", "feed", "history", "delivered", "failed"]
}

extension DataFields {
  /// `folder: { ACCOUNT: 2 }`, `feed: [LABEL]`, `history: { ACCOUNT: [ARTICLE] }`, `delivered: { LABEL: 3 }`,
  /// `failed: { LABEL: 1 }`.
  func pushClaims() -> [(Expectation.Claim, Place)] {
    var found: [(Expectation.Claim, Place)] = []
    if let node = self["folder"] {
      let rows = (node.named(.account) ?? []).compactMap { entry in
        entry.value.badge().map { Expectation.FolderRow(account: entry.key, badge: $0) }
      }
      found.append((.folder(rows), node.place))
    }
    if let node = self["feed"], let labels = node.references(.push) {
      found.append((.feed(labels), node.place))
    }
    for entry in self["history"]?.named(.account) ?? [] {
      if let articles = entry.value.references(.article) {
        found.append((.history(entry.key, articles), entry.place))
      }
    }
    for entry in self["delivered"]?.named(.push) ?? [] {
      if let count = entry.value.integer() {
        found.append((.delivered(entry.key, count), entry.place))
      }
    }
    for entry in self["failed"]?.named(.push) ?? [] {
      if let count = entry.value.integer() {
        found.append((.failed(entry.key, count), entry.place))
      }
    }
    return found
  }
}

extension DataNode {
  /// A mapping by names of a kind.
  fileprivate func named(_ kind: Reference.Kind) -> [(
    key: String, place: Place, value: DataNode
  )]? {
    let entries = entries()
    for entry in entries ?? [] {
      file.findings.references.append(
        Reference(kind: kind, name: entry.key, place: entry.place))
    }
    return entries
  }
}
