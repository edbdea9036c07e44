import Domain
import WorldStore

/// Compares what a line expects about Moments with what its actor sees.
struct MomentChecker {
  let plan: WorldPlan
  let reader: World.Reader
  let director: StepDirector

  /// What is wrong, or `nil`.
  func failure(of claim: Expectation.Claim) throws(ActionError) -> String? {
    switch claim {
    case .unseen(let expected):
      let found = try look { () throws(StorageError) in try reader.momentsNews() }
      let count = found.unseenNotifications
      return count == expected ? nil : "\(count) notifications haven't been seen"
    case .pins(let person, let expected):
      let person = try director.person(person)
      let found = try look { () throws(StorageError) in
        try reader.pinnedMoments(of: person).map(\.id)
      }
      var wanted: [Moment.ID] = []
      for label in expected { wanted.append(try director.moment(label)) }
      return found == wanted ? nil : "the pinned posts are \(found)"
    case .cover(let person, let expected):
      let person = try director.person(person)
      let found = try look { () throws(StorageError) in try reader.momentsCover(of: person) }
      let name = found.picture?.name
      return name == expected ? nil : "the cover is \(name ?? "none")"
    case .coverLikes(let owner, let expected):
      let owner = try director.person(owner)
      let found = try look { () throws(StorageError) in
        try reader.momentsCover(of: owner).likes.map(\.id)
      }
      var wanted: [Person.ID] = []
      for name in expected { wanted.append(try director.person(name)) }
      return found == wanted ? nil : "the cover is liked by \(found)"
    default: return nil
    }
  }

  private func look<Value>(_ look: () throws(StorageError) -> Value) throws(ActionError) -> Value {
    do { return try look() } catch { throw .storage(error) }
  }
}
