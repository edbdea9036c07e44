package import Domain
import TerminalKit
package import WorldStore

/// Drawing a laid-out post.
extension Canvas {
  /// Draws a post with its first line at `y`, which may lie above the canvas.
  ///
  /// `intent` says what a click on a place of the post means; `chosen` is the comment that stands out.
  package mutating func moment(
    _ row: MomentRow, _ layout: MomentLayout, x: Int, y: Int, chosen: MomentComment.ID? = nil,
    in context: ScreenContext, intent: (MomentLayout.Place) -> Intent
  ) {
    let visible = max(0, -y)..<max(max(0, -y), min(layout.lines.count, size.rows - y))
    if visible.lowerBound < AvatarTile.height {
      avatar(row.avatar, x: x, y: y, in: context)
      let rect = Rect(x: x, y: y, width: AvatarTile.width, height: AvatarTile.height)
      onClick(rect, intent(row.author.place))
    }
    for index in visible {
      let line = layout.lines[index]
      if line.isTime {
        timeLine(of: row, layout, x: x, y: y + index, in: context, intent: intent)
        continue
      }
      draw(line, x: x, y: y + index, in: context, intent: intent)
      if let card = line.card, line.comment != nil, line.comment == chosen {
        highlight(
          Rect(x: x + card.lowerBound, y: y + index, width: card.count, height: 1), in: context)
      }
    }
    for (index, tile) in layout.tiles.enumerated()
    where y + tile.rect.maxY > 0 && y + tile.rect.y < size.rows {
      let rect = tile.rect.offset(x: x, y: y)
      picture(tile.view, in: rect, framed: tile.isFramed, in: context)
      onClick(rect, intent(.picture(index)))
    }
  }

  /// A post in its short form, with its first line at `y`; all of it means the post itself.
  mutating func albumPost(
    _ layout: AlbumLayout, x: Int, y: Int, in context: ScreenContext
  ) {
    for (index, line) in layout.lines.enumerated() where (0..<size.rows).contains(y + index) {
      draw(line, x: x, y: y + index, in: context) { _ in nil }
    }
    for tile in layout.tiles {
      picture(tile.view, in: tile.rect.offset(x: x, y: y), framed: tile.isFramed, in: context)
    }
  }

  private mutating func draw(
    _ line: MomentLayout.Line, x: Int, y: Int, in context: ScreenContext,
    intent: (MomentLayout.Place) -> Intent?
  ) {
    let ground = context.theme[.card].background
    if let card = line.card {
      let rect = Rect(x: x + card.lowerBound, y: y, width: card.count, height: 1)
      fill(rect, style: context.theme[.card])
      if let intent = line.comment.flatMap({ intent(.comment($0)) }) { onClick(rect, intent) }
      if line.spans.contains(where: { $0.place == .card }), let intent = intent(.card) {
        onClick(rect, intent)
      }
    }
    for span in line.spans {
      var style = context.theme[span.role]
      if line.card != nil, style.background == .default { style = style.on(ground) }
      let width = write(span.text, x: x + span.x, y: y, style: style)
      if let place = span.place, place != .card, let intent = intent(place) {
        onClick(Rect(x: x + span.x, y: y, width: width, height: 1), intent)
      }
    }
  }

  /// "10 mins ago · Private · Delete    ··" (M8–M11, M57, M58).
  private mutating func timeLine(
    of row: MomentRow, _ layout: MomentLayout, x: Int, y: Int, in context: ScreenContext,
    intent: (MomentLayout.Place) -> Intent
  ) {
    let end = x + layout.form.width
    var left = x + MomentLayout.textX
    if row.adLink == nil {
      let time =
        layout.form.isDetail ? context.detailTime(row.postedAt) : context.momentTime(row.postedAt)
      left += write(time, x: left, y: y, style: context.theme[.secondary], maxWidth: end - left)
    }
    var links: [(String, MomentLayout.Place)] = []
    if let mark = row.audience?.mark { links.append((context(mark), .audience)) }
    if row.isMine { links.append((context(.delete), .delete)) }
    for (text, place) in links {
      guard left + 3 + TextWidth.width(of: text) <= end - 4 else { break }
      left += write(" · ", x: left, y: y, style: context.theme[.secondary])
      let width = write(text, x: left, y: y, style: context.theme[.link])
      onClick(Rect(x: left, y: y, width: width, height: 1), intent(place))
      left += width
    }
    guard left + 5 <= end else { return }
    write(" ·· ", x: end - 4, y: y, style: context.theme[.cardTitle])
    onClick(Rect(x: end - 4, y: y, width: 4, height: 1), intent(.actions))
  }
}

extension ScreenContext {
  /// "0:14".
  package static func duration(_ seconds: Int) -> String {
    "\(seconds / 60):" + twoDigits(seconds % 60)
  }
}
