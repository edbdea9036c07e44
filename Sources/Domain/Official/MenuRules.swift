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

  /// Seconds after which a phone asks for the menu again, on entering the chat or the profile (V27).
  package static let fetchInterval: Int64 = 5 * WorldTime.minute

  /// Whether the menu is to be asked for, when it last was at a time; a phone that never did has none yet.
  package static func isFetchDue(last: WorldTime?, now: WorldTime) -> Bool {
    last.map { now - $0 > fetchInterval } ?? true
  }

  /// What an account may have as its menu.
  ///
  /// Refused, in order: `tooManyMenuButtons`, `menuEntryCountNotValid` (V20), `menuNameNotValid` (V22), those of
  /// `ServiceForm.check`, `onlySimpleMenu` (V8).
  package static func check(
    _ menu: Menu, of kind: OfficialAccount.Kind, isVerified: Bool
  ) throws(Refusal) {
    guard menu.buttons.count <= Menu.buttonsMax else { throw .tooManyMenuButtons }
    for case .submenu(_, let entries) in menu.buttons {
      guard (1...Menu.entriesMax).contains(entries.count) else { throw .menuEntryCountNotValid }
    }
    for button in menu.buttons { try check(name: button.name, bytesMax: Menu.buttonBytesMax) }
    for entry in menu.buttons.flatMap(\.entries) {
      try check(name: entry.name, bytesMax: Menu.entryBytesMax)
    }
    for case .form(let form) in menu.actions { try form.check() }
    if kind == .subscription, !isVerified, !menu.actions.allSatisfy(\.isSimple) {
      throw .onlySimpleMenu
    }
  }

  private static func check(name: String, bytesMax: Int) throws(Refusal) {
    guard !name.trimmed.isEmpty, name.utf8.count <= bytesMax else { throw .menuNameNotValid }
  }
}
