import Domain

extension Peer {
  /// The text of `peerKind`.
  var kind: String {
    switch self {
    case .person: "person"
    case .group: "group"
    case .account: "account"
    }
  }

  var number: Int64 {
    switch self {
    case .person(let id): id.rawValue
    case .group(let id): id.rawValue
    case .account(let id): id.rawValue
    }
  }

  init(kind: String, number: Int64, chat: Int64) throws(UnreadableValue) {
    switch kind {
    case "person": self = .person(Person.ID(number))
    case "group": self = .group(Group.ID(number))
    case "account": self = .account(OfficialAccount.ID(number))
    default: throw UnreadableValue(table: "chat", column: "peerKind", id: chat)
    }
  }
}
