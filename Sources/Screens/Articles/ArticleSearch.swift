/// Searching within an article's page (A36): as in less, what is typed is found as it is typed, Enter stays there, and n
/// and N go on from match to match.
struct ArticleSearch: Hashable, Sendable {
  var field = TextField()
  /// Until Enter.
  var isTyping = true
  /// The match that was gone to last.
  var match: ArticleMatch?
  /// All matches from the top on; `nil` where the page is too long to look for them all at every letter.
  var all: [ArticleMatch]?
  /// Whether what has been typed is nowhere on the page.
  var isMissing = false

  var words: String { field.text }

  /// Which of how many matches one is at, from 1.
  var tally: (place: Int, all: Int)? {
    guard let all, let match, !all.isEmpty else { return nil }
    return ((all.firstIndex { !($0 < match) } ?? all.count - 1) + 1, all.count)
  }
}
