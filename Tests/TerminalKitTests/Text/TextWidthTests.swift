import TerminalKit
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("你好", 4), ("안녕", 4), ("ｆ", 2), ("e\u{301}", 1), ("\u{301}", 0),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 8), ("🇨🇳", 2), ("❤\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1),
    ("a\u{200B}b", 2), ("a\u{202E}b", 2), ("\u{AD}", 0), ("\u{1B}", 1), ("\t", 1), ("\r\n", 2),
    ("\u{7F}", 1), ("\u{9F}", 1), ("\u{A0}", 1), ("\u{378}", 1), ("\u{E000}", 1), ("…", 1),
    ("“”", 2),
    ("\u{4E00}\u{9FFF}", 4), ("\u{ABFF}\u{AC00}\u{D7A3}\u{D7A4}", 6),
  ])
  func `a text is as wide as its scalars are in the C library`(text: String, width: Int) {
    #expect(TextWidth.width(of: text) == width)
    #expect(TextWidth.width(of: text[...]) == width)
    #expect(text.reduce(0) { $0 + TextWidth.width(of: $1) } == width)
  }

  @Test(arguments: [
    ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
    ("hello", -1, ""),
    ("你好吗", 6, "你好吗"), ("你好吗", 5, "你好…"), ("你好吗", 4, "你…"), ("你好吗", 2, "…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧x", 5, "…"), ("👨‍👩‍👧x", 6, "…"), ("👨‍👩‍👧x", 7, "👨‍👩‍👧x"),
  ])
  func `a clipped text fits and says that it was cut`(text: String, columns: Int, clipped: String) {
    #expect(TextWidth.clipped(text, to: columns) == clipped)
  }

  @Test(arguments: [("hello", 4, "hell"), ("你好", 3, "你"), ("你好", 4, "你好"), ("你好", 1, "")])
  func `without ellipsis as much stays as fits`(text: String, columns: Int, clipped: String) {
    #expect(TextWidth.clipped(text, to: columns, ellipsis: false) == clipped)
  }

  @Test(arguments: [
    ("ab", 5, TextWidth.Alignment.leading, "ab   "), ("ab", 5, .trailing, "   ab"),
    ("ab", 5, .center, " ab  "), ("你好吗", 5, .leading, "你好…"), ("你好吗", 4, .trailing, " 你…"),
    ("ab", 0, .center, ""),
  ])
  func `a padded text has exactly the width`(
    text: String, columns: Int, align: TextWidth.Alignment, padded: String
  ) {
    #expect(TextWidth.padded(text, to: columns, align: align) == padded)
  }

  @Test(arguments: 1...20)
  func `whatever the text, clipped fits and padded is exact`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = generator.hostileText()
      let columns = Int.random(in: 0...30, using: &generator)
      let clipped = TextWidth.clipped(text, to: columns)
      #expect(TextWidth.width(of: clipped) <= columns, "seed \(seed): \(text.debugDescription)")
      let padded = TextWidth.padded(text, to: columns)
      #expect(TextWidth.width(of: padded) == columns, "seed \(seed): \(text.debugDescription)")
    }
  }
}
