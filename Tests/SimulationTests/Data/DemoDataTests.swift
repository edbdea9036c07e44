import Foundation
import Testing

@testable import Simulation

@Suite struct DemoDataTests {
  static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data/demo").path

  @Test func `the demo's data are sound, and no line of its history is refused`() {
    do {
      _ = try WorldSource(directory: Self.directory).plan().worldInMemory()
    } catch {
      Issue.record("\(error)")
    }
  }

  /// Who has asked `me` to be friends has something to say once they are; nobody has accepted here.
  @Test func `the demo's future happens as it is written when nobody interferes`() throws {
    let plan = try WorldSource(directory: Self.directory).plan()
    let asking = Set(
      plan.lines.compactMap { line -> String? in
        guard case .contact(.request(let request)) = line.step.verb,
          request.to == plan.world.me
        else { return nil }
        return line.step.actor
      })
    let waiting = plan.lines.filter { line in
      guard case .send(to: plan.world.me, _, _, _) = line.step.verb else { return false }
      return asking.contains(line.step.actor)
    }.map(\.place)
    #expect(waiting.count >= 3)
    let failures = try ScenarioRunner(plan, isReacting: false).failures()
      .filter { !($0.message == "refused: notFriends" && waiting.contains($0.place)) }
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }
}
