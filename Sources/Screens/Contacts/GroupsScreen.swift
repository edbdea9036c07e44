package import Domain
package import TerminalKit
package import WorldStore

/// Group Chats (群聊): those saved to Contacts (F9), or those that somebody is in with the viewer (F53).
///
/// ```
/// ▌ 相爱  相亲相爱一家人
///   纸灯  纸灯编辑部
///            4 group chats
/// ```
package struct GroupsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(Group.ID)
  }

  /// `nil`: those saved to Contacts.
  private let person: Person.ID?
  private var page = RowPage<GroupRow>()

  package init(inCommonWith person: Person.ID? = nil) { self.person = person }

  package func title(in context: ScreenContext) -> String {
    context(person == nil ? .groupChats : .groupsInCommon)
  }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding([.enter, .right, .character("l")], .open, .open, hinted: true)]
      + ListMove.bindings { .move($0) })

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if let person {
      page.set(try reader.groups(inCommonWith: person))
    } else {
      page.set(try reader.groups())
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .open:
      if let group = page.selectedID {
        return [.push(ConversationScreen(peer: .group(group)))]
      }
    case .openRow(let group):
      page.select(group)
      return [.push(ConversationScreen(peer: .group(group)))]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, empty: person == nil ? .noGroups : .noGroupsInCommon,
      count: .groupCount(page.rows.count),
      open: { .openRow($0) }, in: context
    ) { row, y, canvas in
      canvas.smallAvatar(row.avatar, x: 2, y: y, in: context)
      canvas.write(
        TextWidth.clipped(context.name(row.name), to: max(0, canvas.size.columns - 9)), x: 8, y: y,
        style: context.theme[.text])
    }
  }
}
