import Testing

@testable import TerminalKit

struct KeyDecoderTests {
  /// What comes out of these bytes, when nothing follows in time.
  private func events(_ bytes: some Sequence<UInt8>, thenGiveUp: Bool = true) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    for byte in bytes { decoder.feed(Int32(byte)) }
    if thenGiveUp { decoder.giveUp() }
    var events: [TerminalEvent] = []
    while let event = decoder.take() { events.append(event) }
    return events
  }

  private func events(_ text: String) -> [TerminalEvent] {
    events(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("j", [.character("j")]), ("你", [.character("你")]), ("👍", [.character("👍")]),
      ("\r", [.enter]), ("\n", [.control("j")]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.control("h")]), ("\u{0}", [.control("@")]), ("\u{1}", [.control("a")]),
      ("\u{1A}", [.control("z")]), ("\u{1C}", [.control("\\")]), ("\u{1F}", [.control("_")]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
      ("\u{1B}你", [.alt("你")]), ("\u{1B}\r", [.altEnter]), ("\u{1B}\u{7F}", [.altBackspace]),
      ("\u{1B}\t", [.escape, .tab]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]),
      ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]),
      ("\u{1B}OH", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}[4~", [.end]),
      ("\u{1B}[8~", [.end]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]),
      ("\u{1B}[3~", [.delete]), ("\u{1B}[2~", [.insert]), ("\u{1B}[Z", [.backTab]),
      ("\u{1B}[1;2A", [.shift(.up)]), ("\u{1B}[1;3D", [.altMotion(.left)]),
      ("\u{1B}[1;5C", [.controlMotion(.right)]), ("\u{1B}[1;6C", [.controlMotion(.right)]),
      ("\u{1B}[5;5~", [.controlMotion(.pageUp)]), ("\u{1B}OP", [.function(1)]),
      ("\u{1B}[15~", [.function(5)]), ("\u{1B}[16~", []), ("\u{1B}[17~", [.function(6)]),
      ("\u{1B}[24~", [.function(12)]), ("\u{1B}[25~", []),
    ] as [(String, [Key])])
  func `each spelling of a key is that key`(bytes: String, keys: [Key]) {
    #expect(events(bytes) == keys.map { .key($0) })
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}[=5u", "\u{1B}Oz",
    "\u{1B}[<0;1M", "\u{1B}[<0;0;1M", "\u{1B}[<999;1;1M",
    "\u{1B}[<3;1;1M",
  ])
  func `a sequence that means nothing is swallowed, not typed`(bytes: String) {
    #expect(events(bytes).allSatisfy { if case .key(.character) = $0 { false } else { true } })
    #expect(events(bytes + "q").last == .key(.character("q")))
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P>|tmux 3.5a\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
    "\u{1B}^x\u{1B}\\", "\u{1B}Xx\u{1B}\\", "\u{1B}]52;c;你好\u{7}",
  ])
  func `what a terminal answers is swallowed, and what is typed after it is not`(bytes: String) {
    #expect(events(bytes) == [])
    #expect(events(bytes + "q") == [.key(.character("q"))])
    #expect(events(bytes + "\u{1B}[A") == [.key(.up)])
  }

  @Test(arguments: ["]", "P", "X", "^", "_"])
  func `Alt with a key that begins such an answer is that key when nothing follows`(key: String) {
    #expect(events("\u{1B}" + key) == [.key(.alt(Character(key)))])
  }

  @Test func `an answer that is cut off ends with the next Esc, or in time`() {
    #expect(events("\u{1B}]11;rgb\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}]11;rgb\u{1B}") == [.key(.escape)])
    #expect(events("\u{1B}]11;rgb") == [])
  }

  @Test(
    arguments: [
      ("0;10;5M", .press(.left), 9, 4, []), ("0;10;5m", .release(.left), 9, 4, []),
      ("1;1;1M", .press(.middle), 0, 0, []), ("2;1;1M", .press(.right), 0, 0, []),
      ("32;300;200M", .drag(.left), 299, 199, []), ("35;2;2M", .move, 1, 1, []),
      ("64;1;1M", .wheelUp, 0, 0, []), ("65;1;1M", .wheelDown, 0, 0, []),
      ("4;1;1M", .press(.left), 0, 0, .shift), ("8;1;1M", .press(.left), 0, 0, .alt),
      ("80;1;1M", .wheelUp, 0, 0, .control),
    ] as [(String, MouseEvent.Kind, Int, Int, KeyModifiers)])
  func `a report of the mouse tells what, where and with which keys`(
    payload: String, kind: MouseEvent.Kind, column: Int, row: Int, modifiers: KeyModifiers
  ) {
    let event = MouseEvent(kind, at: Position(column: column, row: row), modifiers: modifiers)
    #expect(MouseEvent(sgr: payload.utf8) == event)
    #expect(events("\u{1B}[<\(payload)") == [.mouse(event)])
  }

  @Test(arguments: [
    "66;1;1M", "3;1;1M", "128;1;1M", "0;0;1M", "0;1;0M", "0;1M", "0;1;1", ";1;1M", "0;1;1;1M",
    "0;1;1MM", "x;1;1M", "",
  ])
  func `what is no report of a known button is none`(payload: String) {
    #expect(MouseEvent(sgr: payload.utf8) == nil)
  }

  @Test func `the focus comes and goes`() {
    #expect(events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test(arguments: [
    ("hello", "hello"), ("a\rb\r\nc", "a\nb\nc"), ("\u{1B}[A\u{1B}[2J你好", "[A[2J你好"),
    ("a\u{0}\u{7}b", "ab"),
  ])
  func `a paste is one event, without control characters`(text: String, pasted: String) {
    #expect(events("\u{1B}[200~\(text)\u{1B}[201~x") == [.paste(pasted), .key(.character("x"))])
  }

  @Test func `an empty paste is nothing, and one without an end is given out when nothing follows`()
  {
    #expect(events("\u{1B}[200~\u{1B}[201~").isEmpty)
    #expect(events("\u{1B}[200~half") == [.paste("half")])
    #expect(events(Array("\u{1B}[200~half".utf8), thenGiveUp: false).isEmpty)
  }

  @Test func `a paste too long is cut, and its end still ends it`() {
    let text = String(repeating: "x", count: KeyDecoder.maxPaste + 5_000)
    let events = events("\u{1B}[200~\(text)\u{1B}[201~q")
    #expect(events.count == 2)
    guard case .paste(let pasted) = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(pasted.utf8.count == KeyDecoder.maxPaste)
    #expect(events.last == .key(.character("q")))
  }

  @Test(arguments: [
    [0xFF, 0x71], [0xC0, 0x71], [0xE5, 0x71], [0xE5, 0xA5, 0x71], [0xF5, 0x71],
    [0xED, 0xA0, 0x80, 0x71],
    [0xC2, 0x9B, 0x71], [0x80, 0x71], [0xE0, 0x80, 0x80, 0x71], [0xF4, 0x90, 0x80, 0x80, 0x71],
  ])
  func `bytes that are no UTF-8 are dropped and swallow nothing`(bytes: [UInt8]) {
    #expect(events(bytes) == [.key(.character("q"))])
  }

  @Test
  func `a sequence may arrive in pieces, and how long it is waited for depends on what it is`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    decoder.feed(0x1B)
    #expect(decoder.patience == .zero)
    decoder.feed(Int32(UInt8(ascii: "[")))
    #expect(decoder.patience == .milliseconds(100))
    for byte in "200~".utf8 { decoder.feed(Int32(byte)) }
    #expect(decoder.isPasting)
    #expect(decoder.patience == .seconds(1))
    let rest = decoder.feed(paste: Array("abc\u{1B}[20".utf8)[...])
    #expect(rest.isEmpty)
    let behind = decoder.feed(paste: Array("1~jk".utf8)[...])
    #expect(Array(behind) == Array("jk".utf8))
    let event = decoder.take()
    #expect(event == .paste("abc"))
    #expect(decoder.patience == nil)
  }

  @Test(
    arguments: [
      ("kLFT5", .controlMotion(.left)), ("kUP3", .altMotion(.up)), ("kDN", .shift(.down)),
      ("kHOM2", .shift(.home)), ("kNXT7", .controlMotion(.pageDown)), ("kDC5", nil), ("kxyz", nil),
      ("kUPx", nil),
    ] as [(String, Key?)])
  func `the names that terminals gave their modified keys are understood`(name: String, key: Key?) {
    #expect(Key(terminfoName: name) == key)
  }

  @Test(arguments: 1...20)
  func `no input stops the decoder from hearing the next key`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "\u{1B}", "[", "O", "<", "200~", "201~", ";", "1", "M", "m", "~", "你", "x", "\u{1B}[A",
    ]
    for _ in 0..<50 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        if Bool.random(using: &generator) {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          bytes += Array((parts.randomElement(using: &generator) ?? "").utf8)
        }
      }
      var decoder = KeyDecoder()
      for byte in bytes { decoder.feed(Int32(byte)) }
      decoder.giveUp()
      while decoder.take() != nil {}
      // A first byte of UTF-8 still waits for the others; a key that is no continuation ends it.
      decoder.feed(Int32(UInt8(ascii: "q")))
      let event = decoder.take()
      #expect(event == .key(.character("q")), "seed \(seed): \(bytes)")
    }
  }
}
