package import Domain
package import TerminalKit
package import WorldStore

/// Subscriptions (订阅号): the followed subscription accounts that have ever pushed, newest push first (S10–S19).
///
/// ```
/// ▌ 锅 2 慢厨房                        08:02
///        一锅汤的六个小时
///   夜 1 Night Sky Weekly          Yesterday
///        Four planets before dawn
/// ```
/// The badge is a number, although the folder's own row has a dot (S12, S13). Opening the folder puts out that dot and
/// leaves the numbers (S16). `f` shows the folder as the stream of pushes instead, and that is kept. While names are looked
/// for all accounts of the folder are there, and those that are found stand in the folder's order.
package struct SubscriptionsScreen: FilteringScreen {
  package enum Intent: Hashable, RowIntent, FilteringIntent {
    case row(ListIntent<OfficialAccount.ID>)
    case menu
    case menuOf(OfficialAccount.ID)
    case setSticky(OfficialAccount.ID, Bool)
    case askUnfollow(OfficialAccount.ID)
    case unfollow(OfficialAccount.ID)
    case askDelete(OfficialAccount.ID)
    case delete(OfficialAccount.ID)
    case profile(OfficialAccount.ID)
    case showAsFeed
    case filter(NameFilter.Intent)
  }

  private var list = PagedList<SubscriptionRow>()
  private var hasOpened = false
  private var form = FolderForm.classic
  /// The time of the newest push that has been in sight.
  private var lastSeen = WorldTime(seconds: 0)
  private var height = 1
  package private(set) var filter = NameFilter()
  /// All of the folder's rows while the filter is open.
  private var all: [SubscriptionRow] = []
  private var hasAll = false
  private var found = LineList<OfficialAccount.ID>()
  private var foundRows: [SubscriptionRow] = []

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.subscriptions) }
  package var keys: KeyTable<Intent> { filter.isOpen ? Self.filterTable : Self.table }

  private static let filterTable = KeyTable<Intent>(
    NameFilter.bindings(open: .row(.open), { .filter($0) }, move: { .row(.move($0)) }))

  private static let table = Intent.table([
    Binding([.character("m")], .menu, .accountMenu, hinted: true),
    Binding([.character("f")], .showAsFeed, .showAsFeed, hinted: true),
    NameFilter.opening { .filter($0) },
  ])

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = size.rows
    list.layout(size)
    found.layout(height: max(1, height - filter.height))
  }

  package var needsLoad: Bool {
    form == .classic && (list.needsLoad || filter.isOpen && !hasAll)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    // Whoever has chosen the stream gets it in this screen's place.
    form = try reader.folderForm()
    guard form == .classic else { return }
    try list.load { page throws(StorageError) in try reader.subscriptions(page) }
    guard filter.isOpen else { return }
    all = try reader.subscriptions(.first(Self.allMax))
    hasAll = true
    filter.refresh(all.map(\.name))
    arrange()
  }

  /// More accounts than anybody follows.
  private static let allMax = 10_000

  /// Shows what the filter finds; all there is while nothing is typed.
  private mutating func arrange() {
    foundRows = filter.found.map { places in places.map { all[$0] } } ?? all
    found.set(foundRows.map { .init($0.id, height: TwoLineRow.height) })
    found.layout(height: max(1, height - filter.height))
  }

  /// What the next deed is about.
  private var selected: SubscriptionRow? {
    guard filter.isOpen else { return list.selected }
    return foundRows.first { $0.id == found.selectedID }
  }

  private mutating func closeFilter() {
    filter.close()
    all = []
    foundRows = []
    hasAll = false
  }

  /// The dot of the folder's row goes out when it is opened, and when pushes come while it is in sight (S16).
  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard form == .classic else { return [.replace(FeedScreen())] }
    let newest = list.rows.map(\.updatedAt).max() ?? lastSeen
    guard !hasOpened || newest > lastSeen else { return [] }
    hasOpened = true
    lastSeen = max(lastSeen, newest)
    return [.perform(.openChat(.subscriptions))]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(.move(let move)): if filter.isOpen { found.move(move) } else { list.move(move) }
    case .row(.wheel(let count)):
      if filter.isOpen {
        found.wheel(by: count * TwoLineRow.height)
      } else {
        list.wheel(by: count)
      }
    case .row(.open): return selected.map { open($0.id) } ?? []
    case .filter(.start): filter.update(.start, over: [])
    case .filter(.clear): closeFilter()
    case .filter(let intent):
      filter.update(intent, over: [])
      arrange()
      found.move(.top)
    case .row(.openRow(let account)): return open(account)
    case .menu: return selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .menuOf(let account):
      list.select(account)
      found.select(account)
      return selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .setSticky(let account, let isOn):
      return [.perform(.setSticky(.peer(.account(account)), isOn))]
    case .askUnfollow(let account):
      guard let row = (list.rows + all).first(where: { $0.id == account }) else { return [] }
      return [
        .confirm(
          .unfollowQuestion(row.name), .unfollow, Intent.unfollow(account),
          cancel: .continueToFollow, in: context)
      ]
    case .unfollow(let account): return [.perform(.unfollow(account))]
    case .askDelete(let account):
      return [.confirm(.deleteSubscriptionQuestion, .delete, Intent.delete(account), in: context)]
    case .delete(let account): return [.perform(.deleteChat(.peer(.account(account))))]
    case .showAsFeed: return [.perform(.setFolderForm(.feed))]
    case .profile(let account): return [.push(AccountProfileScreen(account: account))]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome, case .unfollow(let account) = action,
      let row = (list.rows + all).first(where: { $0.id == account })
    else { return [] }
    return [.notice(Notice(context(.unfollowed(row.name))))]
  }

  private mutating func open(_ account: OfficialAccount.ID) -> [Effect] {
    if filter.isOpen { closeFilter() }
    list.select(account)
    return [.push(ConversationScreen(peer: .account(account)))]
  }

  /// S18.
  private func menu(of row: SubscriptionRow, in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    return ActionSheet(
      title: row.name,
      options: [
        Option(context(.open), Intent.row(.openRow(row.id))),
        Option(context(.details), Intent.profile(row.id)),
        Option(
          context(row.isSticky ? .unstick : .stick), Intent.setSticky(row.id, !row.isSticky)),
        Option(context(.unfollow), Intent.askUnfollow(row.id)),
        Option(context(.delete), Intent.askDelete(row.id)),
      ])
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    guard filter.isOpen else {
      if list.rows.isEmpty {
        canvas.write(
          context(.noSubscriptions), x: 2, y: 1, style: context.theme[.secondary],
          maxWidth: canvas.size.columns - 2)
      }
      list.view(on: &canvas, in: context) { row, isSelected, canvas in
        draw(row, isSelected: isSelected, on: &canvas, in: context)
      }
      return
    }
    canvas.onWheel(Rect(canvas.size), up: .row(.wheel(-1)), down: .row(.wheel(1)))
    filter.view(on: &canvas, placeholder: .filterAccounts, in: context) { canvas in
      if foundRows.isEmpty {
        canvas.centred(context(.nothingFound), y: 1, style: context.theme[.secondary])
      }
      for (index, y) in found.visible {
        let row = foundRows[index]
        let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: TwoLineRow.height)
        canvas.onClick(rect, .row(.openRow(row.id)))
        canvas.inside(rect) {
          draw(row, isSelected: index == found.selectedIndex, on: &$0, in: context)
        }
      }
    }
  }

  private func draw(
    _ row: SubscriptionRow, isSelected: Bool, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    line(for: row, in: context).draw(on: &canvas, isSelected: isSelected, in: context)
    canvas.onSecondaryClick(Rect(canvas.size), .menuOf(row.id))
  }

  private func line(for row: SubscriptionRow, in context: ScreenContext) -> TwoLineRow {
    var line = TwoLineRow(
      avatar: .tile(row.avatar), badge: row.badge, name: row.name,
      time: context.listTime(row.updatedAt),
      text: SnippetText.text(of: row.snippet, in: context))
    line.isSticky = row.isSticky
    return line
  }
}
