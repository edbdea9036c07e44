/// Breaks text into rows that fit a width.
///
/// Words stay whole where they fit, Chinese and Japanese break between any two characters, closing
/// punctuation never begins a row and opening punctuation never ends one. What no rule lets fit (a
/// word longer than the row, a row of nothing but brackets) is cut where the row ends.
package enum TextWrap {
  /// The rows of `text`, without the blanks and the line ends between them.
  ///
  /// A line end always ends a row, so an empty line is an empty row; empty text is one empty row.
  /// A width below 1 counts as 1. A row is wider than `width` only if a single character is.
  package static func wrapped(_ text: String, width: Int) -> [Substring] {
    if isOneRow(text, width: width) { return [text[...]] }
    if let characters = singleScalars(of: text) {
      let bytes = text.utf8
      func index(_ number: Int) -> String.Index {
        bytes.index(bytes.startIndex, offsetBy: characters.offsets[number])
      }
      return rows(of: characters.units, width: width, blanks: .hang).map { row in
        text[index(row.start)..<index(row.end)]
      }
    }
    let indices = Array(text.indices) + [text.endIndex]
    return rows(of: Array(text), width: width, blanks: .hang).map { row in
      text[indices[row.start]..<indices[row.end]]
    }
  }

  /// How many rows `text` takes at `width`.
  package static func height(of text: String, width: Int) -> Int {
    if isOneRow(text, width: width) { return 1 }
    if let characters = singleScalars(of: text) {
      return rows(of: characters.units, width: width, blanks: .hang).count
    }
    return rows(of: Array(text), width: width, blanks: .hang).count
  }

  /// Whether a text that can't be cut or trimmed anywhere fits: most of what is said in a chat.
  private static func isOneRow(_ text: String, width: Int) -> Bool {
    guard text.utf8.count <= 4 * width, let last = text.utf8.last, last > 0x20 else { return false }
    let isUncut = text.utf8.withContiguousStorageIfAvailable { bytes in
      var scalars = UTF8Scalars(bytes)
      while let scalar = scalars.next() {
        switch scalar {
        case ..<0x20, 0x85, 0x2028, 0x2029: return false
        default: break
        }
      }
      return true
    }
    return isUncut == true && TextWidth.width(of: text) <= max(1, width)
  }

  /// The characters of a text in which each is one scalar, as in nearly all of them, with the byte each begins at and
  /// where the last ends; `nil` for another text.
  ///
  /// Finding characters in the general case costs many times what is done with them here.
  private static func singleScalars(of text: String) -> (units: [Unit], offsets: [Int])? {
    let found: (units: [Unit], offsets: [Int])?? = text.utf8.withContiguousStorageIfAvailable {
      bytes in
      var units: [Unit] = []
      var offsets = [0]
      units.reserveCapacity(bytes.count)
      offsets.reserveCapacity(bytes.count + 1)
      var scalars = UTF8Scalars(bytes)
      while let scalar = scalars.next() {
        guard standsAlone(scalar) else { return nil }
        units.append(Unit(kind: BreakClass(scalar), columns: TextWidth.width(of: scalar)))
        offsets.append(scalars.offset)
      }
      return (units, offsets)
    }
    return found ?? nil
  }

  /// Whether a scalar is a character by itself between others of this kind: ASCII but for the CR, the dashes, quotation
  /// marks and dots of running text, and what Chinese and Japanese are written with, without what joins.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0D: false
    case ..<0x80, 0x4E00...0x9FFF, 0x2010...0x2027, 0x3000...0x3029, 0x3041...0x3096,
      0x30A0...0x30FF, 0xFF01...0xFF60:
      true
    default: false
    }
  }

  /// What wrapping must know of a character.
  private struct Unit {
    var kind: BreakClass
    var columns: Int
  }

  /// What happens to blanks at the end of a row.
  enum Blanks {
    /// They are left out, however many there are: for text that is read.
    case hang
    /// They stay, and go on to the next row if they do not fit: for text that is edited.
    case keep
  }

  /// One row: the characters shown, and where the next row starts.
  struct Row: Hashable, Sendable {
    var start: Int
    var end: Int
    var next: Int
  }

  static func rows(of characters: [Character], width: Int, blanks: Blanks) -> [Row] {
    let units = characters.map { Unit(kind: BreakClass($0), columns: TextWidth.width(of: $0)) }
    return rows(of: units, width: width, blanks: blanks)
  }

  private static func rows(of units: [Unit], width: Int, blanks: Blanks) -> [Row] {
    let width = max(1, width)
    var rows: [Row] = []
    var start = 0
    var index = 0
    var used = 0
    /// The last place where the row may be broken: what is shown ends there, the next starts there.
    var candidate: (end: Int, next: Int)?
    var previous: BreakClass?

    func begin(at next: Int) {
      start = next
      index = next
      used = 0
      candidate = nil
      previous = nil
    }

    while index < units.count {
      let current = units[index].kind
      if current == .lineEnd {
        let end = blanks == .hang ? trimmed(units, from: start, to: index) : index
        rows.append(Row(start: start, end: end, next: index + 1))
        begin(at: index + 1)
        continue
      }
      if let previous, index > start, previous.allowsBreak(before: current) {
        let end = blanks == .hang ? trimmed(units, from: start, to: index) : index
        if end > start || blanks == .keep { candidate = (end, index) }
      }
      let columns = units[index].columns
      let hangs = current == .blank && blanks == .hang
      if used + columns > width, !hangs, index > start {
        let cut = blanks == .hang ? trimmed(units, from: start, to: index) : index
        let (end, next) = candidate ?? (cut, index)
        rows.append(Row(start: start, end: end, next: next))
        begin(at: next)
        continue
      }
      used += columns
      previous = current
      index += 1
    }
    let end = blanks == .hang ? trimmed(units, from: start, to: index) : index
    rows.append(Row(start: start, end: end, next: index))
    return rows
  }

  private static func trimmed(_ units: [Unit], from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, units[end - 1].kind == .blank { end -= 1 }
    return end
  }
}

/// What a character means for breaking a line.
private enum BreakClass {
  case lineEnd
  case blank
  /// Glued to its neighbours of the same kind: letters, digits, marks of the Latin kind.
  case word
  /// After it a word may be broken.
  case hyphen
  /// Stands alone: Han, kana, Hangul, emoji.
  case ideograph
  /// Never ends a row.
  case opening
  /// The sign before a mentioned name, which it stays with.
  case at
  /// Never begins a row.
  case closing
  /// A blank that holds its neighbours together.
  case glue

  init(_ character: Character) {
    guard let first = character.unicodeScalars.first else {
      self = .word
      return
    }
    self.init(first.value)
    // A blank that carries a mark isn't one.
    if self == .blank, character.unicodeScalars.count > 1 { self = .word }
  }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x20, 0x09: self = .blank
    case 0xA0, 0x202F: self = .glue
    case 0x2D, 0x2010: self = .hyphen
    case 0x40: self = .at
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .ideograph
    default:
      if Self.openings.contains(scalar) {
        self = .opening
      } else if Self.closings.contains(scalar) {
        self = .closing
      } else {
        self = scalar >= 0x1100 && TextWidth.width(of: scalar) == 2 ? .ideograph : .word
      }
    }
  }

  func allowsBreak(before next: BreakClass) -> Bool {
    switch (self, next) {
    case (_, .blank), (_, .closing), (_, .glue), (_, .lineEnd): false
    case (.opening, _), (.glue, _), (.lineEnd, _): false
    case (.blank, _): true
    case (.at, _), (.word, .at): false
    case (.ideograph, _), (_, .ideograph): true
    case (.closing, .opening): true
    case (.hyphen, .word): true
    case (.closing, _), (.word, _), (.hyphen, _): false
    }
  }

  private static let openings = Set("([{（［｛〔〈《「『【〖〘〚“‘｟｢¿¡".unicodeScalars.map(\.value))

  private static let closings = Set(
    """
    )]}）］｝〕〉》」』】〗〙〛”’｠｣,.!?:;%，。、．！？：；％…—～·・‥〜ー々〻ヽヾゝゞ\
    ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ℃‰′″
    """.unicodeScalars.map(\.value))
}
