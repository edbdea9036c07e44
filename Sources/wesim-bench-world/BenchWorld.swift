import ArgumentParser

/// Makes the large world that `script/bench` measures.
@main
struct BenchWorld: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wesim-bench-world", abstract: "Make a large world for measuring.")

  @Argument(help: "The world file to make.")
  var path: String

  @Option(help: "How many messages.")
  var messages = 1_000_000

  @Option(help: "How many Moments.")
  var moments = 100_000

  func run() throws {
    var world = LargeWorld()
    world.messages = messages
    world.moments = moments
    try world.make(at: path) { done, all in print("\(done) of \(all)") }
  }
}
