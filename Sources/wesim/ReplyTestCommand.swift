import ArgumentParser
import ClientApp

/// `wesim reply-test`: which automatic answer a text gets, and why the other rules stay silent.
struct ReplyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply-test",
    abstract: "Tell which automatic answer an account gives to a text, and why no other.",
    discussion: """
      An account is named by the id of its data file, or by the name it shows. The text is judged by the rules the world \
      uses, at the time the world stands at: rules have numbers, such as V37 for their order.

      With --data and no --world the account is asked as it stands in that data directory, and no \
      world is made: so rules can be tried while they are written.

      The exit code tells whether there is an answer: 0 for yes, 1 for none. An account or person \
      that isn't there ends with 66, a message that can't be sent with 65.

      Examples:
        wesim reply-test cloud-leaf-tea "几点开门"
        wesim reply-test cloud-leaf-tea hello --as yuki --language zh
      """)

  @Argument(help: "The account's id, or its name.")
  var account: String

  @Argument(help: "What is said to it.")
  var text: String

  @OptionGroup var world: WorldOptions

  @Option(name: .customLong("as"), help: "The follower who says it; by default whose phone it is.")
  var viewer: String?

  @Option(help: "The language of the answer: en or zh.")
  var language = "en"

  func run() throws {
    let test = try Launch(world: world.path, data: world.data, viewer: viewer)
      .replyTest(account, text, in: language)
    print(test.text)
    if !test.isAnswered { throw ExitCode(1) }
  }
}
