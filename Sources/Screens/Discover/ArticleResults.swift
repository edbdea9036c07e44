import Domain
import TerminalKit
import WorldStore

/// Which articles a search has found (D33).
struct ArticleResults: FoundRowsSource {
  let sections: [SearchSection] = [.articles]
  private(set) var found = FoundRows<Sought, ArticleHit, TimeCursor>()

  struct Sought: Hashable, Sendable {
    var articles: ArticleQuery
    var order: ArticleOrder
  }

  /// Articles looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 40
  private static let effort = 150
  private static let pageRows = 20

  mutating func look(for query: SearchQuery) {
    let articles = ArticleQuery(query.words, within: query.span, ofFollowed: query.isOfFollowed)
    found.look(for: query.words.isEmpty ? nil : Sought(articles: articles, order: query.order))
  }

  // MARK: Reading

  /// What is read most is known when all have been looked at.
  func readsOn(wanting wanted: Int) -> Bool {
    found.readsOn(wanting: found.query?.order == .mostRead ? .max : wanted)
  }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    found.restart()
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
    guard let sought = found.query else { return }
    let hits = try reader.searchArticles(
      sought.articles, at: now, from: found.rest, limit: Self.pageRows, effort: effort)
    found.append(hits.rows, rest: hits.rest)
    guard sought.order == .mostRead else { return }
    found.rows.sort { ($0.reads, $0.id) > ($1.reads, $1.id) }
  }

  // MARK: Rows

  func target(of row: ArticleHit) -> SearchTarget { .article(row.id) }
  func height(_ index: Int, in section: SearchSection) -> Int { 3 }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = found.rows[index]
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
