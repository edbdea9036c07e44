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

  @Test func `the demo's future happens as it is written when nobody interferes`() throws {
    let plan = try WorldSource(directory: Self.directory).plan()
    let failures = try ScenarioRunner(plan, isReacting: false).failures()
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }
}
