import Domain
import Testing
import WorldStore

/// Mini Programs in a world: what each person keeps, what is counted, what is paid (D50–D55, P2, P4).
struct MiniProgramTests {
  let town: Town
  /// A kiosk of the tram's: a counter of rides, a question with its results, and a ticket to be paid.
  let kiosk, quiz: MiniProgram.ID

  init() throws {
    town = try Town()
    kiosk = try town.world.addMiniProgram(try .ticketKiosk(of: town.tram))
    quiz = try town.world.addMiniProgram(try .quiz(of: town.gazette))
    try town.world.openWallet(of: town.lin, cents: 1000, at: Town.start)
  }

  private func use(_ block: Int, _ gesture: MiniProgram.Input.Gesture) -> Action {
    .useMiniProgram(kiosk, MiniProgram.Input(page: "start", block: block, gesture))
  }

  private func outcomes(_ events: [Event]) -> [MiniProgram.Outcome] {
    events.flatMap { event -> [MiniProgram.Outcome] in
      if case .miniProgramUsed(_, by: _, let outcomes) = event { outcomes } else { [] }
    }
  }

  private func page(of person: Person.ID, _ handle: String = "kiosk") throws -> MiniPage {
    try #require(try town.eyes(of: person).miniProgram(MiniProgramLink(handle), at: town.now)?.page)
  }

  @Test func `what somebody fills in stays, and is nobody else's`() throws {
    try town.does(use(0, .enter(.number(3))), town.lin)
    try town.does(use(1, .enter(.text("lin's secret"))), town.lin)
    let mine = try page(of: town.lin)
    #expect(mine.rows[0].content == .number(label: "Rides", value: 3, range: 1...9))
    let theirs = try page(of: town.bo)
    #expect(theirs.rows[0].content == .number(label: "Rides", value: 1, range: 1...9))
    #expect(!String(reflecting: theirs).contains("secret"))
  }

  @Test func `Recently Used has what was opened last first (D50)`() throws {
    func recent() throws -> [String] {
      try town.eyes.miniPrograms().filter { $0.usedAt != nil }.map(\.handle)
    }
    #expect(try recent() == [])
    try town.does(.openMiniProgram(kiosk), town.lin)
    try town.does(.openMiniProgram(quiz), town.lin)
    #expect(try recent() == ["quiz", "kiosk"])
    try town.does(.openMiniProgram(kiosk), town.lin)
    #expect(try recent() == ["kiosk", "quiz"])
    #expect(try town.eyes(of: town.bo).miniPrograms().allSatisfy { $0.usedAt == nil })
  }

  @Test func `one is added to My Mini Programs and taken out of them (D50, D52)`() throws {
    func mine() throws -> [String] {
      try town.eyes.miniPrograms().filter(\.isKept).map(\.handle)
    }
    let events = try town.does(.keepMiniProgram(kiosk, true), town.lin)
    #expect(events == [.miniProgramKept(kiosk, by: town.lin, true)])
    #expect(try mine() == ["kiosk"])
    // Twice is once.
    #expect(try town.does(.keepMiniProgram(kiosk, true), town.lin) == [])
    try town.does(.keepMiniProgram(kiosk, false), town.lin)
    #expect(try mine() == [])
  }

  @Test func `removing it from the history removes what it kept (D53)`() throws {
    try town.does(.openMiniProgram(kiosk), town.lin)
    try town.does(use(0, .enter(.number(5))), town.lin)
    try town.does(.keepMiniProgram(kiosk, true), town.lin)
    try town.does(use(0, .enter(.number(4))), town.bo)
    try town.does(.forgetMiniProgram(kiosk), town.lin)
    #expect(try town.eyes.miniPrograms().allSatisfy { $0.usedAt == nil && !$0.isKept })
    #expect(
      try page(of: town.lin).rows[0].content == .number(label: "Rides", value: 1, range: 1...9))
    #expect(
      try page(of: town.bo).rows[0].content == .number(label: "Rides", value: 4, range: 1...9))
  }

  @Test func `a payment and what follows it happen together, or not at all (P4)`() throws {
    try town.does(use(0, .enter(.number(3))), town.lin)
    let asked = try outcomes(town.does(use(2, .press), town.lin))
    #expect(asked == [.bill(title: "3 rides", cents: 600)])
    #expect(try town.eyes.balance() == 1000)
    let before = try town.world.digest()
    #expect(
      try town.refusal(use(2, .pay(cents: 500, from: .wallet)), town.lin) == .billChanged)
    #expect(try town.world.digest() == before)
    let paid = try town.does(use(2, .pay(cents: 600, from: .wallet)), town.lin)
    #expect(outcomes(paid) == [.paid(title: "3 rides", cents: 600), .say("1 bought")])
    #expect(try town.eyes.balance() == 400)
    #expect(try town.world.books().isBalanced)
    #expect(
      paid.contains { if case .paid(_, by: town.lin, to: town.tram) = $0 { true } else { false } })
    // The wallet holds 4.00 by now.
    let poor = try town.world.digest()
    #expect(
      try town.refusal(use(2, .pay(cents: 600, from: .wallet)), town.lin) == .notEnoughMoney)
    #expect(try town.world.digest() == poor)
  }

  @Test func `everybody is counted once, by their last answers`() throws {
    func answer(_ items: [String], _ person: Person.ID) throws {
      let page = "start"
      try town.does(
        .useMiniProgram(
          quiz, MiniProgram.Input(page: page, block: 0, .enter(.items(items)))), person)
      try town.does(
        .useMiniProgram(quiz, MiniProgram.Input(page: page, block: 1, .press)), person)
    }
    func results() throws -> [MiniPage.Content] {
      try page(of: town.kai, "quiz").rows.suffix(2).map(\.content)
    }
    #expect(
      try results() == [
        .result(name: "tram", votes: 10, of: 10, percent: 100),
        .result(name: "walk", votes: 0, of: 10, percent: 0),
      ])
    try answer(["tram", "walk"], town.lin)
    try answer([], town.bo)
    #expect(
      try results() == [
        .result(name: "tram", votes: 11, of: 12, percent: 92),
        .result(name: "walk", votes: 1, of: 12, percent: 8),
      ])
    try answer(["walk"], town.lin)
    #expect(
      try results() == [
        .result(name: "tram", votes: 10, of: 11, percent: 91),
        .result(name: "walk", votes: 1, of: 11, percent: 9),
      ])
  }

  @Test func `one floats for whoever put it aside (A43, D52)`() throws {
    try town.does(.setFloating(.miniProgram(kiosk), true), town.lin)
    #expect(try town.eyes.floatingPages() == [.miniProgram(kiosk)])
    #expect(try town.eyes(of: town.bo).floatingPages() == [])
    let link = MiniProgramLink("kiosk")
    #expect(try town.eyes.miniProgram(link, at: town.now)?.isFloating == true)
    #expect(
      try town.refusal(.setFloating(.miniProgram(MiniProgram.ID(99)), true), town.lin) == .notFound)
    try town.does(.setFloating(.miniProgram(kiosk), false), town.lin)
    #expect(try town.eyes.floatingPages() == [])
  }

  @Test func `refusals come in their order`() throws {
    let nothing = MiniProgram.ID(99)
    let input = MiniProgram.Input(page: "start", block: 0, .press)
    #expect(
      try town.refusal(.useMiniProgram(nothing, input), .account(town.tram)) == .wrongActor)
    for action in [
      Action.openMiniProgram(nothing), .useMiniProgram(nothing, input),
      .keepMiniProgram(nothing, true), .forgetMiniProgram(nothing),
    ] {
      #expect(try town.refusal(action, town.lin) == .notFound)
    }
    #expect(try town.refusal(use(0, .press), town.lin) == .noSuchControl)
    #expect(try town.refusal(use(0, .enter(.number(10))), town.lin) == .notPossibleHere)
  }

  @Test func `the same deeds in the same world have the same chance`() throws {
    func drawn() throws -> [MiniPage.Content] {
      let town = try Town()
      let kiosk = try town.world.addMiniProgram(try .ticketKiosk(of: town.tram))
      for _ in 0..<5 {
        try town.does(
          .useMiniProgram(kiosk, MiniProgram.Input(page: "start", block: 3, .press)), town.lin)
      }
      let page = try town.eyes.miniProgram(MiniProgramLink("kiosk"), at: town.now)?.page
      return try #require(page).rows.map(\.content)
    }
    let first = try drawn()
    #expect(try drawn() == first)
    guard case .line? = first.last else {
      Issue.record("nothing was drawn: \(first)")
      return
    }
    #expect(Set(first.suffix(5)).count > 1)
  }

  @Test func `a notice reaches who uses it without following, in Service Notifications (C102)`()
    throws
  {
    let notice = TemplateNotice(
      title: "Ready", lines: [.init(key: "Ride", value: "3")], program: MiniProgramLink("kiosk"))
    let send = Action.sendTemplate(to: town.kai, notice)
    #expect(try town.refusal(send, .account(town.tram)) == .notFollowing)
    // Another's Mini Program is no reason.
    try town.does(.openMiniProgram(quiz), town.kai)
    #expect(try town.refusal(send, .account(town.tram)) == .notFollowing)
    try town.does(.openMiniProgram(kiosk), town.kai)
    try town.does(send, town.tram)
    let rows = try town.eyes(of: town.kai).chats(.first(9))
    #expect(rows.map(\.name) == [.serviceNotifications] && rows.first?.badge == .count(1))
    // A follower has it in the account's own chat.
    try town.does(.follow(town.tram), town.kai)
    try town.does(send, town.tram)
    #expect(try town.eyes(of: town.kai).chats(.first(9)).first?.id == .peer(.account(town.tram)))
    // Who has removed it hears no more of it.
    try town.does(.unfollow(town.tram), town.kai)
    try town.does(.forgetMiniProgram(kiosk), town.kai)
    #expect(try town.refusal(send, .account(town.tram)) == .notFollowing)
  }

  // MARK: Cards

  @Test func `a card keeps where it leads and what it shows, in a chat and on Moments (D54, D55)`()
    throws
  {
    let link = MiniProgramLink("kiosk", page: "start", item: "ride")
    let card = MessageContent.miniProgram(
      name: "Kiosk", title: "Come along", link: link, picture: Picture("pier"))
    let id = try town.sends(town.bo, card, to: .person(town.lin))
    guard case .message(let row)? = try town.eyes.message(id)?.body else {
      Issue.record("no message")
      return
    }
    #expect(row.content.content == card)
    let media = MomentContent.Media.miniProgram(
      name: "Kiosk", title: "Come along", link: link, picture: Picture("pier"))
    try town.does(.postMoment(MomentContent(text: "", media: media)), town.bo)
    #expect(try town.eyes.timeline(.first(1)).first?.content.media == media)
  }

  @Test func `a card without a link stays as it was (D54)`() throws {
    let card = MessageContent.miniProgram(name: "Tides", title: "Today")
    let id = try town.sends(town.bo, card, to: .person(town.lin))
    guard case .message(let row)? = try town.eyes.message(id)?.body else {
      Issue.record("no message")
      return
    }
    #expect(row.content.content == card)
  }

  @Test func `a card can be kept, forwarded and found in Favorites`() throws {
    let card = MessageContent.miniProgram(
      name: "Kiosk", title: "Come along", link: MiniProgramLink("kiosk"))
    let id = try town.sends(town.bo, card, to: .person(town.lin))
    try town.does(.addFavorite(.message(id)), town.lin)
    guard case .message(let kept)? = try town.eyes.favorites(.first(1)).first?.subject else {
      Issue.record("nothing kept")
      return
    }
    #expect(kept.content == card)
    try town.does(.forward(id, to: [.person(town.mei)]), town.lin)
    guard
      case .message(let row)? = try town.eyes.items(in: .person(town.mei), .first(1)).first?.body
    else {
      Issue.record("not forwarded")
      return
    }
    #expect(row.content.content == card)
  }
}

extension MiniProgram {
  private static func text(_ plain: String) throws -> Text { try Text(Words(plain, plain)) }

  /// Rides to choose, a note, a button that is paid, and one that draws.
  static func ticketKiosk(of account: OfficialAccount.ID) throws -> MiniProgram {
    MiniProgram(
      id: ID(0), handle: "kiosk", account: account, name: Words("Kiosk", "售票亭"),
      intro: Words("Tickets", "车票"), avatar: Avatar(text: "K", colour: .teal), cover: nil,
      body: Body(
        variables: [
          Variable(name: "rides", kind: .number(from: 1, to: 9, start: 1)),
          Variable(name: "note", kind: .text(max: 20)),
          Variable(name: "bought", kind: .log(max: 9)),
          Variable(name: "dice", kind: .number(from: 1, to: 1000, start: 1)),
        ],
        pages: [
          Page(
            name: "start", title: try text("Kiosk"),
            blocks: [
              Block(.ask("rides", label: try text("Rides"), hint: nil)),
              Block(.ask("note", label: try text("Note"), hint: nil)),
              Block(
                .button(
                  try text("Buy"), needs: [],
                  deeds: [
                    Deed(.pay(try text("{rides} rides"), cents: try Expression("rides * 200"))),
                    Deed(.note("bought", try text("{rides} rides"))),
                    Deed(.say(try text("{count(bought)} bought"))),
                  ])),
              Block(
                .button(
                  try text("Roll"), needs: [],
                  deeds: [Deed(.draw("dice")), Deed(.note("bought", try text("{dice}")))])),
              Block(.log("bought")),
            ])
        ]))
  }

  static func quiz(of account: OfficialAccount.ID) throws -> MiniProgram {
    let ways = List(
      name: "ways",
      items: [
        Item(id: "tram", name: Words("tram", "电车"), numbers: ["votes": 10]),
        Item(id: "walk", name: Words("walk", "走路")),
      ])
    return MiniProgram(
      id: ID(0), handle: "quiz", account: account, name: Words("Quiz", "问卷"),
      intro: Words("Two ways", "两种"), avatar: Avatar(text: "Q", colour: .teal), cover: nil,
      body: Body(
        lists: [ways], variables: [Variable(name: "way", kind: .several(of: "ways"))],
        pages: [
          Page(
            name: "start", title: try text("Quiz"),
            blocks: [
              Block(.ask("way", label: try text("How"), hint: nil)),
              Block(.button(try text("Send"), needs: [], deeds: [Deed(.submit(["way"]))])),
              Block(.results("way")),
            ])
        ]))
  }
}
