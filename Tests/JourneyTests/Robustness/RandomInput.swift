import Testing

/// Input that nobody would give leaves a live program and a sane terminal.
///
/// A seed is named with every failure; `WESIM_SEED` repeats its run, `WESIM_INPUTS` says how many
/// events there are.
@Suite struct RandomInput {
  @Test func `random keys, clicks, pastes and sizes leave a live program and a sane terminal`()
    throws
  {
    var random = SeededGenerator()
    let seed = random.seed
    do {
      var left = repetitions("WESIM_INPUTS", else: 600)
      var journey = try Journey.open()
      while left > 0 {
        left -= try send(some: 10, to: journey, using: &random)
        guard journey.hasEnded else { continue }
        // The palette knows the way out as well.
        #expect(try journey.waitForEnd() == 0, "WESIM_SEED=\(seed)")
        try journey.expectSaneTerminal()
        journey = try Journey.open()
      }
      try journey.resize(columns: 90, rows: 31).press("Esc*8 M-1")
        .expect("▸")
      try noise(to: journey, using: &random)
      #expect(try journey.waitForEnd() == 0, "WESIM_SEED=\(seed)")
      #expect(try journey.errors() == "", "WESIM_SEED=\(seed)")
      try journey.expectSaneTerminal()
    } catch {
      Issue.record(error, "WESIM_SEED=\(seed)")
    }
  }

  /// Sends some events of one kind and answers how many.
  private func send(
    some count: Int, to journey: Journey, using random: inout SeededGenerator
  ) throws -> Int {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6:
      let keys = (0..<count).map { _ in Self.keys.randomElement(using: &random) ?? "j" }
      try journey.press(keys.joined(separator: " "))
      return count
    case 6:
      let text = Self.texts.randomElement(using: &random) ?? ""
      try journey.type(text)
      return text.unicodeScalars.count
    case 7:
      try journey.paste(Self.texts.randomElement(using: &random) ?? "")
      return 1
    case 8:
      for _ in 0..<count {
        try journey.mouse(
          code: [0, 1, 2, 32, 35, 64, 65].randomElement(using: &random) ?? 0,
          column: Int.random(in: 1...120, using: &random),
          row: Int.random(in: 1...40, using: &random),
          isRelease: Bool.random(using: &random))
      }
      return count
    default:
      try journey.resize(
        columns: Int.random(in: 1...160, using: &random),
        rows: Int.random(in: 1...50, using: &random))
      return 1
    }
  }

  /// Bytes that may be anything, then the end of a paste that may have begun, and the way out.
  private func noise(to journey: Journey, using random: inout SeededGenerator) throws {
    // Ctrl-C, Ctrl-\ and Ctrl-Z would be signals to a program that is just leaving.
    let signals: Set<UInt8> = [0x03, 0x1C, 0x1A]
    for _ in 0..<20 {
      let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &random) }
      try journey.send(bytes: bytes.filter { !signals.contains($0) })
    }
    try journey.send(bytes: Array("\u{1B}[201~".utf8))
    // Help takes Ctrl-Q for a question about it, and Esc closes one popup at a time.
    for byte: UInt8 in Array(repeating: [0x1B, 0x11], count: 10).joined() where !journey.hasEnded {
      try journey.send(bytes: [byte])
      try journey.waitForNews()
    }
  }

  private static let keys =
    ["Enter", "Esc", "Tab", "S-Tab", "BS", "Delete", "Insert", "Up", "Down", "Left", "Right"]
    + ["Home", "End", "PageUp", "PageDown", "F1", "F5", "F6", "F7", "F8", "C-Up", "C-Left"]
    + ["S-Down", "M-1", "M-2", "M-3", "M-4", "M-x", "M-Enter"]
    + "abdefghiklnoprtuvwxy".map { "C-\($0)" }
    + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:?+-=*!.,'".map { "\($0)" }

  /// Texts that have broken terminal programs.
  private static let texts = [
    "晚饭吃了吗？😀", "👨‍👩‍👧‍👦🇨🇳❤️👍🏽", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "%s%n%d{}\\(x)",
    "\u{202E}abc\u{2066}\u{200F}", "'; DROP TABLE message; --", String(repeating: "长", count: 300),
    "نص عربي מימין", "ก็็็็็็็", "\u{FFFD}\u{FFFE}\u{E000}\u{10FFFD}", String(repeating: "a ", count: 200),
    "one\u{2028}two",
  ]
}
