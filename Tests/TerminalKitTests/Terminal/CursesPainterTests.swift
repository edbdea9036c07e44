import CNcurses
import Glibc
import Testing

@testable import TerminalKit

/// What the painter hands to ncurses, frame after frame, is what the frames say.
@Suite(.serialized) struct CursesPainterTests {
  private static let size = Size(columns: 24, rows: 4)
  private static let sizes = [size, Size(columns: 17, rows: 3)]
  private static let words = [
    "a", " ", "    ", "      ", "filled", "文字", "好", "e\u{301}", "文\u{301}", "·", "…", "x文y",
  ]
  private static let styles = [
    Style(), Style(foreground: .palette(245)), Style(background: .palette(238)),
    Style(attributes: .bold), Style(foreground: .palette(16), background: .palette(114)),
    Style(foreground: .palette(9), attributes: [.bold, .underline]),
    Style(attributes: .reverse), Style(foreground: .palette(77), background: .palette(238)),
    Style(attributes: .dim), Style(foreground: .palette(245), attributes: .italic),
  ]

  /// A screen of ncurses that nobody sees.
  private static func window(
    of terminal: String = "xterm-256color"
  ) throws -> UnsafeMutablePointer<WINDOW> {
    let (output, input) = (fopen("/dev/null", "w"), fopen("/dev/null", "r"))
    try #require(newterm(terminal, output, input) != nil)
    // Colours whatever the environment wishes.
    try #require(start_color() == OK && use_default_colors() == OK)
    return try #require(newpad(Int32(size.rows), Int32(size.columns)))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whatever was there before, ncurses has the cells of the frame`(seed: UInt64) throws {
    try #require(TextWidth.isReady)
    let window = try Self.window()
    var painter = CursesPainter(screen: window, colors: .palette256)
    var generator = SeededGenerator(seed: seed)
    var surface = Surface(size: Self.size)
    for number in 0..<150 {
      switch Int.random(in: 0..<24, using: &generator) {
      case 0, 1: surface = Surface(size: Self.sizes.randomElement(using: &generator) ?? Self.size)
      case 2:
        // Somebody else has written over it.
        werase(window)
        mvwaddstr(window, 1, 3, "an old line")
        painter.forget()
      default: break
      }
      for _ in 0..<Int.random(in: 0..<4, using: &generator) {
        draw(on: &surface, &generator)
      }
      let hasChanged = painter.paint(surface.frame.buffer)
      let hasChangedAgain = painter.paint(surface.frame.buffer)
      #expect(!hasChangedAgain, "the same once more: seed \(seed), frame \(number)")
      let difference = Self.difference(of: window, from: surface.frame.buffer)
      #expect(
        difference == nil,
        "seed \(seed), frame \(number), changed: \(hasChanged), pairs \(curses_pairs())")
      guard difference == nil else { return }
    }
  }

  @Test func `a row that has not changed is not sent again`() throws {
    try #require(TextWidth.isReady)
    let window = try Self.window()
    var painter = CursesPainter(screen: window, colors: .palette256)
    var surface = Surface(size: Self.size)
    for row in 0..<Self.size.rows { surface.write("row \(row) 文", x: 0, y: row) }
    _ = painter.paint(surface.frame.buffer)
    untouchwin(window)
    surface.write("other", x: 2, y: 2)
    _ = painter.paint(surface.frame.buffer)
    let touched = (0..<Self.size.rows).map { is_linetouched(window, Int32($0)) }
    #expect(touched == [false, false, true, false])
  }

  /// Both are the first of their frame.
  @Test func `a character of several scalars that takes the place of another is sent`() throws {
    try #require(TextWidth.isReady)
    let window = try Self.window()
    var painter = CursesPainter(screen: window, colors: .palette256)
    for text in ["e\u{301}", "n\u{303}", "文\u{301}"] {
      var surface = Surface(size: Self.size)
      surface.write(text, x: 2, y: 1, style: Style())
      let hasChanged = painter.paint(surface.frame.buffer)
      #expect(hasChanged)
      #expect(Self.difference(of: window, from: surface.frame.buffer) == nil, "\(text)")
    }
  }

  /// A terminal of eight colours has fewer pairs than there are of them, so that they are given out anew; one of 256 has
  /// more than fit the attributes of a cell.
  @Test(arguments: [("xterm", 8 as UInt8), ("xterm-256color", 255)])
  func `colours are right however many pairs have been given out before`(
    terminal: String, count: UInt8
  ) throws {
    try #require(TextWidth.isReady)
    let window = try Self.window(of: terminal)
    let colours = [Color.default] + (0..<count).map { .palette($0) }
    var painter = CursesPainter(screen: window, colors: .palette256)
    var generator = SeededGenerator(seed: 4)
    var given: Set<Style> = []
    for number in 0..<60 {
      // The first row stays, so that its cells are painted anew only because their pairs are.
      var surface = Surface(size: Self.size)
      surface.write(
        "as it was", x: 0, y: 0, style: Style(foreground: .palette(1), background: .palette(6)))
      for x in stride(from: 0, to: Self.size.columns, by: 4) {
        let style = Style(
          foreground: colours.randomElement(using: &generator) ?? .default,
          background: colours.randomElement(using: &generator) ?? .default)
        surface.write("word", x: x, y: 2, style: style)
        given.insert(style)
      }
      _ = painter.paint(surface.frame.buffer)
      let difference = Self.difference(of: window, from: surface.frame.buffer)
      #expect(difference == nil, "frame \(number) of \(curses_pairs()) pairs")
    }
    #expect(given.count > min(Int(curses_pairs()), 256), "too few to mean anything")
  }

  private func draw(on surface: inout Surface, _ generator: inout SeededGenerator) {
    let x = Int.random(in: -1..<Self.size.columns, using: &generator)
    let y = Int.random(in: 0..<Self.size.rows, using: &generator)
    let style = Self.styles[Int.random(in: 0..<Self.styles.count, using: &generator)]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: surface.fill(Rect(x: x, y: y, width: 9, height: 2), style: style)
    case 1: surface.restyle(Rect(x: x, y: y, width: 9, height: 1)) { _ in style }
    default:
      var column = x
      for _ in 0..<Int.random(in: 1..<5, using: &generator) {
        let word = Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
        column += surface.write(word, x: column, y: y, style: style)
      }
    }
  }

  /// The first cell that looks different, as column and row.
  private static func difference(
    of window: UnsafeMutablePointer<WINDOW>, from buffer: Buffer
  ) -> Position? {
    for row in 0..<buffer.size.rows {
      for column in 0..<buffer.size.columns {
        var cell = cchar_t()
        mvwin_wch(window, Int32(row), Int32(column), &cell)
        // Where a wide character's second half stands, ncurses says so in the bits of a character.
        let isRightHalf = cell.attr & 0xFF > 1
        let text = buffer.text(column: column, row: row)
        if isRightHalf != text.isEmpty { return Position(column: column, row: row) }
        guard !isRightHalf else { continue }
        let wanted = buffer.style(column: column, row: row)
        if self.text(of: cell) != text || !looks(cell, like: wanted, isBlank: text == " ") {
          return Position(column: column, row: row)
        }
      }
    }
    return nil
  }

  private static func text(of cell: cchar_t) -> String {
    let scalars = [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4]
    var text = String.UnicodeScalarView()
    for scalar in scalars.prefix(while: { $0 != 0 }) {
      text.append(Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "?")
    }
    return String(text)
  }

  /// Of a blank only the background can be seen, an underline, and whether the colours are reversed.
  private static func looks(_ cell: cchar_t, like style: Style, isBlank: Bool) -> Bool {
    var (foreground, background) = (Int32(-1), Int32(-1))
    if cell.ext_color != 0 { extended_pair_content(cell.ext_color, &foreground, &background) }
    let has = { (bit: Int) in Int(cell.attr) & bit != 0 }
    let seen = [
      (Attributes.underline, has(Int(attribute_underline))),
      (.reverse, has(Int(attribute_reverse))),
    ]
    let letters = [
      (Attributes.bold, has(Int(attribute_bold))), (.dim, has(Int(attribute_dim))),
      (.italic, has(Int(attribute_italic))),
    ]
    guard background == Int32(style.background.code) - 1 else { return false }
    guard (seen + (isBlank ? [] : letters)).allSatisfy({ style.attributes.contains($0) == $1 })
    else { return false }
    return isBlank && !style.attributes.contains(.reverse)
      || foreground == Int32(style.foreground.code) - 1
  }
}
