/// A frame as text: for `wesim screen`, and for snapshots of screens in tests.
package enum ScreenText {
  /// The rows as they stand in a terminal, without the blanks at their ends.
  package static func render(_ frame: Frame) -> String {
    frame.buffer.lines().map { trimmed($0) + "\n" }.joined()
  }

  /// The rows in a box, so that blanks at their ends count; below, the styles by letter.
  ///
  /// A cell in the plain style is `.`, the caret's `█`. `letter` names the styles that a theme has a
  /// role for; others get the letters A to Z and a to z in the order they appear, explained at the end, and what
  /// is more than these, as in pictures, is `*`.
  ///
  /// Stops the program if a row is not exactly as wide as the screen: that is a defect of drawing.
  package static func renderWithStyles(
    _ frame: Frame, letter: (Style) -> Character? = { _ in nil }
  ) -> String {
    let size = frame.buffer.size
    let edge = String(repeating: "─", count: size.columns)
    var text = "┌\(edge)┐\n"
    for (row, line) in frame.buffer.lines().enumerated() {
      precondition(
        TextWidth.width(of: line) == size.columns, "row \(row) is not \(size.columns) columns wide")
      text += "│\(line)│\n"
    }
    text += "└\(edge)┘\n"

    var legend: [(letter: Character, style: Style)] = []
    var others: Set<Style> = []
    for row in 0..<size.rows {
      var letters = ""
      for column in 0..<size.columns {
        let style = frame.buffer.style(column: column, row: row)
        if frame.cursor == Position(column: column, row: row) {
          letters.append("█")
        } else if style == Style() {
          letters.append(".")
        } else if let known = letter(style) ?? legend.first(where: { $0.style == style })?.letter {
          letters.append(known)
        } else if legend.count == Self.letters.count {
          others.insert(style)
          letters.append("*")
        } else {
          let next = Self.letters[legend.count]
          legend.append((next, style))
          letters.append(next)
        }
      }
      text += " \(letters)\n"
    }
    if let cursor = frame.cursor {
      text += "caret: column \(cursor.column), row \(cursor.row)\n"
    }
    for (letter, style) in legend {
      text += "\(letter): \(style)\n"
    }
    if !others.isEmpty { text += "*: \(others.count) more styles\n" }
    return text
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

  private static func trimmed(_ line: String) -> Substring {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension Style: CustomStringConvertible {
  /// "bold reverse 15 on 160": attributes, then the colours that are not the terminal's own.
  package var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    var words = names.filter { attributes.contains($0.0) }.map(\.1)
    if let index = foreground.index { words.append("\(index)") }
    if let index = background.index { words.append("on \(index)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
