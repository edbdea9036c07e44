import Domain
import Testing
import WorldStore

@testable import Screens

/// Me › WeChat Pay (D11, D12).
struct WalletScreenTests {
  private func phone(_ language: Settings.Language = .english) throws -> Phone {
    let phone = try Phone(language: language)
    try phone.world.openWallet(of: phone.lin, cents: 10_000, at: Phone.start)
    return phone
  }

  @Test func `the balance and what came and went, the newest first`() throws {
    var phone = try phone()
    try phone.does(
      .pay(Bill(payee: phone.tram, cents: 450, title: "Day ticket")), .person(phone.lin))
    try phone.press("4 Down Enter")
    #expect(phone.shows("¥95.50") && phone.shows("Opening balance"), "\(phone)")
    let rows = phone.lines.filter { $0.contains("¥") }
    #expect(rows[1].contains("Tram") && rows[1].contains("−¥4.50"), "\(phone)")
    #expect(phone.shows("Day ticket"))
    try phone.press("Enter")
    #expect(phone.shows("─ Transaction ─"))
  }

  @Test func `money is topped up and withdrawn, and a wrong amount has a reason`() throws {
    var phone = try phone(.chinese)
    try phone.press("4 Down Enter t Enter")
    #expect(phone.shows("! 请输入金额"), "\(phone)")
    try phone.press("text:1.5 Enter")
    #expect(phone.shows("充值成功") && phone.shows("¥101.50"), "\(phone)")
    // Too much is told beside the button, and what was typed stays to be mended.
    try phone.press("w text:101.51")
    #expect(phone.shows("零钱余额不足"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("! 零钱余额不足") && phone.shows("› ¥101.51"), "\(phone)")
    try phone.press("Backspace text:0")
    #expect(!phone.shows("零钱余额不足"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("提现成功") && phone.shows("¥0.00"), "\(phone)")
    try phone.press("w")
    #expect(phone.shows("零钱余额不足"))
    #expect(try phone.world.books().isBalanced)
  }

  @Test func `WeChat Pay writes a card for each, in the reader's language (C103)`() throws {
    var phone = try phone(.chinese)
    try phone.does(
      .pay(Bill(payee: phone.tram, cents: 450, title: "Day ticket")), .person(phone.lin))
    #expect(phone.shows("付款凭证 ¥4.50"), "\(phone)")
    try phone.press("1 / text:pay Enter")
    for text in ["付款凭证", "金额", "¥4.50", "收款方", "Tram", "Day ticket", "零钱"] {
      #expect(phone.shows(text), "\(text) \(phone)")
    }
  }

  @Test func `a very long list is read by pages`() throws {
    var phone = try phone()
    for _ in 0..<120 {
      try phone.world.perform(.topUp(cents: 1), as: .person(phone.lin), at: phone.now)
    }
    try phone.refresh()
    try phone.press("4 Down Enter")
    #expect(phone.shows("¥101.20"))
    try phone.press("End")
    #expect(phone.shows("Opening balance"), "\(phone)")
    try phone.press("Home")
    #expect(!phone.shows("Opening balance"))
  }
}
