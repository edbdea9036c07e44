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

  /// The keys that move, of which terminals also tell the modifiers.
  package enum Motion: Hashable, Sendable, CaseIterable {
    case up, down, left, right, home, end, pageUp, pageDown
  }
}
