/// Something the mouse did over a cell.
package struct MouseEvent: Hashable, Sendable {
  package var kind: Kind
  package var position: Position
  package var modifiers: KeyModifiers

  package init(_ kind: Kind, at position: Position, modifiers: KeyModifiers = []) {
    self.kind = kind
    self.position = position
    self.modifiers = modifiers
  }

  package enum Kind: Hashable, Sendable {
    case press(Button)
    case release(Button)
    /// The mouse moved to another cell while the button was held.
    case drag(Button)
    case wheelUp
    case wheelDown
    /// The mouse moved with no button held; only some terminals tell.
    case move
  }

  package enum Button: Hashable, Sendable {
    case left
    case middle
    case right
  }

  /// Decodes what follows `ESC [ <` in an SGR report, such as `0;10;5M`.
  ///
  /// Nil if it is not such a report, or one of a button that no screen knows (a wheel that tilts, a
  /// button on the side).
  package init?(sgr payload: some Sequence<UInt8>) {
    var numbers: [Int] = []
    var number: Int?
    var final: UInt8?
    for byte in payload {
      guard final == nil else { return nil }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = min(99_999, (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: ";"), UInt8(ascii: "M"), UInt8(ascii: "m"):
        guard let complete = number else { return nil }
        numbers.append(complete)
        number = nil
        if byte != UInt8(ascii: ";") { final = byte }
      default: return nil
      }
    }
    guard let final, numbers.count == 3, numbers[1] > 0, numbers[2] > 0,
      let kind = Kind(code: numbers[0], isRelease: final == UInt8(ascii: "m"))
    else { return nil }
    var modifiers: KeyModifiers = []
    if numbers[0] & 4 != 0 { modifiers.insert(.shift) }
    if numbers[0] & 8 != 0 { modifiers.insert(.alt) }
    if numbers[0] & 16 != 0 { modifiers.insert(.control) }
    self.init(
      kind, at: Position(column: numbers[1] - 1, row: numbers[2] - 1), modifiers: modifiers)
  }
}

extension MouseEvent.Kind {
  /// From the number of an SGR report, of which bits 2 to 4 are the modifiers.
  fileprivate init?(code: Int, isRelease: Bool) {
    let buttons: [MouseEvent.Button?] = [.left, .middle, .right, nil]
    let button = buttons[code & 3]
    switch (code & ~0x1F, button) {
    case (0, let button?): self = isRelease ? .release(button) : .press(button)
    case (32, let button?): self = .drag(button)
    case (32, nil): self = .move
    case (64, .left): self = .wheelUp
    case (64, .middle): self = .wheelDown
    default: return nil
    }
  }
}
