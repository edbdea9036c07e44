/// A screenful of cells, drawn anew for each frame.
///
/// Two buffers are equal if they show the same. A wide character always has its right half beside
/// it, so that a row is as wide in the terminal as it is here.
package struct Buffer: Sendable, Equatable {
  package let size: Size
  /// Row by row.
  var cells: [Cell]
  /// The clusters that cells point to.
  var clusters = ClusterTable()

  package init(size: Size) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  package static func == (a: Buffer, b: Buffer) -> Bool {
    guard a.size == b.size else { return false }
    if a.clusters == b.clusters { return a.cells == b.cells }
    return zip(a.cells, b.cells).allSatisfy { first, second in
      first.style == second.style
        && (first.glyph.isCluster || second.glyph.isCluster
          ? a.text(of: first.glyph) == b.text(of: second.glyph) : first.glyph == second.glyph)
    }
  }

  /// The memory that the cells take.
  var byteCount: Int { cells.count * MemoryLayout<Cell>.stride }

  /// The text of each row, as wide as in the terminal: a wide character appears once.
  package func lines() -> [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns {
        appendScalars(of: self[cell: column, row].glyph, to: &line)
      }
      return String(line)
    }
  }

  /// The style of one cell; the plain style outside.
  package func style(column: Int, row: Int) -> Style {
    guard Rect(size).contains(Position(column: column, row: row)) else { return Style() }
    return self[cell: column, row].style
  }

  /// What stands in one cell: empty for the right half of a wide character, and outside.
  package func text(column: Int, row: Int) -> String {
    guard Rect(size).contains(Position(column: column, row: row)) else { return "" }
    return text(of: self[cell: column, row].glyph)
  }

  subscript(cell column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  private func text(of glyph: Cell.Glyph) -> String {
    var scalars = String.UnicodeScalarView()
    appendScalars(of: glyph, to: &scalars)
    return String(scalars)
  }

  private func appendScalars(of glyph: Cell.Glyph, to text: inout String.UnicodeScalarView) {
    guard glyph != .rightHalf else { return }
    guard glyph.isCluster else {
      if let scalar = Unicode.Scalar(glyph.payload) { text.append(scalar) }
      return
    }
    let cluster = clusters[glyph]
    for index in 0..<cluster.count {
      if let scalar = Unicode.Scalar(cluster[index]) { text.append(scalar) }
    }
  }
}
