import Domain
import TerminalKit
import WorldStore

/// Which articles a search has found (D33).
struct ArticleResults: SearchSource {
  let sections: [SearchSection] = [.articles]
  private var rows: [ArticleHit] = []
  private var search: ArticleQuery?
  private var order = ArticleOrder.newest
  private var isBegun = false
  private var rest: TimeCursor?

  /// Articles looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 40
  private static let effort = 150
  private static let pageRows = 20

  mutating func look(for query: SearchQuery) {
    let search =
      query.words.isEmpty
      ? nil : ArticleQuery(query.words, within: query.span, ofFollowed: query.isOfFollowed)
    guard search != self.search || query.order != order else { return }
    self.search = search
    order = query.order
    restart()
  }

  private mutating func restart() {
    rows = []
    isBegun = false
    rest = nil
  }

  // MARK: Reading

  var needsLoad: Bool { search != nil && !isBegun }

  /// What is read most is known when all have been looked at.
  func readsOn(wanting wanted: Int) -> Bool {
    rest != nil && (order == .mostRead || rows.count < wanted)
  }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard search != nil else { return }
    if isBegun { restart() }
    isBegun = true
    try look(in: reader, effort: Self.firstEffort, at: context.now)
  }

  mutating func readOn(
    from reader: World.Reader, wanting wanted: Int, in context: ScreenContext
  ) throws(StorageError) {
    try look(in: reader, effort: Self.effort, at: context.now)
  }

  private mutating func look(
    in reader: World.Reader, effort: Int, at now: WorldTime
  ) throws(StorageError) {
    guard let search else { return }
    let hits = try reader.searchArticles(
      search, at: now, from: rest, limit: Self.pageRows, effort: effort)
    rest = hits.rest
    rows += hits.rows
    guard order == .mostRead else { return }
    rows.sort { ($0.reads, $0.id) > ($1.reads, $1.id) }
  }

  // MARK: Rows

  func count(in section: SearchSection) -> Int { rows.count }
  func isComplete(_ section: SearchSection) -> Bool { search == nil || isBegun && rest == nil }
  func target(_ index: Int, in section: SearchSection) -> SearchTarget { .article(rows[index].id) }
  func height(_ index: Int, in section: SearchSection) -> Int { 3 }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = rows[index]
    let reads = context(.reads(.card(row.reads)))
    var line = SearchLine(
      .sign("▤", .blue), name: row.card.title,
      time: row.card.publishedAt.map { context.listTime($0) } ?? "", text: row.passage)
    line.foot = "\(row.card.accountName) · \(reads)"
    return line
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .article(let id) = target else { return nil }
    return ArticleScreen(article: id)
  }
}
