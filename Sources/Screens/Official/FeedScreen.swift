package import Domain
package import TerminalKit
package import WorldStore

/// Subscriptions (订阅号) as the stream of pushes (S30–S43).
///
/// ```
///   Frequently Read                              Accounts ≡
///     夜 ●      锅
///    Night S…  慢厨房
///   ✉ Notifications   慢厨房: 收到，我们会看每一条留言。
///
/// ▌ 锅 慢厨房 ★                                       08:02
///   ┌──────────────────────────────────────────────────┐
///   │ ▣ A pot at dawn                                  │
///   │ 一锅汤的六个小时                                    │
///   │ ▣ 面条的五种煮法                                    │
///   │ 2 more articles ▾                                │
/// ```
/// What arrives while something is read waits above it behind a pill; `g` shows it.
package struct FeedScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case step(Int)
    case scroll(Int)
    case open
    case openPart(Push.ID, Int)
    case openHead(HeadStop)
    case fold(Push.ID?)
    case refresh
    case enter(OfficialAccount.ID?)
    case menu
    case menuOf(Push.ID)
    case star(OfficialAccount.ID, Bool)
    case receive(OfficialAccount.ID, Bool)
    case askUnfollow(OfficialAccount.ID)
    case unfollow(OfficialAccount.ID)
    case askDelete(Push.ID)
    case delete(Push.ID)
    case forward(Push.ID, Int)
    case chooseRecipients(Push.ID, Int, [Recipient])
    case send(Push.ID, Int, to: [Peer], message: String)
    case notices
    case search
    case showAsList
  }

  package struct HeadStop: Hashable, Sendable {
    let stop: FeedHead.Stop
  }

  var list = TallList<FeedLayout>(form: FeedLayout.Form(width: 1, language: .english))
  var head = FeedHead()
  private(set) var size = Size(columns: 0, rows: 0)
  /// The part of the chosen push that Enter opens.
  private(set) var part = 0
  /// Pushes that wait above the stream (S38).
  private(set) var newer = 0
  private(set) var settings: [OfficialAccount.ID: FollowSettings] = [:]
  private var form = FolderForm.feed
  private var seen: TimeCursor?
  /// How many pushes waited when the folder's dot was last put out.
  private var seenNewer = 0
  /// Left with what is being sent on (G52).
  var message = ""

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.subscriptions) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { head.isInStrip ? Self.stripTable : Self.table }

  private static let actions: [Binding<Intent>] = [
    Binding([.character("m")], .menu, .pushMenu, hinted: true),
    Binding([.character("f")], .showAsList, .showAsList, hinted: true),
    Binding([.character("x")], .fold(nil), .foldPush),
    Binding([.character("a")], .enter(nil), .enterAccount),
    Binding([.character("/")], .search, .searchFor(SearchSection.followed.word)),
    Binding([.character("N")], .notices, .accountNotices),
    Binding([.character("R")], .refresh, .newerPushes),
  ]

  private static let table = KeyTable<Intent>(
    [Binding(Keys.open, .open, .open, hinted: true)] + actions
      + ListMove.bindings { .move($0) })

  private static let stripTable = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true),
      Binding(Keys.right, .step(1), .nextAccount),
      Binding(Keys.left, .step(-1), .previousAccount),
    ] + actions + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .menu, .enter(nil): return list.selected == nil ? .noSubscriptions : nil
    case .fold(nil): return foldPart == nil ? .noTextToUnfold : nil
    default: return nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    fit(in: context)
  }

  package var needsLoad: Bool { form == .feed && list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    form = try reader.folderForm()
    guard form == .feed else { return }
    if !list.needsLoad || !list.hasLoaded { try head.load(from: reader, at: context.now) }
    fit(in: context)
    try list.load { page throws(StorageError) in try reader.feed(page) }
    if let newest = list.newest {
      newer = try reader.feedNews(above: newest)
    } else {
      newer = 0
    }
    settings = [:]
    for placed in list.visible where settings[placed.row.account] == nil {
      settings[placed.row.account] = try reader.account(placed.row.account)?.settings
    }
    keepPart()
  }

  /// The dot of the folder's row goes out when it is opened, and when pushes come while it is in sight (S16).
  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard form == .feed else { return [.replace(SubscriptionsScreen())] }
    let newest = list.newest ?? TimeCursor(time: 0, id: 0)
    guard seen == nil || seen != newest || newer > 0 && seenNewer != newer else { return [] }
    seen = newest
    seenNewer = newer
    return [.perform(.openChat(.subscriptions))]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    defer { fit(in: context) }
    switch intent {
    case .move(.top), .refresh:
      head.leave()
      list.restart()
      part = 0
      if intent == .refresh { return [.notice(Notice(context(.upToDate)))] }
    case .move(.up): moveUp()
    case .move(.down): moveDown()
    case .move(let move):
      head.leave()
      list.move(move)
      part = 0
    case .step(let step): head.move(by: step)
    case .scroll(let lines):
      list.scroll(by: lines)
      keepPart()
    case .open: return open(in: context)
    case .openPart(let push, let part):
      head.leave()
      list.select(push)
      self.part = part
      return open(in: context)
    case .openHead(let stop):
      head.choose(stop.stop)
      return open(in: context)
    case .fold(let push):
      guard let push = push ?? list.selectedID else { return [] }
      list.toggleFold(push)
      keepPart()
    case .menuOf(let push):
      head.leave()
      list.select(push)
      keepPart()
      return list.selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .notices: return [.push(AccountNoticesScreen())]
    case .search: return [.push(SearchScreen(.only(.followed)))]
    case .showAsList: return [.perform(.setFolderForm(.classic))]
    default: return act(intent, in: context)
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else {
      message = ""
      return []
    }
    switch action {
    case .setFollowSettings(let account, let new):
      return settings[account].flatMap { Word.change(from: $0, to: new) }
        .map { [.notice(Notice(context($0)))] } ?? []
    case .unfollow(let account):
      return list.rows.first { $0.account == account }
        .map { [.notice(Notice(context(.unfollowed($0.accountName))))] } ?? []
    case .forwardPush(_, _, to: let peers):
      let words = message
      message = ""
      return words.isEmpty
        ? [.notice(Notice(context(.forwarded)))]
        : peers.map { .perform(.sendMessage(to: $0, content: .text(words))) }
    case .sendMessage: return [.notice(Notice(context(.forwarded)))]
    default: return []
    }
  }

  // MARK: Moving

  private var chosenLayout: FeedLayout? { list.selectedID.flatMap { list.layout(of: $0) } }
  var chosenPart: FeedLayout.Part? {
    guard let parts = chosenLayout?.parts, parts.indices.contains(part) else { return nil }
    return parts[part]
  }

  var foldPart: Int? { chosenLayout?.parts.firstIndex(of: .fold) }

  mutating func keepPart() {
    part = min(part, max(0, (chosenLayout?.parts.count ?? 1) - 1))
  }

  /// Down through the parts of a card, then to the next.
  private mutating func moveDown() {
    if head.chosen != nil { return head.moveDown() }
    if let layout = chosenLayout, part + 1 < layout.parts.count {
      part += 1
      showPart()
    } else {
      let before = list.selectedID
      list.move(.down)
      if list.selectedID != before { part = 0 }
    }
  }

  private mutating func moveUp() {
    if head.chosen != nil { return head.moveUp() }
    if part > 0 {
      part -= 1
      return showPart()
    }
    let isFirst = list.selectedID == list.rows.first?.id
    let before = list.selectedID
    let wasInSight = list.headY == 0
    list.move(.up)
    if list.selectedID != before {
      part = max(0, (chosenLayout?.parts.count ?? 1) - 1)
      showPart()
    } else if isFirst, wasInSight {
      head.moveUp()
    }
  }

  /// Brings the chosen part into sight.
  private mutating func showPart() {
    guard let id = list.selectedID, let placed = list.visible.first(where: { $0.row.id == id }),
      placed.layout.card.parts.indices.contains(part)
    else { return }
    let rows = placed.layout.card.parts[part]
    let top = placed.y + (part == 0 ? 0 : placed.layout.cardY + rows.lowerBound)
    let bottom = placed.y + placed.layout.cardY + rows.upperBound
    if bottom > size.rows { list.scroll(by: bottom - size.rows) }
    if top < 0 { list.scroll(by: top) }
    list.select(id)
  }

  private mutating func fit(in context: ScreenContext) {
    let measure = measure
    head.fit(columns: measure.width, y: list.headY)
    list.layout(
      form: FeedLayout.Form(
        width: measure.width, language: context.language, drawsPictures: context.drawsPictures,
        now: WorldTime(seconds: context.now.seconds / 600 * 600)),
      height: max(1, size.rows), headHeight: head.height)
    head.fit(columns: measure.width, y: list.headY)
  }

  /// Left of the cards is the mark of the chosen one.
  var measure: (x: Int, width: Int) {
    let width = max(1, min(FeedLayout.widthMax, size.columns - 3))
    return (max(2, (size.columns - width) / 2), width)
  }
}
