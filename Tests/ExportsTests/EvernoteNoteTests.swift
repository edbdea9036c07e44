import Domain
import Foundation
import FoundationXML
import Testing

@testable import Exports

/// The file that Evernote imports.
struct EvernoteNoteTests {
  @Test func `the parts of a note come in the order of its format`() throws {
    let picture = try #require(PictureFile([UInt8](Samples.gif)))
    let article = Samples.article(
      "Words.\n\n![The pier](picture:pier)\n\nAgain:\n\n![The pier](picture:pier)",
      files: ["pier": picture])
    let note = try Outline(EvernoteNote(article, exportedAt: Samples.now).source)
    #expect(
      note.names == [
        "en-export", "note", "title", "content", "created", "updated", "note-attributes",
        "author", "source", "source-url", "resource", "data", "mime", "resource-attributes",
        "file-name",
      ])
    // 07:05:09 at UTC+8.
    #expect(note.texts["created"] == "20260331T230509Z")
    #expect(note.texts["file-name"] == "pier.gif")
    #expect(note.texts["data"] == Samples.gif.base64EncodedString())
  }

  @Test func `a picture is named by the MD5 of its bytes`() throws {
    let picture = try #require(PictureFile([UInt8](Samples.gif)))
    let article = Samples.article("![The pier](picture:pier)", files: ["pier": picture])
    let note = try Outline(EvernoteNote(article, exportedAt: Samples.now).source)
    let content = try Outline(try #require(note.texts["content"]))
    #expect(content.names == ["en-note", "p", "em", "p", "en-media", "p", "em", "hr", "p", "a"])
    #expect(content.attributes["en-media"]?["hash"] == "d89746888da2d9510b64a9f031eaecd5")
    #expect(content.attributes["en-media"]?["type"] == "image/gif")
  }

  @Test(arguments: [
    "]]> <script>alert(1)</script> & \"quotes\"", "control \u{1B}[2J \u{0} \u{202E} bytes",
    "<img src=x onerror=alert(1)>", "[a](javascript:alert(1)) ![p](../../etc/passwd)",
    "| a | b |\n|---|:-:|\n| ]]> | <b> |", "> > > quote\n\n1. one\n   - two\n\n```\n<code>&\n```",
  ])
  func `whatever the article says, the file is well-formed and nothing in it acts`(
    hostile: String
  ) throws {
    let article = Samples.article(hostile, title: hostile, author: hostile)
    let note = try Outline(EvernoteNote(article, exportedAt: Samples.now).source)
    let content = try Outline(try #require(note.texts["content"]))
    let known: Set = [
      "en-note", "p", "em", "strong", "code", "pre", "a", "hr", "br", "blockquote", "ul", "ol",
      "li", "table", "tbody", "tr", "th", "td", "h2", "h3", "en-media",
    ]
    #expect(Set(content.names).subtracting(known) == [])
    for address in content.addresses { #expect(address.hasPrefix("https://")) }
  }

  @Test func `a title has no line breaks, and never none at all`() throws {
    func title(_ text: String) throws -> String? {
      try Outline(
        EvernoteNote(Samples.article("", title: text), exportedAt: Samples.now).source
      ).texts["title"]
    }
    #expect(try title("two\n lines ") == "two lines")
    #expect(try title(" ") == "-")
    #expect(try title(String(repeating: "雾", count: 256))?.count == 255)
  }
}

/// The elements of a document in order, read by the system's parser.
private final class Outline: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var texts: [String: String] = [:]
  private(set) var attributes: [String: [String: String]] = [:]
  private(set) var addresses: [String] = []
  private var open: [String] = []

  init(_ source: String) throws {
    super.init()
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes values: [String: String] = [:]
  ) {
    names.append(name)
    attributes[name] = values
    if let address = values["href"] { addresses.append(address) }
    open.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let name = open.last { texts[name, default: ""] += string }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if let name = open.last { texts[name, default: ""] += String(decoding: block, as: UTF8.self) }
  }
}
