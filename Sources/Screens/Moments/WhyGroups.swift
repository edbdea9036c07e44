import Domain
package import WorldStore

/// The people of an answer, those who see it first, put together by what decided.
package struct WhyGroups: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package var isSeen: Bool
    package var heading: String
    package var people: [WhyPerson]
  }

  package let groups: [Group]

  private struct Key: Hashable {
    var reason: WhyFinding.Reason
    var outOfTimeline: MomentVisibility.Clause?
  }

  package init(_ people: [WhyPerson], of answer: WhyAnswer, in words: WhyWords) {
    var places: [Key: Int] = [:]
    var groups: [Group] = []
    for person in people {
      let finding = person.finding
      let key = Key(reason: finding.reason, outOfTimeline: finding.outOfTimeline)
      if let place = places[key] {
        groups[place].people.append(person)
      } else {
        places[key] = groups.count
        groups.append(
          Group(
            isSeen: finding.isSeen, heading: words.reason(of: finding, in: answer),
            people: [person]))
      }
    }
    self.groups = groups.enumerated()
      .sorted {
        let (one, other) = ($0.element, $1.element)
        return (one.isSeen ? 0 : 1, one.order, $0.offset)
          < (other.isSeen ? 0 : 1, other.order, $1.offset)
      }
      .map(\.element)
  }

  package func count(isSeen: Bool) -> Int {
    groups.reduce(0) { $0 + ($1.isSeen == isSeen ? $1.people.count : 0) }
  }
}

extension WhyGroups.Group {
  /// In the order in which the clauses are tried.
  fileprivate var order: Int {
    switch people.first?.finding.reason {
    case .post(let clause): MomentVisibility.Clause.allCases.firstIndex(of: clause) ?? 0
    case .interaction(let clause):
      MomentVisibility.Clause.allCases.count
        + (InteractionVisibility.Clause.allCases.firstIndex(of: clause) ?? 0)
    case nil: 0
    }
  }
}
