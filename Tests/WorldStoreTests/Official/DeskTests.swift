import Domain
import Testing
import WorldStore

/// What passes between an account and one of its followers besides pushes.
struct DeskTests {
  let town: Town

  init() throws { town = try Town() }

  private var tram: Actor { .account(town.tram) }

  private func desk(_ text: String = "x") throws -> Refusal? {
    try town.refusal(.answer(to: town.lin, .text(text), by: .desk(nil)), tram)
  }

  // MARK: The window

  @Test func `a message lets the desk write five times, and the next begins anew (V51, V56)`()
    throws
  {
    try town.does(.follow(town.tram), town.lin)
    town.wait(60)
    #expect(try desk() == .answerWindowClosed)
    try town.says(town.lin, "hello", to: .account(town.tram))
    for _ in 1...5 { #expect(try desk() == nil) }
    #expect(try desk() == .answersUsedUp)
    try town.says(town.lin, "hello?", to: .account(town.tram))
    for _ in 1...5 { #expect(try desk() == nil) }
    #expect(try desk() == .answersUsedUp)
  }

  @Test func `the last second of the 48 hours counts, the next doesn't (V51, V57)`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.says(town.lin, "hello", to: .account(town.tram))
    town.wait(48 * WorldTime.hour - 1)
    #expect(try desk() == nil)
    #expect(try desk() == .answerWindowClosed)
  }

  @Test func `a follow and a tap on an answer open a minute for three (V52, V53)`() throws {
    try town.does(.follow(town.tram), town.lin)
    for _ in 1...3 { #expect(try desk() == nil) }
    #expect(try desk() == .answersUsedUp)
    town.wait(60)
    #expect(try desk() == .answerWindowClosed)
    try town.does(.tapMenu(town.tram, button: 0, entry: nil), town.lin)
    for _ in 1...3 { #expect(try desk() == nil) }
    #expect(try desk() == .answersUsedUp)
    town.wait(60)
    // An entry that only sends something of the follower's asks for nothing.
    try town.does(.tapMenu(town.tram, button: 1, entry: 1), town.lin)
    #expect(try desk() == .answerWindowClosed)
  }

  @Test func `a scanned code opens a minute, and follows for who doesn't (V7, V54)`() throws {
    try town.does(.scanCode(town.tram, scene: "table 4"), town.lin)
    #expect(try town.eyes.account(town.tram)?.isFollowing == true)
    town.wait(58)
    #expect(try desk() == nil)
    town.wait(1)
    #expect(try desk() == .answerWindowClosed)
    let events = try town.does(.scanCode(town.tram, scene: "table 5"), town.lin)
    #expect(events == [.codeScanned(town.tram, by: town.lin, scene: "table 5")])
    #expect(try desk() == nil)
    #expect(
      try town.refusal(.scanCode(town.daily, scene: "x"), town.lin) == .onlyServiceAccounts)
    #expect(
      try town.refusal(.scanCode(OfficialAccount.ID(99), scene: "x"), town.lin) == .notFound)
  }

  @Test func `what the account says by itself isn't counted (V10, V50)`() throws {
    try town.does(.follow(town.tram), town.lin)
    town.wait(100)
    for _ in 1...6 {
      #expect(
        try town.refusal(.answer(to: town.lin, .text("auto"), by: .account), tram) == nil)
    }
    try town.says(town.lin, "hello", to: .account(town.tram))
    for _ in 1...6 { try town.does(.answer(to: town.lin, .text("auto")), town.tram) }
    for _ in 1...5 { #expect(try desk() == nil) }
  }

  @Test func `an answer of the desk is refused for the first reason that holds`() throws {
    let long = String(repeating: "a", count: 601)
    #expect(try desk(long) == .notFollowing)
    try town.does(.follow(town.tram), town.lin)
    town.wait(60)
    #expect(try desk(long) == .replyTooLong)
    #expect(try desk(" ") == .blankMessage)
    #expect(try desk() == .answerWindowClosed)
    #expect(
      try town.refusal(
        .answer(to: town.lin, .text(long), by: .desk(ServiceAgent.ID(9))), tram) == .notFound)
  }

  @Test func `who leaves and comes back begins afresh (V53, S58)`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.says(town.lin, "hello", to: .account(town.tram))
    try town.does(.unfollow(town.tram), town.lin)
    #expect(try desk() == .notFollowing)
    try town.does(.follow(town.tram), town.lin)
    for _ in 1...3 { #expect(try desk() == nil) }
    #expect(try desk() == .answersUsedUp)
  }

  @Test func `an article that the account answers with counts no read until it is opened (V41)`()
    throws
  {
    let article = try town.addArticle("old", of: town.tram)
    try town.does(.follow(town.tram), town.lin)
    try town.does(.broadcast(.articles([article])), town.tram)
    func reads() throws -> Int? { try town.eyes.article(article, at: town.now)?.reads }
    try town.does(.answer(to: town.lin, .article(article)), town.tram)
    #expect(try reads() == 0)
    try town.does(.openArticle(article), town.lin)
    #expect(try reads() == 1)
  }

  @Test func `who shares where they are is found by the account on coming in (S52)`() throws {
    try town.does(.follow(town.tram), town.lin)
    #expect(try town.does(.fetchMenu(town.tram), town.lin) == [])
    try town.does(
      .setFollowSettings(town.tram, FollowSettings(sharesLocation: true)), town.lin)
    town.wait(301)
    #expect(
      try town.does(.fetchMenu(town.tram), town.lin)
        == [.locationShared(town.tram, by: town.lin)])
    // Within five minutes the phone asks for nothing, and tells nothing (V27).
    #expect(try town.does(.fetchMenu(town.tram), town.lin) == [])
  }

  // MARK: Agents

  @Test func `an answer stands under the agent's name, another under the account's (V60)`() throws {
    let leaf = try town.world.addAgent(
      ServiceAgent(
        id: ServiceAgent.ID(0), handle: "leaf", name: "Leaf",
        avatar: Avatar(text: "叶", colour: .green)), of: town.tram)
    try town.does(.follow(town.tram), town.lin)
    try town.does(.answer(to: town.lin, .text("I am Leaf"), by: .desk(leaf)), town.tram)
    try town.does(.answer(to: town.lin, .text("We are the tram"), by: .desk(nil)), town.tram)
    #expect(
      try town.chat(with: .account(town.tram)) == ["Tram: We are the tram", "Leaf: I am Leaf"])
    #expect(
      try town.eyes.items(in: .account(town.tram), .first(9)).map(\.signature)
        == [nil, Avatar(text: "叶", colour: .green)])
    try town.does(.follow(town.daily), town.lin)
    #expect(
      try town.refusal(
        .answer(to: town.lin, .text("x"), by: .desk(leaf)), .account(town.daily)) == .notFound)
  }

  // MARK: The menu

  private func menu(_ names: String...) -> Menu {
    Menu(buttons: names.map { .action(name: $0, .reply(.text($0))) })
  }

  private func shown() throws -> [String] {
    try town.eyes.chatHeader(.account(town.tram))?.menu?.buttons.map(\.name) ?? []
  }

  @Test func `a phone keeps the menu it has for five minutes (V27, V28)`() throws {
    try town.does(.follow(town.tram), town.lin)
    #expect(try town.eyes.chatHeader(.account(town.tram))?.isMenuDue == true)
    #expect(try town.does(.fetchMenu(town.tram), town.lin) == [])
    #expect(try town.eyes.chatHeader(.account(town.tram))?.isMenuDue == false)
    #expect(try town.does(.setMenu(menu("new")), town.tram) == [.menuChanged(town.tram)])
    #expect(try shown() == ["Hello", "More"])
    town.wait(298)
    #expect(try town.does(.fetchMenu(town.tram), town.lin) == [])
    #expect(try shown() == ["Hello", "More"])
    #expect(
      try town.does(.fetchMenu(town.tram), town.lin) == [.menuFetched(town.tram, by: town.lin)])
    #expect(try shown() == ["new"])
    #expect(try town.eyes(of: town.bo).chatHeader(.account(town.tram))?.menu == nil)
  }

  @Test func `a phone that has missed two menus asks for the newest`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.does(.fetchMenu(town.tram), town.lin)
    try town.does(.setMenu(menu("second")), town.tram)
    try town.does(.setMenu(menu("third")), town.tram)
    #expect(try shown() == ["Hello", "More"])
    town.wait(300)
    try town.does(.fetchMenu(town.tram), town.lin)
    #expect(try shown() == ["third"])
  }

  @Test func `what the account has taken away can't be tapped any more`() throws {
    try town.does(.follow(town.tram), town.lin)
    try town.does(.fetchMenu(town.tram), town.lin)
    try town.does(
      .setMenu(Menu(buttons: [.action(name: "Renamed", .reply(.text("Hello!")))])), town.tram)
    // The phone still has Hello, which the new menu answers the same way, and More, which is gone.
    #expect(try town.refusal(.tapMenu(town.tram, button: 0, entry: nil), town.lin) == nil)
    #expect(
      try town.refusal(.tapMenu(town.tram, button: 1, entry: 0), town.lin) == .noSuchMenuEntry)
  }

  @Test func `a server of its own takes an account's menu off, and gives it back (V29, V27)`()
    throws
  {
    try town.does(.follow(town.tram), town.lin)
    try town.does(.fetchMenu(town.tram), town.lin)
    let menu = try #require(try town.eyes.chatHeader(.account(town.tram))?.menu)
    #expect(!menu.buttons.isEmpty)
    #expect(try town.does(.setServer(true), town.tram) == [.serverSwitched(town.tram, true)])
    #expect(try town.does(.setServer(true), town.tram) == [])
    // The phone has the menu until it asks again, and what it taps is no more.
    #expect(try town.eyes.chatHeader(.account(town.tram))?.menu == menu)
    #expect(
      try town.refusal(.tapMenu(town.tram, button: 0, entry: nil), town.lin) == .noSuchMenuEntry)
    town.wait(300)
    try town.does(.fetchMenu(town.tram), town.lin)
    #expect(try town.eyes.chatHeader(.account(town.tram))?.menu == Menu())
    let tram = Actor.account(town.tram)
    #expect(try town.refusal(.setMenu(menu), tram) == .serverAnswers)
    #expect(try town.refusal(.setAutoReplies(AutoReplies()), tram) == .serverAnswers)
    #expect(try town.refusal(.setServer(true), town.lin) == .wrongActor)
    try town.does(.setServer(false), town.tram)
    town.wait(300)
    try town.does(.fetchMenu(town.tram), town.lin)
    #expect(try town.eyes.chatHeader(.account(town.tram))?.menu == menu)
    #expect(try town.refusal(.setMenu(menu), tram) == nil)
  }

  @Test func `a menu and its answers are judged before they are set (V8, V20, V34)`() throws {
    let four = menu("1", "2", "3", "4")
    #expect(try town.refusal(.setMenu(four), town.lin) == .wrongActor)
    #expect(try town.refusal(.setMenu(four), tram) == .tooManyMenuButtons)
    let gone = Menu(buttons: [.action(name: "a", .article(Article.ID(99)))])
    #expect(try town.refusal(.setMenu(gone), tram) == .notFound)
    let replies = AutoReplies(welcome: .article(Article.ID(99)))
    #expect(try town.refusal(.setAutoReplies(replies), tram) == .notFound)
    let article = try town.addArticle("old", of: town.tram)
    #expect(
      try town.refusal(.setAutoReplies(AutoReplies(welcome: .article(article))), tram)
        == .welcomeKindNotAllowed)
    #expect(
      try town.refusal(.setAutoReplies(AutoReplies(fallback: .contact(town.bo))), tram)
        == .notFound)
    #expect(try town.refusal(.setAutoReplies(AutoReplies(fallback: .text("later"))), tram) == nil)
    #expect(try town.eyes.account(town.tram)?.account.replies.fallback == .text("later"))
  }

  // MARK: Forms

  @Test func `a form arrives at the account with what was filled in (A14)`() throws {
    let form = ServiceForm(
      title: "Feedback",
      fields: [
        ServiceForm.Field(label: "Line", kind: .choice(["1", "3"]), isRequired: true),
        ServiceForm.Field(label: "More", kind: .text, isRequired: false),
      ], thanks: .text("Thanks"))
    try town.does(.setMenu(Menu(buttons: [.action(name: "Form", .form(form))])), town.tram)
    func submit(_ answers: [String], button: Int = 0) throws -> Refusal? {
      try town.refusal(
        .submitForm(town.tram, button: button, entry: nil, answers: answers), town.lin)
    }
    #expect(try submit(["3", ""]) == .notFollowing)
    try town.does(.follow(town.tram), town.lin)
    #expect(try submit(["", ""], button: 1) == .noSuchMenuEntry)
    #expect(try submit(["", ""]) == .formIncomplete)
    let events = try town.does(
      .submitForm(town.tram, button: 0, entry: nil, answers: ["3", ""]), town.lin)
    #expect(
      events == [
        .formSubmitted(FormAnswer.ID(1), to: town.tram, by: town.lin, thanks: .text("Thanks"))
      ])
    try town.does(.tapMenu(town.tram, button: 0, entry: nil), town.lin)
    town.wait(60)
    #expect(try desk() == .answerWindowClosed)
  }

  // MARK: Notices

  private func notice(_ title: String = "Parcel") -> TemplateNotice {
    TemplateNotice(title: title, lines: [TemplateNotice.Line(key: "No.", value: "7")])
  }

  private func template(_ title: String = "Parcel") throws -> Refusal? {
    try town.refusal(.sendTemplate(to: town.lin, notice(title)), tram)
  }

  @Test func `a template can be rejected, and taken again (V71)`() throws {
    try town.does(.follow(town.tram), town.lin)
    #expect(
      try town.refusal(.rejectTemplate(town.tram, title: "Parcel", true), town.lin) == .notFound)
    #expect(try template() == nil)
    try town.does(.rejectTemplate(town.tram, title: "Parcel", true), town.lin)
    #expect(try template() == .rejectedByFollower)
    #expect(try template("Delay") == nil)
    try town.does(.rejectTemplate(town.tram, title: "Parcel", false), town.lin)
    #expect(try template() == nil)
    #expect(
      try town.chat(with: .account(town.tram)) == [
        "Tram: template Parcel", "Tram: template Delay", "Tram: template Parcel",
      ])
  }

  @Test func `an account has 25 kinds of notices (V73)`() throws {
    try town.does(.follow(town.tram), town.lin)
    for number in 1...25 { #expect(try template("T\(number)") == nil) }
    #expect(try template("T26") == .tooManyTemplates)
    #expect(try template("T25") == nil)
    #expect(
      try town.refusal(.subscribe(town.tram, to: ["T26"], always: false), town.lin)
        == .tooManyTemplates)
  }

  @Test func `a subscribed notice comes once, or always (V72)`() throws {
    try town.does(.follow(town.tram), town.lin)
    func send(_ title: String) throws -> Refusal? {
      try town.refusal(.sendSubscribed(to: town.lin, notice(title)), tram)
    }
    #expect(try send("Delay") == .notSubscribed)
    try town.does(.subscribe(town.tram, to: ["Delay"], always: false), town.lin)
    #expect(try send("Delay") == nil)
    #expect(try send("Delay") == .notSubscribed)
    try town.does(.subscribe(town.tram, to: ["Delay"], always: true), town.lin)
    for _ in 1...3 { #expect(try send("Delay") == nil) }
    try town.does(.rejectTemplate(town.tram, title: "Delay", true), town.lin)
    #expect(try send("Delay") == .rejectedByFollower)
    #expect(try town.list() == ["Tram (4): template Delay"])
  }

  @Test func `who doesn't follow has it in Service Notifications, with a number (V72, N5, C102)`()
    throws
  {
    try town.does(.subscribe(town.daily, to: ["Delay"], always: true), town.lin)
    try town.does(.sendSubscribed(to: town.lin, notice("Delay")), town.daily)
    try town.does(.subscribe(town.tram, to: ["Parcel"], always: false), town.lin)
    try town.does(.sendSubscribed(to: town.lin, notice()), town.tram)
    #expect(try town.list() == ["Service Notifications (2): template Parcel"])
    #expect(try town.eyes.tabBadges().chats == .count(2))
    #expect(try town.eyes.officialAccounts() == [])
    guard case .peer(let peer)? = try town.eyes.chats(.first(1)).first?.id,
      case .account(let row) = peer
    else {
      Issue.record("no row")
      return
    }
    #expect(
      try town.chat(with: peer) == ["Tram: template Parcel", "Daily: template Delay"])
    #expect(try town.refusal(.unfollow(row), town.lin) == .notFound)
    #expect(
      try town.refusal(.sendMessage(to: peer, content: .text("hi")), town.lin) == .notFound)
    #expect(try town.refusal(.follow(row), town.bo) == .notFound)
    #expect(try town.list(of: town.bo) == [])
  }
}

extension ChatItemRow {
  /// The avatar of an agent who signed.
  fileprivate var signature: Avatar? {
    guard case .message(let message) = body, message.isSigned else { return nil }
    return message.avatar
  }
}
