/// Rewarding the author of an article (赞赏, 喜欢作者), A10.
package enum Reward {
  /// What is offered, in hundredths of a yuan.
  package static let amounts: [Int64] = [200, 500, 1000, 2000, 5000, 20_000]
  /// Rewarders whose avatars the page shows.
  package static let shownMax = 30

  /// Whether an article has the button: only original ones, and only those whose author wants it.
  package static func isOffered(isOriginal: Bool, takesRewards: Bool) -> Bool {
    isOriginal && takesRewards
  }

  /// Refused, in this order: `noRewards` for an article without the button, those of `PaySource.check`.
  package static func check(
    _ cents: Int64, isOffered: Bool, from source: PaySource, balance: Int64
  ) throws(Refusal) {
    if !isOffered { throw .noRewards }
    try source.check(cents, balance: balance)
  }
}
