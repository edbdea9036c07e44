@testable import Domain

extension MiniProgram.Text {
  init(plain: String) throws { try self.init(MiniProgram.Words(plain, plain)) }
}

extension MiniProgram {
  /// A kiosk: cups in a cart, a size, a note, a day and a time, and a button of each kind.
  static func kiosk(_ deeds: [Deed] = [], needs: [Need] = []) throws -> MiniProgram {
    func words(_ text: String) -> Words { Words(text, text) }
    func item(_ id: String, _ cents: Int, votes: Int = 0) -> Item {
      Item(id: id, name: words(id), numbers: ["cents": cents, "votes": votes])
    }
    let cups = List(name: "cups", items: [item("green", 1200), item("black", 1500)])
    let sizes = List(name: "sizes", items: [item("small", 0, votes: 3), item("large", 300)])
    return MiniProgram(
      id: ID(1), handle: "kiosk", account: OfficialAccount.ID(1), name: words("Kiosk"),
      intro: words("Cups"), avatar: Avatar(text: "K", colour: .teal), cover: nil,
      body: Body(
        lists: [cups, sizes],
        variables: [
          Variable(name: "cart", kind: .cart(of: "cups")),
          Variable(name: "size", kind: .one(of: "sizes", start: "small")),
          Variable(name: "liked", kind: .several(of: "cups")),
          Variable(name: "note", kind: .text(max: 10)),
          Variable(name: "score", kind: .number(from: 0, to: 10, start: 5)),
          Variable(name: "day", kind: .day(from: 0, to: 2)),
          Variable(name: "time", kind: .time(from: 540, to: 660, every: 60, day: "day")),
          Variable(name: "past", kind: .log(max: 3)),
        ],
        pages: [
          Page(
            name: "start", title: try Text(plain: "{count(cart)} cups"),
            blocks: [
              Block(.list("cups", cart: "cart", isCartOnly: false, page: "cup")),
              Block(.button(try Text(plain: "Go"), needs: needs, deeds: deeds)),
              Block(.ask("size", label: try Text(plain: "Size"), hint: nil)),
              Block(.ask("note", label: try Text(plain: "Note"), hint: nil)),
              Block(.ask("score", label: try Text(plain: "Score"), hint: nil)),
              Block(.ask("day", label: try Text(plain: "Day"), hint: nil)),
              Block(.ask("time", label: try Text(plain: "Time"), hint: nil)),
              Block(.ask("liked", label: try Text(plain: "Liked"), hint: nil)),
              Block(.results("size")),
              Block(.log("past")),
              Block(.text(try Text(plain: "Hidden")), if: try Condition("score > 5")),
              Block(
                .button(
                  try Text(plain: "Secret"), needs: [], deeds: [Deed(.say(try Text(plain: "!")))]),
                if: try Condition("score > 5")),
            ]),
          Page(
            name: "cup", title: try Text(plain: "{item}"), item: "cups",
            blocks: [
              Block(.counter("cart", label: try Text(plain: "Cups"))),
              Block(
                .button(
                  try Text(plain: "Add"), needs: [], deeds: [Deed(.add("cart")), Deed(.back)])),
            ]),
        ]))
  }

  /// 2021-03-01 09:30.
  static let now = WorldTime(year: 2021, month: 3, day: 1, hour: 9, minute: 30)

  func doing(
    _ gesture: Input.Gesture, block: Int = 1, page: String = "start", item: String? = nil,
    from state: State = State(), seed: UInt64 = 1
  ) throws(Refusal) -> (state: State, outcomes: [Outcome]) {
    var generator = SeededGenerator(seed: seed)
    return try MiniProgramRules.step(
      self, state, Input(page: page, item: item, block: block, gesture), now: Self.now,
      language: .english, using: &generator)
  }
}
