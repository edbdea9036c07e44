package import Domain
import TerminalKit
package import WorldStore

/// How one keeps an account (S52, S53).
///
/// ```
///   慢厨房
///
/// ▌ Receive Articles         ● On  ○ Off
///   Mute Notifications       ○ On  ● Off
///   Sticky on Top            ○ On  ● Off
///   Share My Location        ○ On  ● Off
///
///   Notification Management  ›
/// ```
package struct AccountSettingsScreen: FormScreen {
  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Entry>.Intent)
  }

  package enum Entry: Hashable, Sendable {
    case articles, mute, sticky, location, notices
  }

  private let account: OfficialAccount.ID
  private var profile: AccountProfile?
  package var page = FormPage<Entry>()

  package init(account: OfficialAccount.ID) { self.account = account }

  package func title(in context: ScreenContext) -> String { context(.accountSettings) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>()

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.account(account)
    guard let profile, profile.isFollowing else {
      return page.set([.note(context(profile == nil ? .gone : .notFollowing))])
    }
    let settings = profile.settings
    func onOff(_ entry: Entry, _ word: Word, _ isOn: Bool) -> FormPage<Entry>.Entry {
      .init(entry, context(word), .onOff(isOn, in: context))
    }
    page.set(
      [.note(profile.account.name), .gap]
        // What WeChat itself has to tell is no article.
        + (profile.account.isSystem
          ? []
          : [
            onOff(.articles, .receiveArticles, settings.receivesArticles),
            .note(context(.receiveArticlesMeaning)),
          ])
        + [
          onOff(.mute, .mute, settings.isMuted), onOff(.sticky, .stick, settings.isSticky),
        ]
        + (profile.account.isSystem
          ? [] : [onOff(.location, .shareMyLocation, settings.sharesLocation)])
        + [
          .gap,
          .init(.notices, context(.notificationManagement), .door("›", isSet: false)),
        ])
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard case .form(let intent) = intent else { return [] }
    switch page.update(intent) {
    case .choose(let entry, let choice): return choose(entry, choice == 0)
    case .open(.notices): return [.push(NoticeSettingsScreen(account: account))]
    case .list, .open, .edited, nil: return []
    }
  }

  private func choose(_ entry: Entry, _ isOn: Bool) -> [Effect] {
    guard let profile else { return [] }
    var settings = profile.settings
    switch entry {
    case .articles: settings.receivesArticles = isOn
    case .mute: settings.isMuted = isOn
    case .sticky: settings.isSticky = isOn
    case .location: settings.sharesLocation = isOn
    case .notices: return []
    }
    return settings == profile.settings ? [] : [.perform(.setFollowSettings(account, settings))]
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome, let profile else { return [] }
    return context.followNotice(of: action, on: profile)
  }
}
