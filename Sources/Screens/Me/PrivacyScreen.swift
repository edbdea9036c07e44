import Domain
import TerminalKit
package import WorldStore

/// Settings › Privacy (隐私): who may become a friend, and what is seen of one's Moments and told of others' (D83, D84,
/// M23, M73, M77, M78).
///
/// ```
/// ▌ Friend Confirmation          ● On  ○ Off
///   Friends Can View             ○ Last 3 days  ○ Last month
///                                ○ Last 6 months  ● All
///   Make Last 10 Posts Public    ○ On  ● Off
///
///   Hide My Posts                2
///   Blocked List                 1
/// ```
package struct PrivacyScreen: FormScreen {
  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Entry>.Intent)
  }

  package enum Entry: Hashable, Sendable {
    case confirmation, range, strangers, updates, video
    case people(PeopleScreen.Kind)
  }

  package var page = FormPage<Entry>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.privacy) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>()

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let settings = context.settings
    let ranges = MomentsRange.allCases.map { context(Word.range($0)) }
    let range = MomentsRange.allCases.firstIndex(of: settings.moments.range)
    let lengths = Settings.momentsVideoChoices.map { context(Word.seconds($0)) }
    let length = Settings.momentsVideoChoices.firstIndex(of: settings.momentsVideoMax)
    var entries: [FormPage<Entry>.Entry] = [
      .init(
        .confirmation, context(.friendConfirmation),
        .onOff(settings.requiresFriendConfirmation, in: context)),
      .note(context(.friendConfirmationMeaning)),
      .gap,
      .init(.range, context(.friendsCanView), .choices(ranges, chosen: range)),
      .init(
        .strangers, context(.lastTenPublic),
        .onOff(settings.moments.opensToStrangers, in: context)),
      .init(.updates, context(.updateAlerts), .onOff(settings.showsNewPosts, in: context)),
      .init(.video, context(.longestVideo), .choices(lengths, chosen: length)),
      .gap,
    ]
    let counts = try reader.contactCounts()
    for kind in PeopleScreen.Kind.allCases {
      let count = kind.count(in: counts)
      let door = FormPage<Entry>.Control.door("\(count) ›", isSet: count > 0)
      entries.append(.init(.people(kind), context(kind.title), door))
    }
    page.set(entries)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      switch page.update(intent) {
      case .choose(let entry, let choice): return choose(entry, choice, in: context)
      case .list(let entry): return [.popup(page.sheet(of: entry) { Intent.form($0) })]
      case .open(.people(let kind)): return [.push(PeopleScreen(kind))]
      case .open, .edited, nil: return []
      }
    }
  }

  private func choose(_ entry: Entry, _ choice: Int, in context: ScreenContext) -> [Effect] {
    context.changing { settings in
      switch entry {
      case .confirmation: settings.requiresFriendConfirmation = choice == 0
      case .range: settings.moments.range = MomentsRange.allCases[choice]
      case .strangers: settings.moments.opensToStrangers = choice == 0
      case .updates: settings.showsNewPosts = choice == 0
      case .video: settings.momentsVideoMax = Settings.momentsVideoChoices[choice]
      case .people: break
      }
    }
  }
}
