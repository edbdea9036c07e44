internal import CNcurses
internal import Glibc

/// Hands frames to ncurses: the cells of each row that differ from the last frame, as ncurses cells.
///
/// They go into the window that ncurses compares with the terminal: what stands in another is compared and copied
/// there first.
struct CursesPainter: ~Copyable {
  private let screen: UnsafeMutablePointer<WINDOW>
  private let colors: ColorSupport
  private var last: Buffer?
  private var pairs: PairTable
  /// One row of ncurses cells.
  private var row: UnsafeMutableBufferPointer<cchar_t>

  init(screen: UnsafeMutablePointer<WINDOW>, colors: ColorSupport) {
    self.screen = screen
    self.colors = colors
    pairs = PairTable(support: colors)
    row = .allocate(capacity: 0)
  }

  deinit {
    row.deallocate()
  }

  /// Forgets what is on the screen, so that the next frame is sent whole.
  mutating func forget() {
    last = nil
  }

  /// Puts what has changed into ncurses' window; false if nothing has.
  mutating func paint(_ buffer: Buffer) -> Bool {
    var changed = paintChangedRows(of: buffer)
    if pairs.isExhausted {
      // All pairs are taken: begin anew with those of this frame. ncurses would search its screen
      // for every single pair that is redefined, so they are all given back at once.
      pairs.reset()
      reset_color_pairs()
      werase(screen)
      last = nil
      changed = paintChangedRows(of: buffer)
    }
    pairs.endFrame()
    last = buffer
    return changed
  }

  private mutating func paintChangedRows(of buffer: Buffer) -> Bool {
    let columns = buffer.size.columns
    guard columns > 0 else { return false }
    if row.count < columns {
      row.deallocate()
      row = .allocate(capacity: columns)
      row.initialize(repeating: cchar_t())
    }
    let known = last?.size == buffer.size ? last : nil
    let sameClusters = known?.clusters == buffer.clusters
    // ncurses ends every frame in its plain style.
    var pen = Pen(pairs.look(of: Style()))
    var changed = false
    (known?.cells ?? []).withUnsafeBufferPointer { old in
      buffer.cells.withUnsafeBufferPointer { cells in
        guard let cells = cells.baseAddress else { return }
        for y in 0..<buffer.size.rows {
          let line = Line(
            cells: cells + y * columns,
            before: old.isEmpty ? nil : old.baseAddress.map { $0 + y * columns },
            count: columns, sameClusters: sameClusters)
          guard line.hasChanged else { continue }
          changed = true
          paint(line, of: buffer, y: y, &pen)
        }
      }
    }
    return changed
  }

  private mutating func paint(_ line: Line, of buffer: Buffer, y: Int, _ pen: inout Pen) {
    let end = line.changedTo
    let blankFrom = line.blankFrom(before: end)
    var index = 0
    while true {
      while index < end, !line.differs(at: index) { index += 1 }
      guard index < end else { return }
      wmove(screen, Int32(y), Int32(index))
      guard index < blankFrom else {
        // Blank cells one by one would take ncurses ten times as long.
        wclrtoeol(screen)
        pen.use(Style(), pairs.look(of: Style()))
        return
      }
      if line.keepsGlyph(at: index) {
        restyle(line, &index, to: blankFrom, &pen)
      } else {
        write(line, of: buffer, &index, to: blankFrom, &pen)
      }
    }
  }

  /// Puts characters in the place of others.
  private mutating func write(
    _ line: Line, of buffer: Buffer, _ index: inout Int, to end: Int, _ pen: inout Pen
  ) {
    var count = 0
    while index < end, line.differs(at: index), !line.keepsGlyph(at: index) {
      let cell = line.cells[index]
      if cell.style != pen.style, !pen.passes(over: line, at: index) {
        pen.use(cell.style, pairs.look(of: cell.style))
      }
      put(cell.glyph, of: buffer, pen.look, at: count)
      count += 1
      index += cell.glyph.isWide ? 2 : 1
    }
    wadd_wchnstr(screen, row.baseAddress, Int32(count))
  }

  /// Gives another look to characters that stay; measuring them again would take ncurses ten times as long.
  private mutating func restyle(
    _ line: Line, _ index: inout Int, to end: Int, _ pen: inout Pen
  ) {
    let start = index
    while index < end, line.differs(at: index), line.keepsGlyph(at: index) {
      let cell = line.cells[index]
      if cell.style != pen.style, !pen.passes(over: line, at: index) {
        guard index == start else { break }
        pen.use(cell.style, pairs.look(of: cell.style))
      }
      index += cell.glyph.isWide ? 2 : 1
    }
    // Where the pair is given twice the second counts, which may be larger.
    var pair = pen.look.pair
    wchgat(screen, Int32(index - start), pen.look.attributes, 0, &pair)
  }

  @inline(__always)
  private func put(
    _ glyph: Cell.Glyph, of buffer: Buffer, _ look: PairTable.Look, at place: Int
  ) {
    var target = cchar_t()
    target.attr = look.attributes
    target.ext_color = look.pair
    if glyph.isCluster {
      let cluster = buffer.clusters[glyph]
      target.chars = (
        wchar_t(bitPattern: cluster[0]), wchar_t(bitPattern: cluster[1]),
        wchar_t(bitPattern: cluster[2]), wchar_t(bitPattern: cluster[3]),
        wchar_t(bitPattern: cluster[4])
      )
    } else {
      target.chars.0 = wchar_t(bitPattern: glyph.payload)
    }
    row[place] = target
  }
}

/// A row of a frame beside the same row of the last one, if that is known.
private struct Line {
  let cells: UnsafePointer<Cell>
  let before: UnsafePointer<Cell>?
  let count: Int
  /// Whether the same index stands for the same cluster in both.
  let sameClusters: Bool

  var hasChanged: Bool {
    guard let before, sameClusters || !hasClusters else { return true }
    return memcmp(cells, before, count * MemoryLayout<Cell>.stride) != 0
  }

  /// Behind the last cell that differs.
  var changedTo: Int {
    var end = count
    while end > 0, !differs(at: end - 1) { end -= 1 }
    return end
  }

  /// Where the blanks at the row's end begin; `end` if that isn't before it.
  func blankFrom(before end: Int) -> Int {
    guard (end..<count).allSatisfy({ cells[$0] == .blank }) else { return end }
    var start = end
    while start > 0, cells[start - 1] == .blank { start -= 1 }
    return start
  }

  private var hasClusters: Bool { (0..<count).contains { cells[$0].glyph.isCluster } }

  /// Whether the character that begins here has to be sent; a wide one is drawn with its left half.
  @inline(__always)
  func differs(at index: Int) -> Bool {
    let cell = cells[index]
    guard let before else { return cell.glyph != .rightHalf }
    if cell != before[index] {
      return cell.glyph != .rightHalf
    }
    return !sameClusters && cell.glyph.isCluster
  }

  /// Whether the same character stood here before.
  @inline(__always)
  func keepsGlyph(at index: Int) -> Bool {
    let glyph = cells[index].glyph
    return before?[index].glyph == glyph && (sameClusters || !glyph.isCluster)
  }
}

/// The style in which ncurses sends the last cell that has changed, and how it is told.
private struct Pen {
  private(set) var style = Style()
  private(set) var look: PairTable.Look
  /// The run of equal blanks that was looked at last.
  private var gap = 0..<0
  private var isNarrow = false
  /// The row it stands in.
  private var row: UnsafePointer<Cell>?

  init(_ look: PairTable.Look) {
    self.look = look
  }

  mutating func use(_ style: Style, _ look: PairTable.Look) {
    self.style = style
    self.look = look
  }

  /// ncurses clears longer ones, and those at the end of a row, if they are plain.
  private static let limit = 4

  /// Whether the cell may be sent in this style instead of its own, with nothing to be seen of it: it is one of a few
  /// blanks.
  ///
  /// Each change of style is dear.
  mutating func passes(over line: Line, at index: Int) -> Bool {
    let cell = line.cells[index]
    guard cell.glyph == .space, style.isGood(forBlankIn: cell.style) else { return false }
    if row != line.cells || !gap.contains(index) {
      var end = index + 1
      while end < line.count, line.cells[end] == cell { end += 1 }
      (row, gap) = (line.cells, index..<end)
      isNarrow = end < line.count && end - index <= Self.limit
    }
    return isNarrow
  }
}

/// Which colour pair of ncurses stands for two colours; pairs are made when they are first needed.
private struct PairTable: ~Copyable {
  private let support: ColorSupport
  private let limit: Int
  /// Two colours of 257 to a pair, 0 if there is none.
  ///
  /// Memory that is never touched costs nothing.
  private let pairs: UnsafeMutablePointer<UInt16>
  private var next = 1
  private(set) var isExhausted = false
  private var isFresh = true

  private static let codes = 257

  init(support: ColorSupport) {
    self.support = support
    limit = support == .none ? 1 : min(Int(curses_pairs()), 65_536)
    let memory = calloc(Self.codes * Self.codes, MemoryLayout<UInt16>.stride)
    guard let memory else { preconditionFailure("no memory for the table of colours") }
    pairs = memory.bindMemory(to: UInt16.self, capacity: Self.codes * Self.codes)
  }

  deinit {
    free(pairs)
  }

  /// Takes all pairs back.
  mutating func reset() {
    pairs.update(repeating: 0, count: Self.codes * Self.codes)
    next = 1
    isExhausted = false
    isFresh = true
  }

  /// How ncurses is told of a style: its attributes, with the pair in them as far as it fits, and the pair.
  struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  mutating func look(of style: Style) -> Look {
    let shown = style.shown(with: support)
    let attributes = Self.attributes(of: shown)
    let pair = pair(Int(shown.foreground.code), Int(shown.background.code))
    return Look(attributes: attributes | attr_t(min(pair, 255)) << 8, pair: Int32(pair))
  }

  private mutating func pair(_ foreground: Int, _ background: Int) -> UInt16 {
    guard foreground != 0 || background != 0 else { return 0 }
    let index = foreground * Self.codes + background
    if pairs[index] != 0 { return pairs[index] }
    guard next < limit else {
      // A single frame with more colours than there are pairs shows what is beyond without.
      isExhausted = !isFresh
      return 0
    }
    // -1 is the terminal's own colour.
    init_extended_pair(Int32(next), Int32(foreground - 1), Int32(background - 1))
    pairs[index] = UInt16(next)
    next += 1
    return pairs[index]
  }

  /// A frame has been painted: pairs made from now on are not all for one frame.
  mutating func endFrame() {
    isFresh = false
  }

  private static func attributes(of style: Style) -> attr_t {
    let attributes = style.attributes
    var all = 0
    if attributes.contains(.bold) { all |= Int(attribute_bold) }
    if attributes.contains(.dim) { all |= Int(attribute_dim) }
    if attributes.contains(.italic) { all |= Int(attribute_italic) }
    if attributes.contains(.underline) { all |= Int(attribute_underline) }
    if attributes.contains(.reverse) { all |= Int(attribute_reverse) }
    return attr_t(all)
  }
}
