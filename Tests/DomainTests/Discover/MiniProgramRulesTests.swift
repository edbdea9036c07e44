import Testing

@testable import Domain

struct MiniProgramRulesTests {
  typealias Value = MiniProgram.Value

  private func text(_ plain: String) throws -> MiniProgram.Text {
    try MiniProgram.Text(plain: plain)
  }

  @Test func `a cart takes one more or one fewer, and never less than none`() throws {
    let kiosk = try MiniProgram.kiosk()
    var state = try kiosk.doing(.count("green", by: 1), block: 0).state
    state = try kiosk.doing(.count("green", by: 1), block: 0, from: state).state
    #expect(state.values["cart"] == .counts(["green": 2]))
    for _ in 0..<3 { state = try kiosk.doing(.count("green", by: -1), block: 0, from: state).state }
    #expect(state.values["cart"] == .counts([:]))
  }

  @Test(arguments: [(98, 99), (99, 99)])
  func `a cart holds at most 99 of one thing`(count: Int, after: Int) throws {
    let state = MiniProgram.State(values: ["cart": .counts(["green": count])])
    let done = try MiniProgram.kiosk().doing(.count("green", by: 1), block: 0, from: state)
    #expect(done.state.values["cart"] == .counts(["green": after]))
  }

  @Test func `a button does one thing after the other`() throws {
    let kiosk = try MiniProgram.kiosk([
      .init(.set("score", to: try .init("score + 2"))),
      .init(.note("past", try text("{score} now"))),
      .init(.say(try text("up to {score}"))),
      .init(.go("start")),
    ])
    let (state, outcomes) = try kiosk.doing(.press)
    #expect(state.values == ["score": .number(7), "past": .lines(["7 now"])])
    #expect(outcomes == [.say("up to 7"), .go("start", item: nil)])
  }

  @Test(arguments: [("score + 5", 10), ("score + 6", 10), ("score - 5", 0), ("score - 6", 0)])
  func `a number stays in its range`(formula: String, value: Int) throws {
    let kiosk = try MiniProgram.kiosk([.init(.set("score", to: try .init(formula)))])
    #expect(try kiosk.doing(.press).state.values["score"] == .number(value))
  }

  @Test func `what a button needs is told, and nothing is done`() throws {
    let kiosk = try MiniProgram.kiosk(
      [.init(.clear("cart")), .init(.back)],
      needs: [
        .init(try .init("count(cart) > 0"), reason: try text("empty")),
        .init(try .init("count(note) > 0"), reason: try text("no note")),
      ])
    // Both are missing: the first is told.
    #expect(try kiosk.doing(.press).outcomes == [.say("empty")])
    let state = MiniProgram.State(values: ["cart": .counts(["green": 1])])
    let done = try kiosk.doing(.press, from: state)
    #expect(done.outcomes == [.say("no note")] && done.state == state)
  }

  @Test func `what comes after a payment is done once it is paid, and only for the sum agreed to`()
    throws
  {
    let kiosk = try MiniProgram.kiosk([
      .init(.note("past", try text("asked"))),
      .init(.pay(try text("{cart}"), cents: try .init("sum(cart.cents) + size.cents"))),
      .init(.clear("cart")),
      .init(.say(try text("thanks"))),
    ])
    let state = MiniProgram.State(values: [
      "cart": .counts(["green": 2, "black": 1]), "size": .item("large"),
    ])
    let (asked, bill) = try kiosk.doing(.press, from: state)
    #expect(bill == [.bill(title: "green × 2, black × 1", cents: 4200)])
    #expect(asked.values["cart"] == state.values["cart"])
    #expect(throws: Refusal.billChanged) {
      try kiosk.doing(.pay(cents: 4199, from: .card), from: asked)
    }
    let (paid, outcomes) = try kiosk.doing(.pay(cents: 4200, from: .card), from: asked)
    #expect(
      outcomes == [.paid(title: "green × 2, black × 1", cents: 4200), .say("thanks")])
    #expect(paid.values["cart"] == nil && paid.values["past"] == .lines(["asked"]))
  }

  @Test func `what isn't shown can't be used`() throws {
    let kiosk = try MiniProgram.kiosk()
    #expect(throws: Refusal.notFound) { try kiosk.doing(.press, block: 11) }
    let state = MiniProgram.State(values: ["score": .number(6)])
    #expect(try kiosk.doing(.press, block: 11, from: state).outcomes == [.say("!")])
    #expect(throws: Refusal.notFound) { try kiosk.doing(.press, block: 12) }
    #expect(throws: Refusal.notFound) { try kiosk.doing(.press, block: -1) }
    #expect(throws: Refusal.notFound) { try kiosk.doing(.press, page: "nowhere") }
    #expect(throws: Refusal.notFound) { try kiosk.doing(.press, page: "cup") }
    #expect(throws: Refusal.notFound) { try kiosk.doing(.press, page: "cup", item: "milk") }
  }

  @Test func `a gesture that a block doesn't know is refused`() throws {
    let kiosk = try MiniProgram.kiosk()
    #expect(throws: Refusal.noSuchControl) { try kiosk.doing(.press, block: 0) }
    #expect(throws: Refusal.noSuchControl) { try kiosk.doing(.pay(cents: 0, from: .card)) }
    #expect(throws: Refusal.noSuchControl) { try kiosk.doing(.enter(.number(1)), block: 9) }
    #expect(throws: Refusal.noSuchControl) { try kiosk.doing(.count("milk", by: 1), block: 0) }
    #expect(throws: Refusal.noSuchControl) { try kiosk.doing(.count("green", by: 2), block: 0) }
    #expect(throws: Refusal.noSuchControl) { try kiosk.doing(.open("milk"), block: 0) }
  }

  @Test(arguments: [
    (3, Value.text("0123456789"), true), (3, .text("0123456789a"), false),
    (2, .item("large"), true), (2, .item("huge"), false),
    (4, .number(10), true), (4, .number(11), false), (4, .number(-1), false),
    (7, .items(["green", "black"]), true), (7, .items(["green", "green"]), false),
    (2, .number(1), false),
  ])
  func `only what can be chosen is taken`(block: Int, value: Value, isTaken: Bool) throws {
    let kiosk = try MiniProgram.kiosk()
    if isTaken {
      _ = try kiosk.doing(.enter(value), block: block)
    } else {
      #expect(throws: Refusal.notPossibleHere) { try kiosk.doing(.enter(value), block: block) }
    }
  }

  @Test func `a time that is past today can be chosen for tomorrow`() throws {
    let kiosk = try MiniProgram.kiosk()
    let today = MiniProgram.now.dayNumber
    let state = try kiosk.doing(.enter(.day(today)), block: 5).state
    // It is half past nine.
    #expect(throws: Refusal.notPossibleHere) {
      try kiosk.doing(.enter(.time(540)), block: 6, from: state)
    }
    _ = try kiosk.doing(.enter(.time(600)), block: 6, from: state)
    var tomorrow = try kiosk.doing(.enter(.day(today + 1)), block: 5).state
    tomorrow = try kiosk.doing(.enter(.time(540)), block: 6, from: tomorrow).state
    #expect(tomorrow.values["time"] == .time(540))
    // Going back to today takes the time away that has passed.
    tomorrow = try kiosk.doing(.enter(.day(today)), block: 5, from: tomorrow).state
    #expect(tomorrow.values["time"] == nil)
    for day in [today - 1, today + 3] {
      #expect(throws: Refusal.notPossibleHere) { try kiosk.doing(.enter(.day(day)), block: 5) }
    }
  }

  @Test func `a log keeps the newest lines`() throws {
    let kiosk = try MiniProgram.kiosk([
      .init(.set("score", to: try .init("score + 1"))),
      .init(.note("past", try text("{score}"))),
    ])
    var state = MiniProgram.State()
    for _ in 0..<4 { state = try kiosk.doing(.press, from: state).state }
    #expect(state.values["past"] == .lines(["7", "8", "9"]))
  }

  @Test func `chance comes from the generator alone`() throws {
    let kiosk = try MiniProgram.kiosk([.init(.draw("score")), .init(.draw("size"))])
    let first = try kiosk.doing(.press, seed: 7)
    #expect(try kiosk.doing(.press, seed: 7) == first)
    let others = try (0..<40).map { try kiosk.doing(.press, seed: UInt64($0)).state }
    #expect(Set(others.compactMap { $0.values["score"] }).count > 5)
    #expect(Set(others.compactMap { $0.values["size"] }).count == 2)
  }

  @Test func `an item's page adds that item`() throws {
    let done = try MiniProgram.kiosk().doing(.press, page: "cup", item: "black")
    #expect(done.state.values["cart"] == .counts(["black": 1]) && done.outcomes == [.back])
  }

  @Test func `what the account is told becomes notices with the values of that moment`() throws {
    var kiosk = try MiniProgram.kiosk([.init(.tell("ordered")), .init(.clear("cart"))])
    kiosk.body.events = [
      MiniProgram.Told(
        name: "ordered",
        notices: [
          .init(
            after: 60, title: try text("Taken"),
            lines: [.init(key: try text("Cups"), value: try text("{cart}"))], page: "start")
        ])
    ]
    let state = MiniProgram.State(values: ["cart": .counts(["green": 1])])
    let content = TemplateNotice(
      title: "Taken", lines: [.init(key: "Cups", value: "green × 1")],
      program: MiniProgramLink("kiosk", page: "start"))
    #expect(
      try kiosk.doing(.press, from: state).outcomes
        == [.told("ordered", [.init(after: 60, content: content)])])
  }
}
