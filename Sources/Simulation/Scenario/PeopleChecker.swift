import Domain
import WorldStore

/// Compares what a line expects about people with what its actor sees.
struct PeopleChecker {
  let plan: WorldPlan
  let reader: World.Reader
  let director: StepDirector

  /// What is wrong, or `nil`.
  func failure(of claim: Expectation.Claim) throws(ActionError) -> String? {
    switch claim {
    case .contacts(let expected):
      let found = try look { () throws(StorageError) in try reader.contacts().map(\.id) }
      return try difference("the contacts are", found, expected)
    case .blocked(let expected):
      let found = try look { () throws(StorageError) in try reader.blockedList().map(\.id) }
      return try difference("the Blocked List is", found, expected)
    case .tag(let name, let expected):
      let tag = try director.tag(name, of: reader.viewer)
      let found = try look { () throws(StorageError) in
        try reader.tag(tag)?.members.map(\.id) ?? []
      }
      return try difference("the tag \(name) is on", found, expected)
    case .request(let name, let expected):
      let person = try director.person(name)
      let found = try look { () throws(StorageError) in
        try reader.person(person)?.request?.state
      }
      if found == expected { return nil }
      return "the request between them is \(found?.rawValue ?? "none")"
    case .delivery(let label, let expected):
      guard case .message(let id) = try director.target(label) else { return nil }
      let found = try look { () throws(StorageError) in try reader.message(id)?.body }
      guard case .message(let row)? = found else { return "\(label) is not to be seen" }
      return row.delivery == expected ? nil : "\(label) is \(row.delivery.rawValue)"
    case .likes(let label, let expected):
      guard case .moment(let id) = try director.target(label) else { return nil }
      let found = try look { () throws(StorageError) in try reader.moment(id)?.likes.map(\.id) }
      guard let found else { return "\(label) is not to be seen" }
      return try difference("\(label) is liked by", found, expected)
    default: return nil
    }
  }

  private func difference(
    _ subject: String, _ found: [Person.ID], _ expected: [String]
  ) throws(ActionError) -> String? {
    var wanted: [Person.ID] = []
    for name in expected { wanted.append(try director.person(name)) }
    if found == wanted { return nil }
    var names: [String] = []
    for id in found {
      for person in plan.people where try director.person(person.handle) == id {
        names.append(person.handle)
      }
    }
    return "\(subject) \(names)"
  }

  private func look<Value>(_ look: () throws(StorageError) -> Value) throws(ActionError) -> Value {
    do { return try look() } catch { throw .storage(error) }
  }
}
