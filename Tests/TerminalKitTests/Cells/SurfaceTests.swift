import TerminalKit
import Testing

struct SurfaceTests {
  @Test(arguments: [
    ("hello", 0, 5, "hello "),
    ("hello world", 0, 6, "hello "),
    ("hello", 3, 3, "   hel"),
    ("hello", -2, 5, "llo   "),
    ("你好", 0, 4, "你好  "),
    ("你好吗呢", 0, 6, "你好吗"),
    ("你好吗", 1, 5, " 你好 "),
    ("你好", -1, 4, " 好   "),
    ("e\u{301}x", 0, 2, "e\u{301}x    "),
    ("\u{301}x", 0, 1, "x     "),
    ("a\tb\nc", 0, 5, "a b c "),
    ("a\u{1B}[1mb", 0, 6, "a\u{FFFD}[1mb"),
    ("a\u{202E}b", 0, 2, "ab    "),
    ("\u{10FFFE}", 0, 1, "\u{FFFD}     "),
  ])
  func `text is clipped by cells and made harmless`(
    text: String, x: Int, used: Int, line: String
  ) {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    #expect(surface.write(text, x: x, y: 0) == used)
    #expect(surface.buffer.lines() == [line])
  }

  @Test(arguments: [(0, "x 好"), (1, " x好"), (2, "你x "), (3, "你 x")])
  func `a wide character half overwritten becomes a blank`(x: Int, line: String) {
    var surface = Surface(size: Size(columns: 4, rows: 1))
    surface.write("你好", x: 0, y: 0)
    surface.write("x", x: x, y: 0)
    #expect(surface.buffer.lines() == [line])
  }
}
