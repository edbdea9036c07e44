import Domain
import TerminalKit
import WorldStore

/// What a search has found among what one keeps (D21).
struct FavoriteResults: FoundRowsSource {
  let sections: [SearchSection] = [.favorites]
  private(set) var found = FoundRows<SearchWords, FavoriteRow, Favorite.ID>()

  /// Looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 300
  private static let effort = 2_000
  private static let pageRows = 20

  mutating func look(for query: SearchQuery) {
    found.look(for: query.words.isEmpty ? nil : query.words)
  }

  // MARK: Reading

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    found.restart()
    try look(in: reader, effort: Self.firstEffort)
  }

  mutating func readOn(
    from reader: World.Reader, wanting wanted: Int, in context: ScreenContext
  ) throws(StorageError) {
    try look(in: reader, effort: Self.effort)
  }

  private mutating func look(in reader: World.Reader, effort: Int) throws(StorageError) {
    guard let words = found.query else { return }
    let hits = try reader.searchFavorites(
      words, from: found.rest, limit: Self.pageRows, effort: effort)
    found.append(hits.rows, rest: hits.rest)
  }

  // MARK: Rows

  func target(of row: FavoriteRow) -> SearchTarget { .favorite(row.id) }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = found.rows[index]
    return SearchLine(
      .sign("★", .amber), name: FavoriteText.line(of: row, in: context),
      text: FavoriteText.origin(of: row, in: context))
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .favorite(let id) = target, let row = found.rows.first(where: { $0.id == id })
    else { return nil }
    return switch row.subject {
    case .article(let card): ArticleScreen(article: card.id)
    case .message: FavoriteScreen(row.id)
    }
  }
}
