package import Domain
package import TerminalKit
package import WorldStore

/// Tags (标签): the viewer's own groups of friends, in the order they were made (F20).
///
/// They serve to say who sees a post.
///
/// ```
/// ▌ Family 家人                    5
///   Work 工作                      3
///              2 tags
/// ```
package struct TagsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(ContactTag.ID)
  }

  private var page = RowPage<TagRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.tags) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding([.enter, .right, .character("l")], .open, .open, hinted: true)]
      + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .open && page.selected == nil ? .noTags : nil
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try reader.tagRows())
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .open: return page.selected.map { [.push(TaggedScreen(tag: $0))] } ?? []
    case .openRow(let tag):
      page.select(tag)
      return page.selected.map { [.push(TaggedScreen(tag: $0))] } ?? []
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, empty: .noTags, count: .tagCount(page.rows.count), open: { .openRow($0) },
      in: context
    ) { tag, y, canvas in
      let count = String(tag.friends)
      let end = canvas.size.columns - 1 - count.count
      canvas.write(
        TextWidth.clipped(tag.name, to: max(0, end - 3)), x: 2, y: y, style: context.theme[.text])
      canvas.write(count, x: end, y: y, style: context.theme[.secondary])
    }
  }
}
