internal import CNcurses
internal import Glibc

/// Hands frames to ncurses: the part of each row that differs from the last frame, as ncurses cells.
struct CursesPainter: ~Copyable {
  private let screen: UnsafeMutablePointer<WINDOW>
  private let colors: ColorSupport
  private var last: Buffer?
  /// In which style each of its cells was sent: that of a blank may be another that looks the same.
  private var sent: [Style] = []
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
    if row.count < columns {
      row.deallocate()
      row = .allocate(capacity: columns)
      row.initialize(repeating: cchar_t())
    }
    let known = last?.size == buffer.size ? last : nil
    if known == nil { sent = buffer.cells.map(\.style) }
    let sameClusters = known?.clusters == buffer.clusters
    // ncurses ends every frame in its plain style.
    var pen = Style()
    var changed = false
    (known?.cells ?? []).withUnsafeBufferPointer { old in
      buffer.cells.withUnsafeBufferPointer { cells in
        for y in 0..<buffer.size.rows {
          let span = y * columns..<(y + 1) * columns
          let line = UnsafeBufferPointer(rebasing: cells[span])
          let before = old.isEmpty ? nil : UnsafeBufferPointer(rebasing: old[span])
          let part =
            before.map { Self.difference(of: line, from: $0, sameClusters) } ?? line.indices
          guard !part.isEmpty else { continue }
          changed = true
          paint(line, part, of: buffer, y: y, insteadOf: before, &pen)
        }
      }
    }
    return changed
  }

  /// From the first cell that differs to the last.
  ///
  /// A wide character belongs to it as a whole: its right half is part of what its left half draws.
  private static func difference(
    of line: UnsafeBufferPointer<Cell>, from before: UnsafeBufferPointer<Cell>,
    _ sameClusters: Bool
  ) -> Range<Int> {
    guard let a = line.baseAddress, let b = before.baseAddress else { return 0..<0 }
    // The same index stands for another cluster there.
    if !sameClusters, line.contains(where: { $0.glyph.isCluster }) { return line.indices }
    guard memcmp(a, b, line.count * MemoryLayout<Cell>.stride) != 0 else { return 0..<0 }
    var start = 0
    var end = line.count
    while start < end, a[start] == b[start] { start += 1 }
    while end > start, a[end - 1] == b[end - 1] { end -= 1 }
    if start > 0, a[start].glyph == .rightHalf { start -= 1 }
    return start..<end
  }

  /// `pen` is the style in which ncurses sends the last cell before these that has changed.
  private mutating func paint(
    _ line: UnsafeBufferPointer<Cell>, _ part: Range<Int>, of buffer: Buffer, y: Int,
    insteadOf before: UnsafeBufferPointer<Cell>?, _ pen: inout Style
  ) {
    var count = 0
    var style = Style()
    var (attributes, pair) = pairs.look(of: style)
    var gap = Gap()
    for index in part {
      let cell = line[index]
      guard cell.glyph != .rightHalf else { continue }
      let place = y * line.count + index
      if before.map({ $0[index] != cell }) ?? true {
        let isFilled = cell.style != pen && gap.takes(pen, at: index, of: line)
        sent[place] = isFilled ? pen : cell.style
        pen = sent[place]
      }
      if sent[place] != style {
        style = sent[place]
        (attributes, pair) = pairs.look(of: style)
      }
      var target = cchar_t()
      target.attr = attributes
      target.ext_color = Int32(pair)
      if cell.glyph.isCluster {
        let cluster = buffer.clusters[cell.glyph]
        target.chars = (
          wchar_t(bitPattern: cluster[0]), wchar_t(bitPattern: cluster[1]),
          wchar_t(bitPattern: cluster[2]), wchar_t(bitPattern: cluster[3]),
          wchar_t(bitPattern: cluster[4])
        )
      } else {
        target.chars.0 = wchar_t(bitPattern: cell.glyph.payload)
      }
      row[count] = target
      count += 1
    }
    mvwadd_wchnstr(screen, Int32(y), Int32(part.lowerBound), row.baseAddress, Int32(count))
  }
}

/// A run of equal blanks, which may be sent in the style of what is sent before it: each change of style is dear.
private struct Gap {
  private var end = 0
  private var isNarrow = false

  /// ncurses clears longer ones, and those at the end of a row, if they are plain.
  private static let limit = 4

  /// Whether the cell at `index` may be sent as `pen` is, with nothing to be seen of it.
  mutating func takes(_ pen: Style, at index: Int, of line: UnsafeBufferPointer<Cell>) -> Bool {
    let cell = line[index]
    guard cell.glyph == .space, pen.isGood(forBlankIn: cell.style) else { return false }
    if index >= end {
      end = line[index...].firstIndex { $0 != cell } ?? line.count
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

  /// The attributes of ncurses, with the pair in them as far as it fits, and the pair.
  mutating func look(of style: Style) -> (attr_t, UInt16) {
    let shown = style.shown(with: support)
    let attributes = Self.attributes(of: shown)
    let pair = pair(Int(shown.foreground.code), Int(shown.background.code))
    return (attributes | attr_t(min(pair, 255)) << 8, pair)
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
