import Domain
import Yams

extension DataNode {
  static let momentKeys = ["unseen", "pins", "cover", "coverLikes"]
}

extension DataFields {
  /// `unseen: 2`, `pins: { PERSON: [LABEL] }`, `cover: { PERSON: PICTURE }`, `coverLikes: { PERSON: [PERSON] }`.
  func momentClaims() -> [(Expectation.Claim, Place)] {
    var found: [(Expectation.Claim, Place)] = []
    if let node = self["unseen"], let count = node.integer() {
      found.append((.unseen(count), node.place))
    }
    for entry in self["pins"]?.people() ?? [] {
      if let labels = entry.value.references(.moment) {
        found.append((.pins(entry.key, labels), entry.place))
      }
    }
    for entry in self["cover"]?.people() ?? [] {
      if entry.value.isNone {
        found.append((.cover(entry.key, nil), entry.place))
      } else if let picture = entry.value.reference(.picture) {
        found.append((.cover(entry.key, picture), entry.place))
      }
    }
    for entry in self["coverLikes"]?.people() ?? [] {
      if let names = entry.value.references(.person) {
        found.append((.coverLikes(entry.key, names), entry.place))
      }
    }
    return found
  }
}

extension DataNode {
  /// A mapping by people.
  fileprivate func people() -> [(key: String, place: Place, value: DataNode)]? {
    let entries = entries()
    for entry in entries ?? [] {
      file.findings.references.append(
        Reference(kind: .person, name: entry.key, place: entry.place))
    }
    return entries
  }

  fileprivate var isNone: Bool { yaml.scalar?.string == "none" }
}
