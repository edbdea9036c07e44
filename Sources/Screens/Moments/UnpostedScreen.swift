package import Domain
package import TerminalKit
package import WorldStore

/// Posts that couldn't be sent (M39): each can be sent again, changed, or given up.
///
/// ```
/// ▌ 清晨六点的码头，雾还没散。
///   Not sent · 5 mins ago
/// ```
package struct UnpostedScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case menu
    case menuOf(MomentDraft.ID)
    case resend(MomentDraft.ID?)
    case edit(MomentDraft.ID?)
    case askDelete(MomentDraft.ID?)
    case delete(MomentDraft.ID)
  }

  private var rows: [MomentDraftRow] = []
  private var list = LineList<MomentDraft.ID>()
  private var hasLoaded = false
  private var resending: MomentDraft.ID?

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.unposted) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .menu, .choose, hinted: true),
      Binding([.character("s")], .resend(nil), .resend, hinted: true),
      Binding([.character("e")], .edit(nil), .editPost, hinted: true),
      Binding([.character("d")], .askDelete(nil), .delete, hinted: true),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .menu, .resend(nil), .edit(nil), .askDelete(nil):
      list.selectedID == nil ? Refusal.notFound.sentence : nil
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    rows = try reader.unpostedMoments()
    hasLoaded = true
    list.set(rows.map { .init($0.id, height: Self.rowHeight) })
  }

  private static let rowHeight = 3

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let count): list.wheel(by: count)
    case .menu: return list.selectedID.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .menuOf(let id):
      list.select(id)
      return [.popup(menu(of: id, in: context))]
    case .resend(let id):
      guard let row = row(id) else { return [] }
      resending = row.id
      return [.perform(PostDraft(row).action)]
    case .edit(let id):
      return row(id).map { [.push(MomentComposeScreen(resending: $0))] } ?? []
    case .askDelete(let id):
      guard let row = row(id) else { return [] }
      return [.confirm(.discardQuestion, .delete, Intent.delete(row.id), in: context)]
    case .delete(let id): return [.perform(.dropUnposted(id))]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .postMoment = action, let id = resending else { return [] }
    resending = nil
    guard case .done = outcome else { return [] }
    return [.perform(.dropUnposted(id)), .notice(Notice(context(.posted)))]
  }

  private func row(_ id: MomentDraft.ID?) -> MomentDraftRow? {
    let id = id ?? list.selectedID
    return rows.first { $0.id == id }
  }

  private func menu(of id: MomentDraft.ID, in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    return ActionSheet(
      title: context(.unposted),
      options: [
        Option(context(.resend), Intent.resend(id)),
        Option(context(.editPost), Intent.edit(id)),
        Option(context(.delete), Intent.askDelete(id)),
      ])
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let measure = PostMeasure(columns: canvas.size.columns)
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if hasLoaded, rows.isEmpty {
      canvas.write(
        context(.nothingUnposted), x: measure.x, y: 1, style: context.theme[.secondary],
        maxWidth: measure.width)
    }
    for (index, y) in list.visible {
      let row = rows[index]
      canvas.onClick(
        Rect(x: 0, y: y, width: canvas.size.columns, height: 2), .menuOf(row.id))
      canvas.write(
        TextWidth.clipped(
          row.draft.content.summary(article: row.article, in: context), to: measure.width),
        x: measure.x, y: y,
        style: context.theme[.text])
      let time = row.failedAt.map { " · " + context.momentTime($0) } ?? ""
      canvas.write(
        context(.notSent) + time, x: measure.x, y: y + 1, style: context.theme[.secondary],
        maxWidth: measure.width)
      guard index == list.selectedIndex else { continue }
      for line in y..<(y + 2) {
        canvas.write("▌", x: measure.x - 2, y: line, style: context.theme[.marker])
      }
    }
  }
}
