import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Articles nobody should have written: they are shown as far as they can be, and do no harm.
@Suite struct HostileArticleTests {
  private static func many(_ text: String, _ characters: Int = 60_000) -> String {
    String(repeating: text, count: characters / text.count)
  }

  private static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined(separator: "\n\n")
  }

  struct Body: Sendable, CustomTestStringConvertible {
    let name, text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  static let bodies = [
    Body("deep quotations", many(">")),
    Body("deep lists", many("- ")),
    Body("deep both", many("> - 1. ")),
    Body("deep emphasis", many("*a _b ")),
    Body("deep links", many("[")),
    Body("broken links", many("[a](")),
    Body("one word", many("字")),
    Body("one long word", many("a")),
    Body("blank lines", many("\n")),
    Body("a table of many rows", "| a | b |\n|---|---|\n" + many("| 1 | 字 |\n", 20_000)),
    Body("a table of many columns", many("|a") + "|\n" + many("|-") + "|\n"),
    Body("a table of one giant cell", "| a | b |\n|---|---|\n| \(many("word ")) | x |"),
    Body("code without an end", "```\n" + many("x\ny\n")),
    Body("one line of code", "```\n" + many("x")),
    Body("polls", numbered(1000) { "```poll\nQ\($0)?\n- a\n- b\n```" }),
    Body("broken polls", numbered(1000) { "```poll max=\($0)\nQ?\n- a\n```" }),
    Body("cards", numbered(2000) { "![](article:a\($0))" }),
    Body("pictures", numbered(2000) { "![p](picture:p\($0))" }),
    Body("sounds", numbered(2000) { "![s](audio:s\($0)?seconds=9999999)" }),
    Body("buttons", numbered(2000) { "[b](https://b.example/\($0) \"purchase\")" }),
    Body("links", numbered(2000) { "[l](article:l\($0))" }),
    Body(
      "addresses outside",
      """
      ![a](picture:../../etc/passwd) ![b](picture:/etc/passwd) ![c](file:///etc/passwd)
      ![d](audio:../x?seconds=3) [e](file:///etc/passwd) [f](javascript:alert) ![g](program:../x)
      [h](https://h.example/\u{1B}]0;owned\u{7} "purchase") [i](https://h.example/&#27;[31m)
      """
    ),
    Body("escapes", "\u{1B}[31mred\u{1B}[0m \u{9B}2J \u{7} \u{202E}gpj.exe\u{202C} \u{0}end"),
    Body("combining marks", "a" + String(repeating: "\u{301}", count: 20_000)),
    Body("long numbers", "![x](audio:y?seconds=99999999999999999999)\n\n99999999999. item"),
  ]

  @Test(arguments: bodies)
  func `a hostile article is shown at every size, and steers nothing`(body: Body) throws {
    let room = try ReadingRoom(broth: body.text)
    var screen = ArticleScreen(article: room.broth)
    var context = room.phone.workspace.context
    context.present = .seconds(5)
    let sizes = [(80, 24), (0, 0), (1, 1), (40, 12), (7, 30), (140, 40)]
    for (columns, rows) in sizes {
      let size = Size(columns: columns, rows: rows)
      screen.layout(size, in: context)
      repeat { try screen.load(from: room.phone.reader, in: context) } while screen.needsLoad
      _ = screen.loaded(in: context)
      for key in Self.keys {
        _ = screen.press(key, in: context)
        try screen.load(from: room.phone.reader, in: context)
        var surface = Surface(size: size)
        _ = screen.draw(on: &surface, in: Rect(size), context: context)
        let text = surface.frame.buffer.lines().joined()
        #expect(
          !text.unicodeScalars.contains {
            $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.properties.isBidiControl
          }, "\(body.name) at \(columns)x\(rows)")
      }
    }
  }

  private static let keys: [Key] = [
    .down, .pageDown, .character("]"), .enter, .end, .character("]"), .enter, .character("["),
    .up, .home,
  ]

  @Test func `a link that steers the terminal is no link, and what can be copied is harmless`()
    throws
  {
    let body = try #require(Self.bodies.first { $0.name == "addresses outside" })
    let flat = ArticleFlattening(ArticleDocument(markdown: body.text))
    #expect(flat.links == [])
    #expect(flat.exhibits == [] && flat.sounds == [])
  }

  /// The cost of a key follows the screen.
  @Test func `scrolling lays out no more than what comes into sight`() {
    let body = Self.numbered(5000) { "Paragraph \($0) with some words in it." }
    var layout = ArticleLayout(ArticleFlattening(ArticleDocument(markdown: body)))
    layout.resize(width: 60, height: 20)
    #expect(layout.laidOutCount <= 20)
    for _ in 0..<10 { layout.scroll(by: 1) }
    #expect(layout.laidOutCount <= 30)
    layout.scrollToEnd()
    #expect(layout.laidOutCount <= 60)
    #expect(layout.isAtBottom)
  }

  @Test func `a long table is laid out in parts with the columns of the whole`() {
    let rows = (0..<400).map { "| \($0) | \($0 == 399 ? "a wide cell at the end" : "x") |" }
    let flat = ArticleFlattening(
      ArticleDocument(markdown: "| n | t |\n|---|---|\n" + rows.joined(separator: "\n")))
    #expect(flat.pieces.count > 5)
    let lines = flat.pieces.flatMap { $0.lines(width: 40) }.map(\.text)
    #expect(lines.count == 402)
    #expect(lines[1] == "────┼───────────────────────")
    #expect(lines[2] == "0   │ x")
    #expect(lines[401] == "399 │ a wide cell at the end")
    var layout = ArticleLayout(flat)
    layout.resize(width: 40, height: 10)
    #expect(layout.laidOutCount == 1)
  }
}
