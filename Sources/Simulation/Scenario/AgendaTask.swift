import Domain
import FoundationEssentials
import WorldStore

/// What an agenda entry stands for.
enum AgendaTask: Hashable, Sendable, Codable {
  /// A line of a timeline.
  case step(Step)
  /// A person answers what was said to them in a chat from a message on.
  case answer(by: Person.ID, in: Peer, from: Message.ID)
  case like(Moment.ID, by: Person.ID)
  case comment(Moment.ID, by: Person.ID)
  case lookAtMoments(by: Person.ID)
  /// A person accepts a request to be friends.
  case accept(FriendRequest.ID, by: Person.ID)
  /// A person answers what the other side said about a request.
  case answerRequest(FriendRequest.ID, by: Person.ID)
  /// A person comes into a group by the invitation in a message (G101).
  case joinGroup(Message.ID, by: Person.ID)
  /// The owner of a group lets in those whom a grey line names (G110).
  case confirmRequest(Message.ID, by: Person.ID)
  case openRedPacket(Message.ID, by: Person.ID)
  case thank(Message.ID, by: Person.ID)
  case answerTransfer(Message.ID, by: Person.ID, accepts: Bool)
  /// Money that nobody has taken goes back to who sent it.
  case reclaim(Message.ID, by: Person.ID)
  /// An account's automatic answer to a follower.
  case reply(Reply, by: OfficialAccount.ID, to: Person.ID)
  /// An account tells somebody how things stand with what they did in its Mini Program.
  case notice(TemplateNotice, by: OfficialAccount.ID, to: Person.ID)

  /// Tells entries apart without reading their payload; an answer's kind says who owes it to whom.
  var kind: String {
    switch self {
    case .step: "step"
    case .answer(let person, let peer, _): Self.answerKind(by: person, in: peer)
    case .like: "like"
    case .comment: "comment"
    case .lookAtMoments: "lookAtMoments"
    case .accept: "accept"
    case .answerRequest(let request, let person):
      Self.answerKind(by: person, about: request)
    case .joinGroup: "joinGroup"
    case .confirmRequest: "confirmRequest"
    case .openRedPacket: "openRedPacket"
    case .thank: "thank"
    case .answerTransfer: "answerTransfer"
    case .reclaim: "reclaim"
    case .reply: Self.replyKind
    case .notice: "notice"
    }
  }

  static let replyKind = "reply"

  static func answerKind(by person: Person.ID, in peer: Peer) -> String {
    "answer/\(person.rawValue)/\(peer.key)"
  }

  static func answerKind(by person: Person.ID, about request: FriendRequest.ID) -> String {
    "answer/\(person.rawValue)/request/\(request.rawValue)"
  }
}

extension AgendaTask {
  func entry(due: WorldTime) -> AgendaEntry {
    AgendaEntry(due: due, kind: kind, payload: CompactJSON.text(self))
  }

  /// - Throws: `unreadable` with the entry's number.
  init(_ entry: AgendaEntry, in world: World) throws(StorageError) {
    guard let task = CompactJSON.value(AgendaTask.self, from: entry.payload) else {
      throw .unreadable(
        path: world.path, table: "agenda", column: "payload", id: entry.id.rawValue)
    }
    self = task
  }
}

/// Values as text in the world file: keys in order, so that the same value is the same bytes.
enum CompactJSON {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("a value of the simulation can always be written: \(error)")
    }
  }

  /// `nil` for a text that isn't such a value.
  static func value<Value: Decodable>(_ type: Value.Type, from text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Peer {
  /// "person/3": names the peer in kinds and keys.
  var key: String {
    switch self {
    case .person(let id): "person/\(id.rawValue)"
    case .group(let id): "group/\(id.rawValue)"
    case .account(let id): "account/\(id.rawValue)"
    }
  }
}
