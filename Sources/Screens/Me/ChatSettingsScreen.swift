package import Domain
import TerminalKit
package import WorldStore

/// Settings > Chats (D86): what stands behind the messages, and an end to all of them.
///
/// ```
/// ▌ Chat Background          ● None  ○ Mist  ○ Dusk  ○ Rose  ○ Plum
///
///   Clear All Chat History   ›
///   Contacts, Moments and Favorites stay.
/// ```
package struct ChatSettingsScreen: FormScreen {
  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Entry>.Intent)
    case clear
  }

  package enum Entry: Hashable, Sendable { case background, clear }

  package var page = FormPage<Entry>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.chatSettings) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>()

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let backgrounds = Settings.ChatBackground.allCases
    page.set([
      .init(
        .background, context(.chatBackground),
        .choices(
          backgrounds.map { context(.chatBackground($0)) },
          chosen: backgrounds.firstIndex(of: context.settings.chatBackground))),
      .gap,
      .init(.clear, context(.clearAllChats), .door("›", isSet: false)),
      .note(context(.clearAllChatsMeaning)),
    ])
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .clear: return [.perform(.clearChats)]
    case .form(let intent):
      switch page.update(intent) {
      case .choose(_, let choice):
        return context.changing { $0.chatBackground = Settings.ChatBackground.allCases[choice] }
      case .open:
        return [.confirm(.clearAllChatsQuestion, .clearAllChats, Intent.clear, in: context)]
      case .list(let part): return [.popup(page.sheet(of: part) { Intent.form($0) })]
      case .edited, nil: return []
      }
    }
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .clearChats = action, case .done = outcome else { return [] }
    return [.notice(Notice(context(.allChatsCleared)))]
  }
}
