import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The chats with accounts: their menus and cards.
struct AccountChatTests {
  @Test func `A chat with a menu opens with it, one without opens to be written in (V23)`() throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("› "))
    try phone.press("C-t")
    #expect(phone.shows("› Write a message"))
    #expect(phone.shows("≡"))
    try phone.press("C-t")
    #expect(phone.shows("⌨"))
    try phone.does(.setMenu(Menu()), .account(phone.tram))
    phone.wait(301)
    phone.world.present = phone.now
    try phone.press("Esc Enter")
    #expect(phone.shows("› Write a message"))
  }

  @Test func `From the messages, i goes to the input and Esc back to what stood there (V23)`()
    throws
  {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter Up Esc")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("› "))
    try phone.press("Up i")
    #expect(phone.shows("› Write a message"))
    // From there the messages lead back to the input, and the menu is one key away.
    try phone.press("Up Esc")
    #expect(phone.shows("› Write a message"))
    try phone.press("Up C-t")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("› "))
  }

  @Test(arguments: [("1", 0), ("2", 1)])
  func `The list above a button has numbers to choose by (V24)`(key: String, entry: Int) throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter Enter")
    let (bar, first) = (
      try #require(phone.lines.firstIndex { $0.contains("⌨") }),
      try #require(
        phone.lines.firstIndex { $0.contains("1 ▸ Day ticket") || $0.contains("1▸ Day ticket") })
    )
    #expect(first < bar)
    try phone.press("3")
    #expect(phone.shows("Day ticket"))
    try phone.press(key)
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 0, entry: entry))
    #expect(!phone.shows("Day ticket"))
  }

  @Test func `A chat with a menu opens with the menu, and a list opens above its button`() throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("Day ticket"))
    try phone.press("Enter")
    #expect(phone.shows("│ 1▸ Day ticket   │"))
    try phone.press("Enter")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 0, entry: 0))
    #expect(!phone.shows("Day ticket   │"))
    try phone.press("Right Enter")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 1, entry: nil))
    try phone.press("C-t text:hello")
    #expect(phone.shows("› hello"))
  }

  @Test func `Reading takes two steps: the account, then the card (S15)`() throws {
    var phone = try Phone(rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.publish(["Noodles", "Dumplings", "Rice"], of: phone.kitchen)
    try phone.press("Enter")
    #expect(phone.title == " ‹ Subscriptions")
    try phone.press("Enter")
    #expect(!phone.performed.contains(.openArticle(Article.ID(2))))
    #expect(phone.shows("Read All"))
    #expect(phone.shows("▌    Noodles"))
  }

  @Test func `A card higher than the screen opens with its title in sight`() throws {
    var phone = try Phone(rows: 10)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.publish(["Noodles"], of: phone.kitchen)
    try phone.press("Enter Enter")
    #expect(phone.lines[2] == "▌    Noodles")
  }

  @Test func `Subscription pushes that aren't articles look like ordinary messages`() throws {
    var phone = try Phone()
    try phone.does(.broadcast(.text("No broth today")), .account(phone.kitchen))
    try phone.press("Enter Enter")
    #expect(phone.shows("▌ Ki   No broth today"))
    try phone.press("Enter")
    #expect(phone.shows("Message menu"))
  }

  @Test func `An audio push is called audio in the list, in its card and when it is opened`()
    throws
  {
    var phone = try Phone()
    try phone.does(
      .broadcast(.audio(seconds: 372, title: "Monday")), .account(phone.kitchen))
    #expect(phone.shows("[Audio] Monday"))
    try phone.press("Enter Enter")
    #expect(phone.shows("Monday\n"))
    #expect(phone.shows("▶ 6:12"))
    #expect(phone.shows("Audio\n"))
    try phone.press("Enter")
    #expect(phone.shows("♪ Monday"))
    #expect(!phone.shows("Music"))
  }

  @Test func `An account that isn't followed any more can be followed from its chat`() throws {
    var phone = try Phone(rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter Enter")
    try phone.does(.unfollow(phone.kitchen), .person(phone.lin))
    #expect(phone.shows("You don't follow this account · Follow ›"))
    try phone.press("i Enter")
    #expect(phone.performed.last == .follow(phone.kitchen))
    #expect(!phone.shows("You don't follow"))
  }
}
