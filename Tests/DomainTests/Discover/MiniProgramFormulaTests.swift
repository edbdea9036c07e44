import Testing

@testable import Domain

struct MiniProgramFormulaTests {
  private let state = MiniProgram.State(values: [
    "cart": .counts(["green": 2, "black": 1]), "size": .item("large"), "note": .text("hello"),
    "liked": .items(["black"]), "score": .number(4), "past": .lines(["a", "b"]),
  ])

  private func facts() throws -> MiniProgramFacts {
    MiniProgramFacts(
      body: try MiniProgram.kiosk().body, state: state, now: MiniProgram.now, language: .english)
  }

  @Test(arguments: [
    ("7", 7), ("score", 4), ("score + 2 * 3", 10), ("(score + 2) * 3", 18), ("10 - 3 - 2", 5),
    ("sum(cart.cents)", 3900), ("sum(liked.cents)", 1500), ("size.cents", 300),
    ("count(cart)", 3), ("count(liked)", 1), ("count(size)", 1), ("count(note)", 5),
    ("count(past)", 2), ("count(day)", 0), ("count(score)", 0),
    // What isn't there counts as nothing.
    ("nothing", 0), ("size.weight", 0), ("sum(score.cents)", 0), ("item.cents", 0),
    // Never beyond the limit.
    ("1000000000 * 1000000000", 1_000_000_000), ("0 - 1000000000 * 2", -1_000_000_000),
  ])
  func `an expression has one value`(source: String, value: Int) throws {
    #expect(try facts().number(try MiniProgram.Expression(source).term) == value)
  }

  @Test(arguments: [
    ("score == 4", true), ("score != 4", false), ("score < 4", false), ("score <= 4", true),
    ("score > 3", true), ("score >= 5", false), ("size is large", true),
    ("size is not large", false), ("liked has black", true), ("liked has not green", true),
    ("cart has green", true), ("score > 3 and size is small", false),
    ("score > 3 and size is large and count(cart) == 3", true),
  ])
  func `a condition holds or doesn't`(source: String, holds: Bool) throws {
    #expect(try facts().holds(try MiniProgram.Condition(source)) == holds)
  }

  @Test(arguments: [
    ("", 0, MiniProgram.FormulaFault.Problem.unfinished), ("score +", 7, .unfinished),
    ("score 4", 6, .unexpected("4")), ("score % 4", 6, .unexpected("%")),
    ("sum(cart)", 8, .unexpected(")")), ("(score", 6, .unfinished),
    ("4score", 0, .unexpected("4score")),
    ("1000000001", 0, .unexpected("1000000001")),
  ])
  func `a slip is told where it stands`(
    source: String, offset: Int, problem: MiniProgram.FormulaFault.Problem
  ) {
    #expect(throws: MiniProgram.FormulaFault(offset: offset, problem: problem)) {
      try MiniProgram.Expression(source)
    }
  }

  @Test func `deep and long formulas are refused`() throws {
    let deep = { (count: Int) in
      String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
    }
    _ = try MiniProgram.Expression(deep(MiniProgramLimits.depth - 1))
    #expect(throws: MiniProgram.FormulaFault.self) {
      try MiniProgram.Expression(deep(MiniProgramLimits.depth))
    }
    let long = { (count: Int) in
      [String](repeating: "1", count: count).joined(separator: "+")
    }
    _ = try MiniProgram.Expression(long(MiniProgramLimits.depth))
    #expect(throws: MiniProgram.FormulaFault.self) {
      try MiniProgram.Expression(long(MiniProgramLimits.depth + 1))
    }
    let wide = String(repeating: " ", count: MiniProgramLimits.formula - 1)
    _ = try MiniProgram.Expression(wide + "1")
    #expect(throws: MiniProgram.FormulaFault.self) { try MiniProgram.Expression(wide + "11") }
  }

  @Test(arguments: [
    ("plain", "plain"), ("{score} of 10", "4 of 10"), ("{¥ sum(cart.cents)}", "¥39.00"),
    ("{¥ 0 - 5}", "-¥0.05"), ("{cart}", "green × 2, black × 1"), ("{size}", "large"),
    ("{note}!", "hello!"), ("{past}", "b"), ("{day}{time}", ""), ("{score + 1}", "5"),
  ])
  func `a text shows values in its braces`(source: String, words: String) throws {
    #expect(try facts().words(try MiniProgram.Text(plain: source)) == words)
  }

  @Test func `days and times read as in the person's language`() throws {
    var facts = try facts()
    facts.state.values = ["day": .day(MiniProgram.now.dayNumber), "time": .time(600)]
    let text = try MiniProgram.Text(plain: "{day} {time}")
    #expect(facts.words(text) == "Mon 1 Mar 10:00")
    facts = MiniProgramFacts(
      body: facts.body, state: facts.state, now: facts.now, language: .chinese)
    #expect(facts.words(text) == "3月1日 周一 10:00")
  }

  @Test func `an open brace is told`() {
    #expect(throws: MiniProgram.FormulaFault(offset: 3, problem: .unfinished)) {
      try MiniProgram.Text(plain: "ab{score")
    }
    #expect(throws: MiniProgram.FormulaFault(offset: 9, problem: .unexpected("%"))) {
      try MiniProgram.Text(plain: "ab{score % 2}")
    }
  }

  @Test func `what is kept as written reads back the same`() throws {
    for source in ["score + 1", "sum(cart.cents)"] {
      let expression = try MiniProgram.Expression(source)
      let read = try JSONRoundTrip.of(expression)
      #expect(read == expression)
    }
    let text = try MiniProgram.Text(MiniProgram.Words("{score}", "分 {score}"))
    #expect(try JSONRoundTrip.of(text) == text)
    let program = try MiniProgram.kiosk()
    #expect(try JSONRoundTrip.of(program.body) == program.body)
  }
}
