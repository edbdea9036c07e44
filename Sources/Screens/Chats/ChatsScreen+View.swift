import Domain
import TerminalKit
import WorldStore

/// Drawing the chat list.
extension ChatsScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let whole = Rect(x: 0, y: 0, width: size.columns, height: size.rows)
    canvas.onWheel(whole, up: .wheel(-1), down: .wheel(1))
    var y = searchHeight
    if y > 0 {
      let field = Rect(x: 0, y: 0, width: size.columns, height: 1)
      canvas.recall(1, in: field, showing: true, in: context) {
        $0.centred("⌕ " + context(.searchPhone), y: 0, style: context.theme[.secondary])
      }
      canvas.onClick(field, .search)
    }
    if foldHeight > 0 {
      fold.draw(on: &canvas, y: y, in: context)
      canvas.onClick(Rect(x: 0, y: y, width: size.columns, height: 1), .foldSticky)
      y += 1
    }
    let rows = list.visible
    if rows.isEmpty, !fold.isFolded {
      canvas.write(
        context(.noChats), x: 2, y: y + 1,
        style: context.theme[.secondary], maxWidth: size.columns - 2)
    }
    // Moving the selection within the screen leaves all rows as they are, so they are one part too.
    let area = Rect(
      x: 0, y: y, width: size.columns, height: rows.count * TwoLineRow.height)
    let shown = ShownRows(rows: rows, today: context.now.dayNumber)
    canvas.recall(0, in: area, showing: shown, in: context) { drawRows(rows, on: &$0, in: context) }
    let selected = list.selectedID
    for index in rows.indices {
      let rect = Rect(x: 0, y: y, width: size.columns, height: TwoLineRow.height)
      if rows[index].id == selected { TwoLineRow.mark(rect, on: &canvas, in: context) }
      canvas.onClick(rect, .openRow(rows[index].id))
      canvas.onSecondaryClick(rect, .menuOf(rows[index].id))
      y += TwoLineRow.height
    }
  }

  private func drawRows(
    _ rows: ArraySlice<ChatRow>, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    var y = 0
    for (number, row) in zip(rows.indices, rows) {
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: TwoLineRow.height)
      let shown = ShownRow(row: row, time: TimeLabel(row.activity, now: context.now))
      canvas.recall(number, in: rect, showing: shown, in: context) {
        TwoLineRow(row, in: context).draw(on: &$0, isSelected: false, in: context)
      }
      y += TwoLineRow.height
    }
  }

  /// All that the look of the rows depends on, the selection apart.
  ///
  /// Slices of one array are compared by their place in memory, so that rows which haven't been read anew cost nothing.
  private struct ShownRows: Hashable, Sendable {
    var rows: ArraySlice<ChatRow>
    /// What their times are told from.
    var today: Int64
  }

  /// The same for one of them.
  private struct ShownRow: Hashable, Sendable {
    var row: ChatRow
    var time: TimeLabel
  }
}
