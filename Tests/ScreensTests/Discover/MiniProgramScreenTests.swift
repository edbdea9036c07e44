import Domain
import Foundation
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Mini Programs on the screen: every control by key and by mouse, what is shared, what is left behind.
@Suite struct MiniProgramScreenTests {
  /// Lin's phone with a shop of the tram's, and the shop open.
  private func phone(columns: Int = 60, rows: Int = 24, opens: Bool = true) throws -> Phone {
    var phone = try Phone(columns: columns, rows: rows)
    try phone.world.addMiniProgram(try .shop(of: phone.tram))
    try phone.world.openWallet(of: phone.lin, cents: 10_000, at: Phone.start)
    if opens { try phone.press("3 G Enter Enter") }
    return phone
  }

  private func row(_ text: String, of phone: Phone) throws -> (x: Int, y: Int) {
    for (y, line) in phone.lines.enumerated() {
      guard let range = line.range(of: text) else { continue }
      return (TextWidth.width(of: String(line[..<range.lowerBound])), y)
    }
    Issue.record("\(text) isn't on the screen\n\(phone.text)")
    throw Missing()
  }

  private struct Missing: Error {}

  private func click(
    _ text: String, of phone: inout Phone, dx: Int = 0, dy: Int = 0
  ) throws {
    let place = try row(text, of: phone)
    try phone.press("click:\(place.x + 1 + dx),\(place.y + 1 + dy)")
  }

  @Test func `Opening one puts it under Recently Used, and back leaves it (D50)`() throws {
    var phone = try phone()
    #expect(phone.performed.contains(.openMiniProgram(MiniProgram.ID(1))))
    #expect(phone.shows("Shop") && phone.shows("⋯ │ ◎") && phone.shows("Green tea"))
    try phone.press("Esc")
    #expect(phone.lines.contains(" Recently Used") && !phone.lines.contains(" My Mini Programs"))
    try phone.press("a")
    #expect(phone.lines.contains(" My Mini Programs") && phone.lines.contains(" Recently Used"))
    try phone.press("a")
    #expect(!phone.lines.contains(" My Mini Programs"))
  }

  @Test func `Removing one asks first, and forgets what it kept (D53)`() throws {
    var phone = try phone()
    try phone.press("a Esc x")
    #expect(phone.shows("is deleted too"))
    // Cancel leaves everything.
    try phone.press("2 Enter")
    #expect(phone.shows("1 cups"))
    try phone.press("Esc x 1")
    #expect(!phone.shows("Recently Used"))
    try phone.press("Enter")
    #expect(phone.shows("0 cups"))
  }

  @Test func `What hasn't been used can't be removed`() throws {
    var phone = try phone(opens: false)
    try phone.press("3 G Enter x")
    #expect(phone.shows("It hasn't been used"))
  }

  @Test func `The search field finds by either name and by the account`() throws {
    var phone = try phone(opens: false)
    try phone.press("3 G Enter")
    for (words, isFound) in [
      ("sho", true), ("商", true), ("shangdian", true), ("tram", true), ("zz", false),
    ] {
      try phone.press("/ text:\(words)")
      #expect(phone.shows("Green tea") == false)
      #expect(phone.lines.contains { $0.contains("Shop") } == isFound, "\(words)\n\(phone.text)")
      try phone.press("Esc")
    }
  }

  @Test func `Items are counted by keys and by clicks`() throws {
    var phone = try phone()
    try phone.press("a a b")
    #expect(phone.shows("1 cups"))
    try click("+", of: &phone)
    #expect(phone.shows("2 cups"))
    try click("−", of: &phone)
    try click("−", of: &phone)
    try click("−", of: &phone)
    #expect(phone.shows("0 cups"))
    try phone.press("b")
    #expect(phone.shows("0 cups"))
  }

  @Test func `An item opens its page, from which back returns to the list`() throws {
    var phone = try phone()
    try phone.press("Down Enter")
    #expect(phone.lines.first == " ‹ Black tea")
    try phone.press("Enter")
    #expect(phone.shows("1"))
    try phone.press("Esc")
    #expect(phone.lines.first == " ‹ Today" && phone.shows("1 cups"))
    try phone.press("h")
    #expect(phone.shows("Recently Used"))
  }

  @Test func `Choices go round by keys and are chosen by a click`() throws {
    var phone = try phone()
    try phone.press("Down*2")
    for chosen in ["● Small", "● Large", "● Small"] {
      try phone.press("Enter")
      #expect(phone.shows(chosen), "\(phone.text)")
    }
    try phone.press("Left")
    #expect(phone.shows("● Large") && phone.shows("Right Next choice"))
    #expect(phone.shows("Left Previous choice"), "\(phone)")
    try phone.press("Right")
    #expect(phone.shows("● Small"))
    try phone.press("b")
    try click("○ Small", of: &phone)
    #expect(phone.shows("● Small"))
  }

  @Test func `Several options are marked one by one`() throws {
    var phone = try phone()
    try phone.press("Down*3 Space")
    #expect(phone.shows("[x] Milk") && phone.shows("[ ] Ice"))
    try click("[ ] Ice", of: &phone)
    #expect(phone.shows("[x] Milk") && phone.shows("[x] Ice"))
    try phone.press("Space")
    #expect(phone.shows("[x] Milk") && phone.shows("[ ] Ice"))
  }

  @Test func `What is typed is kept as it is typed, and no longer than it may be`() throws {
    var phone = try phone()
    try phone.press("Down*5 text:abc")
    #expect(phone.shows("› abc"))
    let view = try #require(
      try phone.reader.miniProgram(MiniProgramLink("shop"), at: phone.now)?.page)
    #expect(
      view.rows.contains {
        $0.content == .field(label: "Note", value: "abc", hint: "for the cook", max: 8)
      })
    try phone.press("text:defghijk")
    #expect(phone.shows("› abcdefgh") && !phone.shows("› abcdefghi"))
    // Keys that mean something elsewhere are letters here.
    try phone.press("C-u text:qhm")
    #expect(phone.shows("› qhm"))
    try phone.press("Esc Enter")
    #expect(phone.shows("qhm"))
  }

  @Test func `A number of few is stepped, a number of many is typed`() throws {
    var phone = try phone()
    try phone.press("Down*6 a Right")
    #expect(phone.shows("−   3   +") && phone.shows("Right One more"))
    #expect(phone.shows("Left One fewer"), "\(phone)")
    try phone.press("Left b*4")
    #expect(phone.shows("−   1   +"))
    try phone.press("Down text:42x")
    #expect(phone.shows("› 42") && phone.shows("! Only digits here"))
    let guess = try #require(
      try phone.reader.miniProgram(MiniProgramLink("shop"), at: phone.now)?.page?.rows.last {
        if case .number = $0.content { true } else { false }
      })
    #expect(guess.content == .number(label: "Guess", value: 42, range: 1...100))
    // What is out of range isn't taken.
    try phone.press("text:9")
    #expect(
      try phone.reader.miniProgram(MiniProgramLink("shop"), at: phone.now)?.page?.rows.contains(
        guess)
        == true)
  }

  @Test func `A button says what it needs, and does it when it has it`() throws {
    var phone = try phone()
    try click("[ Pay ]", of: &phone)
    #expect(phone.shows("Nothing yet"))
    try phone.press("g a G Enter")
    #expect(phone.shows("WeChat Pay") && phone.shows("¥12.00"))
    try phone.press("Esc")
    #expect(try phone.reader.balance() == 10_000)
    try phone.press("Enter Enter")
    #expect(phone.lines.first == " ‹ Thanks" && phone.shows("Green tea × 1"))
    #expect(try phone.reader.balance() == 8800)
    // The pages before are gone.
    try phone.press("Esc")
    #expect(phone.shows("Recently Used"))
  }

  @Test func `The capsule's halves are the menu and the way out`() throws {
    var phone = try phone()
    try click("⋯", of: &phone)
    #expect(phone.shows("Forward") && phone.shows("Add to My Mini Programs"))
    #expect(phone.shows("Feedback") && phone.shows("About"))
    try phone.press("2")
    #expect(phone.shows("Added to My Mini Programs"))
    try phone.press("Down Enter")
    #expect(phone.lines.first == " ‹ Black tea")
    try click("◎", of: &phone)
    #expect(phone.lines.first == " ‹ Mini Programs")
  }

  @Test func `One floats, and is opened from anywhere (A43, D52)`() throws {
    var phone = try phone()
    try phone.press("a m 3")
    #expect(phone.shows("Floating; F2 opens it from anywhere"))
    try phone.press("Esc 1 F2")
    #expect(phone.shows("1 Shop"))
    try phone.press("1")
    #expect(phone.shows("1 cups"))
    try phone.press("f")
    #expect(phone.shows("Floats no more"))
    try phone.press("F2")
    #expect(!phone.shows("1 Shop"))
  }

  @Test func `Forwarding sends a card that leads to the page (D54)`() throws {
    var phone = try phone()
    try phone.press("Down Enter m 1 1 text:Bo Space Enter text:try Enter")
    let card = MessageContent.miniProgram(
      name: "Shop", title: "Black tea",
      link: MiniProgramLink("shop", page: "cup", item: "black"), picture: Picture("teapot"))
    #expect(
      phone.performed.contains(
        .sendMessage(to: .person(phone.bo), content: card, quote: nil, mentions: .none)))
    try phone.press("1 Enter Up*2 Enter")
    #expect(phone.lines.first == " ‹ Black tea", "\(phone.text)")
  }

  @Test func `A card goes onto Moments and opens from there (D55)`() throws {
    var phone = try phone()
    try phone.press("s 2")
    #expect(phone.shows("Today") && phone.shows("Shop"))
    try phone.press("C-s")
    let media = try #require(try phone.reader.timeline(.first(1)).first?.content.media)
    guard case .miniProgram(name: "Shop", title: "Today", link: let link, picture: _) = media else {
      Issue.record("not posted: \(media)")
      return
    }
    #expect(link == MiniProgramLink("shop"))
    try phone.press("Esc*3 3 g Enter Enter")
    #expect(phone.shows("Green tea"), "\(phone.text)")
    // And from the post's own page.
    try phone.press("Esc v Enter")
    #expect(phone.shows("Green tea"), "\(phone.text)")
  }

  @Test func `A menu entry opens one at its page (V25)`() throws {
    var phone = try phone(opens: false)
    try phone.world.setMenu(
      Menu(buttons: [
        .action(
          name: "Cup",
          .miniProgram(
            name: "Shop", link: MiniProgramLink("shop", page: "cup", item: "green"))),
        .action(name: "Old", .miniProgram(name: "Metro code")),
      ]), replies: AutoReplies(), of: phone.tram)
    try phone.does(.answer(to: phone.lin, .text("hi")), .account(phone.tram))
    try phone.press("1 Enter Enter")
    #expect(phone.lines.first == " ‹ Green tea", "\(phone.text)")
    // Without a link there is only its name.
    try phone.press("Esc Right Enter")
    #expect(phone.shows("Metro code"))
  }

  @Test func `What isn't there any more says so`() throws {
    var phone = try phone()
    for link in [MiniProgramLink("gone"), MiniProgramLink("shop", page: "gone")] {
      var screen = MiniProgramScreen(link)
      let context = ScreenContext(
        me: phone.lin, worldName: "test",
        clock: ClockState(now: phone.now, isPaused: true, speed: 60))
      screen.layout(Size(columns: 40, rows: 8), in: context)
      try screen.load(from: phone.reader, in: context)
      var canvas = Canvas<MiniProgramScreen.Intent>(Surface(size: Size(columns: 40, rows: 8)))
      screen.view(on: &canvas, in: context)
      #expect(ScreenText.render(Frame(buffer: canvas.surface.buffer)).contains("isn't available"))
    }
    try phone.press("q")
  }

  @Test func `Every size can be drawn`() throws {
    for columns in [0, 1, 3, 8, 20, 200] {
      for rows in [0, 1, 2, 5, 60] {
        var phone = try phone(columns: 60, rows: 20)
        try phone.handle(.resized(Size(columns: columns, rows: rows)))
        _ = phone.text
        try phone.press("Down*9 Up*9 a b Enter Esc")
        _ = phone.text
      }
    }
  }
}

extension MiniProgram {
  /// A shop with every control.
  static func shop(of account: OfficialAccount.ID) throws -> MiniProgram {
    func text(_ plain: String) throws -> Text { try Text(Words(plain, plain)) }
    func item(_ id: String, _ name: String, cents: Int? = nil) -> Item {
      Item(
        id: id, name: Words(name, name),
        numbers: cents.map { [Item.price: $0] } ?? [:])
    }
    return MiniProgram(
      id: ID(0), handle: "shop", account: account, name: Words("Shop", "商店"),
      intro: Words("Tea", "茶"), avatar: Avatar(text: "S", colour: .teal),
      cover: Picture("teapot"),
      body: Body(
        lists: [
          List(
            name: "cups",
            items: [
              item("green", "Green tea", cents: 1200), item("black", "Black tea", cents: 1500),
            ]),
          List(name: "sizes", items: [item("small", "Small"), item("large", "Large")]),
          List(name: "extras", items: [item("milk", "Milk"), item("ice", "Ice")]),
        ],
        variables: [
          Variable(name: "cart", kind: .cart(of: "cups")),
          Variable(name: "size", kind: .one(of: "sizes", start: nil)),
          Variable(name: "extra", kind: .several(of: "extras")),
          Variable(name: "note", kind: .text(max: 8)),
          Variable(name: "guests", kind: .number(from: 1, to: 8, start: 1)),
          Variable(name: "guess", kind: .number(from: 1, to: 100, start: 50)),
          Variable(name: "orders", kind: .log(max: 5)),
        ],
        pages: [
          Page(
            name: "menu", title: try text("Today"),
            blocks: [
              Block(.list("cups", cart: "cart", isCartOnly: false, page: "cup")),
              Block(.ask("size", label: try text("Size"), hint: nil)),
              Block(.ask("extra", label: try text("With"), hint: nil)),
              Block(.ask("note", label: try text("Note"), hint: try text("for the cook"))),
              Block(.ask("guests", label: try text("Guests"), hint: nil)),
              Block(.ask("guess", label: try text("Guess"), hint: nil)),
              Block(.text(try text("{count(cart)} cups"))),
              Block(
                .button(
                  try text("Pay"),
                  needs: [
                    Need(try Condition("count(cart) > 0"), reason: try text("Nothing yet"))
                  ],
                  deeds: [
                    Deed(.pay(try text("{cart}"), cents: try Expression("sum(cart.cents)"))),
                    Deed(.note("orders", try text("{cart}"))), Deed(.clear("cart")),
                    Deed(.relaunch("done")),
                  ])),
            ]),
          Page(
            name: "cup", title: try text("{item}"), item: "cups",
            blocks: [Block(.counter("cart", label: try text("Cups")))]),
          Page(name: "done", title: try text("Thanks"), blocks: [Block(.log("orders"))]),
        ]))
  }
}
