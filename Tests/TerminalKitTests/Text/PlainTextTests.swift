import TerminalKit
import Testing

struct PlainTextTests {
  @Test(arguments: [
    ("妈妈 (3)", "妈妈 (3)"), ("a\u{1B}]0;evil\u{07}b", "a\u{FFFD}]0;evil\u{FFFD}b"),
    ("two\nlines", "two lines"), ("\u{202E}x\u{9B}", "x\u{FFFD}"), ("", ""),
  ])
  func `a title is one line without control`(text: String, line: String) {
    #expect(PlainText.line(text) == line)
  }

  @Test func `a title is not longer than anybody needs`() {
    let name = String(repeating: "名", count: 10_000)
    #expect(PlainText.line(name) == String(name.prefix(256)))
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\n\rb", "a\n\nb"), ("a\tb", "a\tb"),
    ("a\u{1B}[2Jb\u{0}\u{7F}\u{9C}", "a[2Jb"), ("👨‍👩‍👧❤\u{FE0F}", "👨‍👩‍👧❤\u{FE0F}"),
    ("\u{202E}a\u{2066}b\u{200F}", "ab"), ("\u{A0}é", "\u{A0}é"),
  ])
  func `pasted and copied text keeps its lines and emoji but no control`(
    text: String, lines: String
  ) {
    #expect(PlainText.lines(text) == lines)
  }
}
