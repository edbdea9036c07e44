import Domain
import TerminalKit
import WorldStore

/// Which official accounts a search has found (D34).
struct AccountResults: FoundRowsSource {
  let sections: [SearchSection] = [.accounts]
  private(set) var found = FoundRows<SearchWords, AccountHit, Int>()

  private static let pageRows = 20

  mutating func look(for query: SearchQuery) {
    found.look(for: query.words.isEmpty ? nil : query.words)
  }

  // MARK: Reading

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard let words = found.query else { return }
    let hits = try reader.searchAccounts(words, limit: max(found.rows.count, Self.pageRows))
    found.restart()
    found.append(hits.rows, rest: hits.rest)
  }

  mutating func readOn(
    from reader: World.Reader, wanting wanted: Int, in context: ScreenContext
  ) throws(StorageError) {
    guard let words = found.query, let start = found.rest else { return }
    let hits = try reader.searchAccounts(words, from: start, limit: Self.pageRows)
    found.append(hits.rows, rest: hits.rest)
  }

  // MARK: Rows

  func target(of row: AccountHit) -> SearchTarget { .account(row.id) }

  func height(_ index: Int, in section: SearchSection) -> Int {
    found.rows[index].recent == nil ? 2 : 3
  }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = found.rows[index]
    var facts = [context(.kind(row.kind)), row.owner]
    if row.friendsFollowing > 0 { facts.append(context(.friendsFollowing(row.friendsFollowing))) }
    var line = SearchLine(
      .avatar(.tile(row.avatar)), name: row.name,
      time: row.isFollowing ? context(.followedMark) : "",
      text: facts.filter { !$0.isEmpty }.joined(separator: " · "))
    line.foot = row.recent.map { context(.recentArticle($0.title)) }
    return line
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .account(let id) = target else { return nil }
    return AccountProfileScreen(account: id)
  }
}
