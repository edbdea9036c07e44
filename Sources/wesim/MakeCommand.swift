import ArgumentParser
import ClientApp

/// `wesim make`: makes a world file from a data directory.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a world file from a data directory.")

  @OptionGroup var world: WorldOptions

  func run() throws {
    try Launch(world: world.path, data: world.data, viewer: nil).make()
  }
}
