import ArgumentParser
import ClientApp

/// `wesim why`: who sees something on Moments, and which rule decided.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Tell who sees a post, like, comment or somebody's Moments, and which rule decides.",
    usage: """
      wesim why post POST [--for PERSON]
      wesim why like POST --by PERSON [--for PERSON]
      wesim why comment COMMENT [--for PERSON]
      wesim why person PERSON [--for PERSON]
      """,
    discussion: """
      A person is named by the id of the data file, as in `--for zhou-yuan`. A post or a comment is \
      named by its writer's id, which means the newest (`sasha`), by the id and words in it, in capitals or not \
      (`sasha:fog`), by the label of the scenario's line, or by its number.

      Without --for the answer is about everybody, put together by the rule that decided; with it \
      about one person, and the exit code tells: 0 for seen, 1 for not seen. `person` tells what two \
      people see of each other; without --for the other is the one whose phone it is. What is unknown \
      ends with 66.

      Rules have numbers, such as M56 for tags; the world is read and stays as it is. It may be open \
      in a terminal meanwhile.

      Examples:
        wesim why post sasha:fog --for anna-li
        wesim why comment 17
        wesim why person anna-li --for zhou-yuan --language zh
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case post, like, comment, person

    var example: String {
      switch self {
      case .post: "post sasha:fog"
      case .like: "like sasha:fog --by anna-li"
      case .comment: "comment zhou-yuan"
      case .person: "person anna-li"
      }
    }
  }

  @Argument(help: "What is asked about.")
  var kind: Kind

  @Argument(help: "Which one: see above.")
  var name: String?

  @Option(name: .customLong("for"), help: "The person who sees it or doesn't.")
  var reader: String?

  @Option(name: .customLong("by"), help: "Of a like: the person who likes.")
  var writer: String?

  @OptionGroup var world: WorldOptions

  @Option(help: "The language of the answer: en or zh.")
  var language = "en"

  func validate() throws {
    if name == nil {
      throw ValidationError("Which \(kind.rawValue)? Name it, as in: wesim why \(kind.example)")
    }
    if kind == .like, writer == nil {
      throw ValidationError("Whose like? Name a person with --by.")
    }
    if kind != .like, writer != nil {
      throw ValidationError("--by is for likes.")
    }
  }

  func run() throws {
    let name = name ?? ""
    let question: WhyQuestion =
      switch kind {
      case .post: .post(name)
      case .like: .like(of: name, by: writer ?? "")
      case .comment: .comment(name)
      case .person: .person(name)
      }
    let reply = try Launch(world: world.path, data: world.data, viewer: nil)
      .why(question, for: reader, in: language)
    print(reply.text)
    if reply.isSeen == false { throw ExitCode(1) }
  }
}
