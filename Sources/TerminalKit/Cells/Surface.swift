/// A clipped window onto a buffer, with its own origin.
///
/// Drawing outside it is harmless at every size, 0×0 included, so a view need not ask whether there
/// is room. Text may come from anywhere: what would disorder a line is replaced on the way in.
package struct Surface: Sendable {
  package internal(set) var buffer: Buffer
  /// Where the caret stands, in the buffer's coordinates; nil if it is hidden.
  package private(set) var caret: Position?
  var wanted: [PictureRequest] = []
  /// How often something was drawn that looks different later without anybody's doing.
  private(set) var unsettledCount = 0
  /// How long what has been drawn stays as it is; nil: until something happens.
  package private(set) var changesIn: Duration?
  private var window: Window
  /// What is known of earlier frames; handed from one frame's surface to the next.
  package var parts = DrawnParts()

  package init(size: Size) {
    buffer = Buffer(size: size)
    window = Window(size: size, clip: Rect(size))
  }

  /// The size of the window, of which a part may lie outside the buffer.
  package var size: Size { window.size }
  var origin: Position { window.origin }
  /// What may be drawn on, in the buffer's coordinates.
  var clip: Rect { window.clip }

  /// The pictures in sight, each once, whether they could be drawn or not.
  package var pictures: [PictureRequest] {
    var seen: Set<PictureRequest> = []
    return wanted.filter { seen.insert($0).inserted }
  }

  /// The whole surface, in its own coordinates.
  package var bounds: Rect { Rect(size) }

  /// What has been drawn, as a frame.
  package var frame: Frame { Frame(buffer: buffer, cursor: caret) }

  /// Writes one line of text and answers how many cells it took.
  ///
  /// The text ends at `maxWidth` cells or at the right edge, whichever comes first; a wide character
  /// that would reach over it becomes a blank. Line ends count as blanks: use `TextWrap` for more
  /// lines than one.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, style: Style = Style(), maxWidth: Int? = nil
  ) -> Int {
    write(String(text), x: x, y: y, style: style, maxWidth: maxWidth)
  }

  /// The same for a whole string, which is what most texts are.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, style: Style = Style(), maxWidth: Int? = nil
  ) -> Int {
    let limit = min(maxWidth ?? .max, size.columns - x)
    guard limit > 0 else { return 0 }
    let row = origin.row + y
    guard row >= clip.y, row < clip.maxY else {
      return min(limit, Self.widthNotAbove(limit, of: text))
    }
    let start = origin.column + x
    let used = text.utf8.withContiguousStorageIfAvailable { bytes in
      write(bytes, start: start, row: row, style: style, limit: limit)
    }
    if let used { return used }
    var text = String(text)
    return text.withUTF8 { write($0, start: start, row: row, style: style, limit: limit) }
  }

  /// Fills a rectangle with one character; a wide one leaves a blank where its half would not fit.
  package mutating func fill(
    _ rect: Rect, style: Style = Style(), scalar: Unicode.Scalar = " "
  ) {
    let target = rect.offset(x: origin.column, y: origin.row).intersection(clip)
    guard !target.isEmpty else { return }
    let (value, isWide) =
      if case .cell(let value, let isWide) = TextWidth.classify(scalar.value) {
        (value, isWide)
      } else {
        (UInt32(0x20), false)
      }
    let glyph = Cell.Glyph(scalar: value, isWide: isWide)
    for row in target.y..<target.maxY {
      var column = target.x
      while column < target.maxX {
        let fits = !isWide || column + 1 < target.maxX
        put(fits ? glyph : .space, column: column, row: row, style: style)
        column += isWide ? 2 : 1
      }
    }
  }

  /// Changes the style of what is drawn in a rectangle, a selection's background for example.
  ///
  /// A wide character changes as a whole, by the cell it starts in. `change` is asked once for neighbours of one style.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let target = rect.offset(x: origin.column, y: origin.row).intersection(clip)
    guard !target.isEmpty else { return }
    let columns = buffer.size.columns
    var known: (old: Style, new: Style)?
    buffer.cells.withUnsafeMutableBufferPointer { cells in
      for row in target.y..<target.maxY {
        for index in (row * columns + target.x)..<(row * columns + target.maxX) {
          let cell = cells[index]
          guard cell.glyph != .rightHalf else { continue }
          let style: Style
          if let known, known.old == cell.style {
            style = known.new
          } else {
            style = change(cell.style)
            known = (cell.style, style)
          }
          cells[index].style = style
          if cell.glyph.isWide { cells[index + 1].style = style }
        }
      }
    }
  }

  /// What can be seen of a rectangle, in the buffer's coordinates: the place of a click.
  package func visiblePart(of rect: Rect) -> Rect {
    rect.offset(x: origin.column, y: origin.row).intersection(clip)
  }

  /// Draws in a rectangle as on a surface of its own; nothing reaches outside it.
  ///
  /// The rectangle may begin outside, which is how a list scrolls by less than a row's height.
  package mutating func inside(_ rect: Rect, _ body: (inout Surface) -> Void) {
    let window = enter(rect)
    body(&self)
    leave(to: window)
  }

  /// Where is drawn: a window, with its origin, its size, and what of it lies inside of those around it.
  package struct Window: Sendable {
    fileprivate var origin = Position(column: 0, row: 0)
    fileprivate var size: Size
    fileprivate var clip: Rect
  }

  /// From now on draws in a rectangle, until `leave`; answers what to leave to.
  package mutating func enter(_ rect: Rect) -> Window {
    let outer = window
    let absolute = rect.offset(x: origin.column, y: origin.row)
    window = Window(
      origin: Position(column: absolute.x, row: absolute.y), size: rect.size,
      clip: absolute.intersection(clip))
    return outer
  }

  /// Ends what `enter` began; `window` is what that answered.
  package mutating func leave(to window: Window) { self.window = window }

  /// Puts the terminal's cursor here, if the place can be seen; the last call counts.
  package mutating func placeCaret(x: Int, y: Int) {
    let position = Position(column: origin.column + x, row: origin.row + y)
    caret = clip.contains(position) ? position : nil
  }

  /// A picture is in sight.
  ///
  /// One that isn't there yet leaves what is drawn unsettled.
  mutating func want(_ picture: PictureRequest, isThere: Bool) {
    wanted.append(picture)
    if !isThere { unsettledCount += 1 }
  }

  /// Something that was drawn will look different after `time`.
  package mutating func change(in time: Duration) {
    changesIn = min(changesIn ?? time, time)
    unsettledCount += 1
  }

  /// Puts `frame`'s cells onto this surface, their top left corner at (x, y).
  package mutating func draw(_ other: Buffer, x: Int, y: Int) {
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns {
        let cell = other[cell: column, row]
        guard cell.glyph != .rightHalf else { continue }
        let (left, top) = (origin.column + x + column, origin.row + y + row)
        guard top >= clip.y, top < clip.maxY else { continue }
        let width = cell.glyph.isWide ? 2 : 1
        if left >= clip.x, left + width <= clip.maxX {
          let glyph =
            cell.glyph.isCluster
            ? buffer.clusters.glyph(for: other.clusters[cell.glyph], isWide: cell.glyph.isWide)
            : cell.glyph
          put(glyph, column: left, row: top, style: cell.style)
        } else {
          for half in left..<left + width where half >= clip.x && half < clip.maxX {
            put(.space, column: half, row: top, style: cell.style)
          }
        }
      }
    }
  }

  /// Writes UTF-8, which is where most of the time of a frame goes.
  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, row: Int, style: Style, limit: Int
  ) -> Int {
    let clip = clip
    let base = row * buffer.size.columns
    // Why: taken out, so that cells and clusters can be changed at once.
    var clusters = ClusterTable()
    swap(&clusters, &buffer.clusters)
    defer { swap(&clusters, &buffer.clusters) }
    return buffer.cells.withUnsafeMutableBufferPointer { cells in
      var used = 0
      /// The cell that a mark would join, and what is in it.
      var last: (index: Int, cluster: Cluster, isWide: Bool)?
      var scalars = UTF8Scalars(bytes)
      while let scalar = scalars.next() {
        let value: UInt32
        let isWide: Bool
        switch TextWidth.classify(scalar) {
        case .dropped: continue
        case .joins:
          guard let before = last else { continue }
          let cluster = before.cluster.joined(by: scalar)
          guard cluster.count > before.cluster.count else { continue }
          last?.cluster = cluster
          cells[before.index].glyph = clusters.glyph(for: cluster, isWide: before.isWide)
          continue
        case .cell(let shown, let wide): (value, isWide) = (shown, wide)
        }
        guard used < limit else { return used }
        let width = isWide ? 2 : 1
        let column = start + used
        let fits = used + width <= limit
        used += fits ? width : 1
        if fits, column >= clip.x, column + width <= clip.maxX {
          let glyph = Cell.Glyph(scalar: value, isWide: isWide)
          Self.put(glyph, at: base + column, style: style, in: cells)
          last = (base + column, Cluster(value), isWide)
        } else {
          last = nil
          for half in column..<(start + used) where half >= clip.x && half < clip.maxX {
            Self.put(.space, at: base + half, style: style, in: cells)
          }
        }
      }
      return used
    }
  }

  private mutating func put(_ glyph: Cell.Glyph, column: Int, row: Int, style: Style) {
    let index = row * buffer.size.columns + column
    buffer.cells.withUnsafeMutableBufferPointer { cells in
      Self.put(glyph, at: index, style: style, in: cells)
    }
  }

  @inline(__always)
  private static func put(
    _ glyph: Cell.Glyph, at index: Int, style: Style, in cells: UnsafeMutableBufferPointer<Cell>
  ) {
    repair(index, in: cells)
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.isWide {
      repair(index + 1, in: cells)
      cells[index + 1] = Cell(glyph: .rightHalf, style: style)
    }
  }

  /// Blanks the other half of a wide character of which one half is about to be overwritten.
  @inline(__always)
  static func repair(_ index: Int, in cells: UnsafeMutableBufferPointer<Cell>) {
    let glyph = cells[index].glyph
    if glyph == .rightHalf {
      cells[index - 1].glyph = .space
    } else if glyph.isWide {
      cells[index + 1].glyph = .space
    }
  }

  private static func widthNotAbove(_ limit: Int, of text: some StringProtocol) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
      width += TextWidth.width(of: scalar)
      if width >= limit { return limit }
    }
    return width
  }
}
