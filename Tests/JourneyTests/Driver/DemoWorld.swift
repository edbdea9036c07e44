import Foundation

/// The demo world, made once in a run of the tests; each journey gets a copy.
enum DemoWorld {
  private static let made: Result<Scratch, any Error> = Result {
    let scratch = try Scratch()
    // A value that is global is never let go of.
    atexit { if let scratch = try? made.get() { scratch.remove() } }
    let result = try Program.run(["make", "--world", scratch.file("demo.wesim")], in: scratch)
    guard result.end == .exited(0) else {
      throw Failure(description: "wesim make: \(result.end) \(result.errors)")
    }
    return scratch
  }

  /// The folder that the demo world is made from.
  static let dataDirectory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data/demo").path

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Copies the demo world into a test's directory and answers its path.
  static func copy(to scratch: Scratch, as name: String = "world.wesim") throws -> String {
    try scratch.copy(try made.get().file("demo.wesim"), as: name)
    return scratch.file(name)
  }
}
