package import Domain
package import TerminalKit
package import WorldStore

/// Notifications (通知): the conversations with subscription accounts, which don't stand in the stream (S41).
///
/// ```
/// ▌ 锅 1 慢厨房                        08:02
///        收到，我们会看每一条留言。
/// ```
package struct AccountNoticesScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(OfficialAccount.ID)
  }

  private var list = PagedList<SubscriptionRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.accountNotices) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding(Keys.open, .open, .open, hinted: true)]
      + ListMove.bindings { .move($0) })

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: size.rows / TwoLineRow.height)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.accountNotices(page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selectedID.map { open($0) } ?? []
    case .openRow(let account): return open(account)
    }
    return []
  }

  private mutating func open(_ account: OfficialAccount.ID) -> [Effect] {
    list.select(account)
    return [.push(ConversationScreen(peer: .account(account)))]
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if list.rows.isEmpty {
      canvas.write(
        context(.noNotices), x: 2, y: 1, style: context.theme[.secondary],
        maxWidth: canvas.size.columns - 2)
    }
    var y = 0
    for row in list.visible {
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: TwoLineRow.height)
      canvas.inside(rect) {
        TwoLineRow(
          avatar: .tile(row.avatar), badge: row.badge, name: row.name,
          time: context.listTime(row.updatedAt),
          text: SnippetText.text(of: row.snippet, in: context).onOneLine
        ).draw(on: &$0, isSelected: row.id == list.selectedID, in: context)
      }
      canvas.onClick(rect, .openRow(row.id))
      y += TwoLineRow.height
    }
  }
}
