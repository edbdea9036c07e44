import Domain
import Testing

@testable import Screens

@Suite struct ArticleTableTests {
  private func lines(_ markdown: String, width: Int) -> [String] {
    ArticleFlattening(ArticleDocument(markdown: markdown)).pieces
      .flatMap { $0.lines(width: width) }.map(\.text)
  }

  private let timetable = """
    | 船 | 开 | 备注 |
    |---|--:|---|
    | 首班 | 5:40 | 每天 |
    | 末班 | 21:40 | 学生持证免费乘坐 |
    """

  @Test func `Columns take what they need and keep their side`() {
    #expect(
      lines(timetable, width: 40) == [
        "船   │    开 │ 备注",
        "─────┼───────┼─────────────────",
        "首班 │  5:40 │ 每天",
        "末班 │ 21:40 │ 学生持证免费乘坐",
      ])
  }

  @Test func `The widest column gives way and its cells wrap`() {
    #expect(
      lines(timetable, width: 24) == [
        "船   │    开 │ 备注",
        "─────┼───────┼──────────",
        "首班 │  5:40 │ 每天",
        "┈┈┈┈┈┼┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈",
        "末班 │ 21:40 │ 学生持证",
        "     │       │ 免费乘坐",
      ])
  }

  @Test func `Without room for columns every row becomes a block`() {
    #expect(
      lines(timetable, width: 12) == [
        "船: 首班", "开: 5:40", "备注: 每天", "", "船: 末班", "开: 21:40", "备注: 学生持",
        "证免费乘坐",
      ])
  }

  @Test func `A table without rows still tells its headings`() {
    #expect(lines("| 站 | 时 |\n|---|---|", width: 20) == ["站 │ 时", "───┼───"])
  }
}
