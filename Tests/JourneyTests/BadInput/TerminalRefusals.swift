import Testing

/// Where nothing can be drawn, the program says so in one sentence and writes nothing to the terminal.
@Suite struct TerminalRefusals {
  @Test(arguments: [
    ("TERM=dumb", "dumb"), ("TERM=no-such-terminal", "no-such-terminal"),
    ("TERM=", "TERM is not set"),
    ("-u TERM", "TERM is not set"),
  ]) func `a terminal that can't be drawn on is refused`(setting: String, name: String) throws {
    let journey = try Journey.open(within: { "env \(setting) \($0)" })
    #expect(try journey.waitForEnd() == 69)
    let errors = try journey.errors()
    #expect(errors.hasPrefix("wesim: "))
    #expect(errors.contains(name))
    #expect(errors.split(separator: "\n").count == 1)
    try journey.expectSaneTerminal()
    #expect(try journey.screen().allSatisfy(\.isWhitespace))
  }

  @Test(arguments: [("< /dev/null", "standard input"), ("> /dev/null", "standard output")])
  func `a file is no terminal`(redirection: String, name: String) throws {
    let journey = try Journey.open(within: { "\($0) \(redirection)" })
    #expect(try journey.waitForEnd() == 69)
    #expect(try journey.errors().contains("\(name) is not a terminal"))
    try journey.expectSaneTerminal()
  }
}
