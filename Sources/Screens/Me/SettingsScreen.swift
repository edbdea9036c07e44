import Domain
package import TerminalKit
package import WorldStore

/// Settings (设置): every choice is made in place and holds at once.
///
/// ```
/// ▌ Language           ● English  ○ 中文
///   Theme              ● Dark  ○ Light
///                      ○ Monochrome
///   Do Not Disturb     ○ On  ● Off
///   Privacy
///   About
/// ```
package struct SettingsScreen: FormScreen {
  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Entry>.Intent)
  }

  package enum Entry: Hashable, Sendable, CaseIterable {
    case language, theme, doNotDisturb, preview, speed, mouse, textSize, chats, massSendings,
      manageDiscover, privacy, about

    var word: Word {
      switch self {
      case .language: .language
      case .theme: .theme
      case .doNotDisturb: .doNotDisturb
      case .preview: .previewText
      case .speed: .speedOfTime
      case .mouse: .mouseSetting
      case .textSize: .textSize
      case .chats: .chatSettings
      case .manageDiscover: .manageDiscover
      case .massSendings: .massSendings
      case .privacy: .privacy
      case .about: .about
      }
    }
  }

  package var page = FormPage<Entry>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.settings) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>()

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(size)
    page.set(entries(in: context))
  }

  private func entries(in context: ScreenContext) -> [FormPage<Entry>.Entry] {
    Entry.allCases.map { .init($0, context($0.word), control(of: $0, in: context)) }
  }

  /// What is chosen, and the language of the words, may have changed.
  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(entries(in: context))
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      page.set(entries(in: context))
      switch page.update(intent) {
      case .choose(let entry, let choice): return choose(entry, choice, in: context)
      case .list(let entry): return [.popup(page.sheet(of: entry) { Intent.form($0) })]
      case .open(.chats): return [.push(ChatSettingsScreen())]
      case .open(.manageDiscover): return [.push(ManageDiscoverScreen())]
      case .open(.massSendings): return [.push(MassSendingsScreen())]
      case .open(.privacy): return [.push(PrivacyScreen())]
      case .open(.about): return [.popup(TextPanel.about(in: context))]
      case .open, .edited, nil: return []
      }
    }
  }

  private func choose(_ entry: Entry, _ choice: Int, in context: ScreenContext) -> [Effect] {
    switch entry {
    case .language: context.changing { $0.language = Settings.Language.allCases[choice] }
    case .theme: context.changing { $0.theme = Settings.ThemeChoice.allCases[choice] }
    case .doNotDisturb: context.changing { $0.doNotDisturb = choice == 0 }
    case .preview: context.changing { $0.showsPreview = choice == 0 }
    case .speed: [.clock(.speed(speeds(in: context)[choice]))]
    case .mouse: [.setMouse(choice == 0)]
    case .textSize: context.changing { $0.textSize = Settings.TextSize.allCases[choice] }
    case .chats, .manageDiscover, .massSendings, .privacy, .about: []
    }
  }

  private func control(of entry: Entry, in context: ScreenContext) -> FormPage<Entry>.Control {
    let settings = context.settings
    return switch entry {
    case .language:
      .choices(
        Settings.Language.allCases.map { context(.language($0)) },
        chosen: Settings.Language.allCases.firstIndex(of: settings.language))
    case .theme:
      .choices(
        Settings.ThemeChoice.allCases.map { context(.theme($0)) },
        chosen: Settings.ThemeChoice.allCases.firstIndex(of: settings.theme))
    case .doNotDisturb: .onOff(settings.doNotDisturb, in: context)
    case .preview: .onOff(settings.showsPreview, in: context)
    case .speed:
      .choices(
        speeds(in: context).map { "\($0)×" },
        chosen: speeds(in: context).firstIndex(of: context.clock.speed))
    case .mouse: .onOff(context.isMouseOn, in: context)
    case .textSize:
      .choices(
        Settings.TextSize.allCases.map { context(.textSize($0)) },
        chosen: Settings.TextSize.allCases.firstIndex(of: settings.textSize))
    case .chats, .manageDiscover, .massSendings, .privacy, .about: .door("›", isSet: false)
    }
  }

  /// Those that are offered, and the present one if it is another.
  private func speeds(in context: ScreenContext) -> [Int] {
    let speed = context.clock.speed
    let offered = Effect.ClockChange.speeds
    return offered.contains(speed) ? offered : (offered + [speed]).sorted()
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    // Speed and mouse change without the world, so the page isn't loaded anew for them.
    var page = page
    page.set(entries(in: context))
    page.view(on: &canvas, in: context) { .form($0) }
  }
}
