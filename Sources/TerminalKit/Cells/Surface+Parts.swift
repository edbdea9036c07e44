/// Parts that can be put into a later frame as they are.
extension Surface {
  /// Puts a part of an earlier frame here; false if it isn't one of this size, wholly in sight.
  package mutating func put(_ part: DrawnPart, in rect: Rect) -> Bool {
    let target = rect.offset(x: origin.column, y: origin.row)
    guard part.size == rect.size, target == target.intersection(clip) else { return false }
    put(part.cells, in: target)
    wanted += part.pictures
    return true
  }

  /// A part that is being drawn.
  package struct PartUnderWay: Sendable {
    fileprivate var outer: Window
    fileprivate var rect: Rect
    fileprivate var wantedBefore: Int
    fileprivate var unsettledBefore: Int
  }

  /// From now on draws a part on blank ground, until `end`.
  package mutating func begin(_ rect: Rect) -> PartUnderWay {
    fill(rect)
    return PartUnderWay(
      outer: enter(rect), rect: rect, wantedBefore: wanted.count, unsettledBefore: unsettledCount)
  }

  /// The part as it has been drawn; `nil` if it may look different next time.
  package mutating func end(_ part: PartUnderWay) -> DrawnPart? {
    leave(to: part.outer)
    let target = part.rect.offset(x: origin.column, y: origin.row)
    // What is cut off isn't known as a whole.
    guard target == target.intersection(clip), unsettledCount == part.unsettledBefore,
      let cells = cells(of: target)
    else { return nil }
    return DrawnPart(
      size: part.rect.size, cells: cells, pictures: Array(wanted[part.wantedBefore...]))
  }

  /// The cells of a rectangle; `nil` if there are clusters, which mean something in this buffer only.
  private func cells(of rect: Rect) -> [Cell]? {
    var found: [Cell] = []
    found.reserveCapacity(rect.width * rect.height)
    for row in rect.y..<rect.maxY {
      let start = row * buffer.size.columns + rect.x
      let line = buffer.cells[start..<(start + rect.width)]
      guard !line.contains(where: { $0.glyph.isCluster }) else { return nil }
      found += line
    }
    return found
  }

  private mutating func put(_ cells: [Cell], in rect: Rect) {
    guard !rect.isEmpty else { return }
    let columns = buffer.size.columns
    buffer.cells.withUnsafeMutableBufferPointer { target in
      cells.withUnsafeBufferPointer { source in
        for row in 0..<rect.height {
          let start = (rect.y + row) * columns + rect.x
          Self.repair(start, in: target)
          Self.repair(start + rect.width - 1, in: target)
          let line = source[row * rect.width..<(row + 1) * rect.width]
          _ = target[start..<start + rect.width].update(fromContentsOf: line)
        }
      }
    }
  }
}
