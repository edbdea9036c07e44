import Domain
import TerminalKit
import WorldStore

/// How one moves through the messages of a chat: scrolling, and choosing one of them or a part of it.
extension Transcript {
  /// Scrolls by rows, down being positive; `arrange` must follow.
  mutating func scroll(by count: Int) {
    guard let first = placed.first else { return }
    if count > 0, position == .end { return }
    position = .at(first.entry.id, y: first.y - count)
  }

  mutating func goToEnd() {
    stretch.goToStart()
    pending = stretch.needsLoad ? .newest : nil
    position = .end
    if selection != nil { selectNewest() }
  }

  mutating func goToStart() {
    stretch.goToEnd()
    pending = stretch.needsLoad ? .oldest : nil
    if let oldest = rows.last { choose(oldest.id, y: 0) }
  }

  mutating func select(_ selection: Selection?) { self.selection = selection }

  /// Chooses the newest item and shows its beginning, even if its end has no place.
  mutating func goToNewest() {
    if let newest = rows.first { choose(newest.id, y: 0) }
  }

  /// Chooses the newest item, the first of its parts.
  mutating func selectNewest() { selection = rows.first.map { Selection(id: $0.id) } }

  /// Chooses the last part in sight, where nothing is chosen yet.
  mutating func selectLast() {
    guard selection == nil, let last = visibleParts.last else { return }
    selection = last
  }

  /// Chooses the first or last part in sight.
  mutating func selectEdge(_ step: Step) {
    pendingEdge = needsLoad ? step : nil
    let parts = visibleParts
    if let edge = step == .older ? parts.first : parts.last { selection = edge }
  }

  /// Brings the choice back into sight after scrolling.
  mutating func keepSelectionVisible() {
    guard let selection else { return }
    let parts = visibleParts
    guard !parts.contains(selection), let first = parts.first, let last = parts.last else { return }
    let topIndex = stretch.index(of: first.id) ?? 0
    let index = stretch.index(of: selection.id) ?? 0
    self.selection =
      index > topIndex || (index == topIndex && selection.part < first.part)
      ? first : last
  }

  /// The parts whose rows are in sight, at least one row of them.
  private var visibleParts: [Selection] {
    placed.flatMap { placed in
      (0..<placed.entry.partCount).compactMap { part in
        let rows = placed.entry.rows(ofPart: part)
        let isVisible = placed.y + rows.upperBound > 0 && placed.y + rows.lowerBound < size.rows
        return isVisible ? Selection(id: placed.entry.id, part: part) : nil
      }
    }
  }

  enum Step: Hashable, Sendable { case older, newer }

  /// Chooses the neighbour and brings it into sight; an item higher than the screen is scrolled through first.
  ///
  /// Answers false where there is no neighbour on that side. `arrange` must follow.
  mutating func step(
    _ step: Step, layout: EntryLayout, in context: ScreenContext
  ) -> Bool {
    guard let current = selection, let index = stretch.index(of: current.id) else {
      selectLast()
      return selection != nil
    }
    if let here = span(of: current) {
      let page = max(1, size.rows - 2)
      if step == .older, here.lowerBound < 0, here.upperBound > 1 {
        scroll(by: -min(page, -here.lowerBound))
        return true
      }
      if step == .newer, here.upperBound > size.rows, here.lowerBound < size.rows - 1 {
        scroll(by: min(page, here.upperBound - size.rows))
        return true
      }
    }
    guard let next = neighbour(of: current, at: index, step, layout: layout, in: context) else {
      return false
    }
    selection = next
    reveal(next, step, layout: layout, in: context)
    return true
  }

  private mutating func neighbour(
    of current: Selection, at index: Int, _ step: Step, layout: EntryLayout,
    in context: ScreenContext
  ) -> Selection? {
    let count = entry(at: index, layout: layout, in: context).partCount
    switch step {
    case .older:
      if current.part > 0 { return Selection(id: current.id, part: current.part - 1) }
      guard index + 1 < rows.count else { return nil }
      let older = entry(at: index + 1, layout: layout, in: context)
      return Selection(id: older.id, part: older.partCount - 1)
    case .newer:
      if current.part + 1 < count { return Selection(id: current.id, part: current.part + 1) }
      guard index > 0 else { return nil }
      return Selection(id: rows[index - 1].id)
    }
  }

  /// The rows of the screen that a part takes; `nil` where its item isn't on the screen.
  private func span(of selection: Selection) -> Range<Int>? {
    guard let placed = placed.first(where: { $0.entry.id == selection.id }) else { return nil }
    let rows = placed.entry.rows(ofPart: selection.part)
    return (rows.lowerBound + placed.y)..<(rows.upperBound + placed.y)
  }

  private mutating func reveal(
    _ selection: Selection, _ step: Step, layout: EntryLayout, in context: ScreenContext
  ) {
    guard let index = stretch.index(of: selection.id) else { return }
    let entry = entry(at: index, layout: layout, in: context)
    let rows = entry.rows(ofPart: selection.part)
    let span = span(of: selection)
    if let span, span.lowerBound >= 0, span.upperBound <= size.rows { return }
    let isTall = rows.count > size.rows
    // The lines above an item come into sight with it; the blank row below it too.
    let top = selection.part == 0 ? 0 : rows.lowerBound
    let bottom = min(entry.height, rows.upperBound + 1)
    let y: Int
    switch step {
    case .older: y = isTall ? size.rows - bottom : -top
    case .newer: y = isTall ? -rows.lowerBound : end - bottom
    }
    position = .at(selection.id, y: y)
  }
}
