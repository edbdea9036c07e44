package import TerminalKit

extension Canvas {
  /// Draws a text that is being written, scrolled so that the caret is in sight; signs in the column `signsAt` tell of rows
  /// above and below.
  ///
  /// The text is laid out for the width of `rect`.
  package mutating func write(
    _ editor: TextEditor, in rect: Rect, signsAt x: Int, hasCaret: Bool, in context: ScreenContext
  ) {
    let layout = editor.layout(width: rect.width)
    let visible = max(1, rect.height)
    let first = min(
      max(0, layout.caret.row - visible + 1), max(0, layout.rows.count - visible))
    for (index, row) in layout.rows.dropFirst(first).prefix(visible).enumerated() {
      write(
        row, x: rect.x, y: rect.y + index, style: context.theme[.text], maxWidth: rect.width)
    }
    if first > 0 { write("▴", x: x, y: rect.y, style: context.theme[.hintKey]) }
    if first + visible < layout.rows.count {
      write("▾", x: x, y: rect.y + visible - 1, style: context.theme[.hintKey])
    }
    if hasCaret {
      placeCursor(x: rect.x + layout.caret.column, y: rect.y + layout.caret.row - first)
    }
  }
}
