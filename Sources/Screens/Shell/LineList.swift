/// A page of lines of different heights of which some can be chosen: entries, headings, people, facts.
///
/// The counterpart of `PagedList` for what is loaded as a whole. The selection is kept by id, so that a change of the
/// world doesn't move it to another line. Moving past the last line that can be chosen goes on scrolling, so that
/// everything can be seen at any size.
package struct LineList<ID: Hashable & Sendable>: Sendable {
  package struct Line: Hashable, Sendable {
    /// `nil`: it can't be chosen.
    package var id: ID?
    package var height: Int

    package init(_ id: ID?, height: Int = 1) {
      self.id = id
      self.height = height
    }
  }

  package private(set) var selectedIndex: Int?
  /// The first row of cells in sight.
  package private(set) var top = 0
  private var lines: [Line] = []
  /// Where each line begins, and at the end the height of all.
  private var starts = [0]
  private var height = 1

  package init() {}

  package var selectedID: ID? { selectedIndex.flatMap { lines[$0].id } }
  package var isEmpty: Bool { lines.isEmpty }
  package var totalHeight: Int { starts[starts.count - 1] }

  /// The lines in sight, each with the row of cells it begins in, which may lie above the first.
  package var visible: [(index: Int, y: Int)] {
    guard !lines.isEmpty else { return [] }
    var index = line(at: top)
    var found: [(index: Int, y: Int)] = []
    while index < lines.count, starts[index] < top + height {
      found.append((index, starts[index] - top))
      index += 1
    }
    return found
  }

  /// A page begins at its top even if what can be chosen lies further down.
  package mutating func layout(height: Int) {
    let wasInSight = isSelectionInSight
    self.height = max(1, height)
    if wasInSight { settle() }
    top = clampedTop
  }

  /// Replaces the lines; the chosen one stays, or else the one that takes its place.
  package mutating func set(_ lines: [Line]) {
    let wasInSight = isSelectionInSight
    let chosen = selectedID
    let old = selectedIndex ?? 0
    self.lines = lines
    starts = [0]
    starts.reserveCapacity(lines.count + 1)
    var y = 0
    for line in lines {
      y += line.height
      starts.append(y)
    }
    selectedIndex =
      chosen.flatMap { id in lines.firstIndex { $0.id == id } }
      ?? firstChoice(from: old) ?? lastChoice(to: old)
    if wasInSight { settle() }
    top = clampedTop
  }

  /// What Enter is meant for: a chosen line out of sight is first brought into sight.
  package mutating func choice() -> ID? {
    guard isSelectionInSight else {
      settle()
      return nil
    }
    return selectedID
  }

  package mutating func select(_ id: ID) {
    guard let index = lines.firstIndex(where: { $0.id == id }) else { return }
    selectedIndex = index
    settle()
  }

  /// Brings a line to the top, and chooses the first that can be chosen from there on.
  package mutating func jump(to index: Int) {
    guard lines.indices.contains(index) else { return }
    selectedIndex = firstChoice(from: index) ?? selectedIndex
    top = starts[index]
    settle()
  }

  package mutating func move(_ move: ListMove) {
    switch move {
    case .up: step(to: selectedIndex.flatMap { lastChoice(to: $0 - 1) }, by: -1)
    case .down: step(to: selectedIndex.flatMap { firstChoice(from: $0 + 1) }, by: 1)
    case .pageUp: turn(by: -height)
    case .pageDown: turn(by: height)
    case .halfUp: turn(by: -max(1, height / 2))
    case .halfDown: turn(by: max(1, height / 2))
    case .top:
      selectedIndex = firstChoice(from: 0)
      top = 0
    case .bottom:
      selectedIndex = lastChoice(to: lines.count - 1)
      top = totalHeight
      top = clampedTop
    }
  }

  /// What is in sight moves, the selection only as far as it must to stay there.
  package mutating func wheel(by rows: Int) {
    top += rows
    top = clampedTop
    guard let index = selectedIndex else { return }
    if starts[index] < top {
      let first = firstChoice(from: index + 1) ?? index
      var next = first
      while starts[next] < top, let after = firstChoice(from: next + 1) { next = after }
      selectedIndex = next
    } else {
      var next = index
      while starts[next + 1] > top + height, let before = lastChoice(to: next - 1) {
        next = before
      }
      selectedIndex = next
    }
  }

  /// To another choice, or where that isn't due yet, by rows.
  private mutating func step(to index: Int?, by rows: Int) {
    if let index, isSelectionInSight {
      selectedIndex = index
      settle()
    } else {
      top += rows
      top = clampedTop
    }
  }

  private var isSelectionInSight: Bool {
    guard let index = selectedIndex else { return false }
    return starts[index] < top + height && starts[index + 1] > top
  }

  private mutating func turn(by rows: Int) {
    guard !lines.isEmpty else { return }
    top += rows
    top = clampedTop
    guard let index = selectedIndex else { return }
    let aim = line(at: min(max(0, starts[index] + rows), max(0, totalHeight - 1)))
    let next = rows < 0 ? lastChoice(to: aim) : firstChoice(from: aim)
    selectedIndex = next ?? (rows < 0 ? firstChoice(from: 0) : lastChoice(to: lines.count - 1))
    settle()
  }

  private var clampedTop: Int { min(max(0, top), max(0, totalHeight - height)) }

  /// Brings the selection into sight, with what stands above the first line that can be chosen.
  private mutating func settle() {
    if let index = selectedIndex {
      if firstChoice(from: 0) == index, starts[index + 1] <= height { top = 0 }
      if starts[index] < top { top = starts[index] }
      if starts[index + 1] > top + height { top = min(starts[index], starts[index + 1] - height) }
    }
    top = clampedTop
  }

  private func firstChoice(from index: Int) -> Int? {
    guard index < lines.count else { return nil }
    return lines[max(0, index)...].firstIndex { $0.id != nil }
  }

  private func lastChoice(to index: Int) -> Int? {
    guard index >= 0, !lines.isEmpty else { return nil }
    return lines[...min(index, lines.count - 1)].lastIndex { $0.id != nil }
  }

  /// The line that a row of cells belongs to.
  private func line(at y: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= y { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
