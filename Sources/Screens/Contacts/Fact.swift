import TerminalKit

/// A line of a profile: what it is about, and what it says.
///
/// ```
///   Region     澄港 北埠
///   What's Up  慢慢来，比较快；慢慢来，
///              什么都赶得上
/// ```
/// Where the width leaves too little beside the labels, the text stands below its label.
package struct Fact: Hashable, Sendable {
  package var label: String
  package var text: String

  package init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }

  /// How a page's facts are laid out together.
  package struct Columns: Hashable, Sendable {
    /// Where the text begins; 0: below the label.
    let indent: Int
    let width: Int

    package init(_ facts: [Fact], width: Int) {
      let widest = facts.map { TextWidth.width(of: $0.label) }.max() ?? 0
      indent = width - widest - 2 >= 24 ? widest + 2 : 0
      self.width = max(1, width)
    }

    func lines(of fact: Fact) -> [Substring] {
      TextWrap.wrapped(fact.text, width: max(1, width - indent))
    }

    package func height(of fact: Fact) -> Int { lines(of: fact).count + (indent == 0 ? 1 : 0) }
  }
}

extension Canvas {
  package mutating func fact(
    _ fact: Fact, _ columns: Fact.Columns, x: Int, y: Int, in context: ScreenContext
  ) {
    write(
      fact.label, x: x, y: y, style: context.theme[.secondary],
      maxWidth: columns.indent == 0 ? columns.width : columns.indent - 1)
    let top = columns.indent == 0 ? y + 1 : y
    for (row, line) in columns.lines(of: fact).enumerated() {
      write(line, x: x + columns.indent, y: top + row, style: context.theme[.text])
    }
  }
}
