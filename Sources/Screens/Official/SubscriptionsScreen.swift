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
/// leaves the numbers (S16). `f` shows the folder as the stream of pushes instead, and that is kept.
package struct SubscriptionsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(OfficialAccount.ID)
    case menu
    case menuOf(OfficialAccount.ID)
    case setSticky(OfficialAccount.ID, Bool)
    case askUnfollow(OfficialAccount.ID)
    case unfollow(OfficialAccount.ID)
    case askDelete(OfficialAccount.ID)
    case delete(OfficialAccount.ID)
    case profile(OfficialAccount.ID)
    case showAsFeed
  }

  private var list = PagedList<SubscriptionRow>()
  private var hasOpened = false
  private var form = FolderForm.classic
  /// The time of the newest push that has been in sight.
  private var lastSeen = WorldTime(seconds: 0)
  private var visibleRows = 1

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.subscriptions) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .open, .open, hinted: true),
      Binding([.character("m")], .menu, .accountMenu, hinted: true),
      Binding([.character("f")], .showAsFeed, .showAsFeed, hinted: true),
    ] + ListMove.bindings { .move($0) })

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    visibleRows = max(1, size.rows / TwoLineRow.height)
    list.layout(visible: visibleRows)
  }

  package var needsLoad: Bool { form == .classic && list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    // Whoever has chosen the stream gets it in this screen's place.
    form = try reader.folderForm()
    guard form == .classic else { return }
    try list.load { page throws(StorageError) in try reader.subscriptions(page) }
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
    case .move(let move): list.move(move)
    case .wheel(let count): list.wheel(by: count)
    case .open: return list.selectedID.map { open($0) } ?? []
    case .openRow(let account): return open(account)
    case .menu: return list.selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .menuOf(let account):
      list.select(account)
      return list.selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .setSticky(let account, let isOn):
      return [.perform(.setSticky(.peer(.account(account)), isOn))]
    case .askUnfollow(let account):
      guard let row = list.rows.first(where: { $0.id == account }) else { return [] }
      return [
        .popup(
          ActionSheet.confirm(
            context(.unfollowQuestion(row.name)), context(.unfollow), Intent.unfollow(account),
            cancel: .continueToFollow, in: context))
      ]
    case .unfollow(let account): return [.perform(.unfollow(account))]
    case .askDelete(let account):
      return [
        .popup(
          ActionSheet.confirm(
            context(.deleteSubscriptionQuestion), context(.delete), Intent.delete(account),
            in: context))
      ]
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
      let row = list.rows.first(where: { $0.id == account })
    else { return [] }
    return [.notice(Notice(context(.unfollowed(row.name))))]
  }

  private mutating func open(_ account: OfficialAccount.ID) -> [Effect] {
    list.select(account)
    return [.push(ConversationScreen(peer: .account(account)))]
  }

  /// S18.
  private func menu(of row: SubscriptionRow, in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    return ActionSheet(
      title: row.name,
      options: [
        Option(context(.open), Intent.openRow(row.id)),
        Option(context(.details), Intent.profile(row.id)),
        Option(
          context(row.isSticky ? .unstick : .stick), Intent.setSticky(row.id, !row.isSticky)),
        Option(context(.unfollow), Intent.askUnfollow(row.id)),
        Option(context(.delete), Intent.askDelete(row.id)),
      ])
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if list.rows.isEmpty {
      canvas.write(
        context(.noSubscriptions), x: 2, y: 1, style: context.theme[.secondary],
        maxWidth: canvas.size.columns - 2)
    }
    var y = 0
    for row in list.visible {
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: TwoLineRow.height)
      canvas.inside(rect) {
        line(for: row, in: context).draw(
          on: &$0, isSelected: row.id == list.selectedID, in: context)
      }
      canvas.onClick(rect, .openRow(row.id))
      canvas.onSecondaryClick(rect, .menuOf(row.id))
      y += TwoLineRow.height
    }
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
