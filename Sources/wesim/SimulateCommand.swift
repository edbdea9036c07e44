import ArgumentParser
import ClientApp

/// `wesim simulate`: lets a new world run by itself and prints a digest of what it became.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run a world without a terminal and print a digest of it.",
    discussion: """
      The same data, seed and time give the same digest on every machine.

      Lines that the world's rules refuse when they fall due are left out and named on standard \
      error, with their places; the exit code is 0 then, too. Faults of the data, such as a refused \
      line of the history, end with 65.
      """)

  @Option(help: "The data directory; by default the demo's.")
  var data: String?

  @Option(help: "The source of all chance; by default the data's own.")
  var seed: UInt64?

  @Option(help: "How long the world runs, in world hours.")
  var hours = 24

  func run() throws {
    guard (0...24 * 365).contains(hours) else {
      throw ValidationError("The hours are from 0 to \(24 * 365).")
    }
    let report = try Launch(world: nil, data: data, viewer: nil).simulate(hours: hours, seed: seed)
    Warnings.report(report.refusals)
    print(report.digest)
  }
}
