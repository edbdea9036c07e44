package import Domain
package import TerminalKit
package import WorldStore

/// All Articles (全部消息): what an account sent to all its followers, newest first (S56).
///
/// ```
/// ▌ 一锅汤的六个小时
/// ▌   Yesterday · 时间是最便宜的调料。
/// ```
package struct AccountHistoryScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Article.ID)
  }

  private static let rowHeight = 2

  private let account: OfficialAccount.ID
  private var name = ""
  private var list = PagedList<PublishedArticleRow>()

  package init(account: OfficialAccount.ID) { self.account = account }

  package func title(in context: ScreenContext) -> String {
    name.isEmpty ? context(.allArticles) : "\(name) · \(context(.allArticles))"
  }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding(Keys.open, .open, .open, hinted: true)]
      + ListMove.bindings { .move($0) })

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: size.rows / Self.rowHeight)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    name = try reader.account(account)?.account.name ?? ""
    let account = account
    try list.load { page throws(StorageError) in try reader.history(of: account, page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open:
      if let row = list.selected { return [.push(ArticleScreen(article: row.id))] }
    case .openRow(let article):
      list.select(article)
      return [.push(ArticleScreen(article: article))]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-1), down: .wheel(1))
    if list.rows.isEmpty {
      canvas.centred(context(.noArticles), y: 1, style: context.theme[.secondary])
    }
    var y = 0
    for row in list.visible {
      let rect = Rect(x: 0, y: y, width: size.columns, height: Self.rowHeight)
      let room = max(0, size.columns - 3)
      canvas.write(
        TextWidth.clipped(row.card.title, to: room), x: 2, y: y, style: context.theme[.strong])
      let date = row.card.publishedAt.map { context.listTime($0) } ?? ""
      let text = [date, row.card.digest].filter { !$0.isEmpty }.joined(separator: " · ")
      canvas.write(
        TextWidth.clipped(text, to: max(0, room - 2)), x: 4, y: y + 1,
        style: context.theme[.secondary])
      canvas.onClick(rect, .openRow(row.id))
      if row.id == list.selectedID { canvas.mark(rect, in: context) }
      y += Self.rowHeight
    }
  }
}
