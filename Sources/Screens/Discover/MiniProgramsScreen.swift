package import Domain
package import TerminalKit
package import WorldStore

/// Mini Programs (小程序): those one has added, those one has used last, and the others of the world (D50).
///
/// ```
///  ⌕ Search Mini Programs
///  My Mini Programs
///   茶   Cloud Leaf Shop
///        Tea by the cup · 云叶茶铺
///  Recently Used
/// ▌ 潮   Guess the Tide                    08:40
/// ```
package struct MiniProgramsScreen: FilteringScreen {
  package enum Intent: Hashable, FilteringIntent {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Entry)
    case toggleKept
    case askRemove
    case remove(MiniProgram.ID)
    case filter(NameFilter.Intent)
  }

  /// A Mini Program in one of the sections; what is added and used stands in both.
  package struct Entry: Hashable, Sendable {
    var section: Section
    var id: MiniProgram.ID
  }

  enum Section: Hashable, Sendable, CaseIterable {
    case mine, recent, others, found

    var word: Word? {
      switch self {
      case .mine: .myMiniPrograms
      case .recent: .recentlyUsed
      case .others: .otherMiniPrograms
      case .found: nil
      }
    }
  }

  private enum Line: Hashable, Sendable {
    case heading(Section)
    case program(Entry, MiniProgramRow)
  }

  private static let rowHeight = 2
  /// The field stands there all the time.
  private static let fieldRows = 1

  private var programs: [MiniProgramRow] = []
  private var lines: [Line] = []
  private var list = LineList<Entry>()
  package private(set) var filter = NameFilter()
  private var hasLoaded = false

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.miniPrograms) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { filter.isOpen ? Self.filterTable : Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("a")], .toggleKept, .addToOrRemoveFromMine, hinted: true),
      Binding([.character("x"), .delete], .askRemove, .removeMiniProgram, hinted: true),
      NameFilter.opening { .filter($0) },
    ] + ListMove.bindings { .move($0) })

  private static let filterTable = KeyTable<Intent>(
    NameFilter.bindings(open: .open, { .filter($0) }, move: { .move($0) }))

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .toggleKept: selected == nil ? .nothingFound : nil
    case .askRemove:
      selected.map { $0.usedAt == nil && !$0.isKept } == false ? nil : .onlyUsedCanBeRemoved
    default: nil
    }
  }

  private var selected: MiniProgramRow? {
    list.selectedID.flatMap { entry in programs.first { $0.id == entry.id } }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: max(1, size.rows - Self.fieldRows))
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    programs = try reader.miniPrograms()
    hasLoaded = true
    let names = names
    filter.refresh(names)
    arrange()
  }

  /// Found by either of its names, and by whose it is.
  private var names: [String] {
    programs.map { "\($0.name.english) \($0.name.chinese) \($0.accountName)" }
  }

  private mutating func arrange() {
    var sections: [(Section, [MiniProgramRow])]
    if let found = filter.found {
      sections = [(.found, found.map { programs[$0] })]
    } else {
      sections = [
        (.mine, programs.filter(\.isKept)), (.recent, programs.filter { $0.usedAt != nil }),
        (.others, programs.filter { $0.usedAt == nil && !$0.isKept }),
      ]
    }
    sections.removeAll { $0.1.isEmpty }
    lines = sections.flatMap { section, rows -> [Line] in
      (section.word == nil ? [] : [.heading(section)])
        + rows.map { .program(Entry(section: section, id: $0.id), $0) }
    }
    list.set(
      lines.map { line in
        switch line {
        case .heading: .init(nil)
        case .program(let entry, _): .init(entry, height: Self.rowHeight)
        }
      })
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.choice().flatMap { open($0) } ?? []
    case .openRow(let entry): return open(entry)
    case .toggleKept:
      return selected.map { [.perform(.keepMiniProgram($0.id, !$0.isKept))] } ?? []
    case .askRemove:
      guard let row = selected else { return [] }
      return [
        .confirm(
          .removeMiniProgramQuestion(row.name[context.language]), .removeFromRecent,
          Intent.remove(row.id), in: context)
      ]
    case .remove(let id): return [.perform(.forgetMiniProgram(id))]
    case .filter(let intent):
      let names = names
      filter.update(intent, over: names)
      arrange()
      if case .edit = intent { list.move(.top) }
    }
    return []
  }

  private mutating func open(_ entry: Entry) -> [Effect] {
    guard let row = programs.first(where: { $0.id == entry.id }) else { return [] }
    if filter.isOpen {
      filter.close()
      arrange()
    }
    list.select(entry)
    return [.push(MiniProgramScreen(MiniProgramLink(row.handle)))]
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    switch action {
    case .keepMiniProgram(_, let isKept):
      return [.notice(Notice(context(isKept ? .addedToMine : .removedFromMine)))]
    case .forgetMiniProgram: return [.notice(Notice(context(.removed)))]
    default: return []
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-1), down: .wheel(1))
    if !filter.isOpen {
      canvas.write(
        "⌕ \(context(.searchMiniPrograms))", x: 1, y: 0, style: context.theme[.secondary])
      canvas.onClick(Rect(x: 0, y: 0, width: size.columns, height: 1), .filter(.start))
    }
    // The field takes the first row of the canvas whether or not somebody types in it.
    let top = filter.isOpen ? 0 : Self.fieldRows
    canvas.inside(Rect(x: 0, y: top, width: size.columns, height: size.rows - top)) { canvas in
      filter.view(on: &canvas, placeholder: .searchMiniPrograms, in: context) { canvas in
        if lines.isEmpty, hasLoaded {
          let word: Word = programs.isEmpty ? .noMiniPrograms : .nothingFound
          canvas.centred(context(word), y: 1, style: context.theme[.secondary])
        }
        for (line, y) in list.visible {
          switch lines[line] {
          case .heading(let section):
            canvas.heading(section.word.map { context($0) } ?? "", y: y, in: context)
          case .program(let entry, let row):
            draw(
              row, entry, y: y, isSelected: line == list.selectedIndex, on: &canvas, in: context)
          }
        }
      }
    }
  }

  private func draw(
    _ row: MiniProgramRow, _ entry: Entry, y: Int, isSelected: Bool,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: Self.rowHeight)
    canvas.smallAvatar(row.avatar, x: 2, y: y, in: context)
    let time = entry.section == .recent ? row.usedAt.map { context.listTime($0) } ?? "" : ""
    let end = rect.width - TextWidth.width(of: time) - 1
    canvas.write(
      TextWidth.clipped(row.name[context.language], to: max(0, end - 9)), x: 8, y: y,
      style: context.theme[.strong])
    canvas.write(time, x: end, y: y, style: context.theme[.secondary])
    let line = [row.intro[context.language], row.accountName].filter { !$0.isEmpty }
      .joined(separator: " · ")
    canvas.write(
      TextWidth.clipped(line, to: max(0, rect.width - 9)), x: 8, y: y + 1,
      style: context.theme[.secondary])
    canvas.onClick(rect, .openRow(entry))
    if isSelected { canvas.mark(rect, in: context) }
  }
}
