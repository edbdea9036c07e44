package import Domain
package import TerminalKit
package import WorldStore

/// What every screen may know besides its own state: who looks, when, in which language and colours.
package struct ScreenContext: Sendable {
  package var me: Person.ID
  package var worldName: String
  package var clock: ClockState
  package var settings: Settings
  package var theme: Theme
  package var badges: TabBadges
  package var momentsNews: MomentsNews
  /// How many pages float (A43).
  package var floatingPages = 0
  /// Whether list and detail stand side by side.
  package var isWide: Bool
  package var isMouseOn = true
  /// What the terminal can show, by which the theme goes as well.
  package var colors = ColorSupport.palette256
  /// The pictures that have been drawn; `nil` where they can't be shown and are described in words.
  package var pictures: PictureShelf?
  /// The real time since the sitting began: what plays goes by it, and nothing else.
  package var present = Duration.zero
  /// The friend who is writing to the viewer just now, of those whose chat is in sight (G10).
  package var typing: Person.ID?
  /// Whether keys go to the screen that is being drawn.
  package var hasFocus = true

  package var now: WorldTime { clock.now }

  /// The theme of the settings, as far as there are colours for it.
  var fittingTheme: Theme { Theme.named(settings.theme).fitting(colors) }

  package var language: Settings.Language { settings.language }

  package func callAsFunction(_ word: Word) -> String { word(language) }

  package init(
    me: Person.ID, worldName: String, clock: ClockState, settings: Settings = Settings(),
    theme: Theme? = nil, isWide: Bool = false
  ) {
    self.me = me
    self.worldName = worldName
    self.clock = clock
    self.settings = settings
    self.theme = theme ?? .named(settings.theme)
    self.isWide = isWide
    badges = TabBadges(chats: .none, contacts: .none, discover: .none, me: .none)
    momentsNews = MomentsNews(unseenNotifications: 0, lastActor: nil, newPostBy: nil)
  }
}

extension ScreenContext {
  /// What changes the viewer's settings; nothing where they are so already.
  func changing(_ change: (inout Settings) -> Void) -> [Effect] {
    var changed = settings
    change(&changed)
    return changed == settings ? [] : [.perform(.changeSettings(changed))]
  }
}

extension TabBadges {
  subscript(tab: Tab) -> Badge {
    switch tab {
    case .chats: chats
    case .contacts: contacts
    case .discover: discover
    case .me: me
    }
  }
}
