/// One key press, already decoded.
///
/// A terminal cannot tell every combination apart: Ctrl-I is `tab`, Ctrl-M `enter`, Ctrl-[ `escape`.
package enum Key: Hashable, Sendable {
  /// A typed character. An input method's text arrives as one key for each scalar.
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1 is `function(1)`.
  case function(Int)
  /// The letter in lower case, or one of `@ \ ] ^ _`; Ctrl-Space is `control("@")`.
  case control(Character)
  /// Alt or Meta with a character.
  case alt(Character)
  case altEnter
  case altBackspace
  case shift(Motion)
  case controlMotion(Motion)
  case altMotion(Motion)

  /// Why not the default: it would bring characters into their normal form with every look at a table of keys.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// A number that equal keys share, and no others do but those with a character beyond ASCII.
  ///
  /// Comparing it is much cheaper than comparing keys.
  package var code: UInt32 {
    switch self {
    case .character(let character): Self.code(of: character)
    case .control(let character): 1 << 24 | Self.code(of: character)
    case .alt(let character): 2 << 24 | Self.code(of: character)
    case .function(let number): 3 << 24 | UInt32(truncatingIfNeeded: number) & 0xFF_FFFF
    case .shift(let motion): 4 << 24 | motion.code
    case .controlMotion(let motion): 5 << 24 | motion.code
    case .altMotion(let motion): 6 << 24 | motion.code
    default: 7 << 24 | plainCode
    }
  }

  /// Equal characters may be made of different scalars unless they are ASCII.
  private static func code(of character: Character) -> UInt32 {
    let bytes = character.utf8
    guard bytes.count == 1, let byte = bytes.first else { return 0x80 }
    return UInt32(byte)
  }

  /// Tells the keys apart that are nothing but themselves.
  private var plainCode: UInt32 {
    switch self {
    case .enter: 1
    case .escape: 2
    case .tab: 3
    case .backTab: 4
    case .backspace: 5
    case .delete: 6
    case .insert: 7
    case .up: 8
    case .down: 9
    case .left: 10
    case .right: 11
    case .home: 12
    case .end: 13
    case .pageUp: 14
    case .pageDown: 15
    case .altEnter: 16
    case .altBackspace: 17
    default: 0
    }
  }

  /// The keys that move, of which terminals also tell the modifiers.
  package enum Motion: Hashable, Sendable, CaseIterable {
    case up, down, left, right, home, end, pageUp, pageDown

    fileprivate var code: UInt32 {
      switch self {
      case .up: 0
      case .down: 1
      case .left: 2
      case .right: 3
      case .home: 4
      case .end: 5
      case .pageUp: 6
      case .pageDown: 7
      }
    }
  }
}
