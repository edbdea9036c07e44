import Domain
import Testing

/// What an account may have as its menu.
struct MenuLimitsTests {
  private static let hello = MenuAction.reply(.text("hello"))

  private static func buttons(_ count: Int) -> Menu {
    Menu(buttons: (0..<count).map { .action(name: "b\($0)", hello) })
  }

  private static func entries(_ count: Int) -> Menu {
    Menu(buttons: [
      .submenu(name: "more", (0..<count).map { Menu.Entry(name: "e\($0)", action: hello) })
    ])
  }

  private static func named(button: String = "b", entry: String = "e") -> Menu {
    Menu(buttons: [.submenu(name: button, [Menu.Entry(name: entry, action: hello)])])
  }

  private func refusal(
    _ menu: Menu, _ kind: OfficialAccount.Kind = .service, isVerified: Bool = false
  ) -> Refusal? {
    do throws(Refusal) {
      try MenuRules.check(menu, of: kind, isVerified: isVerified)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (buttons(0), nil), (buttons(3), nil), (buttons(4), .tooManyMenuButtons),
      (entries(1), nil), (entries(5), nil), (entries(6), .menuEntryCountNotValid),
      (entries(0), .menuEntryCountNotValid),
    ] as [(Menu, Refusal?)])
  func `three buttons with five entries each (V20)`(menu: Menu, expected: Refusal?) {
    #expect(refusal(menu) == expected)
  }

  @Test(
    arguments: [
      (named(button: "茶茶茶茶茶a"), nil), (named(button: "茶茶茶茶茶ab"), .menuNameNotValid),
      (named(entry: String(repeating: "茶", count: 20)), nil),
      (named(entry: String(repeating: "茶", count: 20) + "a"), .menuNameNotValid),
      (named(button: " "), .menuNameNotValid), (named(entry: ""), .menuNameNotValid),
    ] as [(Menu, Refusal?)])
  func `names have more bytes than are shown (V22)`(menu: Menu, expected: Refusal?) {
    #expect(refusal(menu) == expected)
  }

  @Test(
    arguments: [
      (.reply(.text("a")), true), (.article(Article.ID(1)), true), (.page(url: "u"), false),
      (.miniProgram(name: "shop"), false), (.sendLocation, false), (.sendPhoto, false),
      (.subscribe(["parcels"]), false),
    ] as [(MenuAction, Bool)])
  func `an unverified subscription account has a simple menu only (V8)`(
    action: MenuAction, isSimple: Bool
  ) {
    let menu = Menu(buttons: [.action(name: "b", action)])
    #expect(refusal(menu, .subscription) == (isSimple ? nil : .onlySimpleMenu))
    #expect(refusal(menu, .subscription, isVerified: true) == nil)
    #expect(refusal(menu, .service) == nil)
  }

  @Test func `of two faults the one that is judged first is told`() {
    var menu = Self.buttons(4)
    menu.buttons.append(.submenu(name: "", []))
    #expect(refusal(menu) == .tooManyMenuButtons)
    menu.buttons.removeFirst(2)
    #expect(refusal(menu) == .menuEntryCountNotValid)
    let page = Menu(buttons: [.action(name: "", .page(url: "u"))])
    #expect(refusal(page, .subscription) == .menuNameNotValid)
  }

  @Test(arguments: [(nil, true), (301, true), (300, false), (0, false)] as [(Int64?, Bool)])
  func `a phone asks again after more than five minutes (V27)`(ago: Int64?, isDue: Bool) {
    let now = WorldTime(seconds: 1_000_000)
    #expect(MenuRules.isFetchDue(last: ago.map { now - $0 }, now: now) == isDue)
  }
}
