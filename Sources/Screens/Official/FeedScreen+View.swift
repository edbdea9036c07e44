import Domain
import TerminalKit
import WorldStore

/// Drawing the stream of pushes.
extension FeedScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let measure = measure
    canvas.onWheel(Rect(canvas.size), up: .scroll(-3), down: .scroll(3))
    if let y = list.headY {
      head.view(x: measure.x, y: y, width: measure.width, on: &canvas, in: context) {
        .openHead(HeadStop(stop: $0))
      }
    }
    for placed in list.visible { draw(placed, measure, on: &canvas, in: context) }
    if list.hasLoaded, list.rows.isEmpty {
      canvas.write(
        context(.noSubscriptions), x: measure.x, y: head.height, style: context.theme[.secondary],
        maxWidth: measure.width)
    }
    if newer > 0 { canvas.pill(.newPushes(newer), .refresh, in: context) }
  }

  private func draw(
    _ placed: TallList<FeedLayout>.Placed, _ measure: (x: Int, width: Int),
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let row = placed.row
    let layout = placed.layout
    let block = Rect(
      x: 0, y: placed.y, width: canvas.size.columns, height: layout.height)
    canvas.onSecondaryClick(block, .menuOf(row.id))
    if let word = layout.divider.flatMap(Word.age) {
      drawDivider(context(word), y: placed.y, measure, on: &canvas, in: context)
    }
    drawAccount(row, y: placed.y + layout.headY, measure, on: &canvas, in: context)
    let cardY = placed.y + layout.cardY
    layout.card.draw(on: &canvas, x: measure.x, y: cardY, in: context)
    for (part, rows) in layout.card.parts.enumerated() {
      let rect = Rect(
        x: measure.x, y: cardY + rows.lowerBound, width: measure.width, height: rows.count)
      canvas.onClick(rect, .openPart(row.id, part))
    }
    guard row.id == list.selectedID, head.chosen == nil else { return }
    let style = context.theme[context.hasFocus ? .marker : .border]
    if layout.card.parts.indices.contains(part) {
      let rows = layout.card.parts[part]
      let chosen = Rect(
        x: measure.x, y: cardY + rows.lowerBound, width: measure.width, height: rows.count)
      if layout.card.parts.count > 1 { canvas.highlight(chosen, in: context) }
      for y in chosen.y..<chosen.maxY { canvas.write("▌", x: measure.x - 2, y: y, style: style) }
    }
    canvas.write("▌", x: measure.x - 2, y: placed.y + layout.headY, style: style)
  }

  private func drawDivider(
    _ text: String, y: Int, _ measure: (x: Int, width: Int), on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let words = " \(TextWidth.clipped(text, to: max(0, measure.width - 4))) "
    let side = max(0, (measure.width - TextWidth.width(of: words)) / 2)
    let line = String(repeating: "─", count: side)
    canvas.write(
      line + words + line, x: measure.x, y: y, style: context.theme[.secondary],
      maxWidth: measure.width)
  }

  /// The account's line: its name, a star if it has one, and the time.
  private func drawAccount(
    _ row: FeedRow, y: Int, _ measure: (x: Int, width: Int), on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    canvas.smallAvatar(row.avatar, x: measure.x, y: y, in: context)
    let nameX = measure.x + AvatarTile.width + 1
    let time = context.listTime(row.sentAt)
    let timeWidth = TextWidth.width(of: time)
    let end = measure.x + measure.width
    let star = row.isStarred ? " ★" : ""
    let room = max(0, end - nameX - timeWidth - 1 - TextWidth.width(of: star))
    let used = canvas.write(
      TextWidth.clipped(row.accountName, to: room), x: nameX, y: y, style: context.theme[.strong])
    canvas.write(star, x: nameX + used, y: y, style: context.theme[.alert])
    if end - nameX > timeWidth + 8 {
      canvas.write(time, x: end - timeWidth, y: y, style: context.theme[.secondary])
    }
    canvas.onClick(
      Rect(x: measure.x, y: y, width: measure.width, height: 1), .enter(row.account))
  }
}
