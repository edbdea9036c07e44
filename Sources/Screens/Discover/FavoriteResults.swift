import Domain
import TerminalKit
import WorldStore

/// What a search has found among what one keeps (D21).
struct FavoriteResults: SearchSource {
  let sections: [SearchSection] = [.favorites]
  private var rows: [FavoriteRow] = []
  private var words = SearchWords("")
  private var isBegun = false
  private var rest: Favorite.ID?

  /// Looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 300
  private static let effort = 2_000
  private static let pageRows = 20

  mutating func look(for query: SearchQuery) {
    guard query.words != words else { return }
    words = query.words
    restart()
  }

  private mutating func restart() {
    rows = []
    isBegun = false
    rest = nil
  }

  // MARK: Reading

  var needsLoad: Bool { !words.isEmpty && !isBegun }
  func readsOn(wanting wanted: Int) -> Bool { rest != nil && rows.count < wanted }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard !words.isEmpty else { return }
    if isBegun { restart() }
    isBegun = true
    try look(in: reader, effort: Self.firstEffort)
  }

  mutating func readOn(
    from reader: World.Reader, wanting wanted: Int, in context: ScreenContext
  ) throws(StorageError) {
    try look(in: reader, effort: Self.effort)
  }

  private mutating func look(in reader: World.Reader, effort: Int) throws(StorageError) {
    let hits = try reader.searchFavorites(words, from: rest, limit: Self.pageRows, effort: effort)
    rest = hits.rest
    rows += hits.rows
  }

  // MARK: Rows

  func count(in section: SearchSection) -> Int { rows.count }
  func isComplete(_ section: SearchSection) -> Bool { words.isEmpty || isBegun && rest == nil }
  func target(_ index: Int, in section: SearchSection) -> SearchTarget { .favorite(rows[index].id) }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = rows[index]
    return SearchLine(
      .sign("★", .amber), name: FavoriteText.line(of: row, in: context),
      text: FavoriteText.origin(of: row, in: context))
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .favorite(let id) = target, let row = rows.first(where: { $0.id == id })
    else { return nil }
    return switch row.subject {
    case .article(let card): ArticleScreen(article: card.id)
    case .message: FavoriteScreen(row.id)
    }
  }
}
