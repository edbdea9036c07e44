internal import CNcurses
internal import Glibc

/// How wide text is in the terminal, in cells.
///
/// The only place that knows it. A width belongs to a scalar, not to a `Character`: ncurses and
/// tmux measure scalar by scalar with the C library's `wcwidth`, and only who counts as they do
/// never moves a column. A family emoji therefore is as many cells as its people take, a flag two.
package enum TextWidth {
  /// What becomes of one scalar of a text on its way to a cell.
  enum Class: Equatable {
    /// It starts a cell, or two; the scalar drawn may be another than the one in the text.
    case cell(UInt32, isWide: Bool)
    /// It joins the cell before it.
    case joins
    /// It is left out: invisible, or a means to disorder a line.
    case dropped
  }

  private static let replacement = Class.cell(0xFFFD, isWide: false)
  private static let space = Class.cell(0x20, isWide: false)

  /// Whether `wcwidth` can be asked: it answers by the process's locale.
  ///
  /// Why `C.UTF-8` whatever the user's: it is part of glibc, every UTF-8 locale there has the same
  /// widths, and a `LANG=C` is no reason not to draw Chinese.
  static let isReady = setlocale(LC_CTYPE, "C.UTF-8") != nil

  /// How many cells `text` takes when it is drawn on one line.
  package static func width(of text: some StringProtocol) -> Int { width(of: String(text)) }

  /// The same for a whole string, which is what most texts are.
  package static func width(of text: String) -> Int {
    if let width = text.utf8.withContiguousStorageIfAvailable({ width(of: $0) }) { return width }
    var text = text
    return text.withUTF8 { width(of: $0) }
  }

  private static func width(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    var scalars = UTF8Scalars(bytes)
    while let scalar = scalars.next() {
      width += self.width(of: scalar)
    }
    return width
  }

  /// How many cells a scalar adds to the text before it: 0, 1 or 2.
  package static func width(of scalar: Unicode.Scalar) -> Int {
    width(of: scalar.value)
  }

  static func width(of scalar: UInt32) -> Int {
    if scalar < 0x7F { return 1 }
    guard case .cell(_, let isWide) = classify(scalar) else { return 0 }
    return isWide ? 2 : 1
  }

  /// How many cells a character takes; 0 if it is nothing but marks.
  package static func width(of character: Character) -> Int {
    if character.isASCII, character != "\r\n" { return 1 }
    var width = 0
    for scalar in character.unicodeScalars {
      width += self.width(of: scalar.value)
    }
    return width
  }

  /// The beginning of `text` that fits `columns`, with "…" for what was cut.
  ///
  /// Characters are never cut in two. At a width of 0 nothing is left, not even the ellipsis.
  package static func clipped(
    _ text: some StringProtocol, to columns: Int, ellipsis: Bool = true
  ) -> String {
    guard columns > 0 else { return "" }
    var text = String(text)
    let kept = columns - (ellipsis ? 1 : 0)
    let offset = text.withUTF8 { bytes in cutOffset(in: bytes, beyond: columns, keeping: kept) }
    guard let offset else { return text }
    // The scalar at the offset may be the middle of a character, which then goes as a whole.
    let cut = text.utf8.index(text.startIndex, offsetBy: offset)
    let end = text.index(before: text.index(after: cut))
    return String(text[..<end]) + (ellipsis ? "…" : "")
  }

  /// The bytes that fit `kept` cells, if all of them take more than `columns`; else `nil`.
  private static func cutOffset(
    in bytes: UnsafeBufferPointer<UInt8>, beyond columns: Int, keeping kept: Int
  ) -> Int? {
    var width = 0
    var end = 0
    var scalars = UTF8Scalars(bytes)
    while let scalar = scalars.next() {
      width += self.width(of: scalar)
      if width > columns { return end }
      if width <= kept { end = scalars.offset }
    }
    return nil
  }

  /// The text in exactly `columns` cells: clipped if it is wider, else with blanks beside it.
  package static func padded(
    _ text: some StringProtocol, to columns: Int, align: Alignment = .leading, ellipsis: Bool = true
  ) -> String {
    let clipped = clipped(text, to: columns, ellipsis: ellipsis)
    let missing = max(0, columns - width(of: clipped))
    let before =
      switch align {
      case .leading: 0
      case .center: missing / 2
      case .trailing: missing
      }
    let blanks = String(repeating: " ", count: missing)
    return blanks.prefix(before) + clipped + blanks.dropFirst(before)
  }

  /// Which side of a wider field a text stands on.
  package enum Alignment: Sendable {
    case leading
    case center
    case trailing
  }

  /// What becomes of `scalar` when it is drawn.
  ///
  /// Line ends and tabs become a blank, other control characters and what is not assigned U+FFFD.
  /// Dropped are joiners, variation selectors, skin tones, tags, the keycap mark and every invisible
  /// format character, direction overrides first of all: terminals disagree about each of them.
  @inline(__always)
  static func classify(_ scalar: UInt32) -> Class {
    if (0x20...0x7E).contains(scalar) { return .cell(scalar, isWide: false) }
    if (0x4E00...0x9FFF).contains(scalar) { return .cell(scalar, isWide: true) }
    return classifyOther(scalar)
  }

  private static func classifyOther(_ value: UInt32) -> Class {
    switch value {
    case 0xAC00...0xD7A3: return .cell(value, isWide: true)
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return space
    case ..<0xA0: return replacement
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      return .dropped
    default: break
    }
    precondition(isReady, "the C library has no C.UTF-8 locale")
    switch wcwidth(wchar_t(bitPattern: value)) {
    case 1: return .cell(value, isWide: false)
    case 2: return .cell(value, isWide: true)
    case 0:
      let category = Unicode.Scalar(value)?.properties.generalCategory
      return category == .format ? .dropped : .joins
    default: return replacement
    }
  }
}
