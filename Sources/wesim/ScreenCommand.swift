import ArgumentParser
import ClientApp
import TerminalKit

/// `wesim screen`: a screen as text, without a terminal.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Print a screen as text, after some keys.",
    discussion: """
      Time stands still while the keys are pressed. Keys are words: j, Enter, Esc, PageDown, C-p, \
      M-x, F1, Down*5, text:你好, click:COLUMN,ROW. Quotation marks keep blanks together, as in \
      'text:two words'; one that stands by itself is the key.
      """)

  @OptionGroup var world: WorldOptions

  @Option(name: .customLong("as"), help: "Whose phone to look at: a person's id.")
  var viewer: String?

  @Option(help: "The language, en or zh; by default as in the person's Settings.")
  var language: String?

  @Option(help: "The keys to press first, as words.")
  var keys = ""

  @Option(help: "The size, as COLUMNSxROWS.")
  var size = "100x30"

  @Flag(help: "Show the styles below the text.")
  var styles = false

  @Flag(help: "Describe pictures in words instead of drawing them.")
  var described = false

  func run() throws {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError("The size is COLUMNSxROWS, each from 1 to 1000.")
    }
    let launch = Launch(
      world: world.path, data: world.data, viewer: viewer, language: language)
    print(
      try launch.screen(
        keys: keys, size: Size(columns: parts[0], rows: parts[1]), withStyles: styles,
        drawsPictures: !described))
  }
}
