/// What somebody looks for among the articles that were published for everybody (D33).
package struct ArticleQuery: Hashable, Sendable {
  package var words: SearchWords
  package var span: SearchSpan
  /// Only of accounts that they follow.
  package var isOfFollowed: Bool

  package init(_ words: SearchWords, within span: SearchSpan = .any, ofFollowed: Bool = false) {
    self.words = words
    self.span = span
    isOfFollowed = ofFollowed
  }
}

/// In which order a search shows articles (D33).
package enum ArticleOrder: Hashable, Sendable, CaseIterable {
  case newest, mostRead
}
