import ArgumentParser

/// `wesim`: opens a world in the terminal, making the demo world at the first start.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a world in the terminal (the default).")

  @OptionGroup var world: WorldOptions

  @Option(name: .customLong("as"), help: "Whose phone to look at: a person's id.")
  var viewer: String?

  @Option(help: "The language, en or zh, as if chosen in that person's Settings.")
  var language: String?

  @Flag(help: "Start with the world's time paused.")
  var paused = false

  @Option(help: "The folder for articles that leave the client; by default ~/Downloads.")
  var exports: String?

  @Option(help: ArgumentHelp("A pipe to tell when idle.", visibility: .private))
  var reportIdle: String?

  func run() throws { try opening.run() }

  var opening: Opening {
    Opening(
      world: world.path, data: world.data, viewer: viewer, language: language, paused: paused,
      exports: exports, reportIdle: reportIdle)
  }
}
