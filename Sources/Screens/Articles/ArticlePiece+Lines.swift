import Domain
import TerminalKit

/// Laying out one piece.
extension ArticlePiece {
  /// The rows at a width, with the blank ones above.
  func lines(width: Int, spacing: ArticleSpacing = ArticleSpacing()) -> [ArticleLine] {
    let shown = shownLead(width: width)
    let indent = shown.reduce(0) { $0 + $1.width }
    let own = bodyLines(width: max(1, width - indent))
    let bars = Self.bars(of: shown)
    var lines = Array(
      repeating: ArticleLine(Self.bars(of: shown.prefix(gapLead))),
      count: gap == 0 ? 0 : gap + spacing.extraGap)
    for (row, line) in own.enumerated() {
      if row > 0, case .words = body {
        var blank = ArticleLine(bars)
        blank.isLeading = true
        lines += Array(repeating: blank, count: spacing.leading)
      }
      var spans = bars
      if row == 0, !marker.isEmpty, let last = shown.last {
        let x = indent - 1 - TextWidth.width(of: marker)
        spans.append(Span(x: max(indent - last.width, x), text: marker, look: Look(.secondary)))
      }
      var placed = line.moved(by: indent)
      placed.spans = spans + placed.spans
      lines.append(placed)
    }
    return lines
  }

  /// As much of the lead as leaves room for the text.
  private func shownLead(width: Int) -> ArraySlice<Lead> {
    var used = 0
    return lead.prefix { lead in
      used += lead.width
      return used <= max(0, width - 6)
    }
  }

  private static func bars(of lead: some Sequence<Lead>) -> [Span] {
    var spans: [Span] = []
    var x = 0
    for part in lead {
      if part == .bar { spans.append(Span(x: x, text: "▎", look: Look(.border))) }
      x += part.width
    }
    return spans
  }

  private func bodyLines(width: Int) -> [ArticleLine] {
    switch body {
    case .words(let text): text.rows(width: width).map { ArticleLine($0) }
    case .heading(let level, let text): Self.heading(text, level: level, width: width)
    case .code(let lines): lines.flatMap { Self.code($0, width: width) }
    case .table(let table): table.lines(width: width)
    case .rule:
      [
        ArticleLine([
          Span(x: 0, text: String(repeating: "─", count: width), look: Look(.tableRule))
        ])
      ]
    case .exhibit(let exhibit): exhibit.lines(width: width)
    case .sound(let number, let recording): recording.lines(number: number, width: width)
    case .poll(let poll): poll.lines(width: width)
    case .callout(let callout): callout.lines(width: width)
    }
  }

  /// The two upper levels stand out by a line below them.
  private static func heading(_ text: StyledText, level: Int, width: Int) -> [ArticleLine] {
    let rows = text.rows(width: width).map { ArticleLine($0) }
    guard level <= 2 else { return rows }
    let widest = rows.compactMap { $0.spans.last.map { $0.x + $0.width } }.max() ?? 0
    let rule = Span(x: 0, text: String(repeating: "─", count: widest), look: Look(.border))
    return rows + [ArticleLine([rule])]
  }

  /// Code keeps its blanks, and is cut where the width ends.
  private static func code(_ line: Substring, width: Int) -> [ArticleLine] {
    let room = max(1, width - 2)
    var rows: [String] = []
    var row = ""
    var used = 0
    for character in line.replacing("\t", with: "    ") {
      let columns = TextWidth.width(of: String(character))
      if used + columns > room, !row.isEmpty {
        rows.append(row)
        row = ""
        used = 0
      }
      row.append(character)
      used += columns
    }
    rows.append(row)
    return rows.map { text in
      ArticleLine([
        Span(x: 0, text: "┃", look: Look(.border)), Span(x: 2, text: text, look: Look(.code)),
      ])
    }
  }
}
