extension Push.Content {
  /// Judges a push by itself.
  ///
  /// Refused: `blankMessage` (nothing in it), `tooManyArticles` (V5), `articleAlreadySent` (an
  /// article twice in one push), `messageTooLong` (G20).
  package func check() throws(Refusal) {
    switch self {
    case .articles(let articles):
      if articles.isEmpty { throw .blankMessage }
      if articles.count > Push.articlesMax { throw .tooManyArticles }
      if Set(articles).count < articles.count { throw .articleAlreadySent }
    case .text(let text):
      if text.allSatisfy(\.isWhitespace) { throw .blankMessage }
      if text.utf8.count > Sending.textBytesMax { throw .messageTooLong }
    case .image, .audio, .video: break
    }
  }

  package var isArticles: Bool {
    if case .articles = self { true } else { false }
  }

  /// Only articles leave the chat with their account; the other kinds reach followers only (S65, A9).
  ///
  /// Refused, in this order: `followersOnly`, `articleDeleted` for what its account has taken back (S67).
  package func checkSharing(isDeleted: Bool = false) throws(Refusal) {
    guard isArticles else { throw .followersOnly }
    if isDeleted { throw .articleDeleted }
  }

  /// Articles and videos can be taken back, the other kinds can't (O30).
  ///
  /// Refused: `cannotDeleteThisPush`.
  package func checkDeletion() throws(Refusal) {
    switch self {
    case .articles, .video: break
    case .text, .image, .audio: throw .cannotDeleteThisPush
    }
  }
}

/// What an operator looks at before sending, on one phone (O22): no push, no quota, no reads (A26).
package enum PushPreview {
  package static let dailyMax = 100

  /// Refused: `tooManyPreviews`; `sent` counts those of the day.
  package static func check(sent: Int) throws(Refusal) {
    guard sent < dailyMax else { throw .tooManyPreviews }
  }
}
