import ClientApp
import Domain
import Foundation
import Screens
import TerminalKit
import Testing
import WorldStore

@testable import Simulation

/// Random keys, clicks, pastes, sizes and passing time, without a terminal and so very many of them.
///
/// A seed is named with every failure; `WESIM_SEED` repeats its run, `WESIM_EVENTS` says how many
/// events there are.
struct StormTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let events = environment["WESIM_EVENTS"].flatMap { Int($0) } ?? 600
  private static let seed =
    environment["WESIM_SEED"].flatMap { UInt64($0) } ?? DispatchTime.now().uptimeNanoseconds

  @Test func `a storm of input leaves a client that draws rightly and answers`() throws {
    var storm = Storm(seed: Self.seed)
    let seed: Comment = "WESIM_SEED=\(Self.seed)"
    // A trap would leave nothing else to repeat it by.
    print(seed)
    var size = Size(columns: 100, rows: 30)
    let session = try DemoWorld.session(size: size)
    var present = Duration.zero
    for number in 0..<Self.events {
      let event = storm.event(on: size)
      if case .resized(let new) = event { size = new }
      present += .milliseconds(storm.number(below: 400))
      try session.handle(event, at: present)
      if number % 4 == 0 { try session.advance(to: present) }
      _ = session.takeRequests()
      let frame = session.render()
      #expect(frame.buffer.size == size, seed)
      #expect(frame == session.workspace.render().frame, "event \(number). \(seed)")
      if let cursor = frame.cursor {
        #expect((0..<size.columns).contains(cursor.column), seed)
        #expect((0..<size.rows).contains(cursor.row), seed)
      }
      for line in frame.buffer.lines() where TextWidth.width(of: line) != size.columns {
        Issue.record("event \(number): a row of another width: \(line). \(seed)")
      }
      _ = try session.nextDeadline()
    }

    try session.handle(.resized(Size(columns: 80, rows: 24)), at: present)
    for event in try KeyScript.events("Esc*60 M-4") { try session.handle(event, at: present) }
    #expect(session.takeRequests().allSatisfy { $0 != .quit }, seed)
    let text = ScreenText.render(session.render())
    #expect(text.contains("▸Me") || text.contains("▸我"), "\(seed)\n\(text)")
    try session.handle(.key(.control("q")), at: present)
    #expect(session.takeRequests().contains(.quit), seed)
    try session.close()
  }
}

extension StormTests {
  /// What is drawn without a memory of earlier frames is what is right.
  @Test func `a frame that takes over parts of earlier ones is the frame drawn anew`() throws {
    var random = SplitMix64(seed: Self.seed)
    let seed: Comment = "WESIM_SEED=\(Self.seed)"
    print(seed)
    let scripts =
      Array(repeating: ["j", "k", "Down", "PgDn", "PgUp", "G", "g", "C-d", "C-u", "u"], count: 4)
      .joined()
      + ["Enter", "Esc", "Tab", "s", "o", "r", "m Esc", "/ text:a Down Esc", "2", "1", "D", "n"]
      + ["wheeldown:5,5", "wheelup:5,5", "click:5,5", "? Esc"]
      + ["C-p text:中文 Enter", "C-p text:English Enter", "C-p text:English Enter"]
      + ["C-p text:深色 Enter", "C-p text:light Enter", "C-p text:单色 Enter"]
      + ["C-p text:dark Enter", "C-p text:浅色 Enter", "C-p text:monochrome Enter"]
    let sizes = [(100, 30), (80, 24), (40, 12), (140, 40), (101, 31), (20, 7), (7, 3), (1, 1)]
    let session = try DemoWorld.session(size: Size(columns: 100, rows: 30))
    var present = Duration.zero
    for number in 0..<Self.events {
      if Int.random(in: 0..<20, using: &random) == 0,
        let (columns, rows) = sizes.randomElement(using: &random)
      {
        try session.handle(.resized(Size(columns: columns, rows: rows)), at: present)
      }
      let script = scripts.randomElement(using: &random) ?? "j"
      for event in try KeyScript.events(script) {
        try session.handle(event, at: present)
        #expect(
          session.render() == session.workspace.render().frame, "\(number): \(script). \(seed)")
      }
      present += .milliseconds(Int.random(in: 0..<400, using: &random))
      try session.advance(to: present)
      #expect(session.render() == session.workspace.render().frame, "\(number). \(seed)")
    }
    try session.close()
  }
}

/// A source of input that nobody would give.
private struct Storm {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<max(1, limit), using: &random)
  }

  mutating func event(on size: Size) -> TerminalEvent {
    switch number(below: 100) {
    case 0..<62: .key(key())
    case 62..<74: .key(.character(Self.scalars.randomElement(using: &random) ?? "x"))
    case 74..<86: .mouse(mouse(on: size))
    case 86..<92: .paste(Self.texts.randomElement(using: &random) ?? "")
    case 92..<94: .focus(Bool.random(using: &random))
    default: .resized(newSize())
    }
  }

  private mutating func key() -> Key { Self.keys.randomElement(using: &random) ?? .enter }

  private mutating func mouse(on size: Size) -> MouseEvent {
    let kind = Self.mouseKinds.randomElement(using: &random) ?? .move
    return MouseEvent(
      kind,
      at: Position(column: number(below: size.columns + 3), row: number(below: size.rows + 3)))
  }

  private mutating func newSize() -> Size {
    let isSmall = number(below: 3) == 0
    return Size(
      columns: 1 + number(below: isSmall ? 12 : 200), rows: 1 + number(below: isSmall ? 8 : 60))
  }

  private static let mouseKinds: [MouseEvent.Kind] = [
    .press(.left), .press(.left), .press(.right), .press(.middle), .release(.left), .drag(.left),
    .move, .wheelUp, .wheelDown,
  ]

  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .down, .left, .right, .home, .end, .pageUp, .pageDown, .altEnter, .altBackspace,
    ] + (1...12).map { .function($0) } + "abcdefghijklmnopqrstuvwxyz@\\]^_".map { .control($0) }
    + "1234abfx".map { .alt($0) } + Key.Motion.allCases.map { .shift($0) }
    + Key.Motion.allCases.map { .controlMotion($0) } + Key.Motion.allCases.map { .altMotion($0) }
    + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:?+-=*!.,'[]{}<> "
    .map { .character($0) }

  private static let scalars: [Character] =
    ["家", "ｗ", "é", "😀", "👨‍👩‍👧", "🇨🇳", "ก็", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{FFFD}"]
    + ["\u{10FFFD}", "ﷺ", "\u{1B}", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}"]

  private static let texts = [
    "", "one\ntwo\nthree", String(repeating: "长", count: 2000),
    String(repeating: "a b ", count: 3000),
    String(repeating: "\n", count: 300), "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{202E}\u{2066}gnirts",
    "e" + String(repeating: "\u{301}", count: 500), "'; DROP TABLE message; --", "%s%n%@\\(x)",
    String(repeating: "👨‍👩‍👧‍👦", count: 50), "\u{E000}\u{F8FF}",
    "https://" + String(repeating: "x", count: 900),
  ]
}
