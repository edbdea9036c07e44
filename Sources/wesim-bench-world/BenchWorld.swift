import ArgumentParser

/// Makes the large worlds that `script/bench` measures, and times what only the store can tell.
@main
struct BenchWorld: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wesim-bench-world", abstract: "Make a large world for measuring.",
    subcommands: [
      MakeLarge.self, MakeMoments.self, TimeMoments.self, MakeArticles.self,
      MakePushes.self, TimePushes.self,
    ],
    defaultSubcommand: MakeLarge.self)
}

struct MakeLarge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "large", abstract: "Make a world of many chats and messages.")

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

struct MakeArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "Make a world of a short article and a very long one.")

  @Argument(help: "The world file to make.")
  var path: String

  @Option(help: "How many characters the long one has.")
  var characters = 200_000

  func run() throws {
    var world = ArticleWorld()
    world.characters = characters
    try world.make(at: path)
  }
}

struct MakeMoments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moments", abstract: "Make a world of many friends and Moments.")

  @Argument(help: "The world file to make.")
  var path: String

  @Option(help: "How many friends post.")
  var friends = 5_000

  @Option(help: "How many Moments.")
  var moments = 1_000_000

  func run() throws {
    var world = MomentsWorld()
    world.friends = friends
    world.moments = moments
    try world.make(at: path) { done, all in print("\(done) of \(all)") }
  }
}

struct TimeMoments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Time the reads and actions of the world of Moments.")

  @Argument(help: "The world file; it is left as it was.")
  var path: String

  @Option(help: "How many pages of each timeline.")
  var pages = 2_000

  func run() throws {
    try MomentsTimes(path: path, pages: pages).print()
  }
}

struct MakePushes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pushes", abstract: "Make a world of many followers and many followed accounts.")

  @Argument(help: "The world file to make.")
  var path: String

  @Option(help: "How many follow one account.")
  var followers = 100_000

  @Option(help: "How many accounts one person follows.")
  var accounts = 1_000

  func run() throws {
    var world = PushesWorld()
    world.followers = followers
    world.accounts = accounts
    try world.make(at: path) { done, all in print("\(done) of \(all)") }
  }
}

struct TimePushes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-pushes", abstract: "Time sending and the folder in the world of pushes.")

  @Argument(help: "The world file; it is left as it was.")
  var path: String

  func run() throws {
    try PushesTimes(path: path).print()
  }
}
