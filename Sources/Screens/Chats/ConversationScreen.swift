package import Domain
package import TerminalKit
package import WorldStore

/// A chat: its messages, and the input below them.
///
/// ```
///                 Yesterday 21:40
///   安    今晚的封面定了吗？
///
///                          还差一张照片    我
///                      ▾ 2 new messages
/// ────────────────────────────────────────
///  › half past is better for me▏
/// ```
/// It opens at the end with the caret in the draft (G9). Keys go to the input; Up from its first row, or Page Up, goes
/// to the messages, where one is chosen. A chat with an account that has a menu opens with the menu in the input's
/// place (V23). The position never moves by itself: what arrives while scrolled up is told by a pill (G8).
package struct ConversationScreen: Screen {
  let peer: Peer
  var header: ChatHeader?
  var isFollowing = true
  var transcript = Transcript()
  var composer = Composer()
  var menuBar: MenuBar?
  var bar = Bar.keyboard
  var focus = Focus.input
  /// The oldest of several unread messages at the time of entering (G7).
  var firstNew: Message.ID?
  /// How many were unread then, while the oldest of them hasn't been in sight.
  var unreadAbove = 0
  /// How many arrived below since the end was left (G8).
  var arrivedBelow = 0
  var transcribed: Set<Message.ID> = []
  var request: Request?
  /// What is marked while several messages are being chosen, in the order they stand in; `nil` while none are.
  var marked: [ChatItemRow]?
  /// Whether one came for a message, and hasn't been to the input since: then going back is one key away.
  var hasJumped = false
  private var hasLoaded = false
  private var hasEntered = false
  var isSending = false
  /// What was left with a message that is being forwarded.
  var leftMessage = ""
  /// What the world keeps of the input.
  var kept = ""
  /// Whether the world knows this chat as one that is being written in.
  var isKept = false
  private var size = Size(columns: 0, rows: 0)

  /// What stands below the messages (V23).
  enum Bar: Hashable, Sendable { case keyboard, menu }
  enum Focus: Hashable, Sendable { case input, messages }

  /// A message to show that may be far away: found by the world.
  enum Request: Hashable, Sendable {
    case message(Message.ID)
    case missing
  }

  /// Opens the chat at its end, or where a message stands.
  package init(peer: Peer, at message: Message.ID? = nil) {
    self.peer = peer
    request = message.map { .message($0) }
    hasJumped = message != nil
  }

  package func title(in context: ScreenContext) -> String {
    guard let header else { return "" }
    if case .person(let friend) = peer, context.typing == friend { return context(.typing) }
    var name = context.title(header.name, memberCount: header.memberCount)
    if case .person(let company) = header.weCom { name += " @\(company)" }
    if let mood = header.mood { name += " · " + context(mood.word) }
    return header.isMuted ? name + " ⊘" : name
  }

  /// The way to what belongs to the chat, as its key finds it.
  package var corner: Corner<Intent>? {
    header == nil || isNotifications || isFileTransfer || isClosed ? nil : Corner("…", .info)
  }

  /// The viewer was taken out of the group (G117).
  var isClosed: Bool { header?.isClosed == true }

  var isGroup: Bool { if case .group = peer { true } else { false } }
  var account: OfficialAccount.ID? { if case .account(let id) = peer { id } else { nil } }

  package var shownChat: Peer? { peer }

  /// Whether it has been asked for at its end and nothing else has happened to it yet.
  var isUntouched: Bool { !hasLoaded && request == nil }

  // MARK: Loading

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    settle(in: context)
  }

  package var needsLoad: Bool {
    if case .message? = request { return true }
    return transcript.needsLoad
  }

  /// A chat that is opened is read, and so is what arrives in it: its messages stay what they were.
  package func isTouched(by areas: Set<Area>) -> Bool { areas != [.chatsSeen] }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let chat = try reader.chat(peer)
    header = try chat.header()
    if let account { isFollowing = try reader.account(account)?.isFollowing ?? false }
    if let menu = header?.menu, !menu.buttons.isEmpty {
      if menuBar == nil { menuBar = MenuBar(menu) }
      menuBar?.update(menu)
    } else {
      menuBar = nil
      bar = .keyboard
    }
    if case .message(let id)? = request {
      if let row = try reader.message(id) {
        request = nil
        transcript.go(to: row)
        focus = .messages
      } else {
        request = .missing
      }
    }
    try transcript.load { page throws(StorageError) in try chat.items(page) }
    if !hasLoaded, let header { enter(header) }
    settle(in: context)
  }

  /// What is true at the moment of entering and stays so while the chat is open.
  private mutating func enter(_ header: ChatHeader) {
    hasLoaded = true
    composer = Composer(header.draft)
    kept = header.draft
    firstNew = header.unread > 1 ? header.firstUnread : nil
    unreadAbove = firstNew == nil ? 0 : header.unread
    if menuBar != nil, header.draft.isEmpty { bar = .menu }
    if isForReading, header.draft.isEmpty, focus == .input {
      focus = .messages
      transcript.goToNewest()
    }
  }

  /// A subscription account is there to be read: its newest card is one key away (S15).
  var isForReading: Bool { header?.accountKind == .subscription || isNotifications }

  /// Service Notifications, where nothing can be said.
  var isNotifications: Bool { header?.name == .serviceNotifications }

  /// The chat with oneself (C100).
  var isFileTransfer: Bool { header?.name == .fileTransfer }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    var effects: [Effect] = []
    if request == .missing {
      request = nil
      effects.append(.notice(Notice(context(Refusal.notFound.sentence), kind: .refused)))
    }
    guard let header else {
      // A group that was left meanwhile leaves nothing to look at (G104).
      return hasEntered && isGroup ? effects + [.pop] : effects
    }
    if !hasEntered, header.isMenuDue, let account { effects.append(.perform(.fetchMenu(account))) }
    if hasEntered, !transcript.isAtEnd { arrivedBelow += header.unread }
    // The list tells no draft of a chat that is open.
    if !hasEntered, !kept.isEmpty { effects += keepInput() }
    hasEntered = true
    if header.isMarked {
      effects.append(.perform(.openChat(.peer(peer))))
    }
    return effects
  }

  // MARK: Changing

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    let effects = react(to: intent, in: context)
    settle(in: context)
    return effects
  }

  /// Places everything anew; nothing is placed while drawing.
  mutating func settle(in context: ScreenContext) {
    composer.layout(width: size.columns)
    let height = max(0, size.rows - footHeight - headHeight)
    transcript.arrange(
      Size(columns: size.columns, rows: height), layout: entryLayout, in: context)
    if transcript.isAtEnd { arrivedBelow = 0 }
    if unreadAbove > 0, let firstNew, transcript.showsBeginning(of: .message(firstNew)) {
      unreadAbove = 0
    }
  }

  var entryLayout: EntryLayout {
    EntryLayout(
      width: size.columns, isGroup: isGroup && header?.showsNames != false, firstNew: firstNew,
      transcribed: transcribed)
  }

  /// The line that tells of people who write for a company (V80, V81), that no articles come (S53), or that the account
  /// is told where one is (S52).
  var headHeight: Int {
    let isThere = header?.weCom != nil || receivesNoArticles || sharesLocation
    return isThere && size.rows >= 8 ? 1 : 0
  }
  var receivesNoArticles: Bool { header?.follow?.receivesArticles == false }
  var sharesLocation: Bool { header?.follow?.sharesLocation == true }

  /// The rule and what stands below it, as far as there is room.
  var footHeight: Int {
    if isNotifications { return 0 }
    let wanted =
      switch mode {
      case .stranger, .closed, .marking: 1
      case .messages where !isFollowing: 1
      default: bar == .menu ? 1 : composer.height
      }
    return size.rows < 4 ? min(size.rows, 1) : min(wanted + 1, size.rows / 2)
  }

  private mutating func react(to intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit, .insert, .mention, .send, .up, .emoji, .dropQuote, .toInput, .write:
      return reactInInput(to: intent, in: context)
    case .toggleBar, .toMenu, .moveButton, .moveEntry, .pressButton, .pressButtonAt, .tapEntry,
      .closeEntries, .subscribe, .refuseNotices, .follow, .receiveArticles,
      .stopSharingLocation:
      return reactInMenu(to: intent, in: context)
    case .attach, .sendFromAlbum, .sendPictures, .sendLocation, .sendPlace, .sendCard, .sendCardOf,
      .redPacket, .transfer, .payBill:
      return reactToAttachment(intent, in: context)
    case .choose(let id, _) where marked != nil, .openItem(let id, _) where marked != nil,
      .menuOf(let id, _) where marked != nil:
      return toggle(id, in: context)
    case .startMarking, .toggleMark, .stopMarking, .forwardMarked, .forwardMarkedAs, .chooseChats,
      .askDeleteMarked, .deleteMarked:
      return reactToMarking(intent, in: context)
    case .toMessages, .move, .wheel, .choose, .toNew, .toQuoted:
      return reactToMotion(intent, in: context)
    default: return reactOnMessage(to: intent, in: context)
    }
  }
}
