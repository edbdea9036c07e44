import Foundation
import Testing

@testable import Simulation

@Suite struct DemoDataTests {
  static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data/demo").path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: directory)))
  func `the demo's data are sound`() {
    do throws(DataErrors) {
      _ = try WorldSource(directory: Self.directory).plan()
    } catch {
      Issue.record("\(error)")
    }
  }
}
