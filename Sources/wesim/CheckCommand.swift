import ArgumentParser
import ClientApp

/// `wesim check`: reads a data directory as strictly as making a world would, and makes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a data directory.",
    discussion: """
      Its world is made and played to its last line with nobody at the keyboard; nothing of it is \
      kept. What the rules refuse in the history is a fault, what they refuse later a warning. The \
      exit code is 65 for faults, and 0 without, warnings or not.
      """)

  @Argument(help: "The data directory; by default the demo's.")
  var directory: String?

  func run() throws {
    print(try Launch(world: nil, data: directory, viewer: nil).check())
  }
}
