package import Domain
package import TerminalKit
package import WorldStore

/// Chats (微信): the chat list, newest first with sticky chats on top.
package struct ChatsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(ChatID)
    case openNextUnread
    case search
    case searchMessages
    case menu
    case menuOf(ChatID)
    case toggleSticky
    case toggleMuted
    case toggleRead
    case hideChosen
    case deleteChosen
    /// The tray of Mini Programs, which a phone pulls down (D51).
    case openMiniPrograms
    case setSticky(ChatID, Bool)
    case setMuted(Peer, Bool)
    case markUnread(ChatID)
    case markRead(ChatID)
    case hide(ChatID)
    case askDelete(ChatID)
    case delete(ChatID)
    case askUnfollow(OfficialAccount.ID)
    case unfollow(OfficialAccount.ID)
    // The plus menu (C7).
    case plusMenu
    case newChat
    case startChat([Person.ID])
    case addFriends
    case money
  }

  private var list = PagedList<ChatRow>()
  private var openRequest: OpenRequest?
  private var deletion: Deletion?
  /// A chat that has just been stuck, or no longer is: it stays the chosen one wherever it goes.
  private var followed: ChatID?

  /// The next unread chat is found by the world, so it is opened after the load.
  private enum OpenRequest: Hashable, Sendable { case wanted, found(ChatID?) }

  /// A chat that is to be deleted: what the question has to warn of is found by the world, too (C92, C93, C95).
  private enum Deletion: Hashable, Sendable { case wanted(ChatID), asking(ChatID, Word) }

  package init() {}

  package func title(in context: ScreenContext) -> String {
    guard let count = context.badges.chats.text else { return context(.weChat) }
    return context.counted(context(.weChat), count)
  }

  /// C7.
  package var corner: Corner<Intent>? { Corner("⊕", .plusMenu) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("/")], .search, .searchPhone, hinted: true),
      Binding([.character("m")], .menu, .chatMenu, hinted: true),
      Binding([.character("a")], .plusMenu, .plusMenu, hinted: true),
      Binding([.character("c")], .newChat, .newChat),
      Binding([.character("F")], .searchMessages, .searchChats),
      Binding([.character("s")], .toggleSticky, .stickOrNot),
      Binding([.character("o")], .toggleMuted, .muteOrNot),
      Binding([.character("r")], .toggleRead, .markReadOrUnread),
      Binding([.character("H")], .hideChosen, .hide),
      Binding(Keys.remove, .deleteChosen, .delete),
      Binding([.character("P")], .openMiniPrograms, .miniPrograms),
    ] + ListMove.bindings { .move($0) })

  /// A stuck note is read and silent; the row of minimized groups stands where the newest of them puts it, while there are
  /// any (C105).
  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch (list.selectedID, intent) {
    case (.note, .toggleRead): .notesAreRead
    case (.note, .toggleMuted): .notesAreSilent
    case (.minimizedGroups, .toggleSticky), (.minimizedGroups, .toggleMuted),
      (.minimizedGroups, .hideChosen), (.minimizedGroups, .deleteChosen):
      .onlyHere
    case (.minimizedGroups, .toggleRead) where list.selected?.badge == Badge.none: .onlyHere
    default: nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: max(1, (size.rows - searchHeight(size)) / TwoLineRow.height))
  }

  /// The field that leads to the search stands above the list where that costs the chats nothing or hardly anything (C6).
  private func searchHeight(_ size: Size) -> Int {
    let isSpare = size.rows % TwoLineRow.height == 1 && size.rows > TwoLineRow.height
    return isSpare || size.rows >= Self.searchFrom ? 1 : 0
  }

  private static let searchFrom = 20

  package var needsLoad: Bool {
    if case .wanted = openRequest { return true }
    if case .wanted = deletion { return true }
    return list.needsLoad
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if case .wanted = openRequest { openRequest = .found(try reader.nextUnread()?.id) }
    if case .wanted(let chat) = deletion {
      deletion = .asking(chat, try question(before: chat, reader))
    }
    try list.load { page throws(StorageError) in try reader.chats(page) }
    if let followed, let place = try reader.chatPlace(followed) { list.go(to: followed, at: place) }
    followed = nil
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    if case .asking(let chat, let question) = deletion {
      deletion = nil
      return [.confirm(question, .delete, Intent.delete(chat), in: context)]
    }
    guard case .found(let chat) = openRequest else { return [] }
    openRequest = nil
    return chat.map { open($0) } ?? [.notice(Notice(context(.noUnread)))]
  }

  /// What deleting a row is going to take away.
  private func question(
    before chat: ChatID, _ reader: World.Reader
  ) throws(StorageError) -> Word {
    switch chat {
    case .subscriptions: return .deleteFolderQuestion
    case .peer(.group(let group)):
      return try reader.isGroupSaved(group) ? .deleteChatQuestion : .deleteUnsavedGroupQuestion
    case .peer, .note, .minimizedGroups: return .deleteChatQuestion
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let count): list.wheel(by: count)
    case .open:
      guard let row = list.selected else { return [] }
      return open(row.id)
    case .openRow(let chat): return open(chat)
    case .openNextUnread: openRequest = .wanted
    case .search: return [.push(SearchScreen())]
    case .searchMessages: return [.push(SearchScreen(.only(.chats)))]
    case .menu: return list.selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .menuOf(let chat):
      guard let row = list.rows.first(where: { $0.id == chat }) else { return [] }
      list.select(chat)
      return [.popup(menu(of: row, in: context))]
    case .toggleSticky:
      return list.selected.map { [.perform(.setSticky($0.id, !$0.isSticky))] } ?? []
    case .toggleMuted:
      guard let row = list.selected, case .peer(let peer) = row.id else { return [] }
      return [.perform(.setMuted(peer, !row.isMuted))]
    case .toggleRead:
      return list.selected.map {
        [.perform($0.badge == .none ? .markUnread($0.id) : .markRead($0.id))]
      } ?? []
    case .hideChosen: return list.selected.map { [.perform(.hideChat($0.id))] } ?? []
    case .openMiniPrograms: return [.push(MiniProgramsScreen())]
    case .deleteChosen: return list.selected.map { update(.askDelete($0.id), in: context) } ?? []
    case .setSticky(let chat, let isOn): return [.perform(.setSticky(chat, isOn))]
    case .setMuted(let peer, let isOn): return [.perform(.setMuted(peer, isOn))]
    case .markUnread(let chat): return [.perform(.markUnread(chat))]
    case .markRead(let chat): return [.perform(.markRead(chat))]
    case .hide(let chat): return [.perform(.hideChat(chat))]
    // The note itself stays in Favorites.
    case .askDelete(.note(let note)): return [.perform(.setSticky(.note(note), false))]
    case .askDelete(let chat): deletion = .wanted(chat)
    case .delete(let chat): return [.perform(.deleteChat(chat))]
    case .askUnfollow(let account):
      guard let row = visibleRow(.peer(.account(account))) else { return [] }
      return [unfollowQuestion(about: row, account, in: context)]
    case .unfollow(let account): return [.perform(.unfollow(account))]
    case .plusMenu: return [.popup(plusMenu(in: context))]
    case .newChat: return [.popup(newChatPicker)]
    case .startChat(let friends): return start(with: friends)
    case .addFriends: return [.push(AddFriendScreen())]
    case .money: return [.push(WalletScreen())]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    switch action {
    case .createGroup:
      for case .groupCreated(let group, _) in events { return open(.peer(.group(group))) }
      return []
    case .setSticky(let chat, _): followed = chat
    case .hideChat: return [.notice(Notice(context(.hiddenTillNext)))]
    case .unfollow(let account):
      let name = visibleRow(.peer(.account(account))).map { context.name($0.name) } ?? ""
      return [.notice(Notice(context(.unfollowed(name))))]
    default: break
    }
    return []
  }

  package var likelyChat: Peer? {
    guard case .peer(let peer)? = list.selectedID else { return nil }
    return peer
  }

  private func visibleRow(_ chat: ChatID) -> ChatRow? { list.rows.first { $0.id == chat } }

  private mutating func open(_ chat: ChatID) -> [Effect] {
    list.select(chat)
    switch chat {
    case .peer(let peer): return [.push(ConversationScreen(peer: peer))]
    case .subscriptions: return [.push(SubscriptionsScreen())]
    case .note(let note): return [.push(FavoriteScreen(note))]
    case .minimizedGroups: return [.push(MinimizedGroupsScreen())]
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let whole = Rect(x: 0, y: 0, width: size.columns, height: size.rows)
    canvas.onWheel(whole, up: .wheel(-1), down: .wheel(1))
    var y = searchHeight(size)
    if y > 0 {
      let field = Rect(x: 0, y: 0, width: size.columns, height: 1)
      canvas.recall(1, in: field, showing: true, in: context) {
        $0.centred("⌕ " + context(.searchPhone), y: 0, style: context.theme[.secondary])
      }
      canvas.onClick(field, .search)
    }
    let rows = list.visible
    if rows.isEmpty {
      canvas.write(
        context(.noChats), x: 2, y: y + 1,
        style: context.theme[.secondary], maxWidth: size.columns - 2)
    }
    // Moving the selection within the screen leaves all rows as they are, so they are one part too.
    let area = Rect(
      x: 0, y: y, width: size.columns, height: rows.count * TwoLineRow.height)
    let shown = ShownRows(rows: rows, today: context.now.dayNumber)
    canvas.recall(0, in: area, showing: shown, in: context) { drawRows(rows, on: &$0, in: context) }
    let selected = list.selectedID
    for index in rows.indices {
      let rect = Rect(x: 0, y: y, width: size.columns, height: TwoLineRow.height)
      if rows[index].id == selected { TwoLineRow.mark(rect, on: &canvas, in: context) }
      canvas.onClick(rect, .openRow(rows[index].id))
      canvas.onSecondaryClick(rect, .menuOf(rows[index].id))
      y += TwoLineRow.height
    }
  }

  private func drawRows(
    _ rows: ArraySlice<ChatRow>, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    var y = 0
    for (number, row) in zip(rows.indices, rows) {
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: TwoLineRow.height)
      let shown = ShownRow(row: row, time: TimeLabel(row.activity, now: context.now))
      canvas.recall(number, in: rect, showing: shown, in: context) {
        TwoLineRow(row, in: context).draw(on: &$0, isSelected: false, in: context)
      }
      y += TwoLineRow.height
    }
  }

  /// All that the look of the rows depends on, the selection apart.
  ///
  /// Slices of one array are compared by their place in memory, so that rows which haven't been read anew cost nothing.
  private struct ShownRows: Hashable, Sendable {
    var rows: ArraySlice<ChatRow>
    /// What their times are told from.
    var today: Int64
  }

  /// The same for one of them.
  private struct ShownRow: Hashable, Sendable {
    var row: ChatRow
    var time: TimeLabel
  }
}
