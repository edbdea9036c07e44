import Domain
import TerminalKit

/// Laying out a sound: its title, and below it the line that shows how far it has been played.
///
/// ```
/// ♪ 雾笛，五点二十分
/// ▷ ─────────────────── 1:34
/// ```
extension ArticleDocument.Recording {
  func lines(number: Int, width: Int) -> [ArticleLine] {
    var lines = StyledText(title, Look(.text)).rows(width: max(1, width - 2))
      .map { row in ArticleLine(row.map { $0.moved(by: 2) }) }
    if title.isEmpty { lines = [ArticleLine()] }
    lines[0].spans.insert(Span(x: 0, text: "♪ ", look: Look(.link, .bold)), at: 0)
    let length = ScreenContext.duration(seconds)
    var player = ArticleLine([Span(x: 0, text: "▷", look: Look(.link, .bold))])
    let bar = width - length.count - 3
    if bar > 0 {
      player.spans.append(
        Span(x: 2, text: String(repeating: "─", count: bar), look: Look(.border)))
    }
    player.spans.append(
      Span(x: max(2, width - length.count), text: length, look: Look(.secondary)))
    player.player = ArticleLine.PlayerRow(number: number, seconds: seconds, x: 0, width: width)
    lines.append(player)
    return lines.map { line in
      var line = line
      line.area = ArticleLine.Area(place: .sound(number), x: 0, width: width)
      return line
    }
  }
}
