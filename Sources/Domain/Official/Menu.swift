/// A custom menu (自定义菜单): at most three buttons with at most five entries each (V20).
package struct Menu: Hashable, Sendable, Codable {
  package var buttons: [Button]

  package static let buttonsMax = 3
  package static let entriesMax = 5
  /// Shown width in wide characters; the rest becomes an ellipsis (V22).
  package static let buttonWidth = 4
  package static let entryWidth = 7
  /// Bytes that a name may have all the same.
  package static let buttonBytesMax = 16
  package static let entryBytesMax = 60

  /// A button acts by itself or opens its entries, never both (V21).
  package enum Button: Hashable, Sendable, Codable {
    case action(name: String, MenuAction)
    case submenu(name: String, [Entry])

    package var name: String {
      switch self {
      case .action(let name, _), .submenu(let name, _): name
      }
    }

    package var entries: [Entry] {
      switch self {
      case .action: []
      case .submenu(_, let entries): entries
      }
    }
  }

  package struct Entry: Hashable, Sendable, Codable {
    package var name: String
    package var action: MenuAction

    package init(name: String, action: MenuAction) {
      self.name = name
      self.action = action
    }
  }

  package init(buttons: [Button] = []) { self.buttons = buttons }

  /// All that it can do, from left to right.
  package var actions: [MenuAction] {
    buttons.flatMap { button in
      switch button {
      case .action(_, let action): [action]
      case .submenu(_, let entries): entries.map(\.action)
      }
    }
  }
}

/// What tapping a menu entry does (V25).
package enum MenuAction: Hashable, Sendable, Codable {
  case reply(Reply)
  case article(Article.ID)
  case page(url: String)
  /// Without a link it leads nowhere.
  case miniProgram(name: String, link: MiniProgramLink? = nil)
  case sendLocation
  case sendPhoto
  /// A form to fill in (A14).
  case form(ServiceForm)
  /// Asks to be allowed to send notices of these titles (V72).
  case subscribe([String])

  /// What an account that nobody has verified may offer: an answer or an article (V8).
  package var isSimple: Bool {
    switch self {
    case .reply, .article: true
    case .page, .miniProgram, .sendLocation, .sendPhoto, .form, .subscribe: false
    }
  }

  /// Whether tapping it opens a window for the account's operator (V52).
  package var opensWindow: Bool { if case .reply = self { true } else { false } }
}
