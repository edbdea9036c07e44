/// A custom menu (自定义菜单): at most three buttons with at most five entries each (V20).
package struct Menu: Hashable, Sendable, Codable {
  package var buttons: [Button]

  package static let buttonsMax = 3
  package static let entriesMax = 5
  /// Shown width in wide characters; the rest becomes an ellipsis (V22).
  package static let buttonWidth = 4
  package static let entryWidth = 7

  /// A button acts by itself or opens its entries, never both (V21).
  package enum Button: Hashable, Sendable, Codable {
    case action(name: String, MenuAction)
    case submenu(name: String, [Entry])

    package var name: String {
      switch self {
      case .action(let name, _), .submenu(let name, _): name
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
}

/// What tapping a menu entry does (V25).
package enum MenuAction: Hashable, Sendable, Codable {
  case reply(Reply)
  case article(Article.ID)
  case page(url: String)
  case miniProgram(name: String)
  case sendLocation
  case sendPhoto
}
