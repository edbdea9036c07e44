import ArgumentParser
import ClientApp

/// `wesim check`: reads a data directory as strictly as making a world would, and makes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a data directory.")

  @Argument(help: "The data directory; by default the demo's.")
  var directory: String?

  func run() throws {
    print(try Launch(world: nil, data: directory, viewer: nil).check())
  }
}
