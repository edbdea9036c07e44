import Testing

@testable import TerminalKit

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
    let cells = surface.write(text, x: x, y: 0)
    #expect(cells == used)
    #expect(surface.buffer.lines() == [line])
  }

  @Test(arguments: [(0, "x 好"), (1, " x好"), (2, "你x "), (3, "你 x")])
  func `a wide character half overwritten becomes a blank`(x: Int, line: String) {
    var surface = Surface(size: Size(columns: 4, rows: 1))
    surface.write("你好", x: 0, y: 0)
    surface.write("x", x: x, y: 0)
    #expect(surface.buffer.lines() == [line])
  }

  @Test(arguments: [
    ("你好", 3, "你  "), ("你好", 4, "你好"), ("ab你", 3, "ab  "), ("e\u{301}ab", 2, "e\u{301}a  "),
  ])
  func `maxWidth cuts inside the surface too`(text: String, maxWidth: Int, line: String) {
    var surface = Surface(size: Size(columns: 4, rows: 1))
    let cells = surface.write(text, x: 0, y: 0, maxWidth: maxWidth)
    #expect(cells == min(maxWidth, TextWidth.width(of: text)))
    #expect(surface.buffer.lines() == [line])
  }

  @Test func `a window draws in its own coordinates and nowhere else`() {
    var surface = Surface(size: Size(columns: 8, rows: 4))
    surface.fill(surface.bounds, scalar: ".")
    surface.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { window in
      #expect(window.size == Size(columns: 4, rows: 2))
      window.write("abcdef", x: 0, y: 0)
      window.write("你好吗", x: -1, y: 1)
      window.write("no", x: 0, y: 2)
      window.write("no", x: 0, y: -1)
      window.inside(Rect(x: 3, y: -1, width: 9, height: 9)) { inner in
        inner.write("XY", x: 0, y: 1)
        inner.placeCaret(x: 0, y: 2)
      }
    }
    #expect(surface.buffer.lines() == ["........", "..abcX..", ".. 好 ..", "........"])
    #expect(surface.caret == Position(column: 5, row: 2))
  }

  @Test func `a caret outside what can be seen is hidden`() {
    var surface = Surface(size: Size(columns: 4, rows: 2))
    surface.placeCaret(x: 3, y: 1)
    #expect(surface.frame.cursor == Position(column: 3, row: 1))
    surface.placeCaret(x: 4, y: 1)
    #expect(surface.frame.cursor == nil)
  }

  @Test func `a fill with a wide character leaves a blank where half of it would not fit`() {
    var surface = Surface(size: Size(columns: 5, rows: 1))
    surface.fill(surface.bounds, scalar: "田")
    #expect(surface.buffer.lines() == ["田田 "])
  }

  @Test func `a change of style takes a wide character as a whole`() {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    surface.write("a你b", x: 0, y: 0)
    surface.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.with(.reverse) }
    let reversed = (0..<6).map { surface.buffer.style(column: $0, row: 0).attributes == .reverse }
    #expect(reversed == [false, true, true, false, false, false])
  }

  @Test func `a buffer is drawn onto another, cut where it does not fit`() {
    var small = Surface(size: Size(columns: 4, rows: 1))
    small.write("你e\u{301}x", x: 0, y: 0)
    var surface = Surface(size: Size(columns: 4, rows: 2))
    surface.draw(small.buffer, x: 1, y: 0)
    surface.draw(small.buffer, x: -1, y: 1)
    #expect(surface.buffer.lines() == [" 你e\u{301}", " e\u{301}x "])
  }

  @Test func `buffers are equal by what they show, not by how they were drawn`() {
    var one = Surface(size: Size(columns: 4, rows: 1))
    one.write("a\u{301}", x: 0, y: 0)
    one.write("e\u{301}", x: 0, y: 0)
    var other = Surface(size: Size(columns: 4, rows: 1))
    other.write("e\u{301}", x: 0, y: 0)
    #expect(one.buffer == other.buffer)
    other.write("e\u{302}", x: 0, y: 0)
    #expect(one.buffer != other.buffer)
  }

  @Test(arguments: 1...20)
  func `whatever is drawn, every row is exactly as wide as the surface`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let size = Size(
        columns: Int.random(in: 0...20, using: &generator),
        rows: Int.random(in: 0...4, using: &generator))
      var surface = Surface(size: size)
      for _ in 0..<20 {
        let (x, y) = (
          Int.random(in: -8...24, using: &generator), Int.random(in: -2...5, using: &generator)
        )
        let (w, h) = (
          Int.random(in: 0...9, using: &generator), Int.random(in: 0...4, using: &generator)
        )
        let text = generator.hostileText()
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: surface.fill(Rect(x: x, y: y, width: w, height: h), scalar: "田")
        case 1:
          surface.inside(Rect(x: x, y: y, width: w, height: h)) { $0.write(text, x: -1, y: 1) }
        case 2: surface.restyle(Rect(x: x, y: y, width: w, height: h)) { $0.with(.bold) }
        case 3: surface.write(text, x: x, y: y, maxWidth: w)
        default: surface.write(text, x: x, y: y)
        }
      }
      for line in surface.buffer.lines() {
        #expect(TextWidth.width(of: line) == size.columns, "seed \(seed): \(line.debugDescription)")
        #expect(
          line.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
          },
          "seed \(seed): \(line.debugDescription)")
      }
    }
  }

  @Test(arguments: Torture.samples)
  func `the width told is the width drawn`(sample: String) {
    var surface = Surface(size: Size(columns: 80, rows: 1))
    let used = surface.write(sample, x: 0, y: 0)
    #expect(used == min(80, TextWidth.width(of: sample)))
    surface.write("|", x: used, y: 0)
    #expect(surface.buffer.text(column: used, row: 0) == "|")
  }

  @Test func `a name of ten thousand characters costs one row`() {
    var surface = Surface(size: Size(columns: 10, rows: 2))
    let cells = surface.write(String(repeating: "名\u{301}", count: 10_000), x: 0, y: 0)
    #expect(cells == 10)
    #expect(surface.buffer.lines()[1] == "          ")
  }

}
