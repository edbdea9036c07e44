package import Domain
package import TerminalKit
package import WorldStore

/// Favorites (收藏): what the viewer kept, newest first; nobody else sees it (D60–D62).
///
/// ```
///  All types ▾
/// ▌ 一锅汤的六个小时
/// ▌   From 慢厨房 · Yesterday · #soup
/// ```
/// One type or one tag can be looked at alone.
package struct FavoritesScreen: Screen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<Favorite.ID>)
    case act(FavoriteActions.Intent, on: Favorite.ID?)
    case chooseFilter
    case filter(Favorite.Filter)
  }

  private static let headHeight = 1

  private var list = PagedList<FavoriteRow>()
  private var filter = Favorite.Filter()
  /// All that there are.
  private var tags: [String] = []
  private var size = Size(columns: 0, rows: 1)

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.favorites) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table(
    [
      Binding([.character("f")], .act(.sendToChat, on: nil), .sendToChat, hinted: true),
      Binding([.character("y")], .act(.copy, on: nil), .copy),
      Binding(
        Keys.remove, .act(.askRemove, on: nil), .removeFavorite, hinted: true),
      Binding([.character("/")], .chooseFilter, .byTypeOrTag, hinted: true),
      Binding([.character("t")], .act(.askTags, on: nil), .editTags),
      Binding([.character("s")], .act(.toggleSticky, on: nil), .stickOrNot),
      Binding([.character("m")], .act(.menu, on: nil), .favoriteMenu),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open): list.selected == nil ? .noFavorites : nil
    case .act(let intent, let id): FavoriteActions.reason(against: intent, on: row(id))
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    list.layout(size, below: Self.headHeight)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let filter = filter
    try list.load { page throws(StorageError) in try reader.favorites(page, filter) }
    tags = try reader.favoriteTags()
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent):
      guard list.update(intent) != nil, let row = list.selected else { return [] }
      return open(row)
    case .act(let intent, let id):
      guard let row = row(id) else { return [] }
      list.select(row.id)
      return FavoriteActions.effects(of: intent, on: row, in: context) {
        Intent.act($0, on: row.id)
      }
    case .chooseFilter: return [.popup(filters(in: context))]
    case .filter(let filter):
      guard filter != self.filter else { return [] }
      self.filter = filter
      list = PagedList()
      list.layout(size, below: Self.headHeight)
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

  private func filters(in context: ScreenContext) -> ActionSheet {
    let kinds = [nil] + Favorite.Kind.allCases.map { $0 }
    let filters =
      kinds.map { Favorite.Filter(kind: $0) } + tags.map { Favorite.Filter(tag: $0) }
    return ActionSheet(
      title: context(.byTypeOrTag),
      options: filters.map { filter in
        .init(
          filter.name(in: context), Intent.filter(filter), isChosen: filter == self.filter)
      }, selected: filters.firstIndex(of: filter) ?? 0)
  }

  private func open(_ row: FavoriteRow) -> [Effect] {
    switch row.subject {
    case .article(let card): [.push(ArticleScreen(article: card.id))]
    case .message: [.push(FavoriteScreen(row.id))]
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let head = Rect(x: 0, y: 0, width: size.columns, height: Self.headHeight)
    canvas.write(
      TextWidth.clipped("\(filter.name(in: context)) ▾", to: max(0, size.columns - 2)), x: 1, y: 0,
      style: context.theme[filter == Favorite.Filter() ? .secondary : .marker])
    canvas.onClick(head, .chooseFilter)
    let empty: Word = filter == Favorite.Filter() ? .noFavorites : .nothingFound
    list.view(on: &canvas, below: Self.headHeight, empty: empty, in: context) {
      row, isSelected, canvas in
      canvas.onSecondaryClick(Rect(canvas.size), .act(.menu, on: row.id))
      canvas.twoLines(
        FavoriteText.line(of: row, in: context), .text,
        below: FavoriteText.origin(of: row, in: context), isSelected: isSelected, in: context)
    }
  }
}

extension Favorite.Filter {
  fileprivate func name(in context: ScreenContext) -> String {
    if let tag { return "#" + tag }
    return context(kind?.word ?? .allTypes)
  }
}
