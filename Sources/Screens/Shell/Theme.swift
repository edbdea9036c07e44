package import Domain
package import TerminalKit

/// What a piece of text is for.
///
/// Screens speak of roles only; a theme says how each looks.
package enum Role: Int, Hashable, Sendable, CaseIterable {
  case text, secondary, strong, title, link, alert, badge
  case border, hintKey, hint, notice
  case selection, selectionIdle, marker, sticky
  case tab, tabChosen
  case bubbleMine, bubbleTheirs, card, cardTitle
  case heading, code, quote, tableRule
  case liked, picture, payment, company
}

/// Styles by role.
///
/// The background is the terminal's own unless a role is about the background.
package struct Theme: Hashable, Sendable {
  package let choice: Settings.ThemeChoice
  /// Whether a colour may stand behind messages.
  private let hasGrounds: Bool
  private let styles: [Style]
  private let avatarStyles: [Style]

  package subscript(role: Role) -> Style { styles[role.rawValue] }

  /// The tile behind an avatar's characters.
  package subscript(colour: Avatar.Colour) -> Style {
    avatarStyles[Self.avatarIndex[colour] ?? 0]
  }

  /// What stands behind the messages of a chat (D86); without colours nothing does.
  package subscript(background: Settings.ChatBackground) -> Style {
    guard hasGrounds else { return Style() }
    let colours: (dark: UInt8, light: UInt8)
    switch background {
    case .plain: return Style()
    case .mist: colours = (235, 255)
    case .dusk: colours = (17, 189)
    case .rose: colours = (52, 224)
    case .plum: colours = (53, 225)
    }
    return switch choice {
    case .dark: Style(on: colours.dark)
    case .light: Style(on: colours.light)
    case .monochrome: Style()
    }
  }

  package static func named(_ choice: Settings.ThemeChoice) -> Theme {
    switch choice {
    case .dark: dark
    case .light: light
    case .monochrome: monochrome
    }
  }

  /// The theme for a terminal: without colours the one that needs none, and with eight one without grey grounds below text
  /// in the terminal's own colour, which may be the black or the white that stands for the grey.
  package func fitting(_ colors: ColorSupport) -> Theme {
    switch colors {
    case .none: .monochrome
    case .eight where choice != .monochrome:
      Theme(choice, hasGrounds: false, avatar: { self[$0] }) { role in
        switch role {
        case .selection: Style(attributes: .reverse)
        case .selectionIdle: Style(attributes: .underline)
        case .sticky: Style()
        default: self[role]
        }
      }
    case .eight, .sixteen, .palette256: self
    }
  }

  private static let avatarIndex = Dictionary(
    uniqueKeysWithValues: Avatar.Colour.allCases.enumerated().map { ($1, $0) })

  private init(
    _ choice: Settings.ThemeChoice, hasGrounds: Bool = true, avatar: (Avatar.Colour) -> Style,
    style: (Role) -> Style
  ) {
    self.choice = choice
    self.hasGrounds = hasGrounds
    styles = Role.allCases.map(style)
    avatarStyles = Avatar.Colour.allCases.map(avatar)
  }

  private static let dark = Theme(.dark, avatar: { tile($0, text: 231) }) { role in
    switch role {
    case .text: Style()
    case .secondary, .hint, .border, .tableRule: Style(text: 245)
    case .strong: Style(attributes: .bold)
    case .title, .heading: Style(text: 255, attributes: .bold)
    case .link: Style(text: 110)
    case .alert: Style(text: 203)
    case .badge: Style(text: 231, on: 160, attributes: .bold)
    case .hintKey: Style(text: 252, attributes: .bold)
    case .notice: Style(text: 231, on: 60)
    case .selection: Style(on: 238)
    case .selectionIdle: Style(on: 236)
    case .marker: Style(text: 77, attributes: .bold)
    case .sticky: Style(on: 235)
    case .tab: Style(text: 245)
    case .tabChosen: Style(text: 77, attributes: .bold)
    case .bubbleMine: Style(text: 16, on: 114)
    case .bubbleTheirs: Style(text: 255, on: 238)
    case .card: Style(text: 252, on: 237)
    case .cardTitle: Style(text: 255, on: 237, attributes: .bold)
    case .code: Style(text: 180)
    case .quote: Style(text: 250, attributes: .italic)
    case .liked: Style(text: 203)
    case .picture: Style(text: 109, on: 236)
    case .payment: Style(text: 231, on: 166)
    case .company: Style(text: 215)
    }
  }

  private static let light = Theme(.light, avatar: { tile($0, text: 231) }) { role in
    switch role {
    case .text: Style()
    case .secondary, .hint, .border, .tableRule: Style(text: 242)
    case .strong: Style(attributes: .bold)
    case .title, .heading: Style(text: 16, attributes: .bold)
    case .link: Style(text: 25)
    case .alert: Style(text: 160)
    case .badge: Style(text: 231, on: 160, attributes: .bold)
    case .hintKey: Style(text: 238, attributes: .bold)
    case .notice: Style(text: 16, on: 153)
    case .selection: Style(on: 252)
    case .selectionIdle: Style(on: 254)
    case .marker: Style(text: 28, attributes: .bold)
    case .sticky: Style(on: 255)
    case .tab: Style(text: 242)
    case .tabChosen: Style(text: 28, attributes: .bold)
    case .bubbleMine: Style(text: 16, on: 156)
    case .bubbleTheirs: Style(text: 16, on: 254)
    case .card: Style(text: 238, on: 255)
    case .cardTitle: Style(text: 16, on: 255, attributes: .bold)
    case .code: Style(text: 94)
    case .quote: Style(text: 240, attributes: .italic)
    case .liked: Style(text: 160)
    case .picture: Style(text: 24, on: 254)
    case .payment: Style(text: 16, on: 215)
    case .company: Style(text: 130)
    }
  }

  private static let monochrome = Theme(
    .monochrome, avatar: { _ in Style(attributes: .reverse) }
  ) { role in
    switch role {
    case .text, .bubbleTheirs, .sticky, .card: Style()
    case .secondary, .hint, .border, .tableRule, .tab: Style(attributes: .dim)
    case .strong, .title, .heading, .hintKey, .marker, .cardTitle, .liked:
      Style(attributes: .bold)
    case .link: Style(attributes: .underline)
    case .alert: Style(attributes: [.bold, .underline])
    // Not reversed, as the tile is that it stands on.
    case .badge: Style(attributes: [.bold, .underline])
    case .notice, .selection: Style(attributes: .reverse)
    case .selectionIdle: Style(attributes: .underline)
    case .tabChosen: Style(attributes: [.bold, .underline])
    case .bubbleMine: Style(attributes: .bold)
    case .code, .picture: Style(attributes: .dim)
    case .payment: Style(attributes: .reverse)
    case .quote, .company: Style(attributes: .italic)
    }
  }

  private static func tile(_ colour: Avatar.Colour, text: UInt8) -> Style {
    let background: UInt8 =
      switch colour {
      case .red: 131
      case .orange: 130
      case .amber: 136
      case .green: 65
      case .teal: 30
      case .cyan: 31
      case .blue: 25
      case .indigo: 61
      case .violet: 97
      case .pink: 132
      case .brown: 94
      case .grey: 240
      }
    return Style(text: text, on: background, attributes: .bold)
  }
}

extension Style {
  /// Styles in colours of the 256-colour palette.
  fileprivate init(text: UInt8, attributes: Attributes = []) {
    self.init(foreground: .palette(text), attributes: attributes)
  }

  fileprivate init(on background: UInt8) { self.init(background: .palette(background)) }

  fileprivate init(text: UInt8, on background: UInt8, attributes: Attributes = []) {
    self.init(
      foreground: .palette(text), background: .palette(background), attributes: attributes)
  }
}
