package import Domain
package import TerminalKit
package import WorldStore

/// Tags (标签): the viewer's own groups of friends, by name (F20).
///
/// They serve to say who sees a post.
///
/// ```
///   Family 家人
///   Work 工作
///              2 tags
/// ```
package struct TagsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case select(ContactTag.ID)
  }

  private var page = RowPage<ContactTag>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.tags) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(ListMove.bindings { .move($0) })

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try reader.tags())
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .select(let tag): page.select(tag)
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, empty: .noTags, count: .tagCount(page.rows.count), open: { .select($0) },
      in: context
    ) { tag, y, canvas in
      canvas.write(
        TextWidth.clipped(tag.name, to: max(0, canvas.size.columns - 3)), x: 2, y: y,
        style: context.theme[.text])
    }
  }
}
