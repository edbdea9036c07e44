/// Who is a friend of whom in a plan, or may become one by a line of it.
struct Friendships {
  private let pairs: Set<Set<String>>

  init(_ plan: WorldPlan) {
    var pairs: Set<Set<String>> = []
    for person in plan.people {
      for friend in person.friendsWith { pairs.insert([person.handle, friend]) }
      if person.kept != nil { pairs.insert([person.handle, plan.world.me]) }
    }
    for line in plan.lines {
      guard case .contact(.request(let request)) = line.step.verb else { continue }
      pairs.insert([line.step.actor, request.to])
    }
    self.pairs = pairs
  }

  func contains(_ one: String, _ other: String) -> Bool { pairs.contains([one, other]) }
}
