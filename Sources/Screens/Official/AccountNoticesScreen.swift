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
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<OfficialAccount.ID>)
  }

  private var list = PagedList<SubscriptionRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.accountNotices) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table()

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(size)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.accountNotices(page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent):
      list.update(intent).map { [.push(ConversationScreen(peer: .account($0)))] } ?? []
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    if list.rows.isEmpty {
      canvas.write(
        context(.noNotices), x: 2, y: 1, style: context.theme[.secondary],
        maxWidth: canvas.size.columns - 2)
    }
    list.view(on: &canvas, in: context) { row, isSelected, canvas in
      TwoLineRow(
        avatar: .tile(row.avatar), badge: row.badge, name: row.name,
        time: context.listTime(row.updatedAt),
        text: SnippetText.text(of: row.snippet, in: context).onOneLine
      ).draw(on: &canvas, isSelected: isSelected, in: context)
    }
  }
}
