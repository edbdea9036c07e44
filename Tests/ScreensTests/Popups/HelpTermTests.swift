import Domain
import Testing

@testable import Screens

struct HelpTermTests {
  @Test(arguments: [
    (Settings.Language.english, "Public account = Subscription Account"),
    (.english, "Official account (two-way) = Service Account"),
    (.chinese, "Public account 公共帐号 = 订阅号"), (.chinese, "Official account 官方帐号（双向） = 服务号"),
  ])
  func `help maps the words that others use for the two kinds of accounts (V11)`(
    language: Settings.Language, line: String
  ) throws {
    var phone = try Phone(columns: 80, rows: 24, language: language)
    try phone.press("? text:account")
    #expect(phone.shows(line), "\(phone.text)")
    try phone.press("Backspace*7 text:qqq")
    #expect(!phone.shows(line))
  }
}
