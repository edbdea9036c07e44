package import Domain
package import TerminalKit
package import WorldStore

/// Minimized Groups (折叠的聊天): the muted groups that were moved out of the chat list, newest first (C105).
///
/// Their rows look as they would there.
package struct MinimizedGroupsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(ChatID)
    case restore
  }

  private var list = PagedList<ChatRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.minimizedGroups) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("x")], .restore, .restoreGroup, hinted: true),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .restore: list.selectedID == nil ? .nothingMinimized : nil
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: max(1, size.rows / TwoLineRow.height))
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.minimizedGroups(page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let count): list.wheel(by: count)
    case .open: return list.selectedID.map { open($0) } ?? []
    case .openRow(let chat): return open(chat)
    case .restore:
      guard case .peer(.group(let group))? = list.selectedID else { return [] }
      return [.perform(.setGroupFolded(group, false))]
    }
    return []
  }

  private mutating func open(_ chat: ChatID) -> [Effect] {
    list.select(chat)
    guard case .peer(let peer) = chat else { return [] }
    return [.push(ConversationScreen(peer: peer))]
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if list.rows.isEmpty {
      canvas.centred(context(.nothingMinimized), y: 1, style: context.theme[.secondary])
    }
    var y = 0
    for row in list.visible {
      let rect = Rect(x: 0, y: y, width: width, height: TwoLineRow.height)
      let isSelected = row.id == list.selectedID
      canvas.inside(rect) {
        TwoLineRow(row, in: context).draw(on: &$0, isSelected: isSelected, in: context)
      }
      canvas.onClick(rect, .openRow(row.id))
      y += TwoLineRow.height
    }
  }
}
