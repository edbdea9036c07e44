/// What tapping a custom menu does (V20–V26).
package enum MenuRules {
  /// The action of a button, or of an entry above it; both are counted from 0.
  ///
  /// A button with entries has no action of its own (V21), one without has none above it. Refused:
  /// `noSuchMenuEntry`.
  package static func action(in menu: Menu, button: Int, entry: Int?) throws(Refusal) -> MenuAction
  {
    guard menu.buttons.indices.contains(button) else { throw .noSuchMenuEntry }
    switch (menu.buttons[button], entry) {
    case (.action(_, let action), nil): return action
    case (.submenu(_, let entries), let entry?) where entries.indices.contains(entry):
      return entries[entry].action
    default: throw .noSuchMenuEntry
    }
  }
}
