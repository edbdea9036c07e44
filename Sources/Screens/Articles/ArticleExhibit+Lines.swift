import Domain
import TerminalKit

/// Laying out pictures and videos.
extension ArticleExhibit {
  /// The picture itself where it can be drawn, else a frame or a line that says what it shows.
  func lines(width: Int) -> [ArticleLine] {
    let lines = drawn(width: width) ?? (view.seconds == nil ? framed(width: width) : line(width))
    return lines.map { line in
      var line = line
      line.area = ArticleLine.Area(place: place, x: 0, width: width)
      return line
    }
  }

  private static let rowsMax = 16
  /// Fewer columns show too little of a picture.
  private static let widthMin = 16

  /// Rows for a picture in its own shape, with its description in the middle until it is there, and
  /// its caption below; `nil` where it can't be drawn.
  private func drawn(width: Int) -> [ArticleLine]? {
    guard width >= Self.widthMin, isDrawn,
      let size = view.size(within: Size(columns: width, rows: Self.rowsMax))
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
  private func framed(width: Int) -> [ArticleLine] {
    let border = Look(.border)
    let inner = width - 4
    guard inner >= 4 else {
      return StyledText(caption.isEmpty ? name : caption, Look(.picture)).rows(width: width)
        .map { ArticleLine($0) }
    }
    var rows: [[Span]] = []
    if !caption.isEmpty { rows += StyledText(caption, Look(.text)).rows(width: inner) }
    rows.append([
      Span(x: 0, text: TextWidth.clipped("▧ " + name, to: inner), look: Look(.secondary))
    ])
    return ArticleLine.box(rows, width: width, look: border)
  }

  /// `▶ Two minutes of steam ─────── 1:58`.
  private func line(_ width: Int) -> [ArticleLine] {
    let length = ScreenContext.duration(view.seconds ?? 0)
    let tail = length.count + 1
    let titleRows = StyledText(caption.isEmpty ? name : caption, Look(.text)).rows(
      width: max(1, width - 2 - (width > 24 ? tail + 2 : 0)))
    var lines = titleRows.map { row in ArticleLine(row.map { $0.moved(by: 2) }) }
    lines[0].spans.insert(Span(x: 0, text: "▶ ", look: Look(.link, .bold)), at: 0)
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
