import ArgumentParser
import ClientApp

/// The command line: `wesim` opens a world; the other commands work without a terminal.
@main
struct Wesim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wesim",
    abstract: "A terminal client that simulates WeChat on a world of your own.",
    version: Launch.version,
    subcommands: [
      OpenCommand.self, ScreenCommand.self, MakeCommand.self, CheckCommand.self,
      SimulateCommand.self, WhyCommand.self, ReplyTestCommand.self, ExportCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The one place where a failure becomes a sentence and an exit code.
  static func main() {
    do {
      if let opening = Opening(plain: CommandLine.arguments.dropFirst()) {
        try opening.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch let failure as ProgramFailure {
      failure.report()
    } catch {
      exit(withError: error)
    }
  }
}
