/// The layouts of the rows of a `TallList`, kept as long as what they were made from stays the same.
struct KeptLayouts<Layout: TallRowLayout>: Sendable {
  typealias Row = Layout.Row

  private var kept: [Row.ID: Kept] = [:]
  private var unfolded: Set<Row.ID> = []

  private struct Kept: Sendable {
    let row: Row
    let previous: Row.ID?
    let layout: Layout
  }

  subscript(id: Row.ID) -> Layout? { kept[id]?.layout }

  func isUnfolded(_ id: Row.ID) -> Bool { unfolded.contains(id) }

  /// Answers whether it was unfolded before.
  mutating func toggleFold(_ id: Row.ID) -> Bool {
    let wasUnfolded = unfolded.remove(id) != nil
    if !wasUnfolded { unfolded.insert(id) }
    kept[id] = nil
    return wasUnfolded
  }

  mutating func layout(of index: Int, in rows: [Row], _ form: Layout.Form) -> Layout {
    let row = rows[index]
    if let kept = kept[row.id] { return kept.layout }
    let previous = index > 0 ? rows[index - 1] : nil
    let layout = Layout(
      row, after: previous, in: form, isUnfolded: unfolded.contains(row.id))
    kept[row.id] = Kept(row: row, previous: previous?.id, layout: layout)
    return layout
  }

  mutating func forgetAll() { kept = [:] }

  mutating func forgetChanged(_ rows: [Row]) {
    var same: [Row.ID: Kept] = [:]
    for (index, row) in rows.enumerated() {
      guard let kept = kept[row.id], kept.row == row,
        kept.previous == (index > 0 ? rows[index - 1].id : nil)
      else { continue }
      same[row.id] = kept
    }
    kept = same
  }
}
