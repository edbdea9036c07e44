import ArgumentParser

/// Which world file, and which data directory it is made from when it isn't there yet.
struct WorldOptions: ParsableArguments {
  @Option(name: .customLong("world"), help: "The world file; by default the demo world's.")
  var path: String?

  @Option(help: "The data directory a new world is made from; by default the demo's.")
  var data: String?
}
