package import Domain
package import TerminalKit
package import WorldStore

/// Favorites (收藏): what the viewer kept, newest first; nobody else sees it (D60–D62).
///
/// ```
/// ▌ 一锅汤的六个小时
/// ▌   From 慢厨房 · Yesterday
/// ```
package struct FavoritesScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Favorite.ID)
    case act(FavoriteActions.Intent, on: Favorite.ID?)
  }

  private static let rowHeight = 2

  private var list = PagedList<FavoriteRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.favorites) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .open, .open, hinted: true),
      Binding([.character("f")], .act(.sendToChat, on: nil), .sendToChat, hinted: true),
      Binding([.character("y")], .act(.copy, on: nil), .copy),
      Binding(
        [.character("d"), .delete], .act(.askRemove, on: nil), .removeFavorite, hinted: true),
      Binding([.character("m")], .act(.menu, on: nil), .favoriteMenu),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open: list.selected == nil ? .noFavorites : nil
    case .act(let intent, let id): FavoriteActions.reason(against: intent, on: row(id))
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: size.rows / Self.rowHeight)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.favorites(page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selected.map { open($0) } ?? []
    case .openRow(let id):
      list.select(id)
      return list.selected.map { open($0) } ?? []
    case .act(let intent, let id):
      guard let row = row(id) else { return [] }
      list.select(row.id)
      return FavoriteActions.effects(of: intent, on: row, in: context) {
        Intent.act($0, on: row.id)
      }
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] { FavoriteActions.performed(action, outcome, in: context) }

  /// The named one, or the chosen.
  private func row(_ id: Favorite.ID?) -> FavoriteRow? {
    guard let id else { return list.selected }
    return list.rows.first { $0.id == id }
  }

  private func open(_ row: FavoriteRow) -> [Effect] {
    switch row.subject {
    case .article(let card): [.push(ArticleScreen(article: card.id))]
    case .message: [.push(FavoriteScreen(row))]
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-1), down: .wheel(1))
    if list.rows.isEmpty {
      canvas.centred(context(.noFavorites), y: 1, style: context.theme[.secondary])
    }
    let selected = list.selectedID
    var y = 0
    for row in list.visible {
      let rect = Rect(x: 0, y: y, width: size.columns, height: Self.rowHeight)
      let room = max(0, size.columns - 3)
      canvas.write(
        TextWidth.clipped(FavoriteText.line(of: row, in: context), to: room), x: 2, y: y,
        style: context.theme[.text])
      let source = "\(context(.from(row.source))) · \(context.listTime(row.keptAt))"
      canvas.write(
        TextWidth.clipped(source, to: max(0, room - 2)), x: 4, y: y + 1,
        style: context.theme[.secondary])
      canvas.onClick(rect, .openRow(row.id))
      canvas.onSecondaryClick(rect, .act(.menu, on: row.id))
      if row.id == selected { canvas.mark(rect, in: context) }
      y += Self.rowHeight
    }
  }
}
