package import Domain
package import TerminalKit
package import WorldStore

/// The friends who have one of the viewer's tags (F20).
///
/// ```
/// ▌ 妈  妈妈
///   弟  小满
///            2 contacts
/// ```
package struct TaggedScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Person.ID)
  }

  private let tag: TagRow
  private var page = RowPage<ContactRow>()

  package init(tag: TagRow) { self.tag = tag }

  package func title(in context: ScreenContext) -> String { tag.name }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding([.enter, .right, .character("l")], .open, .open, hinted: true)]
      + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .open && page.selectedID == nil ? .nobodyTagged : nil
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page.set(try reader.contacts(with: tag.id))
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .open: return page.selectedID.map { [.push(PersonScreen(person: $0))] } ?? []
    case .openRow(let person):
      page.select(person)
      return [.push(PersonScreen(person: person))]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, empty: .nobodyTagged, count: .contactCount(page.rows.count),
      open: { .openRow($0) }, in: context
    ) { contact, y, canvas in
      canvas.smallAvatar(contact.avatar, x: 2, y: y, in: context)
      canvas.write(
        TextWidth.clipped(contact.name, to: max(0, canvas.size.columns - 9)), x: 8, y: y,
        style: context.theme[.text])
    }
  }
}
