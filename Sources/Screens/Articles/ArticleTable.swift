import Domain
import TerminalKit

/// A part of a table and how it fits a width.
///
/// A long table is laid out in parts of so many rows, so that what is out of sight costs nothing; the columns are those of
/// the whole.
///
/// Columns take what they need while there is room, then the widest give way and their cells wrap. Where even that
/// leaves a column too little, every row becomes a block of `heading: cell` lines. Rows are ruled off where many of them
/// have more than one line.
///
/// ```
/// 站名     │ 首班          站名: 北码头
/// ─────────┼──────        首班: 05:40
/// 北码头   │ 05:40
/// ```
struct ArticleTable: Hashable, Sendable {
  let header: [StyledText]
  let rows: [[StyledText]]
  private let alignments: [ArticleDocument.Table.Alignment]
  /// Whether it begins with the header.
  private let isFirst: Bool
  /// What each column of the whole table needs to break no cell, and no word.
  private let natural: [Int]
  private let least: [Int]

  private static let rowsMax = 40

  /// The parts of a table, the first with its header; each row is as long as that.
  static func parts(
    header: [StyledText], rows: [[StyledText]],
    alignments: [ArticleDocument.Table.Alignment]
  ) -> [ArticleTable] {
    func columns(_ measure: (StyledText) -> Int) -> [Int] {
      header.indices.map { column in
        max(1, rows.reduce(measure(header[column])) { max($0, measure($1[column])) })
      }
    }
    let natural = columns(\.naturalWidth)
    let least = columns { $0.widestWord(limit: columnMin) }
    let starts = rows.isEmpty ? [0] : Array(stride(from: 0, to: rows.count, by: rowsMax))
    return starts.map { start in
      ArticleTable(
        header: header, rows: Array(rows[start...].prefix(rowsMax)), alignments: alignments,
        isFirst: start == 0, natural: natural, least: least)
    }
  }

  /// Bytes of text.
  var weight: Int { rows.joined().reduce(0) { $0 + 8 + $1.plain.utf8.count } }

  /// What can be chosen in it, row by row.
  var places: [ArticlePlace] {
    ((isFirst ? header : []) + rows.joined()).flatMap(\.places)
  }

  private static let separator = 3
  /// A column is never narrower than its widest word or this, whichever is less.
  private static let columnMin = 12

  func lines(width: Int) -> [ArticleLine] {
    guard let widths = columnWidths(within: width) else { return blocks(width: width) }
    var lines = isFirst ? row(header, widths) + [rule(widths, "─┼─", "─")] : []
    let bodies = rows.map { row($0, widths) }
    let areTall = bodies.count { $0.count > 1 } * 3 > bodies.count
    for (index, body) in bodies.enumerated() {
      if areTall, index > 0 || !isFirst { lines.append(rule(widths, "┈┼┈", "┈")) }
      lines += body
    }
    return lines
  }

  /// `nil`: the columns don't fit beside each other.
  func columnWidths(within width: Int) -> [Int]? {
    let room = width - Self.separator * (header.count - 1)
    if natural.reduce(0, +) <= room { return natural }
    guard least.reduce(0, +) <= room else { return nil }
    return Self.shared(room, natural: natural, least: least)
  }

  /// Takes from the widest columns, cell by cell, until all fit.
  private static func shared(_ room: Int, natural: [Int], least: [Int]) -> [Int] {
    var low = 1
    var high = natural.max() ?? 1
    func widths(_ cap: Int) -> [Int] {
      natural.indices.map { max(least[$0], min(natural[$0], cap)) }
    }
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var result = widths(low)
    var left = room - result.reduce(0, +)
    for column in result.indices where left > 0 && result[column] < natural[column] {
      result[column] += 1
      left -= 1
    }
    return result
  }

  private func row(_ cells: [StyledText], _ widths: [Int]) -> [ArticleLine] {
    let columns = zip(cells, widths).map { $0.rows(width: $1) }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { y in
      var line = ArticleLine()
      var x = 0
      for (column, rows) in columns.enumerated() {
        if column > 0 {
          line.spans.append(Span(x: x + 1, text: "│", look: Look(.tableRule)))
          x += Self.separator
        }
        if y < rows.count {
          let used = rows[y].last.map { $0.x + $0.width } ?? 0
          let spare = max(0, widths[column] - used)
          let shift =
            switch alignment(of: column) {
            case .right: spare
            case .centre: spare / 2
            case .left, .none: 0
            }
          line.spans += rows[y].map { $0.moved(by: x + shift) }
        }
        x += widths[column]
      }
      return line
    }
  }

  private func alignment(of column: Int) -> ArticleDocument.Table.Alignment {
    column < alignments.count ? alignments[column] : .none
  }

  private func rule(_ widths: [Int], _ joint: String, _ dash: String) -> ArticleLine {
    let text = widths.map { String(repeating: dash, count: $0) }.joined(separator: joint)
    return ArticleLine([Span(x: 0, text: text, look: Look(.tableRule))])
  }

  private func blocks(width: Int) -> [ArticleLine] {
    var lines: [ArticleLine] = []
    for (index, row) in rows.enumerated() {
      if index > 0 || !isFirst { lines.append(ArticleLine()) }
      for (heading, cell) in zip(header, row) where !cell.isEmpty {
        var text = StyledText()
        if !heading.isEmpty { text.append(heading.plain + ": ", Look(.strong)) }
        for run in cell.runs.indices {
          text.append(cell.text(of: run), cell.runs[run].look, place: cell.runs[run].place)
        }
        lines += text.rows(width: width).map { ArticleLine($0) }
      }
    }
    return lines
  }
}
