import Domain
import Testing

@testable import Screens

@Suite struct ArticleLayoutTests {
  /// Paragraphs of the one row "1", "2" …, with a blank row between them.
  private func layout(paragraphs: Int, height: Int, head: Int = 0, foot: Int = 0) -> ArticleLayout {
    let body = (1...paragraphs).map(String.init).joined(separator: "\n\n")
    var layout = Self.layout(body)
    layout.setFrame(head: rows(head, "head"), tail: pieces(foot, "foot"))
    layout.resize(width: 20, height: height)
    return layout
  }

  private static func layout(_ markdown: String) -> ArticleLayout {
    ArticleLayout(ArticleFlattening(ArticleDocument(markdown: markdown)))
  }

  private func pieces(_ count: Int, _ text: String) -> [ArticlePiece] {
    (0..<count).map { ArticlePiece(body: .words(StyledText("\(text)\($0)", Look(.text)))) }
  }

  private func rows(_ count: Int, _ text: String) -> [ArticleLine] {
    (0..<count).map { ArticleLine([Span(x: 0, text: "\(text)\($0)", look: Look(.text))]) }
  }

  private func shown(_ layout: ArticleLayout) -> [String] { layout.window.map(\.text) }

  @Test func `The page begins with its head`() {
    #expect(shown(layout(paragraphs: 3, height: 4, head: 2)) == ["head0", "head1", "1", ""])
  }

  @Test func `Scrolling goes by rows, and stops with the last row at the bottom`() {
    var layout = layout(paragraphs: 4, height: 3, head: 1, foot: 1)
    layout.scroll(by: 2)
    #expect(shown(layout) == ["", "2", ""])
    #expect(!layout.isAtBottom)
    layout.scroll(by: 100)
    #expect(shown(layout) == ["", "4", "foot0"])
    #expect(layout.isAtBottom)
    layout.scroll(by: -1)
    #expect(shown(layout) == ["3", "", "4"])
    #expect(layout.isAtEnd)
    #expect(!layout.isAtBottom)
    layout.scroll(by: -100)
    #expect(layout.place == .start)
  }

  @Test func `The end is reached when the last row of the body is in sight, and not before`() {
    var layout = layout(paragraphs: 3, height: 2)
    #expect(!layout.isAtEnd)
    layout.scroll(by: 2)
    #expect(shown(layout) == ["2", ""])
    #expect(!layout.isAtEnd)
    #expect(layout.progress < 100)
    layout.scroll(by: 1)
    #expect(layout.isAtEnd)
    #expect(layout.progress == 100)
  }

  @Test func `A page lower than the window is at its end at once`() {
    let layout = layout(paragraphs: 2, height: 10)
    #expect(layout.isAtEnd)
    #expect(layout.isAtBottom)
    #expect(shown(layout) == ["1", "", "2"])
  }

  @Test func `Down and up by as many rows comes back, whatever the steps`() {
    var layout = layout(paragraphs: 30, height: 5, head: 3, foot: 2)
    let start = shown(layout)
    for step in [1, 7, 3, 12] { layout.scroll(by: step) }
    for step in [12, 3, 7, 1] { layout.scroll(by: -step) }
    #expect(shown(layout) == start)
  }

  @Test func `Another width keeps the text that is being read`() {
    let words = (1...40).map { "paragraph\($0) and some words that wrap" }
    var layout = Self.layout(words.joined(separator: "\n\n"))
    layout.resize(width: 20, height: 6)
    layout.scroll(by: 31)
    let top = layout.place.piece
    layout.resize(width: 60, height: 6)
    #expect(layout.place.piece == top)
    layout.resize(width: 9, height: 6)
    #expect(layout.place.piece == top)
  }

  @Test func `A link out of sight is brought into it`() {
    let words = (0..<50).map { "[link\($0)](article:a\($0))" }
    var layout = Self.layout(words.joined(separator: "\n\n"))
    layout.resize(width: 20, height: 6)
    for number in [40, 0, 49, 3] {
      layout.reveal(.link(number))
      #expect(shown(layout).contains("link\(number)"))
    }
  }

  @Test func `What can be chosen is walked through from the head to the tail, in sight or not`() {
    var layout = Self.layout(
      "[a](article:a) [b](article:b)\n\n\(String(repeating: "word\n\n", count: 9))![](picture:c)")
    var head = ArticleLine([Span(x: 0, text: "by", look: Look(.link), place: .account)])
    head.spans.append(Span(x: 3, text: "today", look: Look(.text), place: .date))
    layout.setFrame(
      head: [head],
      tail: [ArticlePiece(body: .words(StyledText("source", Look(.link), place: .original)))])
    layout.resize(width: 20, height: 4)
    let all: [ArticlePlace] = [.account, .link(0), .link(1), .exhibit(0), .original]
    var chosen: ArticlePlace?
    for expected in all {
      chosen = layout.neighbour(of: chosen, step: 1)
      #expect(chosen == expected)
      if let chosen { layout.reveal(chosen) }
      #expect(layout.visiblePlaces.contains(expected))
    }
    #expect(layout.neighbour(of: chosen, step: 1) == nil)
    for expected in all.dropLast().reversed() {
      chosen = layout.neighbour(of: chosen, step: -1)
      #expect(chosen == expected)
      if let chosen { layout.reveal(chosen) }
    }
    #expect(layout.neighbour(of: chosen, step: -1) == nil)
    layout.scroll(by: 8)
    #expect(layout.visiblePlaces == [])
    #expect(layout.neighbour(of: nil, step: 1) == .exhibit(0))
    #expect(layout.neighbour(of: nil, step: -1) == .link(1))
  }

  @Test func `A link in the later parts of a very long paragraph is found`() {
    let text = String(repeating: "一锅汤的六个小时，不抄近路。", count: 600)
    var layout = Self.layout(text + "[there](article:a)")
    layout.resize(width: 30, height: 5)
    layout.reveal(.link(0))
    #expect(layout.visiblePlaces == [.link(0)])
  }

  @Test func `A tail that has changed is laid out anew`() {
    var layout = layout(paragraphs: 1, height: 5, foot: 1)
    layout.setFrame(head: [], tail: pieces(2, "new"))
    #expect(shown(layout) == ["1", "new0", "new1"])
  }

  @Test func `Progress grows from the top to the end`() {
    var layout = layout(paragraphs: 50, height: 4)
    var last = -1
    while !layout.isAtBottom {
      #expect(layout.progress >= last)
      last = layout.progress
      layout.scroll(by: 1)
    }
    #expect(layout.progress == 100)
  }

  @Test func `A very long paragraph is laid out in parts without losing a word`() {
    let text = String(repeating: "一锅汤的六个小时，不抄近路。", count: 2000)
    let flat = ArticleFlattening(ArticleDocument(markdown: text))
    #expect(flat.pieces.count > 5)
    let words = flat.pieces.map { piece in
      guard case .words(let text) = piece.body else { return "" }
      return text.plain
    }
    #expect(words.joined() == text)
    #expect(flat.pieces.allSatisfy { $0.gap == 0 })
  }

  @Test(arguments: [0, 1, 2, 5])
  func `An empty body is a page of head and foot`(height: Int) {
    var layout = Self.layout("")
    layout.setFrame(head: rows(1, "head"), tail: pieces(1, "foot"))
    layout.resize(width: 0, height: height)
    layout.scroll(by: 3)
    layout.scroll(by: -9)
    #expect(layout.isAtEnd)
    #expect(layout.progress == 100)
  }
}
