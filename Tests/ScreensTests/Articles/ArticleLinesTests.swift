import Domain
import TerminalKit
import Testing

@testable import Screens

/// What the pieces of an article look like, row by row.
@Suite struct ArticleLinesTests {
  private func lines(_ markdown: String, width: Int) -> [String] {
    ArticleFlattening(ArticleDocument(markdown: markdown)).pieces
      .flatMap { $0.lines(width: width) }.map(\.text)
  }

  @Test func `Blocks stand apart by one blank row`() {
    #expect(
      lines("汤要慢慢煮。\n\n## 火候\n\nLow heat.\n\n### Salt\n\n---", width: 12) == [
        "汤要慢慢煮。", "", "火候", "────", "", "Low heat.", "", "Salt", "", "────────────",
      ])
  }

  @Test func `Closing punctuation never begins a row, whatever its look`() {
    #expect(
      lines("一锅汤，**六个小时**，不抄近路。", width: 10) == ["一锅汤，六", "个小时，不", "抄近路。"])
    #expect(lines("一锅汤啊[。](article:x)", width: 8) == ["一锅汤", "啊。"])
  }

  @Test func `Items of a list stand below each other, with their own lists further in`() {
    #expect(
      lines("1. 鸡冷水下锅\n2. 烧开\n   - 撇沫\n   - 再撇", width: 11) == [
        "1. 鸡冷水下", "   锅", "2. 烧开", "   ◦ 撇沫", "   ◦ 再撇",
      ])
  }

  @Test func `Numbers of an ordered list end at the same column`() {
    #expect(
      lines("9. nine\n10. ten", width: 20) == [" 9. nine", "10. ten"])
  }

  @Test func `A loose list keeps its blank rows`() {
    #expect(lines("- a\n\n  b\n\n- c", width: 20) == ["• a", "", "  b", "", "• c"])
  }

  @Test func `A bar runs along the whole of a quotation, its blank rows too`() {
    #expect(
      lines("> 锅盖不响，是睡了。\n>\n> > inner\n\nafter", width: 14) == [
        "▎ 锅盖不响，是", "▎ 睡了。", "▎", "▎ ▎ inner", "", "after",
      ])
  }

  @Test func `Code keeps its blanks and is cut at the width`() {
    #expect(
      lines("```\nif a:\n\tb = 茶茶茶茶\n```", width: 12) == ["┃ if a:", "┃     b = 茶", "┃ 茶茶茶"])
  }

  /// 40 by 20 pixels are 20 by 5 cells.
  @Test
  func `A picture that can be drawn has its own shape, words until it is there, and its caption`() {
    let pot = Picture(
      "pot", caption: .init(english: "A pot", chinese: "锅"), shape: .init(width: 40, height: 20))
    let flat = ArticleFlattening(
      ArticleDocument(markdown: "> ![dawn](picture:pot)"),
      gallery: ArticleGallery([pot], draws: true))
    let lines = flat.pieces.flatMap { $0.lines(width: 22) }
    #expect(
      lines.map(\.text) == ["▎", "▎", "▎        A pot", "▎", "▎", "▎         dawn"])
    let size = Size(columns: 20, rows: 5)
    #expect(lines.map(\.picture?.row) == [0, 1, 2, 3, 4, nil])
    #expect(lines.compactMap(\.picture).allSatisfy { $0.x == 2 && $0.size == size })
    // Too narrow to show anything.
    #expect(flat.pieces.flatMap { $0.lines(width: 15) }.allSatisfy { $0.picture == nil })
  }

  @Test func `A picture is a frame with its description and its name`() {
    #expect(
      lines("![早上七点](picture:broth-pot)", width: 18) == [
        "╭────────────────╮", "│ 早上七点       │", "│ ▧ broth pot    │", "╰────────────────╯",
      ])
  }

  @Test(arguments: [
    (30, ["▶ 蒸汽 ─────────────────  1:58"]),
    (12, ["▶ 蒸汽  1:58"]),
    (11, ["▶ 蒸汽", "  1:58"]),
  ])
  func `A video without a picture tells its length at the end of its row, or below it`(
    width: Int, expected: [String]
  ) {
    #expect(lines("![蒸汽](video:steam?seconds=118)", width: width) == expected)
  }

  @Test(arguments: [
    (20, ["♪ 雾笛", "▷ ───────────── 1:34"]),
    (8, ["♪ 雾笛", "▷ ─ 1:34"]),
    (4, ["♪ 雾", "  笛", "▷ 1:34"]),
  ])
  func `A sound is its title and a line for its progress`(width: Int, expected: [String]) {
    #expect(lines("![雾笛](audio:foghorn?seconds=94)", width: width) == expected)
  }

  @Test func `Links are underlined and known by their number`() {
    let flat = ArticleFlattening(
      ArticleDocument(markdown: "[一](article:a)和[two](https://b.example/)"))
    #expect(flat.links == [.article(handle: "a"), .url("https://b.example/")])
    let spans = flat.pieces[0].lines(width: 40)[0].spans
    #expect(spans.map(\.place) == [.link(0), nil, .link(1)])
    #expect(spans.map(\.x) == [0, 2, 4])
    #expect(spans[0].look.attributes.contains(.underline))
  }

  /// Nesting that leaves no room for words gives way.
  @Test func `Text stays readable however deep it is nested`() {
    let deep = String(repeating: "> ", count: 20) + "深处也要看得见"
    for width in 1...60 {
      let rows = lines(deep, width: width)
      #expect(rows.joined().contains("深"))
      #expect(rows.count <= 7)
    }
  }

  @Test(arguments: 6...40)
  func `No row is wider than the page`(width: Int) {
    let markdown = """
      ## 一个很长的标题 with words
      一段话，with `code` and **strong** and [link](article:x).

      | 站名 | 首班 | 末班 |
      |---|:-:|--:|
      | 北码头 | 05:40–06:10 | 21:40 |

      ![a picture](picture:tram)
      ![sound of it](audio:tram?seconds=5)

      - item
        1. one
      > quoted
      """
    for line in ArticleFlattening(ArticleDocument(markdown: markdown)).pieces
      .flatMap({ $0.lines(width: width) })
    {
      let end = line.spans.map { $0.x + $0.width }.max() ?? 0
      #expect(end <= width, "\(line.text)")
    }
  }
}
