import Domain
import TerminalKit

/// One line of a text, with the first of what was searched for in sight.
///
/// A text that is too long begins with "…" shortly before that.
struct SearchExcerpt: Hashable, Sendable {
  let text: String
  /// The columns in which the words stand.
  let matches: [Range<Int>]

  init(_ text: String, words: SearchWords, width: Int) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let ranges = words.ranges(in: line)
    self.text = TextWidth.clipped(Self.beginning(of: line, ranges.first, width), to: max(0, width))
    let shown = self.text
    matches = words.ranges(in: shown).map { range in
      let start = TextWidth.width(of: shown[..<range.lowerBound])
      return start..<start + TextWidth.width(of: shown[range])
    }
  }

  /// The whole line, if the match isn't too far in it.
  private static func beginning(
    of line: String, _ match: Range<String.Index>?, _ width: Int
  ) -> String {
    guard let match, TextWidth.width(of: line[..<match.upperBound]) >= width else { return line }
    var before = line[..<match.lowerBound]
    var start = before.endIndex
    var room = max(0, width - TextWidth.width(of: line[match])) / 3
    while let character = before.popLast() {
      room -= TextWidth.width(of: character)
      if room < 0 { break }
      start = before.endIndex
    }
    return "…" + line[start...]
  }
}

extension Canvas {
  /// Draws the line, what was searched for in the colour of what is chosen.
  mutating func write(
    _ excerpt: SearchExcerpt, x: Int, y: Int, role: Role, in context: ScreenContext
  ) {
    write(excerpt.text, x: x, y: y, style: context.theme[role])
    for match in excerpt.matches {
      surface.restyle(Rect(x: x + match.lowerBound, y: y, width: match.count, height: 1)) { _ in
        context.theme[.marker]
      }
    }
  }
}
