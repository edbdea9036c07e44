package import Domain
package import TerminalKit
package import WorldStore

/// Minimized Groups (折叠的聊天): the muted groups that were moved out of the chat list, newest first (C105).
///
/// Their rows look as they would there.
package struct MinimizedGroupsScreen: Screen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<ChatID>)
    case restore
  }

  private var list = PagedList<ChatRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.minimizedGroups) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table([
    Binding([.character("x")], .restore, .restoreGroup, hinted: true)
  ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .restore: list.selectedID == nil ? .nothingMinimized : nil
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(size)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.minimizedGroups(page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent): return list.update(intent).map { open($0) } ?? []
    case .restore:
      guard case .peer(.group(let group))? = list.selectedID else { return [] }
      return [.perform(.setGroupFolded(group, false))]
    }
  }

  private func open(_ chat: ChatID) -> [Effect] {
    guard case .peer(let peer) = chat else { return [] }
    return [.push(ConversationScreen(peer: peer))]
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(on: &canvas, empty: .nothingMinimized, in: context) { row, isSelected, canvas in
      TwoLineRow(row, in: context).draw(on: &canvas, isSelected: isSelected, in: context)
    }
  }
}
