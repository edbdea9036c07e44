import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The Subscriptions folder as the stream of pushes, on Lin's phone.
struct FeedScreenTests {
  /// In the stream with what `fill` has brought into it.
  private func feed(
    _ language: Settings.Language = .english, rows: Int = 30, _ fill: (inout Phone) throws -> Void
  ) throws -> Phone {
    var phone = try Phone(columns: 60, rows: rows, language: language)
    try fill(&phone)
    try phone.press("Enter f")
    return phone
  }

  private func says(_ text: String, _ phone: inout Phone) throws {
    phone.wait(WorldTime.day)
    try phone.does(.broadcast(.text(text)), .account(phone.kitchen))
  }

  @Test(arguments: [(Settings.Language.english, "Subscriptions"), (.chinese, "订阅号")])
  func `the row and the folder are called by their name (S2)`(
    language: Settings.Language, name: String
  ) throws {
    var phone = try Phone(columns: 60, language: language)
    try phone.publish(["Soup"], of: phone.kitchen)
    #expect(phone.lines[2].contains(name))
    try phone.press("Enter")
    #expect(phone.title == " ‹ \(name)")
    try phone.press("f")
    #expect(phone.title == " ‹ \(name)")
  }

  @Test
  func `a card tells the account with its star and time, the head and the other titles (S33)`()
    throws
  {
    let phone = try feed { phone in
      try phone.publish(["Soup", "Noodles"], of: phone.kitchen)
      try phone.does(
        .setFollowSettings(phone.kitchen, FollowSettings(isStarred: true)), .person(phone.lin))
    }
    let account = try #require(phone.lines.first { $0.contains("Kitchen ★") })
    #expect(account.hasSuffix("09:00"))
    #expect(phone.shows("▣ broth pot"))
    #expect(phone.shows(" Soup"))
    #expect(phone.shows("▣ Noodles"))
  }

  @Test(arguments: [(1, true), (2, false)])
  func `the digest stands in the stream where there is one article only (S62)`(
    articles: Int, isShown: Bool
  ) throws {
    let phone = try feed { phone in
      try phone.publish(Array(["Soup", "Noodles"].prefix(articles)), of: phone.kitchen)
    }
    #expect(phone.shows("About Soup.") == isShown)
  }

  @Test(arguments: [
    (2, Settings.Language.english, nil), (3, .english, "1 more article ▾"),
    (8, .english, "6 more articles ▾"), (2, .chinese, nil), (3, .chinese, "余下1篇 ▾"),
  ])
  func `a long push folds after two articles (S34)`(
    count: Int, language: Settings.Language, fold: String?
  ) throws {
    let titles = (1...count).map { "Title \($0)." }
    var phone = try feed(language) { phone in try phone.publish(titles, of: phone.kitchen) }
    #expect(titles.filter { phone.shows($0) }.count == 2)
    guard let fold else {
      #expect(!phone.shows("▾"))
      return
    }
    #expect(phone.shows(fold))
    try phone.press("x")
    #expect(titles.filter { phone.shows($0) }.count == count)
    #expect(phone.shows(Word.collapse(language) + " ▴"))
    // By walking to it, too.
    try phone.press("x j j Enter")
    #expect(titles.filter { phone.shows($0) }.count == count)
  }

  @Test(
    arguments: [
      (.audio(seconds: 9, title: "Bell"), "Listened to by 1 friend"),
      (.video(seconds: 9, cover: Picture("fog"), title: "Fog"), "Viewed by 1 friend"),
    ] as [(Push.Content, String)])
  func `what one has heard or seen tells how many friends have, too (S35)`(
    content: Push.Content, words: String
  ) throws {
    var phone = try feed { phone in
      try phone.does(.follow(phone.kitchen), .person(phone.bo))
      try phone.does(.broadcast(content), .account(phone.kitchen))
      try phone.does(.playPush(Push.ID(1)), .person(phone.bo))
    }
    #expect(!phone.shows(words))
    try phone.press("Enter")
    #expect(phone.performed.contains(.playPush(Push.ID(1))))
    try phone.press("Esc")
    #expect(phone.shows(words))
  }

  @Test(arguments: [
    (Word.readByFriends(1), "Read by 1 friend", "1位朋友读过"),
    (.readByFriends(2), "Read by 2 friends", "2位朋友读过"),
    (.listenedByFriends(2), "Listened to by 2 friends", "2位朋友听过"),
    (.viewedByFriends(2), "Viewed by 2 friends", "2位朋友看过"),
  ])
  func `one friend and several are told apart (S35)`(word: Word, english: String, chinese: String) {
    #expect(word(.english) == english)
    #expect(word(.chinese) == chinese)
  }

  @Test(arguments: [(4, false), (5, true)])
  func `a text of more than four rows folds (S42)`(rows: Int, isFolded: Bool) throws {
    let lines = (1...rows).map { "row \($0)." }
    var phone = try feed { phone in try says(lines.joined(separator: "\n"), &phone) }
    #expect(phone.shows("Full text ▾") == isFolded)
    #expect(phone.shows("row \(rows).") != isFolded)
    guard isFolded else { return }
    try phone.press("j Enter")
    #expect(phone.shows("row \(rows)."))
    #expect(phone.shows("Collapse ▴"))
    try phone.press("Enter")
    #expect(!phone.shows("row \(rows)."))
  }

  @Test(arguments: [Settings.Language.english, .chinese])
  func `lines divide what came today from what came before, and what is a week old (S37)`(
    language: Settings.Language
  ) throws {
    var phone = try feed(language) { phone in
      try says("stale", &phone)
      phone.wait(5 * WorldTime.day)
      try says("older", &phone)
      try says("fresh", &phone)
    }
    #expect(phone.shows(Word.dayOldArticles(language)))
    #expect(!phone.shows(Word.earlierArticles(language)))
    phone.wait(WorldTime.day)
    try phone.refresh()
    #expect(phone.shows(Word.earlierArticles(language)))
    let order = phone.lines.compactMap { line in
      [
        "fresh", "older", "stale", Word.dayOldArticles(language), Word.earlierArticles(language),
      ].first { line.contains($0) }
    }
    #expect(
      order == [
        "fresh", Word.dayOldArticles(language), "older", Word.earlierArticles(language), "stale",
      ])
  }

  @Test func `what comes while one reads waits behind a pill (S38)`() throws {
    var phone = try feed { phone in
      for number in 1...4 { try phone.publish(["Dish \(number)."], of: phone.kitchen) }
    }
    try phone.press("j j")
    func dishes() -> [String] { Array(phone.lines.filter { $0.contains("Dish") }.prefix(6)) }
    let before = dishes()
    try phone.publish(["Soup."], of: phone.kitchen)
    #expect(phone.shows("1 new ↑"))
    #expect(!phone.shows("Soup."))
    #expect(dishes() == before)
    try phone.publish(["Rice."], of: phone.kitchen)
    #expect(phone.shows("2 new ↑"))
    try phone.press("g")
    #expect(phone.shows("Rice."))
    #expect(!phone.shows("new ↑"))
  }

  @Test func `a followed account is found by its name from the stream, too`() throws {
    var phone = try feed { phone in try phone.publish(["Soup."], of: phone.kitchen) }
    try phone.press("/")
    try phone.press("k i t")
    #expect(phone.shows("Kitchen"))
    #expect(!phone.shows("Tram"))
    try phone.press("Enter")
    #expect(phone.shows("Soup."))
  }

  @Test(arguments: [(1, "1 new ↑"), (99, "99 new ↑"), (100, "99+ new ↑")])
  func `the pill counts up to 99 (S38)`(count: Int, text: String) {
    #expect(Word.newPushes(count)(.english) == text)
  }

  @Test(arguments: [
    ("3", "Starred", FollowSettings(isStarred: true)),
    ("4", "Articles won't be sent to you", FollowSettings(receivesArticles: false)),
  ])
  func `a card's menu stars the account and stops its notifications (S39)`(
    digit: String, told: String, kept: FollowSettings
  ) throws {
    var phone = try feed { phone in try phone.publish(["Soup"], of: phone.kitchen) }
    try phone.press("m")
    for text in [
      "3 Star", "4 Stop Notifications", "5 Unfollow “Kitchen”", "6 Delete Message",
    ] { #expect(phone.shows(text), "\(text)") }
    try phone.press(digit)
    #expect(phone.shows(told))
    #expect(try phone.reader.account(phone.kitchen)?.settings == kept)
    try phone.press("m \(digit)")
    #expect(try phone.reader.account(phone.kitchen)?.settings == FollowSettings())
  }

  @Test func `a card's menu leaves the account after a question, and says so (S39, S54)`() throws {
    var phone = try feed { phone in try phone.publish(["Soup"], of: phone.kitchen) }
    try phone.press("m 5 1")
    #expect(phone.performed.last == .unfollow(phone.kitchen))
    #expect(phone.shows("You no longer follow Kitchen"))
    #expect(!phone.shows("Soup"))
  }

  @Test func `Delete Message leaves what stands above the stream where it is (S36, S39, S40)`()
    throws
  {
    var phone = try feed(rows: 16) { phone in
      for title in ["Rice", "Noodles", "Soup"] { try phone.publish([title], of: phone.kitchen) }
      try phone.does(.openArticle(Article.ID(3)), .person(phone.lin))
    }
    let head = phone.lines.prefix(6)
    #expect(head.joined().contains("Frequently Read"))
    #expect(head.joined().contains("●"))
    try phone.press("m 6 1")
    #expect(!phone.shows("Soup"))
    #expect(phone.shows("Noodles"))
    #expect(phone.lines.prefix(6) == head)
  }
}
