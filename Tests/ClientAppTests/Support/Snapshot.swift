import Foundation
import Testing

/// A text file beside the tests that says what a screen looks like.
///
/// With `RECORD=1` in the environment it is written; without, a missing or different one fails and
/// both are printed.
struct Snapshot {
  let name: String

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  func expect(_ shown: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Self.folder.appendingPathComponent(name + ".screen")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "no snapshot \(name); script/record makes it\n\(shown)", sourceLocation: sourceLocation)
      return
    }
    if shown != expected {
      Issue.record(
        "\(name) has changed\n--- expected\n\(expected)\n--- shown\n\(shown)",
        sourceLocation: sourceLocation)
    }
  }
}
