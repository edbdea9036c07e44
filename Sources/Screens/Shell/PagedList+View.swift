import TerminalKit

/// What the screens that are one list have in common.
extension PagedList {
  /// Answers which row is to be opened.
  mutating func update(_ intent: ListIntent<Row.ID>) -> Row.ID? {
    switch intent {
    case .move(let move): self.move(move)
    case .wheel(let rows): wheel(by: rows)
    case .open: return selectedID
    case .openRow(let id):
      select(id)
      return id
    }
    return nil
  }

  /// How many rows of two lines fit below a head of `head` lines.
  mutating func layout(_ size: Size, below head: Int = 0) {
    layout(visible: (size.rows - head) / TwoLineRow.height)
  }

  /// Draws the rows in sight, of two lines each, with `draw`, which is told whether the row is the chosen one and may name
  /// more that can be clicked in it; a click elsewhere opens it.
  ///
  /// `empty` stands in the place of rows.
  func view<Intent: RowIntent>(
    on canvas: inout Canvas<Intent>, below head: Int = 0, empty: Word? = nil,
    in context: ScreenContext, draw: (Row, Bool, inout Canvas<Intent>) -> Void
  ) where Intent.RowID == Row.ID {
    canvas.onWheel(Rect(canvas.size), up: .row(.wheel(-1)), down: .row(.wheel(1)))
    if rows.isEmpty, let empty {
      canvas.centred(context(empty), y: head + 1, style: context.theme[.secondary])
    }
    for (place, row) in visible.enumerated() {
      let rect = Rect(
        x: 0, y: head + place * TwoLineRow.height, width: canvas.size.columns,
        height: TwoLineRow.height)
      canvas.inside(rect) { canvas in
        canvas.onClick(Rect(canvas.size), .row(.openRow(row.id)))
        draw(row, row.id == selectedID, &canvas)
      }
    }
  }
}
