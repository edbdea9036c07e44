import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The profile of an official account, its menu and its settings, on Lin's phone.
struct AccountProfileScreenTests {
  /// On the profile of Kitchen, which she follows.
  private func phone(
    _ language: Settings.Language = .english, columns: Int = 70, rows: Int = 24
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: rows, language: language)
    try phone.press("2 j*3 Enter i")
    return phone
  }

  /// On the profile of an account that she doesn't follow, with so many originals and Bo among its followers.
  private func stranger(
    originals: Int = 0, handle: String = "owl", kind: OfficialAccount.Kind = .subscription,
    isVerified: Bool = true
  ) throws -> (phone: Phone, owl: OfficialAccount.ID) {
    var phone = try Phone(columns: 70, rows: 24)
    let owl = try phone.world.addAccount(
      OfficialAccount(
        id: OfficialAccount.ID(0), handle: handle, kind: kind, name: "Owl", wechatID: "owl_post",
        intro: "Letters at night", owner: "Owl & Sons", isVerified: isVerified,
        avatar: Avatar(text: "Ow", colour: .brown), originals: originals))
    try phone.sends(phone.bo, .accountCard(owl), to: .person(phone.lin))
    return (phone, owl)
  }

  // MARK: S50

  @Test
  func `the profile says what the account is, whose, and what it has published (S50, S56, S57)`()
    throws
  {
    var (phone, owl) = try stranger(originals: 2)
    try phone.does(.follow(owl), .person(phone.bo))
    try phone.publish(["Moon", "Mice"], of: owl)
    try phone.press("Enter Up Enter")
    for text in [
      "Owl", "Subscription Account", "WeChat ID: owl_post", "Letters at night", "Owl & Sons",
      "✓ Verified", "2 Original Articles", "1 Friend Following", "Friends        Bo", "Moon",
      "Mice",
    ] { #expect(phone.shows(text), "\(text) \(phone.text)") }
    // Nothing of it is in the chat of who comes later.
    try phone.press("F")
    #expect(phone.shows("Following"))
    #expect(try phone.reader.items(in: .account(owl), .first(9)) == [])
    try phone.press("o")
    #expect(phone.shows("Owl · All Articles"))
    #expect(phone.shows("About Moon."))
    try phone.press("Enter")
    #expect(phone.performed.contains(.openArticle(Article.ID(1))))
  }

  @Test(arguments: [
    (0, Settings.Language.english, nil), (1, .english, "1 Original Article"),
    (2, .english, "2 Original Articles"), (0, .chinese, nil), (1, .chinese, "1篇原创内容"),
  ])
  func `originals are counted where there are any (S50)`(
    originals: Int, language: Settings.Language, words: String?
  ) {
    #expect(words == nil || Word.originals(originals)(language) == words)
    let account = OfficialAccount(
      id: OfficialAccount.ID(1), handle: "a", kind: .service, name: "A", wechatID: "a", intro: "",
      owner: "", isVerified: false, avatar: Avatar(text: "A", colour: .red), originals: originals)
    let profile = AccountProfile(
      account: account, isFollowing: false, settings: FollowSettings(), friendsFollowing: [])
    let context = ScreenContext(
      me: Person.ID(1), worldName: "",
      clock: ClockState(now: Phone.start, isPaused: true, speed: 1),
      settings: Settings(language: language))
    #expect(profile.header(in: context).lines.dropFirst(2) == (words.map { [$0] } ?? []))
    #expect(profile.facts(in: context).map(\.text) == [Word.notVerified(language)])
  }

  @Test func `one enters what one follows, and follows what one doesn't (S50)`() throws {
    var phone = try phone()
    #expect(phone.shows("▌ View"))
    #expect(!phone.shows("Follow "))
    try phone.press("F")
    #expect(phone.shows("You follow it already"))
    try phone.press("Enter")
    #expect(phone.shows("‹ Kitchen"))
    var (other, owl) = try stranger()
    try other.press("Enter Up Enter")
    #expect(other.shows("▌ Follow"))
    #expect(!other.shows("▌ View"))
    try other.press("c")
    #expect(other.shows("You don't follow this account"))
    try other.press("Enter")
    #expect(other.performed.last == .follow(owl))
    #expect(other.shows("▌ View"))
  }

  // MARK: S51

  @Test(arguments: [
    ("m 1", "Starred", "m 1", "No longer starred"),
    ("m 2", "It stays on top now", "m 2", "No longer on top"),
    ("s", "Starred", "s", "No longer starred"),
    ("t", "It stays on top now", "t", "No longer on top"),
  ])
  func `what the menu switches it also switches back, and says so (S51)`(
    on: String, isOn: String, off: String, isOff: String
  ) throws {
    var phone = try phone()
    try phone.press(on)
    #expect(phone.shows(isOn))
    let kept = try phone.reader.account(phone.kitchen)?.settings
    #expect(kept != FollowSettings())
    try phone.press(off)
    #expect(phone.shows(isOff))
    #expect(try phone.reader.account(phone.kitchen)?.settings == FollowSettings())
  }

  @Test func `a star stands beside the name (S51)`() throws {
    var phone = try phone()
    try phone.press("m 1")
    #expect(phone.shows("Kitchen ★"))
    try phone.press("m")
    #expect(phone.shows("Unstar"))
  }

  @Test func `the account's card goes to a friend, with a word, and leads to the account (S51)`()
    throws
  {
    var phone = try phone()
    try phone.press("m 3 text:梅 Enter text:tasty Enter")
    let mei = Peer.person(phone.mei)
    #expect(
      phone.performed.suffix(2) == [
        .sendMessage(to: mei, content: .accountCard(phone.kitchen)),
        .sendMessage(to: mei, content: .text("tasty")),
      ])
    #expect(phone.shows("Sent"))
    try phone.does(.deleteChat(.peer(mei)), .person(phone.lin))
    try phone.sends(phone.mei, .accountCard(phone.tram), to: .person(phone.lin))
    try phone.press("Esc*2 1")
    #expect(phone.shows("[Official Account] Tram"))
    try phone.press("Enter")
    #expect(phone.shows("Official Account  "))
    try phone.press("Up Enter")
    #expect(phone.shows("WeChat ID: Tram"))
  }

  @Test func `history is cleared after a question, and the account stays followed (S51)`() throws {
    var phone = try phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("m 5")
    #expect(phone.shows("This clears all messages of Kitchen."))
    try phone.press("2")
    #expect(try phone.reader.items(in: .account(phone.kitchen), .first(9)).count == 1)
    try phone.press("m 5 1")
    #expect(phone.shows("History cleared"))
    #expect(try phone.reader.items(in: .account(phone.kitchen), .first(9)) == [])
    #expect(try phone.reader.account(phone.kitchen)?.isFollowing == true)
    #expect(phone.shows("Soup"))
  }

  @Test func `leaving asks, and going on following is one of its answers (S54, S55, S58)`() throws {
    var phone = try phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("m 6")
    #expect(phone.shows("You will no longer receive messages from"))
    #expect(phone.shows("2 Continue to Follow"))
    try phone.press("2")
    #expect(phone.shows("View"))
    try phone.press("U 1")
    #expect(phone.performed.last == .unfollow(phone.kitchen))
    #expect(phone.shows("You no longer follow Kitchen"))
    #expect(phone.shows("  Follow"))
    #expect(try phone.reader.items(in: .account(phone.kitchen), .first(9)) == [])
    try phone.press("F")
    #expect(phone.shows("Following"))
    #expect(try phone.reader.items(in: .account(phone.kitchen), .first(9)) == [])
  }

  /// F69: what one can do is to leave, or to receive nothing.
  @Test func `an account can't be blocked`() throws {
    for language in Settings.Language.allCases {
      var phone = try phone(language)
      try phone.press("m")
      #expect(phone.shows(language == .english ? "Unfollow" : "不再关注"))
      #expect(!phone.shows(Word.block(language)))
      try phone.press("Esc ? text:" + (language == .english ? "block" : "黑名单"))
      #expect(!phone.shows(Word.block(language)))
    }
  }

  @Test func `a report has a reason, and is taken (S51)`() throws {
    var phone = try phone()
    try phone.press("m 7")
    #expect(phone.shows("What is wrong with this account?"))
    try phone.press("3")
    #expect(phone.performed.last == .reportAccount(phone.kitchen, .rumour))
    #expect(phone.shows("Reported."))
    // What came of it stays to be seen, and once is enough.
    #expect(phone.shows("You reported  Rumours · 09:"))
    try phone.press("m")
    #expect(phone.shows("7 Report  You have reported it already"))
  }

  @Test func `About tells all there is (S51)`() throws {
    var phone = try phone()
    try phone.press("m 8")
    for text in ["Kind: Subscription Account", "Verification: ✓ Verified", "0 Original Articles"] {
      #expect(phone.shows(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("1", false), ("2", false), ("3", true), ("4", false), ("5", false), ("6", false), ("7", true),
    ("8", true),
  ])
  func `of what isn't followed the menu offers what is possible, and else a reason (S51)`(
    digit: String, isPossible: Bool
  ) throws {
    var (phone, _) = try stranger()
    try phone.press("Enter Up Enter m \(digit)")
    #expect(phone.shows("You don't follow this account") != isPossible)
  }

  @Test func `WeChat's own accounts are neither followed nor left (C101, C103)`() throws {
    var (phone, pay) = try stranger(handle: WeChatPay.handle, kind: .service)
    try phone.does(.follow(pay), .person(phone.lin))
    try phone.press("Enter Up Enter")
    #expect(phone.shows("▌ View"))
    try phone.press("U")
    #expect(phone.shows("can't be unfollowed"))
    try phone.press("e")
    #expect(phone.shows("Mute Notifications"))
    #expect(!phone.shows("Receive Articles"))
    #expect(phone.performed.last != .unfollow(pay))
  }

  @Test func `a full account says that it can't be followed (S59)`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    let club = try phone.world.addAccount(
      OfficialAccount(
        id: OfficialAccount.ID(0), handle: "club", kind: .subscription, name: "Club",
        wechatID: "club_of_one", intro: "", owner: "Bo", isVerified: false,
        avatar: Avatar(text: "Cl", colour: .red), isIndividual: true, followerLimit: 1))
    try phone.does(.follow(club), .person(phone.bo))
    try phone.sends(phone.bo, .accountCard(club), to: .person(phone.lin))
    try phone.press("Enter Up Enter")
    #expect(phone.shows("Bo · Individual"))
    try phone.press("F")
    #expect(phone.shows("This account is full and can't be followed"))
    #expect(phone.shows("▌ Follow"))
  }

  // MARK: S52, S53

  @Test(
    arguments: [
      (
        0, \FollowSettings.receivesArticles, "Articles won't be sent to you",
        "Articles will be sent"
      ),
      (1, \.isMuted, "Its messages won't notify you", "Its messages notify you again"),
      (2, \.isSticky, "It stays on top now", "No longer on top"),
      (3, \.sharesLocation, "It may learn where you are", "It no longer learns where you are"),
    ] as [(Int, any KeyPath<FollowSettings, Bool> & Sendable, String, String)])
  func `each switch of the settings changes one thing, and says what (S52)`(
    row: Int, setting: any KeyPath<FollowSettings, Bool> & Sendable, changed: String, back: String
  ) throws {
    var phone = try phone()
    try phone.press("e" + (row > 0 ? " j*\(row)" : "") + " Enter")
    func kept() throws -> FollowSettings? { try phone.reader.account(phone.kitchen)?.settings }
    #expect(phone.shows(changed))
    #expect(try kept()?[keyPath: setting] != FollowSettings()[keyPath: setting])
    try phone.press("Enter")
    #expect(phone.shows(back))
    #expect(try kept() == FollowSettings())
  }

  @Test(arguments: [Settings.Language.english, .chinese])
  func `without articles the chat says so, and its line switches them on again (S53)`(
    language: Settings.Language
  ) throws {
    var phone = try phone(language)
    try phone.press("e Enter Esc c")
    #expect(phone.shows(Word.articlesOff(language)))
    #expect(phone.lines[1].contains(Word.receiveAgain(language)))
    try phone.press("click:20,2")
    #expect(try phone.reader.account(phone.kitchen)?.settings.receivesArticles == true)
    #expect(phone.shows(Word.receivingAgain(language)))
    #expect(!phone.shows(Word.articlesOff(language)))
    // By key, too.
    try phone.press("Esc e Enter Esc c Up A")
    #expect(!phone.shows(Word.articlesOff(language)))
  }

  @Test(arguments: [(300, false), (301, true)])
  func `entering the profile asks for the menu, too, at most every five minutes (V27)`(
    seconds: Int64, isFetched: Bool
  ) throws {
    var phone = try phone()
    #expect(phone.performed.filter { $0 == .fetchMenu(phone.kitchen) }.count == 1)
    phone.wait(seconds)
    phone.world.present = phone.now
    try phone.press("Esc i")
    #expect(
      phone.performed.filter { $0 == .fetchMenu(phone.kitchen) }.count == (isFetched ? 2 : 1))
  }
}
