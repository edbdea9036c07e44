/// How often an account may broadcast to all its followers: a subscription account once a day (V4),
/// a service account four times a calendar month (V3), by local midnights.
///
/// What an account sends to one follower — answers, menu, templates — is outside of it (V10).
package enum BroadcastQuota {
  package static let dailyMax = 1
  package static let monthlyMax = 4

  /// Since when the account's pushes count.
  package static func begin(of kind: OfficialAccount.Kind, at now: WorldTime) -> WorldTime {
    switch kind {
    case .subscription: return now.startOfDay
    case .service:
      let date = now.date
      return WorldTime(year: date.year, month: date.month, day: 1)
    }
  }

  package static func max(of kind: OfficialAccount.Kind) -> Int {
    switch kind {
    case .subscription: dailyMax
    case .service: monthlyMax
    }
  }

  /// Refused: `broadcastQuotaUsed` before anything is sent (V9).
  ///
  /// `sent` counts the pushes since `begin(of:at:)`.
  package static func check(_ kind: OfficialAccount.Kind, sent: Int) throws(Refusal) {
    guard sent < max(of: kind) else { throw .broadcastQuotaUsed }
  }
}

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
}
