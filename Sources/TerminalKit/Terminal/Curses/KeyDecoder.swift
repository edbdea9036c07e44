internal import CNcurses

/// Turns what `wgetch` answers into events: bytes, and the codes of the keys that terminfo knows.
///
/// ncurses recognises the keys of the terminal's own description. What it does not know comes here
/// byte by byte: UTF-8, Alt, and the sequences all terminals of today send alike, whatever their
/// description says (modified arrows, Home and End in their several spellings, SGR mouse, bracketed
/// paste, focus). A sequence that means nothing is swallowed as a whole: it is not typed text.
///
/// A pure function of its input, except that time is told by `giveUp`.
struct KeyDecoder {
  private enum State: Equatable {
    case ground
    /// After ESC.
    case escape
    /// After ESC O.
    case singleShift
    /// After ESC [, with what followed.
    case control([UInt8])
    /// In a string that the terminal answers with, begun by ESC and this byte, and how many more have come.
    case string(UInt8, count: Int)
    /// After ESC in such a string: its end, or of the next key.
    case stringEscape
    case paste([UInt8])
  }

  private var state = State.ground
  private var utf8 = UTF8Collector()
  /// Whether the character being collected was preceded by ESC.
  private var isAlt = false
  private var events: [TerminalEvent] = []
  private var firstEvent = 0

  /// How much of a paste is kept; what is beyond it is dropped.
  static let maxPaste = 1 << 20

  private static let maxSequence = 64
  private static let maxString = 4096
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The next event that is complete.
  mutating func take() -> TerminalEvent? {
    guard firstEvent < events.count else { return nil }
    defer {
      firstEvent += 1
      if firstEvent == events.count {
        events.removeAll(keepingCapacity: true)
        firstEvent = 0
      }
    }
    return events[firstEvent]
  }

  var hasEvent: Bool { firstEvent < events.count }

  var isPasting: Bool {
    if case .paste = state { true } else { false }
  }

  /// How long to wait for the rest of what has begun; nil if nothing has, or if it may take forever.
  ///
  /// ncurses has waited for what follows an ESC, so that needs no more patience.
  var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape: .zero
    case .singleShift, .control, .string(_, count: 0): .milliseconds(100)
    case .string, .stringEscape: .seconds(1)
    case .paste: .seconds(1)
    }
  }

  /// Ends what has begun and did not go on in time: a lone ESC is the Escape key.
  mutating func giveUp() {
    let unfinished = state
    state = .ground
    switch unfinished {
    case .ground: break
    case .escape, .stringEscape: emit(.escape)
    case .string(let introducer, let count):
      if count == 0 { emit(.alt(Character(Unicode.Scalar(introducer)))) }
    case .singleShift: emit(.alt("O"))
    case .control(let bytes): if bytes.isEmpty { emit(.alt("[")) }
    case .paste(let bytes): finishPaste(bytes)
    }
  }

  /// Takes one answer of `wgetch`: a byte, or a key code above 255.
  mutating func feed(_ code: Int32) {
    guard let byte = UInt8(exactly: code) else {
      feed(keyCode: code)
      return
    }
    switch state {
    case .ground: feed(byte: byte, alt: false)
    case .escape: feed(afterEscape: byte)
    case .singleShift:
      state = .ground
      if let key = Self.singleShiftKey(byte) { emit(key) }
    case .control(let bytes): feed(byte, ofSequence: bytes)
    case .string(let introducer, let count): feed(byte, ofString: introducer, count)
    case .stringEscape:
      state = .ground
      if byte != UInt8(ascii: "\\") { feed(afterEscape: byte) }
    case .paste: _ = feed(paste: [byte][...])
    }
  }

  /// Takes a piece of a paste and answers what comes after its end.
  mutating func feed(paste piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard case .paste(var bytes) = state else { return piece }
    // Why: taken out of the state, the array is not copied with every piece.
    state = .ground
    for index in piece.indices {
      bytes.append(piece[index])
      if bytes.last == UInt8(ascii: "~"), bytes.suffix(6).elementsEqual(Self.pasteEnd) {
        finishPaste(bytes.dropLast(6))
        return piece[(index + 1)...]
      }
    }
    if bytes.count > Self.maxPaste + 64 {
      bytes.removeSubrange(Self.maxPaste..<(bytes.count - 6))
    }
    state = .paste(bytes)
    return []
  }

  private mutating func feed(byte: UInt8, alt: Bool) {
    if byte < 0x80, utf8.isEmpty {
      isAlt = alt
      feed(ascii: byte)
      return
    }
    if utf8.isEmpty { isAlt = alt }
    switch utf8.feed(byte) {
    case .incomplete: break
    case .scalar(let scalar): emit(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
    case .invalid: break
    case .invalidBefore: feed(byte: byte, alt: false)
    }
  }

  private mutating func feed(ascii byte: UInt8) {
    if byte == 0x1B {
      state = .escape
    } else if byte >= 0x20, byte < 0x7F {
      let character = Character(Unicode.Scalar(byte))
      emit(isAlt ? .alt(character) : .character(character))
    } else if let key = Key(control: byte) {
      switch (isAlt, key) {
      case (true, .enter): emit(.altEnter)
      case (true, .backspace), (true, .control("h")): emit(.altBackspace)
      case (true, _):
        emit(.escape)
        emit(key)
      case (false, _): emit(key)
      }
    }
  }

  private mutating func feed(afterEscape byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(byte, count: 0)
    case 0x1B:
      emit(.escape)
      state = .escape
    default: feed(byte: byte, alt: true)
    }
  }

  private mutating func feed(_ byte: UInt8, ofSequence bytes: [UInt8]) {
    state = .ground
    switch byte {
    case 0x20...0x3F where bytes.count < Self.maxSequence: state = .control(bytes + [byte])
    case 0x40...0x7E: finish(sequence: bytes, final: byte)
    case 0x1B: state = .escape
    default: break
    }
  }

  /// What a terminal tells of its colours or itself is no key; it ends with BEL or ESC \.
  private mutating func feed(_ byte: UInt8, ofString introducer: UInt8, _ count: Int) {
    switch byte {
    case 0x07: state = .ground
    case 0x1B: state = .stringEscape
    default:
      state = count < Self.maxString ? .string(introducer, count: count + 1) : .ground
    }
  }

  private mutating func finish(sequence: [UInt8], final: UInt8) {
    if sequence.first == UInt8(ascii: "<") {
      if let event = MouseEvent(sgr: sequence.dropFirst() + [final]) {
        events.append(.mouse(event))
      }
      return
    }
    let numbers = sequence.split(separator: UInt8(ascii: ";")).map { digits in
      digits.reduce(0) { min(9_999, $0 * 10 + Int($1 &- UInt8(ascii: "0"))) }
    }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch (final, numbers.first ?? 1) {
    case (UInt8(ascii: "I"), _): events.append(.focus(true))
    case (UInt8(ascii: "O"), _): events.append(.focus(false))
    case (UInt8(ascii: "Z"), _): emit(.backTab)
    case (UInt8(ascii: "~"), 200): state = .paste([])
    case (UInt8(ascii: "~"), let number):
      if let key = Self.tildeKey(number) { emit(key, modifier: modifier) }
    default:
      if let key = Self.singleShiftKey(final) { emit(key, modifier: modifier) }
    }
  }

  private mutating func finishPaste(_ bytes: some Collection<UInt8>) {
    let text = PlainText.lines(String(decoding: bytes.prefix(Self.maxPaste), as: UTF8.self))
    if !text.isEmpty { events.append(.paste(text)) }
  }

  private mutating func feed(keyCode code: Int32) {
    let isAlt = state == .escape
    if case .paste = state { return }
    state = .ground
    utf8 = UTF8Collector()
    guard let key = Self.key(code: code) else {
      if isAlt { emit(.escape) }
      return
    }
    if !isAlt {
      emit(key)
    } else if let motion = key.motion {
      emit(.altMotion(motion))
    } else if key == .backspace {
      emit(.altBackspace)
    } else if key == .enter {
      emit(.altEnter)
    } else {
      emit(.escape)
      emit(key)
    }
  }

  private mutating func emit(_ key: Key) {
    events.append(.key(key))
  }

  /// `modifier` is 1 and the bits of xterm: 1 shift, 2 alt, 4 control.
  private mutating func emit(_ key: Key, modifier: Int) {
    emit(key.modified(by: modifier - 1))
  }

  private static func singleShiftKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func tildeKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// The key that ncurses means by a code above 255.
  private static func key(code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_DC: .delete
    case KEY_IC: .insert
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_SR: .shift(.up)
    case KEY_SF: .shift(.down)
    case KEY_SLEFT: .shift(.left)
    case KEY_SRIGHT: .shift(.right)
    case KEY_SHOME: .shift(.home)
    case KEY_SEND: .shift(.end)
    case KEY_SPREVIOUS: .shift(.pageUp)
    case KEY_SNEXT: .shift(.pageDown)
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    case ...KEY_MAX: nil
    default: keyname(code).flatMap { Key(terminfoName: String(cString: $0)) }
    }
  }
}

extension Key {
  /// The key of an extended terminfo name such as `kLFT5`: the name of a motion and a modifier.
  init?(terminfoName name: String) {
    let motions: [String: Motion] = [
      "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
      "kPRV": .pageUp, "kNXT": .pageDown,
    ]
    let base = name.prefix { !$0.isNumber }
    guard let motion = motions[String(base)] else { return nil }
    let modifier = name.dropFirst(base.count)
    // Without a number these names mean Shift.
    guard let number = modifier.isEmpty ? 2 : Int(modifier) else { return nil }
    self = Key(motion).modified(by: number - 1)
  }

  /// With the modifiers of xterm: 1 shift, 2 alt, 4 control.
  ///
  /// Of several the strongest counts; a key
  /// that has no such variant stays as it is.
  fileprivate func modified(by bits: Int) -> Key {
    guard let motion else { return self }
    if bits & 4 != 0 { return .controlMotion(motion) }
    if bits & 2 != 0 { return .altMotion(motion) }
    if bits & 1 != 0 { return .shift(motion) }
    return self
  }
}
