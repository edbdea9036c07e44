import Domain
import WorldStore

/// What a search has found so far, and the page that it makes.
struct SearchAnswer: Sendable {
  /// A line of the page.
  enum Line: Hashable, Sendable {
    case heading(Word)
    case hit(SearchSection, Int)
    case more(SearchSection)
    case searching, nothing, web
    case scope(SearchSection)
  }

  var page: SearchPage
  var query = SearchQuery()
  private(set) var lines: [Line] = []
  private var sources: [any SearchSource]

  /// `directory` has been read already.
  init(_ page: SearchPage, _ text: String, in directory: SearchDirectory) {
    self.page = page
    query.text = text
    sources = page.sources(directory)
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

  /// The names that have been read, if this page had use for them.
  var directory: SearchDirectory {
    sources.lazy.compactMap { $0 as? NameResults }.first?.shared ?? SearchDirectory()
  }

  var isComplete: Bool { sections.allSatisfy { source(of: $0)?.isComplete($0) ?? true } }

  // MARK: Looking

  /// Begins what has to be looked for.
  mutating func look() {
    for index in shown { sources[index].look(for: query) }
  }

  var needsLoad: Bool { shown.contains { sources[$0].needsLoad } }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    for index in shown where worldHasChanged || sources[index].needsLoad {
      try sources[index].load(from: reader, worldHasChanged: worldHasChanged, in: context)
    }
  }

  func readsOn(wanting rows: Int) -> Bool {
    shown.contains { sources[$0].readsOn(wanting: rows) }
  }

  /// One source at a time, in the order of the page.
  mutating func readOn(
    from reader: World.Reader, wanting rows: Int, in context: ScreenContext
  ) throws(StorageError) {
    guard let index = shown.first(where: { sources[$0].readsOn(wanting: rows) }) else { return }
    try sources[index].readOn(from: reader, wanting: rows, in: context)
  }

  /// Tells the sources what is in sight.
  mutating func show(_ targets: [SearchTarget]) {
    for index in shown { sources[index].show(targets) }
  }

  // MARK: Lines

  /// Puts the page together from what has been found so far.
  mutating func arrange() {
    lines = query.words.isEmpty ? start : sections.flatMap { rows(of: $0) } + foot
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

  /// What choosing a line means; `nil` for what can't be chosen.
  func id(of line: Line) -> SearchScreen.RowID? {
    switch line {
    case .heading, .searching, .nothing: nil
    case .hit(let section, let index):
      source(of: section).map { .hit(section, $0.target(index, in: section)) }
    case .more(let section): .more(section)
    case .web: .web
    case .scope(let section): .scope(section)
    }
  }

  /// In rows of cells.
  func height(of line: Line) -> Int {
    switch line {
    case .heading, .searching, .nothing, .more, .scope: 1
    case .web: 2
    case .hit(let section, let index): source(of: section)?.height(index, in: section) ?? 1
    }
  }
}
