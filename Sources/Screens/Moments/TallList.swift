package import WorldStore

/// How a row of a `TallList` is laid out; its height follows from its content.
package protocol TallRowLayout: Sendable {
  associatedtype Row: PagedRow, Equatable where Row.Cursor == TimeCursor
  associatedtype Form: Hashable, Sendable

  init(_ row: Row, after previous: Row?, in form: Form, isUnfolded: Bool)
  var height: Int { get }
}

/// A long list of rows of different heights, newest first, scrolled by lines: what is loaded, what
/// is visible, what is chosen.
///
/// What is being read never moves: rows are held by id, and what arrives above the first row is kept
/// back until it is asked for.
package struct TallList<Layout: TallRowLayout>: Sendable {
  package typealias Row = Layout.Row

  /// A row in sight; `y` is its first line, negative if that is above the first line of the screen.
  package struct Placed: Sendable {
    package let row: Row
    package let layout: Layout
    package let y: Int
  }

  package internal(set) var selectedID: Row.ID?
  package private(set) var visible: [Placed] = []
  /// Where the screen's first line is, counted from the list's own beginning: negative while the head
  /// is in sight, nil if the beginning isn't.
  package private(set) var headY: Int?
  /// Where the foot begins, while it is in sight.
  package private(set) var footY: Int?
  /// Whether there are rows newer than the first.
  package private(set) var hasNewer = false
  package private(set) var hasLoaded = false

  var stretch: Stretch<Row>
  private var layouts = KeptLayouts<Layout>()
  /// The row at the first line of the screen, and which of its lines that is; before 0 is the head.
  var top: (id: Row.ID, line: Int)?
  /// Rows newer than this are kept back.
  package private(set) var newest: TimeCursor?
  var pending: Pending?

  private var form: Layout.Form
  var height = 1
  var headHeight = 0
  var footHeight = 0

  enum Pending: Sendable { case start, end, selectedEnd }

  /// Rows beyond the screen that are there in time: no key goes further than to the first of them.
  private static var margin: Int { 2 }
  /// Blank lines below each row.
  static var gap: Int { 1 }
  /// Lines that a long row moves by.
  package static var step: Int { 3 }

  package init(form: Layout.Form, pageSize: Int = 5) {
    self.form = form
    stretch = Stretch(pageSize: pageSize, margin: Self.margin)
    self.pageSize = pageSize
  }

  private let pageSize: Int

  package var rows: [Row] { stretch.rows }
  package var needsLoad: Bool { stretch.needsLoad }
  /// Whether the first row that is loaded is the newest.
  package var isAtStart: Bool { stretch.isAtStart }
  package var selected: Row? { selectedIndex.map { rows[$0] } }
  var selectedIndex: Int? { selectedID.flatMap { stretch.index(of: $0) } }

  /// Whether the end of the chosen row, where the answers to it stand, can be seen.
  package var isSelectedEndInSight: Bool {
    guard let index = selectedIndex, let place = place(of: index) else { return false }
    return place.y + place.layout.height <= height
  }

  package func isUnfolded(_ id: Row.ID) -> Bool { layouts.isUnfolded(id) }
  package func row(_ id: Row.ID) -> Row? { stretch.index(of: id).map { rows[$0] } }
  package func layout(of id: Row.ID) -> Layout? { layouts[id] }

  // MARK: Changes

  /// `footHeight` are the lines that stand below the last row.
  package mutating func layout(
    form: Layout.Form, height: Int, headHeight: Int, footHeight: Int = 0
  ) {
    if form != self.form { layouts.forgetAll() }
    // A head that grows or shrinks while its top is in sight keeps its top in sight.
    if let line = top?.line, line == -self.headHeight, headHeight != self.headHeight {
      top?.line = -headHeight
    }
    self.form = form
    self.height = max(1, height)
    self.headHeight = headHeight
    self.footHeight = footHeight
    settle()
  }

  /// Reads what is wanted.
  ///
  /// A new row that `isOwn` is shown at once, with the beginning of the list.
  package mutating func load(
    isOwn: (Row) -> Bool = { _ in false },
    _ fetch: (Page<TimeCursor>) throws(StorageError) -> [Row]
  ) throws(StorageError) {
    let topIndex = top.flatMap { stretch.index(of: $0.id) } ?? 0
    let selectedIndexBefore = selectedIndex ?? 0
    let newest = self.newest
    var newer: [Row] = []
    try stretch.load(keepsStart: false) { page throws(StorageError) in
      let rows = try fetch(page)
      guard let newest else { return rows }
      newer = rows.filter { $0.cursor.isNewer(than: newest) }
      return newer.isEmpty ? rows : rows.filter { !$0.cursor.isNewer(than: newest) }
    }
    hasLoaded = true
    if newer.contains(where: isOwn) {
      restart()
      return
    }
    if stretch.isAtStart { hasNewer = !newer.isEmpty }
    if self.newest == nil { self.newest = rows.first?.cursor }
    layouts.forgetChanged(rows)

    switch pending {
    case .start: showBeginning()
    case .end:
      selectedID = rows.last?.id
      top = rows.last.map { ($0.id, 0) }
    case .selectedEnd, nil:
      if let (id, line) = top, stretch.index(of: id) == nil {
        // What of the head was in sight above the first row stays there.
        top = rows.isEmpty ? nil : (rows[min(topIndex, rows.count - 1)].id, min(line, 0))
      }
      if selectedIndex == nil {
        selectedID = rows.isEmpty ? nil : rows[min(selectedIndexBefore, rows.count - 1)].id
      }
      if top == nil { showBeginning() }
    }
    let revealsEnd = pending == .selectedEnd
    pending = nil
    settle()
    if revealsEnd { revealEnd() }
  }

  /// Back to the newest row, with all that has arrived.
  package mutating func restart() {
    stretch = Stretch(pageSize: pageSize, margin: Self.margin)
    newest = nil
    hasNewer = false
    pending = .start
  }

  package mutating func select(_ id: Row.ID) {
    if stretch.index(of: id) != nil { selectedID = id }
  }

  package mutating func toggleFold(_ id: Row.ID) {
    guard let index = stretch.index(of: id) else { return }
    let wasUnfolded = layouts.toggleFold(id)
    // Folding a text of which the beginning is above the screen brings the row's beginning back.
    if wasUnfolded, let top, top.id == id { self.top = (id, 0) }
    settle()
    if wasUnfolded { reveal(index) }
  }

  /// The first row, with the head above it.
  private mutating func showBeginning() {
    selectedID = rows.first?.id
    top = rows.first.map { ($0.id, -headHeight) }
  }

  // MARK: Layout

  mutating func layoutOfRow(_ index: Int) -> Layout { layouts.layout(of: index, in: rows, form) }

  mutating func blockHeight(_ index: Int) -> Int {
    layoutOfRow(index).height + Self.gap
  }

  /// Makes the scroll position one that exists, and places what is in sight.
  mutating func settle() {
    guard let id = top?.id, var index = stretch.index(of: id), var line = top?.line else {
      visible = []
      headY = stretch.isAtStart ? 0 : nil
      footY = footHeight > 0 ? headHeight : nil
      return
    }
    (index, line) = normalised(index, line)
    if stretch.isAtEnd {
      var below = -line
      var last = index
      while last < rows.count, below <= height {
        below += blockHeight(last)
        last += 1
      }
      // Below the last row there is either the foot or nothing, not even a blank line.
      let end = below + (footHeight > 0 ? footHeight : -Self.gap)
      if last == rows.count, end < height {
        (index, line) = normalised(index, line - (height - end))
      }
    }
    top = (rows[index].id, line)

    visible = []
    var y = -line
    var next = index
    while next < rows.count, y < height {
      let layout = layoutOfRow(next)
      visible.append(Placed(row: rows[next], layout: layout, y: y))
      y += layout.height + Self.gap
      next += 1
    }
    headY = index == 0 && line < 0 && stretch.isAtStart ? -headHeight - line : nil
    footY = footHeight > 0 && stretch.isAtEnd && next == rows.count && y < height ? y : nil
    stretch.use(index..<next)
  }

  /// The same place told by the row that it is in.
  private mutating func normalised(_ index: Int, _ line: Int) -> (index: Int, line: Int) {
    var (index, line) = (index, line)
    while line < 0, index > 0 {
      index -= 1
      line += blockHeight(index)
    }
    while index + 1 < rows.count, line >= blockHeight(index) {
      line -= blockHeight(index)
      index += 1
    }
    if index == rows.count - 1 { line = min(line, max(0, layoutOfRow(index).height - 1)) }
    // Above the first loaded row there may be more; then they are about to be loaded.
    if index == 0 { line = max(line, stretch.isAtStart ? -headHeight : -height) }
    return (index, line)
  }
}

extension TimeCursor {
  /// Whether it stands before the other in a list that is newest first.
  fileprivate func isNewer(than other: TimeCursor) -> Bool {
    (time, id) > (other.time, other.id)
  }
}
