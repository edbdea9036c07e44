/// Moving about in the list: what is chosen, and what of it is in sight.
extension TallList {
  package mutating func move(_ move: ListMove) {
    switch move {
    case .down: moveDown()
    case .up: moveUp()
    case .pageDown: page(by: max(1, height - 2))
    case .pageUp: page(by: -max(1, height - 2))
    case .halfDown: page(by: max(1, height / 2))
    case .halfUp: page(by: -max(1, height / 2))
    case .top: restart()
    case .bottom:
      stretch.goToEnd()
      if stretch.needsLoad {
        pending = .end
      } else if let last = rows.last {
        selectedID = last.id
        top = (last.id, 0)
        settle()
      }
    }
  }

  /// Brings the end of the chosen row into sight, where answers to it stand.
  ///
  /// With `afterLoad` it is done when the row has been read again.
  package mutating func revealEnd(afterLoad: Bool = false) {
    guard !afterLoad else {
      pending = .selectedEnd
      return
    }
    if let index = selectedIndex, let place = place(of: index),
      place.y + place.layout.height > height
    {
      shift(by: place.y + place.layout.height - height)
    }
  }

  /// Brings the chosen row into sight, its beginning first.
  package mutating func revealSelection() {
    if let index = selectedIndex { reveal(index) }
  }

  /// Brings lines of the chosen row into sight, the first of them if there is no room for all.
  package mutating func reveal(lines: Range<Int>) {
    guard let index = selectedIndex, let place = place(of: index) else { return }
    let first = place.y + lines.lowerBound
    if first < 0 || lines.count > height {
      shift(by: first)
    } else if first + lines.count > height {
      shift(by: first + lines.count - height)
    }
  }

  /// The wheel: what is visible moves, the selection only as far as it must to stay in sight.
  package mutating func scroll(by lines: Int) {
    top?.line += lines
    settle()
    keepSelectionInSight()
  }

  // MARK: Moving

  private mutating func moveDown() {
    guard let index = selectedIndex else { return }
    guard let place = place(of: index) else { return reveal(index) }
    if place.y + place.layout.height > height {
      shift(by: min(Self.step, place.y + place.layout.height - height))
    } else if index + 1 < rows.count {
      selectedID = rows[index + 1].id
      reveal(index + 1)
    } else {
      shift(by: footHeight + Self.gap)
    }
  }

  private mutating func moveUp() {
    guard let index = selectedIndex else { return }
    if let place = place(of: index), place.y < 0 {
      shift(by: -min(Self.step, -place.y))
    } else if index > 0 {
      selectedID = rows[index - 1].id
      reveal(index - 1, fromBelow: true)
    } else {
      shift(by: -headHeight)
    }
  }

  private mutating func page(by lines: Int) {
    let before = top.map { ($0.id, $0.line) }
    shift(by: lines)
    guard let before, let top else { return }
    if before == (top.id, top.line) {
      selectedID = lines > 0 ? visible.last?.row.id : visible.first?.row.id
    } else {
      selectedID = (visible.first { $0.y >= 0 } ?? visible.first)?.row.id
    }
  }

  private mutating func shift(by lines: Int) {
    top?.line += lines
    settle()
  }

  private mutating func keepSelectionInSight() {
    guard let index = selectedIndex, let first = visible.first, let last = visible.last,
      let firstIndex = stretch.index(of: first.row.id),
      let lastIndex = stretch.index(of: last.row.id)
    else { return }
    if index < firstIndex { selectedID = first.row.id }
    if index > lastIndex { selectedID = last.row.id }
  }

  /// Brings a row into full sight if it fits, else the end of it that comes first.
  mutating func reveal(_ index: Int, fromBelow: Bool = false) {
    guard let topID = top?.id, let topIndex = stretch.index(of: topID) else { return }
    var y = -(top?.line ?? 0)
    if index >= topIndex {
      for between in topIndex..<index { y += blockHeight(between) }
    } else {
      for between in index..<topIndex { y -= blockHeight(between) }
    }
    let bottom = y + layoutOfRow(index).height
    if bottom - y <= height {
      if y < 0 { shift(by: y) }
      if bottom > height { shift(by: bottom - height) }
    } else {
      shift(by: fromBelow ? bottom - height : y)
    }
  }

  func place(of index: Int) -> Placed? {
    visible.first { $0.row.id == rows[index].id }
  }
}
