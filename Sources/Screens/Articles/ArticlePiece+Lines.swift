import Domain
import TerminalKit

/// Laying out one piece.
extension ArticlePiece {
  /// The rows at a width, with the blank ones above.
  func lines(width: Int) -> [ArticleLine] {
    let shown = shownLead(width: width)
    let indent = shown.reduce(0) { $0 + $1.width }
    let own = bodyLines(width: max(1, width - indent))
    let bars = Self.bars(of: shown)
    var lines = Array(
      repeating: ArticleLine(Self.bars(of: shown.prefix(gapLead))), count: gap)
    for (row, line) in own.enumerated() {
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
    case .picture(let name, let caption, let view):
      Self.drawn(view, name: name, caption: caption, width: width)
        ?? Self.picture(name, caption: caption, width: width)
    case .recording(let recording, let isVideo):
      Self.recording(recording, isVideo: isVideo, width: width)
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

  private static let pictureRowsMax = 16
  /// Fewer columns show too little of a picture.
  private static let pictureWidthMin = 16

  /// Rows for a picture in its own shape, with its description in the middle until it is there, and
  /// its caption below; `nil` where it can't be drawn.
  private static func drawn(
    _ view: PictureView?, name: String, caption: String, width: Int
  ) -> [ArticleLine]? {
    guard width >= pictureWidthMin, let view,
      let size = view.size(within: Size(columns: width, rows: pictureRowsMax))
    else { return nil }
    let x = (width - size.columns) / 2
    let words = TextWidth.clipped(name, to: size.columns)
    var lines = (0..<size.rows).map { row in
      let isMiddle = row == size.rows / 2
      let indent = x + (size.columns - TextWidth.width(of: words)) / 2
      var line = ArticleLine(
        isMiddle ? [Span(x: indent, text: words, look: Look(.picture))] : [])
      line.picture = ArticleLine.PictureRow(view: view, x: x, row: row, size: size)
      return line
    }
    if !caption.isEmpty {
      lines += StyledText(caption, Look(.secondary)).rows(width: width).map { row in
        let used = row.last.map { $0.x + $0.width } ?? 0
        return ArticleLine(row).moved(by: max(0, (width - used) / 2))
      }
    }
    return lines
  }

  /// A frame where the picture will be, with its description and its name.
  private static func picture(_ name: String, caption: String, width: Int) -> [ArticleLine] {
    let border = Look(.border)
    let inner = width - 4
    guard inner >= 4 else {
      return StyledText(caption.isEmpty ? name : caption, Look(.picture)).rows(width: width)
        .map { ArticleLine($0) }
    }
    let dashes = String(repeating: "─", count: width - 2)
    var rows: [[Span]] = []
    if !caption.isEmpty { rows += StyledText(caption, Look(.text)).rows(width: inner) }
    rows.append([
      Span(x: 0, text: TextWidth.clipped("▧ " + name, to: inner), look: Look(.secondary))
    ])
    let box = rows.map { row in
      ArticleLine(
        [Span(x: 0, text: "│", look: border)] + row.map { $0.moved(by: 2) }
          + [Span(x: width - 1, text: "│", look: border)])
    }
    return [ArticleLine([Span(x: 0, text: "╭\(dashes)╮", look: border)])] + box
      + [ArticleLine([Span(x: 0, text: "╰\(dashes)╯", look: border)])]
  }

  /// `▶ Two minutes of steam ─────── 1:58`.
  private static func recording(
    _ recording: ArticleDocument.Recording, isVideo: Bool, width: Int
  ) -> [ArticleLine] {
    let seconds = recording.seconds % 60
    let length = "\(recording.seconds / 60):\(seconds < 10 ? "0" : "")\(seconds)"
    let sign = isVideo ? "▶ " : "♪ "
    let tail = length.count + 1
    let titleRows = StyledText(recording.title, Look(.text)).rows(
      width: max(1, width - 2 - (width > 24 ? tail + 2 : 0)))
    var lines = titleRows.map { row in ArticleLine(row.map { $0.moved(by: 2) }) }
    lines[0].spans.insert(Span(x: 0, text: sign, look: Look(.link, .bold)), at: 0)
    let end = lines[lines.count - 1].spans.last.map { $0.x + $0.width } ?? 2
    if end + tail + 1 <= width {
      let dashes = width - end - tail - 2
      if dashes > 0 {
        lines[lines.count - 1].spans.append(
          Span(x: end + 1, text: String(repeating: "─", count: dashes), look: Look(.border)))
      }
      lines[lines.count - 1].spans.append(
        Span(x: width - length.count, text: length, look: Look(.secondary)))
    } else {
      lines.append(ArticleLine([Span(x: 2, text: length, look: Look(.secondary))]))
    }
    return lines
  }
}
