import Domain
import Testing

/// The complete truth table of who sees a post (`Tables/posts.txt`), against the rule.
struct PostTruthTableTests {
  private static let values = [
    ["timeline", "album"], ["there", "deleted"], ["self", "yes", "dropped", "dropper", "no"],
    ["no", "byAna", "byVic", "both"], permissions, permissions, ["inside", "outside"],
    ["closed", "newest", "older"], ["public", "private", "only", "except"],
    ["no", "name", "tag", "both"],
  ]
  private static let permissions = ["-", "hideMine", "hideTheirs", "chatsOnly"]

  private static let cases = TruthTable.product(values).filter { values in
    let anaHasVic = values[2] == "yes" || values[2] == "dropper"
    let vicHasAna = values[2] == "yes" || values[2] == "dropped"
    return (anaHasVic || (values[3] != "byAna" && values[3] != "both" && values[4] == "-"))
      && (vicHasAna || (values[3] != "byVic" && values[3] != "both" && values[5] == "-"))
      && (values[8] == "only" || values[8] == "except" || values[9] == "no")
  }

  @Test func `every case is decided by exactly one line`() throws {
    let table = try TruthTable("posts")
    #expect(
      table.columns == [
        "where", "post", "friends", "block", "ana", "vic", "range", "ten", "audience", "listed",
      ])
    let findings = table.findings(values: Self.values, cases: Self.cases)
    #expect(findings.isEmpty, "\(findings.prefix(8).joined(separator: "\n"))")
    #expect(Self.cases.count == 19_680)
  }

  @Test(arguments: [MomentsRange.threeDays, .month, .halfYear])
  func `the rule says of every case what the table says`(range: MomentsRange) throws {
    let table = try TruthTable("posts")
    var wrong: [String] = []
    for values in Self.cases {
      let line = try #require(table.lines.first { $0.holds(for: values) })
      let verdict = Self.verdict(of: values, range)
      let answer = verdict.isAllowed ? "yes" : "no"
      if answer == line.answer, verdict.clause.rawValue == line.clause { continue }
      wrong.append(
        "line \(line.number) says \(line.answer) \(line.clause), the rule \(answer) \(verdict.clause): \(values)"
      )
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(8).joined(separator: "\n"))")
  }

  @Test func `every clause has its line, with the number of its rule`() throws {
    let table = try TruthTable("posts")
    #expect(
      Set(table.lines.map(\.clause)) == Set(MomentVisibility.Clause.allCases.map(\.rawValue)))
    for line in table.lines {
      let clause = try #require(MomentVisibility.Clause(rawValue: line.clause))
      #expect(clause.rule == line.rule, "line \(line.number)")
    }
  }

  private static let now = WorldTime(year: 2021, month: 3, day: 1, hour: 12)
  private static let ana = Person.ID(1)
  private static let vic = Person.ID(2)
  private static let bob = Person.ID(3)

  private static func verdict(
    of values: [String], _ range: MomentsRange
  ) -> Verdict<MomentVisibility.Clause> {
    let isSelf = values[2] == "self"
    let isTagged = values[9] == "tag" || values[9] == "both"
    var privacy = MomentsPrivacy(range: values[6] == "inside" ? .all : range)
    var postedAt = now - 400 * WorldTime.day
    // Inside is the very edge as well as everything at all; outside is a second beyond the edge.
    if let oldest = range.oldest(at: now) {
      postedAt = values[6] == "inside" ? oldest : oldest - 1
      privacy.range = range
    }
    privacy.opensToStrangers = values[7] != "closed"

    func side(isThere: Bool, blocked: [String], _ permission: String) -> Relation.Side? {
      guard isThere else { return nil }
      var side = Relation.Side(isBlocked: blocked.contains(values[3]))
      switch permission {
      case "hideMine": side.permission = .hideMine
      case "hideTheirs": side.permission = .hideTheirs
      case "chatsOnly": side.permission = .chatsOnly
      default: break
      }
      return side
    }
    var authorsSide = side(
      isThere: values[2] == "yes" || values[2] == "dropper", blocked: ["byAna", "both"], values[4])
    authorsSide?.tags = isTagged ? [ContactTag.ID(1)] : [ContactTag.ID(7)]
    let viewersSide = side(
      isThere: values[2] == "yes" || values[2] == "dropped", blocked: ["byVic", "both"], values[5])

    let people = values[9] == "name" || values[9] == "both" ? [bob, vic] : [bob]
    let tags = [ContactTag.ID(1), ContactTag.ID(2)]
    let audience: Audience =
      switch values[8] {
      case "public": .public
      case "private": .private
      case "only": .only(people: people, tags: tags)
      default: .except(people: people, tags: tags)
      }
    return MomentVisibility.verdict(
      on: MomentHead(
        author: ana, postedAt: postedAt, audience: audience, isDeleted: values[1] == "deleted"),
      for: Relation(
        author: ana, viewer: isSelf ? ana : vic, authorsSide: authorsSide,
        viewersSide: viewersSide, authorsPrivacy: privacy),
      in: values[0] == "timeline" ? .timeline : .album, at: now,
      newerPublicPosts: values[7] == "older"
        ? MomentsPrivacy.strangersMax : MomentsPrivacy.strangersMax - 1)
  }
}
