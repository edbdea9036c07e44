import Testing

@testable import Domain

@Suite struct ArticlePassagesTests {
  private func passages(_ markdown: String, bytesMin: Int = 1) -> [ArticleDocument] {
    var passages = ArticlePassages(markdown: markdown, bytesMin: bytesMin)
    var documents: [ArticleDocument] = []
    while let document = passages.next() { documents.append(document) }
    #expect(passages.bytesLeft == 0)
    return documents
  }

  private func divides(_ markdown: String) -> Bool { passages(markdown).count > 1 }

  @Test(arguments: [
    ("a\n\nb", 2), ("# a\n\nb\n\n> c\n\n![d](picture:d)", 4), ("```\na\n```\n\nb", 2),
    // Nothing but a line at the margin below a blank one begins a passage.
    ("a\nb", 1), ("a\n\n    b", 1), ("a\n\n b", 1), ("a\n\n\tb", 1),
    // A list may go on.
    ("- a\n\n- b", 1), ("1. a\n\n2. b", 1), ("- a\n\n  b", 1), ("- a\n\nb", 2), ("* a\n\n*b*", 2),
    // What stands between fences isn't looked into.
    ("```\na\n\nb\n```", 1), ("~~~\na\n\n```\n\nb\n~~~", 1), ("````\na\n```\n\nb", 1),
    ("```a`b\n\nc", 2), ("```\na\n    ```\n\nb", 1),
    // An address may stand anywhere below; the whole is one then.
    ("[a]\n\nb\n\n[a]: https://a.example/", 1),
    // What may be HTML goes on over blank lines.
    ("<!-- a\n\nb -->", 1), ("a\n\n<p>\n\nb\n\nc", 2),
    // In an item a fence may be the item's or the end of the list.
    ("- a\n  ```\n\nb", 1), ("- a\n\nb\n  ```\n\nc\n  ```", 2),
    ("a\r\n\r\nb", 1), ("a\n\n\u{FEFF}b", 1), ("", 0), ("\n\n", 1),
  ])
  func `A passage ends before a block that begins at the margin, where nothing is open`(
    markdown: String, count: Int
  ) {
    let found = passages(markdown)
    #expect(found.count == count)
    #expect(found.flatMap(\.blocks) == ArticleDocument(markdown: markdown).blocks)
  }

  @Test(arguments: [1, 3, 4, 5, 40])
  func `A passage is as long as it must be at least`(bytesMin: Int) {
    let found = passages("aa\n\nbb\n\ncc\n\ndd", bytesMin: bytesMin)
    #expect(found.count == [1: 4, 3: 4, 4: 4, 5: 2, 40: 1][bytesMin])
  }

  /// A table too large is left out of the whole, so it isn't read in a passage either.
  @Test func `What a passage means doesn't hang on where it was cut`() {
    let table = "|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 20_000)
    let body = "a\n\n|x|\n|-|\n\n" + table
    #expect(divides(body))
    #expect(passages(body).flatMap(\.blocks) == ArticleDocument(markdown: body).blocks)
  }

  private static let lines = [
    "", "", "", "", "words", "字", "# head", "===", "---", "> said", "> - said", ">> twice",
    "- item",
    "  - inner", "    - deep", "* item", "+", "1. one", "7) seven", "  more", "    code", "\tcode",
    "```", "  ```", "    ```", "````", "```swift", "~~~", "   ~~~", "``` a`b", "| a | b |",
    "|---|---|",
    "| 1 |", "<p>", "  <!--", "-->", "<pre>", "</pre>", "![p](picture:p)", "*so*", "`tick",
    "[l](article:l)", "***", "  > said", "- ```", "> ```", "1986. A year",
  ]

  /// Lines of all kinds in any order: whatever they open and leave open, the passages are the whole.
  @Test(arguments: 0..<40)
  func `The passages one behind the other are the whole body`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let lines = (0..<40).map { _ in
        Self.lines.randomElement(using: &chance) ?? ""
      }
      // What may be HTML ends the cutting, so every other text has none.
      let body = lines.filter { seed % 2 == 0 || !$0.contains("<") }.joined(separator: "\n")
      #expect(
        passages(body).flatMap(\.blocks) == ArticleDocument(markdown: body).blocks,
        "seed \(seed): \(body.debugDescription)")
    }
  }
}
