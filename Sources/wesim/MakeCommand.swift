import ArgumentParser
import ClientApp

/// `wesim make`: makes a world file from a data directory.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a world file from a data directory.",
    discussion: """
      Lines that the world's rules refuse: of the history they are faults, and no world is made (exit \
      code 65); of the future they are named on standard error, because what the user does until \
      then may make them possible, and the world is made.
      """)

  @OptionGroup var world: WorldOptions

  func run() throws {
    Warnings.report(try Launch(world: world.path, data: world.data, viewer: nil).make())
  }
}
