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
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .character(let character), .control(let character), .alt(let character):
      hasher.combine(character.asciiValue ?? 0)
    case .function(let number): hasher.combine(number)
    case .shift(let motion), .controlMotion(let motion), .altMotion(let motion):
      hasher.combine(motion)
    default: hasher.combine(plainCode)
    }
  }

  /// Tells the keys apart that are nothing but themselves.
  private var plainCode: Int {
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
  }
}
