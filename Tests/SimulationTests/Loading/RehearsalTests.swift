import Domain
import Foundation
import Testing
import WorldStore

@testable import Simulation

/// What the rules refuse of a plan is told at its place: what the plan alone decides as a fault, the rest as a warning.
struct RehearsalTests {
  private static func told(_ error: DataError, in plan: WorldPlan) -> String {
    error.description { "<\($0.name)>" }.replacingOccurrences(
      of: plan.directory + "/timeline/week.yaml", with: "week")
  }

  private static func warnings(_ lines: String) throws -> [String] {
    let plan = try SmallWorld.plan(["timeline/week.yaml": lines])
    return try Rehearsal(plan).warnings(in: try plan.worldInMemory()).map { told($0, in: plan) }
  }

  @Test(arguments: [
    // Nobody has written to the account: no window is open (V57).
    (
      "- { at: +0d 09:00, as: paper, send: { to: ann, text: hi } }",
      ["week:1:3: refused when it falls due: <answerWindowClosed> (V50, V57)"]
    ),
    (
      "- { at: +0d 09:00, as: paper, send: { to: bo, text: hi } }",
      ["week:1:3: refused when it falls due: <notFollowing>"]
    ),
    // A label that is never made isn't told a second time.
    (
      """
      - { at: +0d 09:00, as: bo, post: { text: sea, audience: { only: [bo] } }, label: sea }
      - { at: +0d 09:01, as: cy, like: sea }
      """, ["week:1:3: refused when it falls due: <emptyAudience>"]
    ),
    // What is meant for a user who has done something about it needs no warning, nor what hangs on it.
    ("- { at: +0d 09:00, as: paper, maybe: true, send: { to: bo, text: hi } }", []),
    (
      """
      - { at: +0d 09:00, as: bo, maybe: true, post: { text: sea, audience: { only: [bo] } }, label: sea }
      - { at: +0d 09:01, as: cy, like: sea }
      """, []
    ),
    ("- { at: +0d 09:00, as: bo, send: { to: ann, text: hi } }", []),
    ("- { at: -1d 09:00, as: bo, send: { to: ann, text: hi } }", []),
  ])
  func `a line of the future that is refused with nobody at the keyboard is told at its place`(
    lines: String, warnings: [String]
  ) throws {
    #expect(try Self.warnings(lines) == warnings)
  }

  /// V51: five answers within the window that a follower's message opens, and no sixth.
  @Test func `a sixth answer is told, the five before it aren't (V51, V57)`() throws {
    let lines =
      ["- { at: +0d 09:00, as: ann, send: { to: paper, text: hi } }"]
      + (1...6).map { "- { at: +0d 10:0\($0), as: paper, send: { to: ann, text: n\($0) } }" }
    #expect(
      try Self.warnings(lines.joined(separator: "\n")) == [
        "week:7:3: refused when it falls due: <answersUsedUp> (V51–V54, V57)"
      ])
  }

  @Test func `a fifth push in a month is told with the push before it (V3)`() throws {
    let lines = (1...5).map { "- { at: +\($0)d 09:00, as: paper, broadcast: { text: n\($0) } }" }
    #expect(
      try Self.warnings(lines.joined(separator: "\n")) == [
        "week:5:3: refused when it falls due: <broadcastQuotaUsed> (V3, V4, V9) — the last push "
          + "before it is week:4:3"
      ])
  }

  @Test func `a run tells what it has met, and no more`() throws {
    let plan = try SmallWorld.plan([
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: paper, send: { to: ann, text: one } }
      - { at: +0d 09:00, as: paper, send: { to: ann, text: one } }
      - { at: +0d 12:00, as: paper, send: { to: ann, text: two } }
      """
    ])
    let simulator = try Simulator(try plan.worldInMemory())
    while try !simulator.advance(to: SmallWorld.start + 2 * WorldTime.hour).isThere {}
    // Two lines that are the same are two places.
    #expect(Rehearsal(plan).warnings(of: simulator.refusedSteps).map(\.line) == [1, 2])
  }

  @Test(arguments: [
    ("-1d 08:00", "-1d 23:59:59", true), ("-1d 08:00", "+0d 00:00", false),
    ("+1d 00:00", "+1d 23:59:59", true), ("+1d 23:59:59", "+2d 00:00", false),
  ])
  func `a subscription account's second push of a day is a fault, in history and future (V4, V9)`(
    first: String, second: String, isFault: Bool
  ) throws {
    let folder = try DataFolder([
      "timeline/week.yaml": """
      - { at: \(first), as: paper, broadcast: { articles: [first] } }
      - { at: \(second), as: paper, broadcast: { text: again, to: { gender: female } } }
      """
    ])
    #expect(
      folder.errors()
        == (isFault
          ? [
            "timeline/week.yaml:2:3: refused: broadcastQuotaUsed (V3, V4, V9) — one push a day for "
              + "a subscription account; timeline/week.yaml:1:3 is that day's"
          ] : []))
  }

  @Test func `what is no push of its own doesn't count as one (V10, A80)`() throws {
    let folder = try DataFolder([
      "articles/second.md": DataFolder.article,
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: paper, publish: [first] }
      - { at: +0d 09:01, as: paper, preview: { articles: [second], to: ann } }
      - { at: +0d 09:02, as: paper, broadcast: { articles: [second] } }
      """,
    ])
    #expect(folder.errors() == [])
  }

  /// A card or an entry that leads to a page which isn't out yet (V25).
  @Test(arguments: [
    ("-1d 09:00", []), ("+0d 08:00", []),
    (
      "+0d 08:01",
      [
        "accounts/paper.yaml:10:25: \"first\" leads to a page that isn't published yet — it comes "
          + "out by timeline/week.yaml:1:3; publish it earlier, or lead to it from then on"
      ]
    ),
  ])
  func `a menu leads to what is published by the start`(at: String, warnings: [String]) throws {
    let folder = try DataFolder([
      "accounts/paper.yaml": DataFolder.account("subscription", "Paper", "paper_wechat")
        + "verified: true\nmenu:\n  - { name: a, article: first }\n",
      "timeline/week.yaml": "- { at: \(at), as: paper, broadcast: { articles: [first] } }",
    ])
    let found = try WorldSource(directory: folder.path).plan().warnings.map {
      $0.description.replacingOccurrences(of: "\(folder.path)/", with: "")
    }
    #expect(found == warnings)
  }

  /// What comes out early and what late, and what is told of the link from the first to the second.
  @Test(arguments: [
    ("first, second", "", nil), ("second", "first", nil), ("", "second", nil),
    (
      "first", "second",
      "it comes out by timeline/week.yaml:2:3; publish it earlier, or lead to it from then on"
    ),
    ("first", "", "no line publishes it"),
  ])
  func `an article leads to what is out when it comes out itself`(
    early: String, late: String, hint: String?
  ) throws {
    let lines = [("-2d 09:00", early), ("+1d 09:00", late)].filter { !$0.1.isEmpty }
      .map { "- { at: \($0.0), as: paper, publish: [\($0.1)] }" }
    let folder = try DataFolder([
      "articles/first.md": DataFolder.article + "\nSee [it](article:second).\n",
      "articles/second.md": DataFolder.article,
      "timeline/week.yaml": lines.joined(separator: "\n"),
    ])
    let found = try WorldSource(directory: folder.path).plan().warnings.map {
      $0.description.replacingOccurrences(of: "\(folder.path)/", with: "")
    }
    let told = "articles/first.md:8:10: \"second\" leads to a page that isn't published yet — "
    #expect(found == (hint.map { [told + $0] } ?? []))
  }

  @Test func `a menu that a line brings leads to what is published by then`() throws {
    let folder = try DataFolder([
      "timeline/week.yaml": """
      - { at: +0d 08:30, as: paper, setMenu: [{ name: a, article: first }] }
      - { at: +0d 09:00, as: paper, broadcast: { articles: [first] } }
      - { at: +0d 09:00, as: paper, setMenu: [{ name: a, article: first }] }
      """
    ])
    #expect(try WorldSource(directory: folder.path).plan().warnings.map(\.line) == [1])
  }

  @Test func `a picture that isn't described is told once, not by everybody who shows it`() throws {
    let folder = try DataFolder(["pictures/pictures.yaml": ""])
    #expect(
      folder.errors() == [
        "pictures/pier.png: \"pier\" is not described — add it to pictures/pictures.yaml"
      ])
  }
}
