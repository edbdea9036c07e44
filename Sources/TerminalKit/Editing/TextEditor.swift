/// Text being written: several lines, and a caret between two characters.
///
/// It works in characters as people see them: one press of an arrow passes a whole family emoji, one
/// Backspace takes it away. Text typed or pasted joins with what is beside it (a combining accent
/// with its letter), so that `text` never differs from what was put together.
package struct TextEditor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// How many characters stand before the caret.
  package private(set) var caret: Int
  /// What Ctrl-W, Ctrl-U, Ctrl-K or Alt-D took away last; Ctrl-Y brings it back.
  private var killed = ""
  /// The column that up and down keep to.
  private var goalColumn: Int?

  package init(_ text: String = "") {
    characters = Array(PlainText.lines(text))
    caret = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// The text before the caret: what a completion goes by.
  package var textBeforeCaret: String { String(characters[..<caret]) }

  /// Puts the caret after `position` characters, or at the nearest end.
  package mutating func moveCaret(to position: Int) {
    caret = min(max(0, position), characters.count)
    goalColumn = nil
  }

  /// Inserts typed or pasted text at the caret; control characters in it are left out.
  package mutating func insert(_ text: some StringProtocol) {
    replace(caret..<caret, with: PlainText.lines(text))
  }

  /// Takes the whole text away.
  package mutating func clear() {
    replace(0..<characters.count, with: "")
  }

  package mutating func deleteBackward() {
    replace(max(0, caret - 1)..<caret, with: "")
  }

  package mutating func deleteForward() {
    replace(caret..<min(characters.count, caret + 1), with: "")
  }

  /// Does what a key does in every editor and shell; false if it is none of these keys.
  ///
  /// `width` is that of the rows on the screen, by which up and down move. They are not used in the
  /// first and the last row, so that a screen can leave the editor or recall something. Enter is
  /// never used: what it does is the screen's affair. Alt-Enter and Ctrl-J begin a new line.
  package mutating func handle(_ key: Key, width: Int) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .altEnter, .control("j"): insert("\n")
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left, .control("b"): moveCaret(to: caret - 1)
    case .right, .control("f"): moveCaret(to: caret + 1)
    case .home, .control("a"): moveCaret(to: lineStart)
    case .end, .control("e"): moveCaret(to: lineEnd)
    case .controlMotion(.home): moveCaret(to: 0)
    case .controlMotion(.end): moveCaret(to: characters.count)
    case .controlMotion(.left), .altMotion(.left), .alt("b"): moveCaret(to: wordStart)
    case .controlMotion(.right), .altMotion(.right), .alt("f"): moveCaret(to: wordEnd)
    case .control("w"), .altBackspace: kill(wordStart..<caret)
    case .alt("d"): kill(caret..<wordEnd)
    case .control("u"): kill(lineStart..<caret)
    case .control("k"): killToLineEnd()
    case .control("y"): insert(killed)
    case .up: return moveByRow(-1, width: width)
    case .down: return moveByRow(1, width: width)
    default: return false
    }
    return true
  }

  /// Moves the caret a row up (-1) or down (1) on the screen; false if there is none.
  package mutating func moveByRow(_ step: Int, width: Int) -> Bool {
    let layout = layout(width: width)
    let row = layout.caret.row + step
    guard layout.rows.indices.contains(row) else { return false }
    let goal = goalColumn ?? layout.caret.column
    moveCaret(to: layout.position(atColumn: goal, row: row, of: self))
    goalColumn = goal
    return true
  }

  private mutating func killToLineEnd() {
    let end = lineEnd
    kill(caret..<(end == caret ? min(characters.count, caret + 1) : end))
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = String(characters[range])
    replace(range, with: "")
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    goalColumn = nil
    // What is inserted, or comes together, may join with its neighbours into fewer characters.
    let before = range.lowerBound > 0 ? range.lowerBound - 1 : 0
    let head = String(characters[before..<range.lowerBound]) + text
    var after = range.upperBound
    var joined = Array(head)
    var step = 1
    while after < characters.count {
      let next = min(characters.count, after + step)
      joined = Array(String(joined) + String(characters[after..<next]))
      after = next
      step *= 2
      if joined.last == characters[after - 1] { break }
    }
    characters.replaceSubrange(before..<after, with: joined)
    caret = before + Array(head).count
  }

  private var lineStart: Int {
    (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1
  }

  private var lineEnd: Int {
    characters[caret...].firstIndex(of: "\n") ?? characters.count
  }

  /// The start of the word before the caret; in Chinese, which has no blanks, one character.
  private var wordStart: Int {
    var index = caret
    while index > 0, WordClass(characters[index - 1]) == .between { index -= 1 }
    guard index > 0 else { return 0 }
    let kind = WordClass(characters[index - 1])
    repeat {
      index -= 1
    } while index > 0 && kind == .word && WordClass(characters[index - 1]) == kind
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, WordClass(characters[index]) == .between { index += 1 }
    guard index < characters.count else { return index }
    let kind = WordClass(characters[index])
    repeat {
      index += 1
    } while index < characters.count && kind == .word
      && WordClass(characters[index]) == kind
    return index
  }
}

/// What a character is to a motion by words.
private enum WordClass {
  case word
  case ideograph
  case between

  init(_ character: Character) {
    if TextWidth.width(of: character) > 1, character.isLetter || !character.isPunctuation {
      self = .ideograph
    } else if character.isLetter || character.isNumber || character == "_" {
      self = .word
    } else {
      self = .between
    }
  }
}
