import Testing

/// What the terminal is told of colours is what it and the person can do with.
@Suite struct Colours {
  /// The selection, a badge and a tile are told apart without them too, by reversed cells.
  @Test(arguments: [
    ("NO_COLOR=1", false), ("TERM=vt220", false), ("TERM=xterm", true),
    ("TERM=xterm-256color", true),
  ])
  func `a terminal gets the colours it has, and whoever wants none gets none`(
    setting: String, hasColours: Bool
  ) throws {
    let journey = try Journey.open(within: { "env \(setting) \($0)" })
    try journey.expect("▸Chats")
    let screen = try journey.screenWithStyles()
    let codes = screen.split(separator: "\u{1B}[").dropFirst().flatMap {
      $0.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
    }
    let isColour = codes.contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
    #expect(isColour == hasColours)
    #expect(codes.contains(7) || hasColours)
    try journey.press("Down").expectRow("▌Anna Li").expectQuit()
  }
}
