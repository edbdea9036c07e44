/// How often an account may broadcast: a subscription account once a day (V4), whoever gets it; a service account's
/// followers get at most four of its pushes in a calendar month (V3), by local midnights.
///
/// What an account sends to one follower — answers, menu, templates, previews — is outside of it (V10), and so is what it
/// publishes without notice (A80). A deleted push isn't given back (A77).
package enum BroadcastQuota {
  /// Of a subscription account (V4).
  package static let dailyMax = 1
  /// Of a service account (V3).
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

  /// How many pushes there may be since `begin(of:at:)`.
  package static func max(of kind: OfficialAccount.Kind) -> Int {
    switch kind {
    case .subscription: dailyMax
    case .service: monthlyMax
    }
  }

  /// Refused: `broadcastQuotaUsed` before anything is sent (V9).
  ///
  /// `sent` counts the pushes since `begin(of:at:)`; of a service account, those that the follower got who got the fewest:
  /// the push is sent as long as one of those it is for may have it.
  package static func check(_ kind: OfficialAccount.Kind, sent: Int) throws(Refusal) {
    guard sent < max(of: kind) else { throw .broadcastQuotaUsed }
  }
}
