import Domain
import TerminalKit
import WorldStore

/// Which official accounts a search has found (D34).
struct AccountResults: SearchSource {
  let sections: [SearchSection] = [.accounts]
  private var rows: [AccountHit] = []
  private var words = SearchWords("")
  private var isBegun = false
  private var rest: Int?

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
    let wanted = max(rows.count, Self.pageRows)
    isBegun = true
    let hits = try reader.searchAccounts(words, limit: wanted)
    (rows, rest) = (hits.rows, hits.rest)
  }

  mutating func readOn(
    from reader: World.Reader, wanting wanted: Int, in context: ScreenContext
  ) throws(StorageError) {
    guard let start = rest else { return }
    let hits = try reader.searchAccounts(words, from: start, limit: Self.pageRows)
    rest = hits.rest
    rows += hits.rows
  }

  // MARK: Rows

  func count(in section: SearchSection) -> Int { rows.count }
  func isComplete(_ section: SearchSection) -> Bool { words.isEmpty || isBegun && rest == nil }
  func target(_ index: Int, in section: SearchSection) -> SearchTarget { .account(rows[index].id) }

  func height(_ index: Int, in section: SearchSection) -> Int { rows[index].recent == nil ? 2 : 3 }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = rows[index]
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
