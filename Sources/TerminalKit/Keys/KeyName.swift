extension Key {
  /// The name people read: "j", "Enter", "Ctrl-P", "Shift-Tab", "Alt-Left".
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: Motion.up.name
    case .down: Motion.down.name
    case .left: Motion.left.name
    case .right: Motion.right.name
    case .home: Motion.home.name
    case .end: Motion.end.name
    case .pageUp: Motion.pageUp.name
    case .pageDown: Motion.pageDown.name
    case .function(let number): "F\(number)"
    case .control("@"): "Ctrl-Space"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(" "): "Alt-Space"
    case .alt(let character): "Alt-\(character)"
    case .altEnter: "Alt-Enter"
    case .altBackspace: "Alt-Backspace"
    case .shift(let motion): "Shift-\(motion.name)"
    case .controlMotion(let motion): "Ctrl-\(motion.name)"
    case .altMotion(let motion): "Alt-\(motion.name)"
    }
  }

  /// The key that a word of a key script means: `j`, `Enter`, `S-Tab`, `C-p`, `M-x`, `C-Right`.
  ///
  /// Nil if no key is called so. The names are those of tuibench; `KeyScript` knows the words that
  /// mean more than a key.
  package init?(scriptName name: String) {
    if let plain = Self.named[name] {
      self = plain
      return
    }
    let characters = Array(name)
    if characters.count == 1 {
      self = .character(characters[0])
    } else if characters.count > 2, characters[1] == "-",
      let key = Self.modified(characters[0], String(characters[2...]))
    {
      self = key
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func modified(_ modifier: Character, _ name: String) -> Key? {
    let base = Key(scriptName: name)
    switch (modifier, base) {
    case ("S", .tab): return .backTab
    case ("S", let base): return base?.motion.map { .shift($0) }
    case ("C", .character(" ")): return .control("@")
    case ("C", .character(let character)): return control(character)
    case ("C", let base): return base?.motion.map { .controlMotion($0) }
    case ("M", .enter), ("A", .enter): return .altEnter
    case ("M", .backspace), ("A", .backspace): return .altBackspace
    case ("M", .character(let character)), ("A", .character(let character)):
      return .alt(character)
    case ("M", let base), ("A", let base): return base?.motion.map { .altMotion($0) }
    default: return nil
    }
  }

  /// What a terminal sends for Ctrl with `character`.
  private static func control(_ character: Character) -> Key? {
    guard let ascii = character.asciiValue, let key = Key(control: ascii & 0x1F),
      (0x40...0x7E).contains(ascii)
    else { return nil }
    return key
  }

  /// The key of a control character of ASCII, 0 to 31 or 127; nil for another number.
  init?(control code: UInt8) {
    switch code {
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x7F: self = .backspace
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(code + 0x60)))
    case 0x00, 0x1C...0x1F: self = .control(Character(Unicode.Scalar(code + 0x40)))
    default: return nil
    }
  }

  /// The plain key that this motion is.
  init(_ motion: Motion) {
    switch motion {
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    }
  }

  /// The motion that this plain key is.
  var motion: Motion? {
    Motion.allCases.first { Key($0) == self }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Return": .enter, "CR": .enter, "LF": .control("j"), "Tab": .tab,
    "BackTab": .backTab, "BTab": .backTab, "Esc": .escape, "Escape": .escape,
    "Space": .character(" "), "Comma": .character(","), "BS": .backspace, "Backspace": .backspace,
    "Delete": .delete, "Del": .delete, "Insert": .insert, "Ins": .insert, "Up": .up, "Down": .down,
    "Left": .left, "Right": .right, "Home": .home, "End": .end, "PageUp": .pageUp, "PgUp": .pageUp,
    "PPage": .pageUp, "PageDown": .pageDown, "PgDn": .pageDown, "NPage": .pageDown,
  ]
}

extension Key.Motion {
  package var name: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    }
  }
}
