import Foundation
import Testing

@testable import Simulation

@Suite struct StoryTests {
  static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Stories").path

  static let files =
    (try? FileManager.default.contentsOfDirectory(atPath: directory))?
    .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

  @Test func `there are stories`() {
    #expect(Self.files.count >= 16)
  }

  @Test(arguments: files)
  func `the story holds`(file: String) throws {
    let story = try StorySource(file: "\(Self.directory)/\(file)").read()
    let failures = try ScenarioRunner(story.plan).failures()
    #expect(
      failures.isEmpty, "\(story.sentence)\n\(failures.map(\.description).joined(separator: "\n"))")
  }
}
