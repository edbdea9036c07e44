import Domain
import Testing
import WorldStore

/// Paying service accounts, and one's own wallet (P4, C103).
struct PayingTests {
  let town: Town

  init() throws {
    town = try Town()
    try town.world.openWallet(of: town.lin, cents: 5000, at: Town.start)
  }

  private func bill(_ cents: Int64) -> Bill {
    Bill(payee: town.tram, cents: cents, title: "Ten rides", order: "r-1")
  }

  @Test func `paying takes money from the wallet and leaves a receipt by WeChat Pay (P4, C103)`()
    throws
  {
    let events = try town.does(.pay(bill(2800)), town.lin)
    guard case .paid(let payment, by: town.lin, to: town.tram)? = events.first else {
      Issue.record("not paid: \(events)")
      return
    }
    #expect(try town.eyes.balance() == 2200)
    let found = try #require(try town.eyes.payment(payment))
    #expect(found.bill == bill(2800) && found.source == .wallet && found.paidAt == town.now)
    let row = try #require(try town.eyes.chats(.first(9)).first)
    #expect(row.name == .name("WeChat Pay 微信支付") && row.badge == .count(1))
    guard case .message(_, let content) = row.snippet.body else {
      Issue.record("no receipt: \(row)")
      return
    }
    #expect(
      content.content
        == .receipt(
          Receipt(
            .paid(payment, to: town.tram, title: "Ten rides"), cents: 2800, source: .wallet)))
    #expect(content.names[.account(town.tram)] == "Tram")
    #expect(try town.eyes.tabBadges().chats == .count(1))
  }

  @Test func `a card pays without the wallet`() throws {
    try town.does(.pay(bill(9000), from: .card), town.lin)
    #expect(try town.eyes.balance() == 5000)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `nobody sees another's payments, and their own WeChat Pay alone`() throws {
    let events = try town.does(.pay(bill(100)), town.lin)
    guard case .paid(let payment, _, _)? = events.first else {
      throw Town.Unexpected(events: events)
    }
    #expect(try town.eyes.payment(payment)?.bill == bill(100))
    #expect(try town.eyes(of: town.bo).payment(payment) == nil)
    #expect(try town.list(of: town.bo) == [])
    #expect(try town.eyes(of: town.bo).balance() == 0)
  }

  @Test func `what can't be paid changes nothing, the first reason is told (V7)`() throws {
    let before = try town.world.digest()
    let nobody = OfficialAccount.ID(99)
    for (action, refusal) in [
      (.pay(Bill(payee: nobody, cents: 0, title: "")), .notFound),
      (.pay(Bill(payee: town.daily, cents: 0, title: "")), .onlyServiceAccountsArePaid),
      (.pay(bill(0)), .amountTooSmall),
      (.pay(bill(100_000_001)), .amountTooLarge),
      (.pay(bill(5001)), .notEnoughMoney),
      (.topUp(cents: 0), .amountTooSmall),
      (.topUp(cents: 100_000_001), .amountTooLarge),
      (.withdraw(cents: 0), .amountTooSmall),
      (.withdraw(cents: 5001), .notEnoughMoney),
    ] as [(Action, Refusal)] {
      #expect(try town.refusal(action, town.lin) == refusal, "\(action)")
    }
    #expect(try town.refusal(.pay(bill(1)), .account(town.daily)) == .wrongActor)
    #expect(try town.world.digest() == before)
  }

  @Test func `money goes from the card to the wallet and back`() throws {
    try town.does(.topUp(cents: 100), town.lin)
    #expect(try town.eyes.balance() == 5100)
    try town.does(.withdraw(cents: 5100), town.lin)
    #expect(try town.eyes.balance() == 0)
    #expect(try town.eyes.chats(.first(9)).first?.badge == .count(2))
    #expect(try town.world.books().isBalanced)
  }

  @Test func `WeChat Pay comes with the first payment and can't be left (C101, C103)`() throws {
    #expect(try town.list() == [])
    try town.does(.pay(bill(1)), town.lin)
    let account = try #require(try town.world.account(handle: WeChatPay.handle))
    #expect(try town.list().count == 1)
    #expect(try town.refusal(.unfollow(account), town.lin) == .cannotUnfollow)
    try town.does(.pay(bill(1)), town.lin)
    #expect(try town.list().count == 1)
    #expect(try town.chat(with: .account(account)).count == 2)
  }
}
