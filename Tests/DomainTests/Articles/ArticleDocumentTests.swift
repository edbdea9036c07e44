import Domain
import Testing

struct ArticleDocumentTests {
  typealias Block = ArticleDocument.Block

  private func blocks(_ markdown: String) -> [Block] {
    ArticleDocument(markdown: markdown).blocks
  }

  @Test(
    arguments: [
      ("", []),
      ("## 一锅汤", [.heading(level: 2, [.text("一锅汤")])]),
      ("##", []),
      (
        "a *b* **c** `d`",
        [
          .paragraph([
            .text("a "), .emphasis([.text("b")]), .text(" "), .strong([.text("c")]), .text(" "),
            .code("d"),
          ])
        ]
      ),
      // A line that goes on: a space between words, none between Chinese characters.
      ("one\ntwo", [.paragraph([.text("one two")])]),
      ("一\n二", [.paragraph([.text("一二")])]),
      ("一\ntwo", [.paragraph([.text("一 two")])]),
      ("one  \ntwo", [.paragraph([.text("one"), .lineBreak, .text("two")])]),
      ("> a\n>\n> b", [.quote([.paragraph([.text("a")]), .paragraph([.text("b")])])]),
      ("---", [.rule]),
      ("```sh -x\nls\n\n```", [.code("ls\n", language: "sh")]),
      ("```\nls\n```", [.code("ls", language: nil)]),
      ("    ls", [.code("ls", language: nil)]),
      ("&amp; \\* 𝄞", [.paragraph([.text("& * 𝄞")])]),
    ] as [(String, [Block])])
  func `blocks and words are read`(markdown: String, expected: [Block]) {
    #expect(blocks(markdown) == expected)
  }

  @Test func `lists nest, with bullets and with numbers`() {
    #expect(
      blocks("3. a\n4. b\n   - c\n") == [
        .list(
          ArticleDocument.List(
            start: 3,
            items: [
              [.paragraph([.text("a")])],
              [
                .paragraph([.text("b")]),
                .list(ArticleDocument.List(items: [[.paragraph([.text("c")])]])),
              ],
            ]))
      ])
    guard case .list(let loose) = blocks("- a\n\n- b").first else {
      Issue.record("not a list")
      return
    }
    #expect(!loose.isTight)
  }

  @Test func `a table has alignments, a header, and rows as long as the header`() {
    #expect(
      blocks("| a | b | c |\n|:--|:-:|--:|\n| 1 | *2* |\n| x | y | z | w |") == [
        .table(
          ArticleDocument.Table(
            alignments: [.left, .centre, .right],
            header: [[.text("a")], [.text("b")], [.text("c")]],
            rows: [
              [[.text("1")], [.emphasis([.text("2")])], []],
              [[.text("x")], [.text("y")], [.text("z")]],
            ]))
      ])
  }

  @Test(
    arguments: [
      ("![A pot](picture:broth-pot)", [.picture(Picture("broth-pot"), caption: "A pot")]),
      (
        "![雾笛](audio:foghorn?seconds=94)",
        [
          .audio(ArticleDocument.Recording(handle: "foghorn", title: "雾笛", seconds: 94))
        ]
      ),
      (
        "![](video:steam?seconds=118)",
        [
          .video(ArticleDocument.Recording(handle: "steam", title: "", seconds: 118))
        ]
      ),
      // In the midst of a paragraph it divides it.
      (
        "a ![b](picture:c) d",
        [
          .paragraph([.text("a ")]), .picture(Picture("c"), caption: "b"),
          .paragraph([.text(" d")]),
        ]
      ),
      // What is none of these leaves its description.
      ("![b](https://x.example/c.png)", [.paragraph([.text("b")])]),
      ("![b](picture:../etc)", [.paragraph([.text("b")])]),
      ("![b](picture:)", [.paragraph([.text("b")])]),
      ("![b](audio:c)", [.paragraph([.text("b")])]),
      ("![b](audio:c?seconds=0)", [.paragraph([.text("b")])]),
      ("![b](audio:c?seconds=x)", [.paragraph([.text("b")])]),
      ("![b](video:c?seconds=1?seconds=2)", [.paragraph([.text("b")])]),
      ("# ![b](picture:c)", [.heading(level: 1, [.picture(Picture("c"), caption: "b")])]),
    ] as [(String, [Block])])
  func `pictures and recordings are blocks`(markdown: String, expected: [Block]) {
    #expect(blocks(markdown) == expected)
  }

  @Test(
    arguments: [
      (
        #"[Book *now*](program:tea?page=book "reservation")"#,
        [
          .button(
            ArticleDocument.Button(
              [.text("Book "), .emphasis([.text("now")])], kind: .reservation,
              target: .miniProgram(handle: "tea", page: "book")))
        ]
      ),
      (
        #"a [Buy](https://a.example "purchase") b"#,
        [
          .paragraph([.text("a ")]),
          .button(
            ArticleDocument.Button(
              [.text("Buy")], kind: .purchase, target: .url("https://a.example"))),
          .paragraph([.text(" b")]),
        ]
      ),
      (
        "![Order](program:tea)",
        [
          .card(
            ArticleDocument.Card(
              title: "Order", target: .miniProgram(handle: "tea", page: nil)))
        ]
      ),
      (
        "![](article:noodles)",
        [.card(ArticleDocument.Card(title: "", target: .article(handle: "noodles")))]
      ),
      // Any other title says nothing, and what leads nowhere is no button.
      (
        #"[x](https://a.example "hello")"#,
        [.paragraph([.link([.text("x")], to: .url("https://a.example"))])]
      ),
      (#"[x](file:///etc "purchase")"#, [.paragraph([.text("x")])]),
      (
        "[x](program:tea?page=menu)",
        [.paragraph([.link([.text("x")], to: .miniProgram(handle: "tea", page: "menu"))])]
      ),
      ("[x](program:Tea)", [.paragraph([.text("x")])]),
      ("[x](program:tea?menu)", [.paragraph([.text("x")])]),
      ("![x](program:tea?page=a?page=b)", [.paragraph([.text("x")])]),
    ] as [(String, [Block])])
  func `buttons and cards are blocks`(markdown: String, expected: [Block]) {
    #expect(blocks(markdown) == expected)
  }

  @Test func `the articles it leads to are told once each, wherever that stands`() {
    let document = ArticleDocument(
      markdown: """
        [a](article:a) **[b](article:b)** [a](article:a) [x](https://x.example)

        > | [c](article:c) |
        > |---|
        > | x |

        - ![](article:d)
          [e](article:e "purchase")
        """)
    #expect(document.linkedArticles == ["a", "b", "c", "d", "e"])
  }

  @Test(
    arguments: [
      ("article:slow-noodles", ArticleDocument.Target.article(handle: "slow-noodles")),
      ("https://a.example/?b=c", .url("https://a.example/?b=c")),
      ("HTTP://a.example", .url("HTTP://a.example")),
      ("<https://a.example/%0A>", .url("https://a.example/%0A")),
      ("article:Slow", nil), ("article:", nil), ("javascript:alert(1)", nil), ("file:///etc", nil),
      ("mailto:a@b", nil), ("/x", nil), ("", nil), ("https://a.example/\u{1B}]0;x\u{7}", nil),
      ("https://a.example/\u{202E}gpj", nil), ("https://a.example/\u{9B}1m", nil),
      ("<https://a.example/a b>", nil), ("https://a.example/&#27;[31m", nil),
      ("https://a.example/&#10;", nil),
    ] as [(String, ArticleDocument.Target?)])
  func `a link leads to an article or a web page, else only its words stay`(
    address: String, target: ArticleDocument.Target?
  ) {
    let words = [ArticleDocument.Inline.text("w")]
    let line = blocks("[w](\(address))")
    if let target {
      #expect(line == [.paragraph([.link(words, to: target)])])
    } else {
      #expect(!line.isEmpty)
      #expect(!String(describing: line).contains("link("))
    }
  }

  @Test func `an address in angle brackets is a link`() {
    #expect(
      blocks("<https://a.example>") == [
        .paragraph([.link([.text("https://a.example")], to: .url("https://a.example"))])
      ])
  }

  @Test func `HTML is left out`() {
    #expect(
      blocks("<div>\n<b>x</b>\n</div>\n\ny <b>z</b><!-- w -->") == [.paragraph([.text("y z")])])
  }

  @Test func `no control character comes through`() {
    let text = ArticleDocument(
      markdown:
        "a\u{1B}[31mb\u{7}\u{9B}c `\u{1B}d`\n\n```\u{1B}\n\u{8}e\tf\n```\n\n![\u{1B}g](picture:p)")
    let all = String(describing: text.blocks)
    #expect(
      !all.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
      })
    #expect(text.blocks.contains(.code("e\tf", language: nil)))
  }

  @Test(arguments: [
    (
      "# Planets\n\n| A | B |\n|---|---|\n| Mars | 1.5 |\n\nRed.",
      "Planets · A · B · Mars · 1.5 · Red."
    ),
    ("Done.\n\nNext", "Done. Next"), ("- one\n- two", "one · two"), ("好。\n\n再来", "好。 再来"), ("", ""),
  ])
  func `in an excerpt headings and a table's cells don't run together`(
    body: String, text: String
  ) { #expect(ArticleDocument(markdown: body).partedText == text) }

  @Test(arguments: [
    ("", ""), ("## 雾\n\n北码头起雾。", "雾 北码头起雾。"),
    ("![b](picture:c)\n\n*a* [b](https://c.example)", "a b"),
    (String(repeating: "字", count: 54), String(repeating: "字", count: 54)),
    (String(repeating: "字", count: 55), String(repeating: "字", count: 54)),
  ])
  func `the digest is the first 54 characters of the body's words`(body: String, digest: String) {
    #expect(ArticleDocument(markdown: body).digest == digest)
  }

  /// Parts that are written over and over, one after the other, until each has as many characters as its share.
  struct Hostile: Sendable, CustomTestStringConvertible {
    static let size = 200_000
    let parts: [String]

    init(_ parts: String...) { self.parts = parts }

    var testDescription: String { parts.map { "\($0)…".debugDescription }.joined(separator: " ") }
    var body: String {
      parts.map { String(repeating: $0, count: Self.size / parts.count / $0.count) }
        .joined(separator: "\n")
    }
  }

  @Test(arguments: [
    Hostile(">"), Hostile("> "), Hostile("- "), Hostile("1. "), Hostile("["), Hostile("!["),
    Hostile("*a _b "), Hostile("**"), Hostile("`a``"), Hostile("<"), Hostile("&"), Hostile("[a]("),
    Hostile("|"), Hostile("|-"), Hostile("\n"), Hostile("字"), Hostile("a\n"), Hostile("> - "),
    Hostile("|a", "|-", "|\n"), Hostile("*a **b ", "c** d*"), Hostile("![a", "](b)"),
  ])
  func `nothing that is written makes the reader fail or take for ever`(hostile: Hostile) {
    let document = ArticleDocument(markdown: hostile.body)
    // A tree is never much larger than its text, and never deeper than a page.
    #expect(String(describing: document.blocks).utf8.count < 100 * Hostile.size)
  }
}
