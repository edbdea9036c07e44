import Domain
import Testing

/// The complete truth table of who sees a like or a comment (`Tables/interactions.txt`), against the rule.
struct InteractionTruthTableTests {
  private static let ties = ["friends", "half", "none", "-"]
  private static let values = [
    ["author", "guest"], ["nobody", "author", "viewer", "third"], ["author", "writer", "another"],
    ties, ties, ties, ties,
  ]

  private static let cases = TruthTable.product(values).filter { values in
    let isGuest = values[0] == "guest"
    let isAnother = values[2] == "another"
    let speaksToThird = values[1] == "third"
    return (isGuest || (values[1] != "author" && values[2] != "writer"))
      && (isAnother || values[1] != "viewer")
      && (values[3] == "-") == !isGuest
      && (values[4] == "-") == !isAnother
      && (values[5] == "-") == !(isAnother && isGuest)
      && (values[6] == "-") == !(isAnother && speaksToThird)
  }

  @Test func `every case is decided by exactly one line`() throws {
    let table = try TruthTable("interactions")
    #expect(table.columns == ["writer", "to", "viewer", "guest", "known", "met", "third"])
    let findings = table.findings(values: Self.values, cases: Self.cases)
    #expect(findings.isEmpty, "\(findings.prefix(8).joined(separator: "\n"))")
    #expect(Self.cases.count == 197)
  }

  @Test func `the rule says of every case what the table says`() throws {
    let table = try TruthTable("interactions")
    for values in Self.cases {
      let line = try #require(table.lines.first { $0.holds(for: values) })
      let verdict = try Self.verdict(of: values)
      #expect(verdict.isAllowed == (line.answer == "yes"), "line \(line.number): \(values)")
      #expect(verdict.clause.rawValue == line.clause, "line \(line.number): \(values)")
    }
  }

  @Test func `every clause has its line, with the number of its rule`() throws {
    let table = try TruthTable("interactions")
    #expect(
      Set(table.lines.map(\.clause)) == Set(InteractionVisibility.Clause.allCases.map(\.rawValue)))
    for line in table.lines {
      let clause = try #require(InteractionVisibility.Clause(rawValue: line.clause))
      #expect(clause.rule == line.rule, "line \(line.number)")
    }
  }

  private static func verdict(
    of values: [String]
  ) throws -> Verdict<InteractionVisibility.Clause> {
    let author = Person.ID(1)
    let guest = Person.ID(2)
    let another = Person.ID(3)
    let third = Person.ID(4)
    let viewer = ["author": author, "writer": guest, "another": another][values[2]]
    let addressed = ["author": author, "viewer": another, "third": third][values[1]]
    let ties: [Set<Person.ID>: String] = [
      [guest, author]: values[3], [another, author]: values[4], [another, guest]: values[5],
      [another, third]: values[6],
    ]
    return InteractionVisibility.verdict(
      on: InteractionVisibility.Interaction(
        writer: values[0] == "author" ? author : guest, addressed: addressed),
      under: author, for: try #require(viewer)
    ) { one, other in
      switch ties[[one, other]] {
      case "friends": return Relation.Tie.friends
      case "half": return .oneSided
      case "none": return .none
      default:
        Issue.record("\(one.rawValue) and \(other.rawValue) don't matter here: \(values)")
        return .none
      }
    }
  }
}
