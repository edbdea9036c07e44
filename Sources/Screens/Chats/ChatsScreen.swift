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
    case foldSticky
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

  private(set) var list = PagedList<ChatRow>()
  private(set) var fold = StickyFold()
  private var size = Size(columns: 0, rows: 0)
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
      Binding([.character("x")], .foldSticky, .foldOrUnfoldSticky),
      Binding([.character("H")], .hideChosen, .hide),
      Binding(Keys.remove, .deleteChosen, .delete),
      Binding([.character("P")], .openMiniPrograms, .miniPrograms),
    ] + ListMove.bindings { .move($0) })

  /// A stuck note is read and silent; the row of minimized groups stands where the newest of them puts it, while there are
  /// any (C105).
  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch (list.selectedID, intent) {
    case (_, .foldSticky): fold.isOffered ? nil : .fewSticky
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
    self.size = size
    arrange()
  }

  private mutating func arrange() {
    list.layout(visible: max(1, (size.rows - searchHeight - foldHeight) / TwoLineRow.height))
  }

  var foldHeight: Int { fold.isOffered && size.rows > 2 * TwoLineRow.height ? 1 : 0 }

  /// The field that leads to the search stands above the list where that costs the chats nothing or hardly anything (C6).
  var searchHeight: Int {
    let rows = size.rows - foldHeight
    let isSpare = rows % TwoLineRow.height == 1 && rows > TwoLineRow.height
    return isSpare || rows >= Self.searchFrom ? 1 : 0
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
    let wasFolded = fold.isFolded
    try fold.load(from: reader)
    if fold.isFolded != wasFolded { list = PagedList() }
    let fold = fold
    try list.load { page throws(StorageError) in try fold.rows(page, from: reader) }
    if list.stretch.isAtStart { self.fold.count(in: list.rows) }
    if let followed, let place = try reader.chatPlace(followed) { list.go(to: followed, at: place) }
    followed = nil
    arrange()
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
    case .foldSticky: toggleFold()
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
    case .setSticky(let chat, let isOn):
      // What goes on top is seen going there.
      if isOn, fold.isFolded { toggleFold() }
      followed = chat
    case .hideChat: return [.notice(Notice(context(.hiddenTillNext)))]
    case .unfollow(let account):
      let name = visibleRow(.peer(.account(account))).map { context.name($0.name) } ?? ""
      return [.notice(Notice(context(.unfollowed(name))))]
    default: break
    }
    return []
  }

  private mutating func toggleFold() {
    fold.toggle()
    list = PagedList()
    arrange()
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
}
