package import TerminalKit

/// A key and what it does, in the line at the foot.
package struct Hint: Hashable, Sendable {
  package var key: Key
  package var name: Word

  func width(in context: ScreenContext) -> Int {
    TextWidth.width(of: key.name) + 1 + TextWidth.width(of: context(name))
  }
}
