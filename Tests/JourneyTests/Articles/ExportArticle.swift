import Foundation
import Testing

@Suite struct ExportArticle {
  @Test func `an article goes from its share sheet into a note for Evernote`() throws {
    let journey = try Journey.open(size: (90, 30))
    try journey.openChat("Subscriptions").click("The Tram Post").press("Enter")
      .expect("How a Tram Stops on Nine Steps", "Kai Olsen").press("s").click("Evernote")
      .expectSoon("Saved as ~/Downloads/How a Tram Stops on Nine Steps.enex")
    try journey.press("s").click("Share on QQ").expect("paste it into a chat of QQ").expectQuit()
    let note = try String(
      contentsOfFile: journey.scratch.file("Downloads/How a Tram Stops on Nine Steps.enex"),
      encoding: .utf8)
    #expect(note.contains("<title>How a Tram Stops on Nine Steps</title>"))
    #expect(note.hasSuffix("</en-export>\n"))
  }

  @Test(arguments: [
    ("evernote", "<!DOCTYPE en-export"), ("onenote", "data-absolute-enabled"),
    ("html", "Content-Security-Policy"), ("email", "X-Unsent: 1"),
  ])
  func `the command writes each format and prints the path`(format: String, sign: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.file("out"), withIntermediateDirectories: false)
    let result = try run(
      ["fog-exposure", "--format", format, "--to", scratch.file("out"), "--language", "zh"])
    #expect(result.end == .exited(0), "\(result.errors)")
    let path = result.output.split(separator: "\n").joined()
    #expect(path.hasPrefix(scratch.file("out/雾里测光")))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(sign))
  }

  @Test(arguments: [
    (["no-such"], 66, "There is no article no-such to be read in "),
    (["fog-exposure", "--format", "word"], 64, "The formats are evernote, onenote, html, email"),
    (["fog-exposure", "--to", "/proc/none"], 73, "There is no folder /proc/none to put it into."),
    (["fog-exposure", "--as", "no-such"], 66, "There is nobody with the id no-such in "),
  ])
  func `what can't be exported is said in one sentence`(
    words: [String], code: Int32, sentence: String
  ) throws {
    let result = try run(words)
    #expect(result.end == .exited(code))
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  private let scratch: Scratch
  private let world: String

  init() throws {
    scratch = try Scratch()
    world = try DemoWorld.copy(to: scratch)
  }

  private func run(_ words: [String]) throws -> Program.Result {
    try Program.run(["export"] + words + ["--world", world], in: scratch)
  }
}
