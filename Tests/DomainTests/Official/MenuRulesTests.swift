import Domain
import Testing

struct MenuRulesTests {
  private let menu = Menu(buttons: [
    .action(name: "Site", .page(url: "https://x.test")),
    .submenu(
      name: "More",
      [
        Menu.Entry(name: "Hello", action: .reply(.text("hi"))),
        Menu.Entry(name: "Where", action: .sendLocation),
      ]),
  ])

  @Test(
    arguments: [
      (0, nil, .page(url: "https://x.test")), (1, 0, .reply(.text("hi"))), (1, 1, .sendLocation),
      (0, 0, nil), (1, nil, nil), (1, 2, nil), (1, -1, nil), (2, nil, nil), (-1, nil, nil),
    ] as [(Int, Int?, MenuAction?)])
  func `a button acts or has entries, never both (V21)`(
    button: Int, entry: Int?, expected: MenuAction?
  ) {
    do throws(Refusal) {
      let action = try MenuRules.action(in: menu, button: button, entry: entry)
      #expect(action == expected)
    } catch {
      #expect(error == .noSuchMenuEntry)
      #expect(expected == nil)
    }
  }
}
