import ArgumentParser
import ClientApp

/// `wesim export`: an article as a file for another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write an article into a file for Evernote, OneNote, a browser or a mail program.",
    discussion: """
      The article is named by the id of its data file. The file gets the article's title as its name, \
      stands beside one that has the name already, and its path is printed. The world stays as it is.

      Examples:
        wesim export fog-exposure --format evernote
        wesim export fog-exposure --format html --to . --language zh
      """)

  @Argument(help: "The article's id.")
  var article: String

  @Option(help: "evernote, onenote, html or email.")
  var format = "html"

  @Option(name: .customLong("to"), help: "The folder; by default ~/Downloads.")
  var folder: String?

  @OptionGroup var world: WorldOptions

  @Option(name: .customLong("as"), help: "Who reads it: a person's id.")
  var viewer: String?

  @Option(help: "The language of the words beside the article's: en or zh.")
  var language = "en"

  func run() throws {
    print(
      try Launch(world: world.path, data: world.data, viewer: viewer)
        .export(article, as: format, to: folder, in: language))
  }
}
