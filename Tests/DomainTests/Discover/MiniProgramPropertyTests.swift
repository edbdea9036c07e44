import Testing

@testable import Domain

/// Whatever is done in whatever order: nothing traps, and the state keeps to its limits.
struct MiniProgramPropertyTests {
  @Test(arguments: 0..<60)
  func `no program and no input leads beyond the limits`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let program = try MiniProgram.random(using: &generator)
    var state = MiniProgram.State()
    var done = 0
    for step in 0..<200 {
      let input = MiniProgram.Input.random(for: program, using: &generator)
      let now = MiniProgram.now + Int64.random(in: -90_000...900_000, using: &generator)
      let language = Settings.Language.allCases.randomElement(using: &generator) ?? .english
      do throws(Refusal) {
        let result = try MiniProgramRules.step(
          program, state, input, now: now, language: language, using: &generator)
        state = result.state
        done += 1
        #expect(result.outcomes.count <= MiniProgramLimits.deeds + 1, "seed \(seed)")
        for outcome in result.outcomes { check(outcome, "seed \(seed)") }
      } catch {
        // A refused input leaves the state as it was, which the next one finds.
      }
      check(state, of: program, "seed \(seed)")
      // All pages of all states would take longer than all else.
      guard step.isMultiple(of: 10) else { continue }
      for page in program.body.pages {
        let item = page.item.flatMap { program.body.list($0)?.items.first?.id }
        _ = MiniPage(page.name, item: item, of: program, state, now: now, language: language)
      }
    }
    #expect(done > 0, "seed \(seed)")
  }

  private func check(_ state: MiniProgram.State, of program: MiniProgram, _ seed: Comment) {
    #expect(state.values.count <= program.body.variables.count, seed)
    for (name, value) in state.values {
      switch (program.body.kind(name), value) {
      case (.number(let from, let to, _)?, .number(let number)):
        #expect((from...max(from, to)).contains(number), seed)
      case (.text(let max)?, .text(let text)): #expect(text.count <= max, seed)
      case (.one(let list, _)?, .item(let id)):
        #expect(program.body.list(list)?[id] != nil, seed)
      case (.several(let list)?, .items(let ids)):
        #expect(Set(ids).count == ids.count, seed)
        #expect(ids.allSatisfy { program.body.list(list)?[$0] != nil }, seed)
      case (.cart(let list)?, .counts(let counts)):
        #expect(counts.values.allSatisfy { (1...MiniProgramLimits.count).contains($0) }, seed)
        #expect(counts.keys.allSatisfy { program.body.list(list)?[$0] != nil }, seed)
      case (.log(let max)?, .lines(let lines)):
        #expect(lines.count <= max, seed)
        #expect(lines.allSatisfy { $0.count <= MiniProgramLimits.text }, seed)
      case (.day?, .day), (.time?, .time): break
      default: Issue.record("\(name) holds \(value), \(seed)")
      }
    }
  }

  private func check(_ outcome: MiniProgram.Outcome, _ seed: Comment) {
    switch outcome {
    case .say(let text), .share(title: let text, page: _, item: _):
      #expect(text.count <= MiniProgramLimits.text, seed)
    case .bill(title: let title, let cents), .paid(title: let title, let cents):
      #expect(title.count <= MiniProgramLimits.text, seed)
      #expect((1...MiniProgramLimits.number).contains(cents), seed)
    default: break
    }
  }
}

extension MiniProgram {
  private static let lists = ["cups", "sizes"]
  private static let names = [
    "cart", "size", "liked", "note", "score", "day", "time", "past", "item", "nothing",
  ]
  private static let ids = ["green", "black", "small", "large", "milk", ""]
  private static let formulas = [
    "1", "score", "score * score * score", "sum(cart.cents)", "sum(score.cents)", "count(nothing)",
    "1000000000 * 1000000000 * score", "size.cents", "item.cents", "0 - 7", "count(past) + 3",
  ]
  private static let conditions = [
    "score > 4", "count(cart) == 0", "size is large", "liked has not green", "item is green",
    "nothing is milk", "0 == 0", "time has milk",
  ]
  private static let texts = [
    "{cart}", "{day}{time}", "{¥ score * 1000000000}", "{item}{item.text}", "{nothing}", "水 {note}",
    String(repeating: "{past}", count: 60),
  ]

  /// What the random programs are made of, read once: reading it for each block took nine tenths of the test.
  private struct Parts {
    let formulas: [Expression]
    let conditions: [Condition]
    let texts: [Text]

    init() throws {
      formulas = try MiniProgram.formulas.map { try Expression($0) }
      conditions = try MiniProgram.conditions.map { try Condition($0) }
      texts = try MiniProgram.texts.map { try Text(plain: $0) }
    }
  }

  private static let parts = Result { try Parts() }

  /// The kiosk with other blocks and deeds, of which many make no sense.
  static func random(using generator: inout some RandomNumberGenerator) throws -> MiniProgram {
    var program = try kiosk()
    let parts = try parts.get()
    func one<T>(_ all: [T]) throws -> T { try #require(all.randomElement(using: &generator)) }
    func text() throws -> Text { try one(parts.texts) }
    func condition() throws -> Condition? {
      Bool.random(using: &generator) ? nil : try one(parts.conditions)
    }
    func deed() throws -> Deed {
      let name = try one(names)
      let effects: [Deed.Effect] = [
        .set(name, to: try one(parts.formulas)), .write(name, try text()),
        .choose(name, item: try one(ids)), .add(name), .remove(name), .draw(name), .clear(name),
        .note(name, try text()), .go("cup"), .back, .relaunch("start"), .submit([name]),
        .pay(try text(), cents: try one(parts.formulas)), .tell("ordered"),
        .share(try text(), page: nil), .say(try text()),
      ]
      return Deed(try one(effects), if: try condition())
    }
    func block() throws -> Block {
      let name = try one(names)
      let deeds = try (0..<MiniProgramLimits.deeds).map { _ in try deed() }
      let contents: [Block.Content] = [
        .heading(try text()), .itemPicture,
        .list(try one(lists + ["nothing"]), cart: name, isCartOnly: false, page: "cup"),
        .list("cups", cart: nil, isCartOnly: true, page: nil), .counter(name, label: try text()),
        .ask(name, label: try text(), hint: nil), .ask(name, label: try text(), hint: nil),
        .button(try text(), needs: [], deeds: deeds),
        .button(
          try text(), needs: [Need(try one(parts.conditions), reason: try text())],
          deeds: deeds),
        .results(name), .log(name),
      ]
      return Block(try one(contents), if: try condition())
    }
    program.body.pages = try program.body.pages.map { page in
      var page = page
      page.blocks = try (0..<MiniProgramLimits.blocks).map { _ in try block() }
      return page
    }
    // A time that waits for itself must not wait for ever.
    if Bool.random(using: &generator) {
      program.body.variables = program.body.variables.map { variable in
        guard case .time = variable.kind else { return variable }
        return Variable(name: "time", kind: .time(from: 0, to: 1439, every: 30, day: "time"))
      }
    }
    return program
  }
}

extension MiniProgram.Input {
  static func random(
    for program: MiniProgram, using generator: inout some RandomNumberGenerator
  ) -> MiniProgram.Input {
    func one<T>(_ all: [T], _ otherwise: T) -> T {
      all.randomElement(using: &generator) ?? otherwise
    }
    let today = MiniProgram.now.dayNumber
    let values: [MiniProgram.Value] = [
      .number(Int.random(in: -20...20, using: &generator)), .number(.max), .number(.min),
      .text("tea"), .text(String(repeating: "茶", count: 11)), .item("large"), .item("milk"),
      .items(["green", "black"]), .items(["green", "green"]), .counts(["green": 200]),
      .day(today + Int64.random(in: -2...4, using: &generator)), .day(.max), .time(600),
      .time(.min), .lines(["forged"]),
    ]
    let gestures: [Gesture] = [
      .press, .press, .press, .pay(cents: 1, from: .card), .open(one(["green", "milk"], "")),
      .count(one(["green", "black", nil], nil), by: one([1, -1, .max, .min], 1)),
      .enter(one(values, .number(0))), .enter(one(values, .number(0))),
    ]
    return MiniProgram.Input(
      page: one(["start", "cup", "start", "nowhere"], ""), item: one(["green", "milk", nil], nil),
      block: Int.random(in: -1...MiniProgramLimits.blocks, using: &generator),
      one(gestures, .press))
  }
}
