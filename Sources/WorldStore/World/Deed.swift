import Domain
import GRDB

/// One action while it is being performed: who acts, when, and what has come of it so far.
///
/// A rule decides before the first row is written.
struct Deed {
  let db: Database
  let actor: Actor
  let time: WorldTime
  private(set) var events: [Event] = []
  /// What a label of the action will stand for.
  var made: LabelTarget?

  init(db: Database, actor: Actor, time: WorldTime) {
    self.db = db
    self.actor = actor
    self.time = time
  }

  mutating func record(_ event: Event) { events.append(event) }

  /// The person who acts.
  ///
  /// Refused: `wrongActor` where it is an account.
  var person: Person.ID {
    get throws(Refusal) {
      guard case .person(let id) = actor else { throw .wrongActor }
      return id
    }
  }

  /// The account that acts.
  ///
  /// Refused: `wrongActor` where it is a person.
  var account: OfficialAccount.ID {
    get throws(Refusal) {
      guard case .account(let id) = actor else { throw .wrongActor }
      return id
    }
  }
}

extension Actor {
  var kind: String {
    switch self {
    case .person: "person"
    case .account: "account"
    }
  }

  var number: Int64 {
    switch self {
    case .person(let id): id.rawValue
    case .account(let id): id.rawValue
    }
  }

  init?(kind: String, number: Int64) {
    switch kind {
    case "person": self = .person(Person.ID(number))
    case "account": self = .account(OfficialAccount.ID(number))
    default: return nil
    }
  }
}
