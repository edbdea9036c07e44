package import WorldStore

/// A list of rows of one height with a selection: what is loaded, what is visible, what is chosen.
///
/// The selection is kept by id, so that an arrival doesn't move it to another row. Who has chosen a row keeps it, and in
/// sight; who hasn't looks at the top of the list.
package struct PagedList<Row: PagedRow>: Sendable {
  package private(set) var stretch: Stretch<Row>
  package private(set) var selectedID: Row.ID?
  /// Index of the first visible row.
  package private(set) var top = 0
  private var visibleCount = 1
  private var pending: Pending?
  private var isChosen = false

  private enum Pending: Sendable { case start, end, row(Row.ID) }

  package init(pageSize: Int = 40) { stretch = Stretch(pageSize: pageSize) }

  package var rows: [Row] { stretch.rows }
  package var needsLoad: Bool { stretch.needsLoad }
  package var selectedIndex: Int? { selectedID.flatMap { stretch.index(of: $0) } }
  package var selected: Row? { selectedIndex.map { stretch.rows[$0] } }
  package var visible: ArraySlice<Row> {
    let start = min(top, rows.count)
    return rows[start..<min(start + visibleCount, rows.count)]
  }
  package var hasRowsBelow: Bool { top + visibleCount < rows.count || stretch.hasMoreAfter }

  /// How many rows fit the screen.
  package mutating func layout(visible count: Int) {
    visibleCount = max(1, count)
    settle()
  }

  package mutating func load(
    _ fetch: (Page<Row.Cursor>) throws(StorageError) -> [Row]
  ) throws(StorageError) {
    let topID = stretch.ids.indices.contains(top) ? stretch.ids[top] : nil
    let isAtStart = top == 0 && stretch.isAtStart
    let oldIndex = selectedIndex ?? 0
    try stretch.load(keepsStart: isAtStart, fetch)
    if let pending {
      self.pending = nil
      switch pending {
      case .start: (selectedID, top) = (stretch.ids.first, 0)
      case .end: (selectedID, top) = (stretch.ids.last, max(0, rows.count - visibleCount))
      case .row(let id):
        selectedID = id
        let index = stretch.index(of: id) ?? 0
        top = stretch.isAtStart && index < visibleCount ? 0 : max(0, index - visibleCount / 2)
      }
    } else if isAtStart {
      top = 0
    } else if let topID, let index = stretch.index(of: topID) {
      top = index
    }
    if isAtStart, pending == nil, !isChosen, let index = selectedIndex, index >= visibleCount {
      selectedID = stretch.ids[visibleCount - 1]
    }
    if selectedIndex == nil {
      selectedID = rows.isEmpty ? nil : stretch.ids[min(oldIndex, rows.count - 1)]
    }
    settle()
  }

  package mutating func select(_ id: Row.ID) {
    guard stretch.index(of: id) != nil else { return }
    selectedID = id
    isChosen = true
    settle()
  }

  /// Chooses a row that stands at `cursor`, which may be far from what is loaded.
  package mutating func go(to id: Row.ID, at cursor: Row.Cursor) {
    if stretch.index(of: id) != nil { return select(id) }
    stretch.go(to: cursor)
    pending = .row(id)
    isChosen = true
  }

  package mutating func move(_ move: ListMove) {
    switch move {
    case .up: moveSelection(by: -1)
    case .down: moveSelection(by: 1)
    case .pageUp: scroll(by: -visibleCount)
    case .pageDown: scroll(by: visibleCount)
    case .halfUp: scroll(by: -max(1, visibleCount / 2))
    case .halfDown: scroll(by: max(1, visibleCount / 2))
    case .top:
      isChosen = false
      stretch.goToStart()
      if stretch.needsLoad { pending = .start }
      selectedID = stretch.ids.first
    case .bottom:
      stretch.goToEnd()
      if stretch.needsLoad { pending = .end }
      selectedID = stretch.ids.last
    }
    settle()
  }

  /// The wheel: what is visible moves, the selection only as far as it must to stay in sight.
  package mutating func wheel(by count: Int) {
    top = clampedTop(top + count)
    if let index = selectedIndex {
      let kept = min(max(index, top), min(top + visibleCount, rows.count) - 1)
      if rows.indices.contains(kept) { selectedID = stretch.ids[kept] }
    }
    stretch.use(top..<min(top + visibleCount, rows.count))
  }

  private mutating func moveSelection(by count: Int) {
    guard !rows.isEmpty else { return }
    isChosen = true
    let index = min(max((selectedIndex ?? 0) + count, 0), rows.count - 1)
    selectedID = stretch.ids[index]
  }

  private mutating func scroll(by count: Int) {
    top = clampedTop(top + count)
    moveSelection(by: count)
  }

  private func clampedTop(_ value: Int) -> Int {
    min(max(value, 0), max(0, rows.count - visibleCount))
  }

  /// Brings the selection into sight and asks for the rows around it.
  private mutating func settle() {
    if let index = selectedIndex {
      if index < top { top = index }
      if index >= top + visibleCount { top = index - visibleCount + 1 }
    }
    top = clampedTop(top)
    stretch.use(top..<min(top + visibleCount, rows.count))
  }
}
