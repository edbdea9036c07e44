/// Searching within an article's page (A36).
struct ArticleSearch: Hashable, Sendable {
  var field = TextField()
  /// The match that was gone to last.
  var match: ArticleMatch?
  /// Whether what has been typed is nowhere on the page.
  var isMissing = false

  var words: String { field.text }
}
