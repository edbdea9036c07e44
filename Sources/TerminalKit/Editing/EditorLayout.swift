/// A text editor's text laid out in rows, for drawing and for finding a place by mouse.
package struct EditorLayout: Sendable, Equatable {
  /// The text of each row, at least one, none wider than the width unless a single character is.
  package let rows: [String]
  /// Where the caret stands.
  package let caret: Position
  private let starts: [TextWrap.Row]

  fileprivate init(rows: [String], caret: Position, starts: [TextWrap.Row]) {
    self.rows = rows
    self.caret = caret
    self.starts = starts
  }

  /// The caret position, in characters, that is nearest to a column of a row.
  package func position(atColumn column: Int, row: Int, of editor: TextEditor) -> Int {
    guard row >= 0 else { return 0 }
    guard row < starts.count else { return editor.characters.count }
    let range = starts[row]
    var position = range.start
    var left = 0
    while position < range.end {
      let width = TextWidth.width(of: editor.characters[position])
      if left + (width + 1) / 2 > column { break }
      left += width
      position += 1
    }
    // The end of a row that was only wrapped is the beginning of the next.
    if position == range.next, position > range.start, row + 1 < starts.count { position -= 1 }
    return position
  }
}

extension TextEditor {
  /// The rows at a width, and the caret among them.
  ///
  /// Every character has its place, blanks at the end of a row too. A caret behind a full row stands
  /// at the beginning of the next, so it is never outside the width.
  package func layout(width: Int) -> EditorLayout {
    let width = max(1, width)
    var ranges = TextWrap.rows(of: characters, width: width, blanks: .keep)
    var caret = Position(column: 0, row: 0)
    for (row, range) in ranges.enumerated() where self.caret >= range.start {
      let before = characters[range.start..<min(self.caret, range.end)]
      caret = Position(column: TextWidth.width(of: String(before)), row: row)
    }
    if caret.column >= width {
      let full = ranges[caret.row]
      let behind = TextWrap.Row(start: full.end, end: full.end, next: full.next)
      ranges.insert(behind, at: caret.row + 1)
      caret = Position(column: 0, row: caret.row + 1)
    }
    let rows = ranges.map { String(characters[$0.start..<$0.end]) }
    return EditorLayout(rows: rows, caret: caret, starts: ranges)
  }
}
