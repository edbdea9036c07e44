import Domain
import Testing

struct BroadcastQuotaTests {
  private func refusal(_ body: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (.subscription, 0, nil), (.subscription, 1, .broadcastQuotaUsed), (.service, 3, nil),
      (.service, 4, .broadcastQuotaUsed),
    ] as [(OfficialAccount.Kind, Int, Refusal?)])
  func `a subscription account sends once a day, a service account four times a month (V3, V4)`(
    kind: OfficialAccount.Kind, sent: Int, expected: Refusal?
  ) {
    #expect(
      refusal { () throws(Refusal) in try BroadcastQuota.check(kind, sent: sent) } == expected)
  }

  @Test func `a day and a month begin at local midnight`() {
    let now = WorldTime(year: 2021, month: 3, day: 4, hour: 0, minute: 0, second: 0)
    #expect(BroadcastQuota.begin(of: .subscription, at: now) == now)
    #expect(BroadcastQuota.begin(of: .subscription, at: now - 1) == now - WorldTime.day)
    let march = WorldTime(year: 2021, month: 3, day: 1)
    #expect(BroadcastQuota.begin(of: .service, at: now) == march)
    #expect(BroadcastQuota.begin(of: .service, at: march) == march)
    #expect(
      BroadcastQuota.begin(of: .service, at: march - 1) == WorldTime(year: 2021, month: 2, day: 1))
  }

  @Test func `a push has one to eight articles, none of them twice (S60, V5, A74)`() {
    func check(_ ids: [Int64]) -> Refusal? {
      refusal { () throws(Refusal) in
        try Push.Content.articles(ids.map { Article.ID($0) }).check()
      }
    }
    #expect(check([]) == .blankMessage)
    #expect(check([1]) == nil)
    #expect(check(Array(1...8)) == nil)
    #expect(check(Array(1...9)) == .tooManyArticles)
    #expect(check([1, 2, 1]) == .articleAlreadySent)
    #expect(check([1] + Array(1...8)) == .tooManyArticles)
  }
}
