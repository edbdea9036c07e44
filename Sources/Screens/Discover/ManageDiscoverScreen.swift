package import Domain
import TerminalKit
package import WorldStore

/// Manage Discover (发现页管理): which entries the tab shows (D3).
///
/// ```
/// ▌ Moments          ● On  ○ Off
///   Scan             ● On  ○ Off
///   …
///   Hidden entries keep all that is theirs.
/// ```
package struct ManageDiscoverScreen: FormScreen {
  package enum Intent: Hashable, FormIntent {
    case form(FormPage<DiscoverEntry>.Intent)
  }

  package var page = FormPage<DiscoverEntry>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.manageDiscover) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>()

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let hidden = context.settings.hiddenEntries
    page.set(
      DiscoverEntry.allCases.map { entry in
        .init(entry, context(entry.word), .onOff(!hidden.contains(entry), in: context))
      } + [.gap, .note(context(.hiddenEntriesKeepData))])
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      guard case .choose(let entry, let choice)? = page.update(intent) else { return [] }
      return context.changing { settings in
        if choice == 0 {
          settings.hiddenEntries.remove(entry)
        } else {
          settings.hiddenEntries.insert(entry)
        }
      }
    }
  }
}
