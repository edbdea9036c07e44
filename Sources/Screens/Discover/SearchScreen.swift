package import Domain
package import TerminalKit
package import WorldStore

/// Search: everything on the phone that has what is being typed (D20–D28), or one kind of it, or the web part (搜一搜,
/// D30–D35).
///
/// ```
///  ⌕ an
///  Top Hits
///   安   安总编
///  Contacts
/// ▌ An   Anna Li
///        WeChat ID: annali
///  More Contacts
///  Chat History
///   江   江边                               Yesterday
///        3 related messages
///  ⌕ Search “an”
/// ```
/// Only what one may see is found. What takes long follows between frames.
package struct SearchScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(RowID)
    case turn(Int)
    case show(SearchPage)
    case order
    case followed
    case person
    case chooseAuthor(NamedPerson)
    case anyone
    case time
    case setSpan(SearchSpan)
  }

  /// What can be chosen.
  package enum RowID: Hashable, Sendable {
    case hit(SearchSection, SearchTarget)
    /// All of a section (D22).
    case more(SearchSection)
    /// The same words in the web part (D27).
    case web
    /// To search only there (D20).
    case scope(SearchSection)
  }

  /// A line of the page.
  enum Line: Hashable, Sendable {
    case heading(Word)
    case hit(SearchSection, Int)
    case more(SearchSection)
    case searching, nothing, web
    case scope(SearchSection)
  }

  private(set) var page: SearchPage
  private(set) var field: TextField
  private(set) var query = SearchQuery()
  private(set) var lines: [Line] = []
  private(set) var list = LineList<RowID>()
  private var sources: [any SearchSource]
  /// Until something is chosen the first row is.
  private var hasMoved = false
  private var size = Size(columns: 0, rows: 0)

  package init(_ page: SearchPage = .phone, _ text: String = "") {
    self.init(page, text, in: SearchDirectory())
  }

  /// `directory` has been read already.
  private init(_ page: SearchPage, _ text: String, in directory: SearchDirectory) {
    self.page = page
    field = TextField(text)
    sources = page.sources(directory)
    query.text = field.text.trimmed
    look()
  }

  package func title(in context: ScreenContext) -> String {
    switch page {
    case .phone: context(.searchPhone)
    case .only(let section): context(section.word)
    case .web: context(.search)
    }
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    switch page {
    case .web(.moments): Self.momentsTable
    case .web(.articles): Self.articlesTable
    case .web: Self.webTable
    case .phone, .only: Self.table
    }
  }

  private static let table = KeyTable<Intent>(
    [Binding([.enter], .open, .open, hinted: true)] + moves)

  private static let webTable = KeyTable<Intent>(
    [Binding([.enter], .open, .open, hinted: true)] + tabs + moves)

  private static let momentsTable = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true)
    ] + tabs + [
      Binding([.control("f")], .person, .searchBy, hinted: true),
      Binding([.control("t")], .time, .searchWithin, hinted: true),
    ] + moves)

  private static let articlesTable = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true)
    ] + tabs + [
      Binding([.control("r")], .order, .searchOrder, hinted: true),
      Binding([.control("t")], .time, .searchWithin, hinted: true),
      Binding([.control("f")], .followed, .searchFollowed, hinted: true),
    ] + moves)

  private static let tabs: [Binding<Intent>] = [
    Binding([.control("o")], .turn(1), .otherTab, hinted: true),
    Binding([.control("b")], .turn(-1), .previousTab),
  ]

  private static let moves: [Binding<Intent>] = [
    Binding([.up], .move(.up), .up),
    Binding([.down], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
  ]

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map { .edit($0) }
  }
  package func intent(forPaste text: String) -> Intent? { .edit(.insert(text)) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard intent == .open, list.selectedID == nil else { return nil }
    return query.words.isEmpty ? .typeWords : isComplete ? .nothingFound : .searching
  }

  // MARK: Sources

  /// The places of those that fill a section of this page.
  private var shown: [Int] {
    let sections = sections
    return sources.indices.filter { index in
      sources[index].sections.contains { sections.contains($0) }
    }
  }

  /// What stands on the page now.
  private var sections: [SearchSection] {
    query.words.isEmpty && page.isWeb ? [.hot] : page.sections
  }

  func source(of section: SearchSection) -> (any SearchSource)? {
    sources.first { $0.sections.contains(section) }
  }

  /// Rows of a section that are worth having.
  private var wantedRows: Int {
    page.isPreview ? SearchPage.previewRows + 1 : (list.top + 2 * size.rows) / 2 + 1
  }

  private var isComplete: Bool {
    sections.allSatisfy { source(of: $0)?.isComplete($0) ?? true }
  }

  // MARK: State

  var top: Int {
    guard page.isWeb else { return 1 }
    return (filters.isEmpty ? 2 : 3) + (size.rows < 10 ? 0 : 1)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    list.layout(height: max(1, size.rows - top))
    arrange()
  }

  package func isTouched(by areas: Set<Area>) -> Bool {
    !areas.isSubset(of: [.chatsSeen, .momentsSeen, .money, .settings])
  }

  package var needsLoad: Bool { shown.contains { sources[$0].needsLoad } }

  package var readsOn: Bool {
    let wanted = wantedRows
    return shown.contains { sources[$0].readsOn(wanting: wanted) }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    var worldHasChanged = !needsLoad
    // What is in sight once all stands in its place may want reading, too.
    for _ in 0..<Self.loadsMax {
      for index in shown where worldHasChanged || sources[index].needsLoad {
        try sources[index].load(from: reader, worldHasChanged: worldHasChanged, in: context)
      }
      worldHasChanged = false
      arrange()
      if !needsLoad { return }
    }
  }

  private static let loadsMax = 4

  /// One source at a time, in the order of the page.
  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let wanted = wantedRows
    guard let index = shown.first(where: { sources[$0].readsOn(wanting: wanted) }) else { return }
    try sources[index].readOn(from: reader, wanting: wanted, in: context)
    arrange()
  }

  /// Begins what has to be looked for.
  private mutating func look() {
    for index in shown { sources[index].look(for: query) }
    arrange()
  }

  /// Puts the page together from what has been found so far.
  private mutating func arrange() {
    lines = query.words.isEmpty ? start : sections.flatMap { rows(of: $0) } + foot
    list.set(lines.map { LineList.Line(id(of: $0), height: height(of: $0)) })
    if !hasMoved { list.move(.top) }
    note()
  }

  /// What there is before something is typed (D20, D35).
  private var start: [Line] {
    switch page {
    case .phone: [.heading(.selectSearchType)] + SearchSection.types.map { .scope($0) }
    case .web: rows(of: .hot)
    case .only: []
    }
  }

  private func rows(of section: SearchSection) -> [Line] {
    let count = source(of: section)?.count(in: section) ?? 0
    guard count > 0 else { return [] }
    if section == .hot {
      return [.heading(section.word)] + (0..<count).map { .hit(section, $0) }
    }
    guard page.isPreview else { return (0..<count).map { .hit(section, $0) } }
    let shown = min(count, SearchPage.previewRows)
    return [.heading(section.word)] + (0..<shown).map { .hit(section, $0) }
      + (count > shown ? [.more(section)] : [])
  }

  /// How far the search has come (D28), and the way to the web part (D27).
  private var foot: [Line] {
    let hasNothing = sections.allSatisfy { source(of: $0)?.count(in: $0) ?? 0 == 0 }
    let state: [Line] = !isComplete ? [.searching] : hasNothing ? [.nothing] : []
    return state + (page == .phone ? [.web] : [])
  }

  private func id(of line: Line) -> RowID? {
    switch line {
    case .heading, .searching, .nothing: nil
    case .hit(let section, let index):
      source(of: section).map { .hit(section, $0.target(index, in: section)) }
    case .more(let section): .more(section)
    case .web: .web
    case .scope(let section): .scope(section)
    }
  }

  private func height(of line: Line) -> Int {
    switch line {
    case .heading, .searching, .nothing, .more, .scope: 1
    case .web: 2
    case .hit(let section, let index): source(of: section)?.height(index, in: section) ?? 1
    }
  }

  /// Tells the sources what is in sight.
  private mutating func note() {
    let targets = list.visible.compactMap { line -> SearchTarget? in
      guard case .hit(_, let target)? = id(of: lines[line.index]) else { return nil }
      return target
    }
    for index in shown { sources[index].show(targets) }
  }

  // MARK: Intents

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit):
      field.apply(edit)
      let text = field.text.trimmed
      if text != query.text {
        query.text = text
        restart()
      }
    case .move(let move):
      hasMoved = true
      list.move(move)
      note()
    case .wheel(let rows):
      list.wheel(by: rows)
      note()
    case .open: return list.choice().map { open($0, in: context) } ?? []
    case .openRow(let row):
      hasMoved = true
      list.select(row)
      return open(row, in: context)
    case .turn(let step): turn(by: step)
    case .show(let page): show(page)
    case .order:
      query.order = query.order == .newest ? .mostRead : .newest
      restart()
    case .followed:
      query.isOfFollowed.toggle()
      restart()
    case .person: return choosePerson()
    case .chooseAuthor(let person):
      query.author = person
      restart()
    case .anyone:
      query.author = nil
      restart()
    case .time: return [.popup(spans(in: context))]
    case .setSpan(let span):
      query.span = span
      restart()
    }
    return []
  }

  private mutating func restart() {
    hasMoved = false
    look()
  }

  private mutating func turn(by step: Int) {
    let tabs = SearchPage.tabs
    guard let index = tabs.firstIndex(of: page) else { return }
    show(tabs[(index + step + tabs.count) % tabs.count])
  }

  private mutating func show(_ page: SearchPage) {
    self.page = page
    list.layout(height: max(1, size.rows - top))
    restart()
  }

  private mutating func choosePerson() -> [Effect] {
    if query.author != nil {
      query.author = nil
      restart()
      return []
    }
    return [
      .popup(
        FriendPicker(.author, title: .searchBy, choice: FriendChoice()) { choice in
          choice.people.first.map { Intent.chooseAuthor($0) } ?? .anyone
        })
    ]
  }

  private func spans(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.searchWithin),
      options: SearchSpan.allCases.map {
        ActionSheet.Option(context($0.word), Intent.setSpan($0))
      })
  }

  private mutating func open(_ row: RowID, in context: ScreenContext) -> [Effect] {
    switch row {
    case .hit(_, .words(let words)):
      field = TextField(words)
      query.text = words
      restart()
    case .hit(let section, let target):
      return source(of: section)?.screen(for: target, in: context).map { [.push($0)] } ?? []
    case .more(let section) where page.isWeb: show(.web(section))
    case .more(let section):
      return [.push(SearchScreen(.only(section), field.text, in: directory))]
    case .web: return [.push(SearchScreen(.web(nil), field.text))]
    case .scope(let section): return [.push(SearchScreen(.web(section)))]
    }
    return []
  }

  private var directory: SearchDirectory {
    sources.lazy.compactMap { $0 as? NameResults }.first?.shared ?? SearchDirectory()
  }
}
