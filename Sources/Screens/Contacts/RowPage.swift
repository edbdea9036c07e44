import TerminalKit

/// A list of one-line rows with its words for emptiness and its count at the foot: what the lists behind Contacts have
/// in common.
package struct RowPage<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
  package private(set) var rows: [Row] = []
  private var list = LineList<Row.ID>()

  package init() {}

  package var selected: Row? { list.selectedID.flatMap { id in rows.first { $0.id == id } } }
  package var selectedID: Row.ID? { list.selectedID }

  package mutating func set(_ rows: [Row]) {
    self.rows = rows
    list.set(rows.map { .init($0.id) } + [.init(nil, height: 2)])
  }

  mutating func layout(height: Int) { list.layout(height: height) }

  /// Answers which row is to be opened.
  mutating func update(_ intent: ListIntent<Row.ID>) -> Row.ID? {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selectedID
    case .openRow(let id):
      list.select(id)
      return id
    }
    return nil
  }

  /// Draws the rows in sight with `draw`; a click on one opens it.
  func view<Intent: RowIntent>(
    on canvas: inout Canvas<Intent>, empty: Word, count: Word, in context: ScreenContext,
    draw: (Row, Int, inout Canvas<Intent>) -> Void
  ) where Intent.RowID == Row.ID {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .row(.wheel(-1)), down: .row(.wheel(1)))
    if rows.isEmpty {
      canvas.centred(context(empty), y: 1, style: context.theme[.secondary])
      return
    }
    for (line, y) in list.visible {
      guard line < rows.count else {
        canvas.centred(context(count), y: y + 1, style: context.theme[.secondary])
        continue
      }
      let rect = Rect(x: 0, y: y, width: width, height: 1)
      draw(rows[line], y, &canvas)
      canvas.onClick(rect, .row(.openRow(rows[line].id)))
      if line == list.selectedIndex { canvas.mark(rect, in: context) }
    }
  }
}
