import Domain
import Testing
import WorldStore

@testable import Simulation

/// A world in memory made from the small data directory, with people who act by themselves.
///
/// `bo` answers within one to three minutes by day and `cy` within ten seconds at any hour; `ann` is `me`.
struct SmallWorld {
  static let start = WorldTime(year: 2026, month: 3, day: 16, hour: 8)

  let simulator: Simulator
  let ann: Person.ID
  let bo: Person.ID
  let cy: Person.ID
  let trio: Group.ID
  let paper: OfficialAccount.ID

  var world: World { simulator.world }

  init(seed: UInt64 = 7, reacting: Bool = true, _ replaced: [String: String] = [:]) throws {
    let world = try Self.plan(seed: seed, replaced).worldInMemory()
    simulator = try Simulator(world, reacting: reacting)
    ann = try #require(try world.person(handle: "ann"))
    bo = try #require(try world.person(handle: "bo"))
    cy = try #require(try world.person(handle: "cy"))
    trio = try #require(try world.group(handle: "trio"))
    paper = try #require(try world.account(handle: "paper"))
  }

  static func plan(seed: UInt64 = 7, _ replaced: [String: String] = [:]) throws -> WorldPlan {
    let folder = try DataFolder(
      cast(seed: seed).merging(replaced, uniquingKeysWith: { $1 }))
    return try WorldSource(directory: folder.path).plan()
  }

  static func cast(seed: UInt64) -> [String: String] {
    [
      "world.yaml": "name: Small\nseed: \(seed)\nstart: 2026-03-16 08:00\nme: ann\n"
        + "tags: { work: Work }\n",
      "people/bo.yaml": DataFolder.person("Bo", "bo_wechat")
        + "me: { tags: [work] }\n"
        + persona(awake: "07:00-23:00", delay: "1m-3m", chance: 0.5, prefix: "b"),
      "people/cy.yaml": DataFolder.person("Cy", "cy_wechat")
        + "me: {}\nfriendsWith: [bo]\n"
        + persona(awake: "00:00-00:00", delay: "0s-10s", chance: 0.5, prefix: "c"),
      "accounts/paper.yaml": DataFolder.account("service", "Paper", "paper_wechat") + """
        menu:
          - { name: Hours, reply: From nine to five. }
        replies:
          welcome: Welcome.
          default: We read everything.
          keywords:
            - { rule: price, match: contains, keywords: [price, 价], mode: all, replies: [Two coins., Cash.] }
            - { rule: luck, match: exact, keywords: [luck], mode: random, replies: [one, two, three] }

        """,
    ]
  }

  static func persona(awake: String, delay: String, chance: Double, prefix: String) -> String {
    let kinds = ["greeting", "question", "thanks", "photo", "other", "comment"]
    let phrases = kinds.map { kind in
      "    \(kind): [\((1...3).map { "\(prefix)-\(kind)-\($0)" }.joined(separator: ", "))]\n"
    }
    return """
      persona:
        awake: \(awake)
        delay: \(delay)
        likes: \(chance)
        comments: \(chance)
        voice:

      """ + phrases.joined()
  }

  /// What stands in a chat of `ann`, oldest first, each with its time and "me" or "them".
  func chat(with peer: Peer) throws -> [(at: WorldTime, text: String)] {
    try world.reader(as: ann).items(in: peer, .first(200)).reversed().compactMap { row in
      guard case .message(let message) = row.body,
        case .text(let text) = message.content.content
      else { return nil }
      return (row.sentAt, (message.isMine ? "me: " : "them: ") + text)
    }
  }

  func send(_ text: String, to peer: Peer, mentions: [Person.ID] = []) throws {
    _ = try simulator.perform(
      .sendMessage(to: peer, content: .text(text), mentions: .people(mentions)), as: .person(ann))
  }

  func advance(to time: WorldTime) throws {
    while try !simulator.advance(to: time).isThere {}
  }
}
