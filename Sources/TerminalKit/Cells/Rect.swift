/// A rectangle of cells.
///
/// Its size is never negative; what a cut leaves over is simply empty.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// All of a surface of `size`.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  package var size: Size { Size(columns: width, rows: height) }
  package var maxX: Int { x + width }
  package var maxY: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ position: Position) -> Bool {
    position.column >= x && position.column < maxX && position.row >= y && position.row < maxY
  }

  /// What both have in common; empty if they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  package func offset(x dx: Int, y dy: Int) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// The rectangle without a margin of `columns` on the left and right and `rows` above and below.
  package func inset(columns: Int, rows: Int) -> Rect {
    inset(left: columns, top: rows, right: columns, bottom: rows)
  }

  /// The rectangle without the given margins; a margin too large leaves an empty rectangle inside.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = min(left, width)
    let top = min(top, height)
    return Rect(
      x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// The first `rows` rows, and what is below them.
  package func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// What is above the last `rows` rows, and those rows.
  package func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, rows), height))
    return (rest, bottom)
  }

  /// The first `columns` columns, and what is right of them.
  package func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// What is left of the last `columns` columns, and those columns.
  package func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(width - min(max(0, columns), width))
    return (rest, right)
  }

  /// A rectangle of `size`, cut to fit, in the middle of this one.
  package func centered(_ size: Size) -> Rect {
    let columns = min(size.columns, width)
    let rows = min(size.rows, height)
    return Rect(
      x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
  }
}
