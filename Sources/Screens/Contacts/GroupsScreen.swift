package import Domain
import TerminalKit
package import WorldStore

/// Group Chats (群聊): those saved to Contacts (F9), or those that somebody is in with the viewer (F53).
///
/// ```
/// ▌ 相爱  相亲相爱一家人
///   纸灯  纸灯编辑部
///            4 group chats
/// ```
/// Among those that aren't all saved, the saved ones say so. From the saved ones the way leads to all groups, to save
/// more of them.
package struct GroupsScreen: RowScreen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<GroupRow.ID>)
    case toggleSaved
    case toggleAll
  }

  /// `nil`: those saved to Contacts, or all.
  private let person: Person.ID?
  private var showsAll = false
  private var isStale = true
  package var page = RowPage<GroupRow>()

  package init(inCommonWith person: Person.ID? = nil) { self.person = person }

  package func title(in context: ScreenContext) -> String {
    context(person != nil ? .groupsInCommon : showsAll ? .allGroupChats : .groupChats)
  }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table(
    [
      Binding([.character("s")], .toggleSaved, .saveGroupOrNot, hinted: true),
      Binding([.character("a")], .toggleAll, .allOrSavedGroups, hinted: true),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .toggleSaved: page.selectedID == nil ? empty : nil
    case .toggleAll: person == nil ? nil : .onlyHere
    default: nil
    }
  }

  private var empty: Word {
    person != nil ? .noGroupsInCommon : showsAll ? .noGroupsAtAll : .noGroups
  }

  package var needsLoad: Bool { isStale }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    isStale = false
    if let person {
      page.set(try reader.groups(inCommonWith: person))
    } else {
      page.set(showsAll ? try reader.allGroups() : try reader.groups())
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent): return act(on: intent)
    case .toggleSaved:
      return page.selected.map { [.perform(.setGroupSaved($0.id, !$0.isSaved))] } ?? []
    case .toggleAll:
      showsAll.toggle()
      isStale = true
    }
    return []
  }

  package func destination(of group: Group.ID) -> any Screen {
    ConversationScreen(peer: .group(group))
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .setGroupSaved(_, let isSaved) = action, case .done = outcome else { return [] }
    return [.notice(Notice(context(isSaved ? .groupSaved : .groupNoLongerSaved)))]
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    page.view(
      on: &canvas, empty: empty, count: .groupCount(page.rows.count), in: context
    ) { row, y, canvas in
      canvas.smallAvatar(row.avatar, x: 2, y: y, in: context)
      let width = canvas.size.columns
      let saved = context(.savedMark)
      let savedWidth = TextWidth.width(of: saved)
      let tells = row.isSaved && (showsAll || person != nil) && width >= 8 + 12 + savedWidth
      canvas.write(
        TextWidth.clipped(
          context.name(row.name), to: max(0, width - 9 - (tells ? savedWidth + 1 : 0))),
        x: 8, y: y, style: context.theme[.text])
      if tells {
        canvas.write(saved, x: width - savedWidth - 1, y: y, style: context.theme[.secondary])
      }
    }
  }
}
