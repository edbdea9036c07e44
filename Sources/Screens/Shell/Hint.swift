package import TerminalKit

/// A key and what it does, in the line at the foot.
package struct Hint: Hashable, Sendable {
  package var key: Key
  package var name: Word

  /// Whether it leads back, or to all that can be done here: what nobody should have to guess.
  var isWayOut: Bool { key == .escape || name == .help }

  func width(in context: ScreenContext) -> Int {
    TextWidth.width(of: key.name) + 1 + TextWidth.width(of: context(name))
  }
}
