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
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<Article.ID>)
  }

  private let account: OfficialAccount.ID
  private var name = ""
  private var list = PagedList<PublishedArticleRow>()

  package init(account: OfficialAccount.ID) { self.account = account }

  package func title(in context: ScreenContext) -> String {
    name.isEmpty ? context(.allArticles) : "\(name) · \(context(.allArticles))"
  }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table()

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(size)
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
    case .row(let intent):
      list.update(intent).map { [.push(ArticleScreen(article: $0))] } ?? []
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(on: &canvas, empty: .noArticles, in: context) { row, isSelected, canvas in
      let date = row.card.publishedAt.map { context.listTime($0) } ?? ""
      let text = [date, row.card.digest].filter { !$0.isEmpty }.joined(separator: " · ")
      canvas.twoLines(row.card.title, .strong, below: text, isSelected: isSelected, in: context)
    }
  }
}
