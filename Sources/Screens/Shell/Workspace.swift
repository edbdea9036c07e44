package import Domain
package import TerminalKit
package import WorldStore

/// The whole client as a value: four tabs with a stack of screens each, popups above them, and what is told for a moment.
///
/// Events go in, requests to the app come out, and `render` draws it all into one frame. From 100 columns on the first
/// screen of a tab and its topmost stand side by side; below that the topmost has it all, like on the phone.
package struct Workspace: Sendable {
  package internal(set) var context: ScreenContext
  package internal(set) var size: Size
  package internal(set) var tab = Tab.chats
  var stacks: [[Slot]]
  var popups: [Slot] = []
  var notices = Notices()
  /// On a wide terminal: whether keys go to the list although a detail is open beside it.
  var isListFocused = false
  var unreadJump = UnreadJump.none
  private var nextSlot = 0
  /// Grows with every change of the world; a screen that was loaded at an older one is loaded again when seen.
  private(set) var revision = 0
  var foreseenChat: ForeseenChat?
  var foreseenMoments: ForeseenMoments?
  /// What the last frames looked like.
  var drawn = DrawnParts()

  /// How far the last jump to the next unread chat has come.
  enum UnreadJump: Hashable, Sendable { case none, underWay, at(slot: Int) }

  /// A screen on a stack, with what the stack must remember of it.
  struct Slot: Sendable {
    let id: Int
    var screen: any Screen
    var loadedAt: Int?
    var size: Size?
    /// At which state of the world it was read before it was opened.
    var foreseenAt: Int?
  }

  /// What the app is asked to do; `from` is the screen that wants to hear of the outcome.
  package enum Request: Sendable {
    case perform(Action, from: Int)
    case importPicture(path: String, from: Int)
    case export(Article.ID, as: ExportFormat)
    case copy(String)
    case clock(Effect.ClockChange)
    case setMouse(Bool)
    case redraw
    case suspend
    case quit
  }

  static let wideFrom = 100

  /// `roots` are the first screens of the four tabs, in their order.
  package init(context: ScreenContext, size: Size, roots: [any Screen]) {
    precondition(roots.count == Tab.allCases.count, "a root screen for every tab")
    self.context = context
    self.size = size
    stacks = []
    for root in roots { stacks.append([makeSlot(root)]) }
    resize(to: size)
  }

  // MARK: Events

  /// Serves one event; afterwards all that is visible is loaded.
  package mutating func handle(
    _ event: TerminalEvent, reader: World.Reader
  ) throws(StorageError) -> [Request] {
    var requests: [Request] = []
    switch event {
    case .key(let key):
      notices.keyPressed()
      if unreadJump == .underWay { unreadJump = .none }
      requests = press(key)
    case .paste(let text):
      let effects = withFocused { screen, context in screen.paste(text, in: context) }
      requests = apply(effects ?? [], from: focused.id)
    case .mouse(let event):
      requests = mouse(event)
    case .resized(let size):
      resize(to: size)
    case .focus, .woken, .deadline, .signal, .closed:
      break
    }
    requests += try load(from: reader)
    notices.seen(shownChats)
    return requests
  }

  /// The world has changed in some of its areas: what is visible is read again, if more than a badge hangs on it.
  package mutating func worldChanged(
    in areas: Set<Area>, reader: World.Reader
  ) throws(StorageError) -> [Request] {
    if areas != [.momentsSeen] { noteChange(in: areas) }
    if areas.contains(.settings) {
      context.settings = try reader.settings()
      context.theme = context.fittingTheme
    }
    // Who is kept, and how, decides what else is to be seen.
    let isAboutContacts = areas.contains(.contacts)
    if isAboutContacts { context.badges.contacts = try reader.contactsBadge() }
    if isAboutContacts || !areas.isDisjoint(with: [.chats, .chatsSeen]) {
      context.badges.chats = try reader.chatsBadge()
    }
    if !areas.isDisjoint(with: [.contacts, .moments, .settings]) {
      context.momentsNews = try reader.momentsNews()
    } else if areas.contains(.momentsSeen) {
      context.momentsNews = try reader.momentsNews(afterOpening: context.momentsNews)
    }
    context.badges.discover =
      context.settings.hiddenEntries.contains(.moments) ? .none : context.momentsNews.badge
    if areas.contains(.articles) { context.floatingPages = try reader.floatingPages().count }
    return try load(from: reader)
  }

  private mutating func noteChange(in areas: Set<Area>) {
    revision += 1
    for place in visiblePlaces()
    where self[place].loadedAt == revision - 1 && !self[place].screen.isTouched(by: areas) {
      self[place].loadedAt = revision
    }
  }

  package mutating func clockChanged(to clock: ClockState) { context.clock = clock }

  /// Hands the outcome of an action to the screen that asked for it.
  package mutating func performed(
    _ action: Action, _ outcome: Outcome, from id: Int
  ) -> [Request] {
    if case .refused(let refusal) = outcome {
      show(Notice(context(refusal.sentence), kind: .refused))
    }
    let effects = withSlot(id) { screen, context in
      screen.performed(action, outcome, in: context)
    }
    return apply(effects ?? [], from: id)
  }

  /// What the terminal's window is called (C2).
  package var title: String { stacks[Tab.chats.rawValue][0].screen.title(in: context) }

  /// The chats that are in sight.
  package var shownChats: [Peer] {
    visiblePlaces().compactMap { self[$0].screen.shownChat }
  }

  package mutating func show(_ notice: Notice) { notices.show(notice, at: context.present) }

  package mutating func arrived(_ arrival: Arrival) {
    notices.arrived(arrival, at: context.present)
  }

  // MARK: Keys and mouse

  private mutating func press(_ key: Key) -> [Request] {
    let asker = focused.id
    if let effects = withFocused({ screen, context in screen.press(key, in: context) }) {
      return apply(effects, from: asker)
    }
    guard let intent = ShellIntent.keys[key] else { return [] }
    if !popups.isEmpty {
      switch intent {
      case .back, .leave:
        popups.removeLast()
        return []
      case .redraw, .suspend, .quit: break
      default: return []
      }
    }
    return serve(intent)
  }

  private mutating func mouse(_ event: MouseEvent) -> [Request] {
    let rendering = render()
    let hit = rendering.targets.last { placed in
      placed.target.rect.contains(event.position)
        && placed.target.intent(for: event.kind) != nil
        && (popups.isEmpty || placed.owner == popups.last?.id)
    }
    guard let hit, let intent = hit.target.intent(for: event.kind) else {
      return isBesidePopup(event) ? press(.escape) : []
    }
    notices.keyPressed()
    if let shell = intent as? ShellIntent { return serve(shell) }
    if case .press = event.kind, popups.isEmpty, context.isWide, stacks[tab.rawValue].count > 1 {
      // The wheel scrolls what is under it and leaves the keys where they are: somebody may be writing.
      isListFocused = hit.owner == stacks[tab.rawValue][0].id
    }
    let effects = withSlot(hit.owner) { screen, context in screen.receive(intent, in: context) }
    return apply(effects ?? [], from: hit.owner)
  }

  /// Whether it is a click beside a popup that closes by that.
  private func isBesidePopup(_ event: MouseEvent) -> Bool {
    guard event.kind == .press(.left), let box = popupBox, !box.contains(event.position),
      let popup = popups.last?.screen as? any Popup
    else { return false }
    return popup.closesBeside
  }

  mutating func serve(_ intent: ShellIntent) -> [Request] {
    switch intent {
    case .press(let key): return press(key)
    case .show(let tab): return apply([.show(tab)], from: focused.id)
    case .leave:
      return stacks[tab.rawValue].count > 1 ? serve(.back) : [.quit]
    case .back:
      guard stacks[tab.rawValue].count > 1, let top = stacks[tab.rawValue].last else { return [] }
      isListFocused = false
      return apply(
        withSlot(top.id) { screen, context in screen.leave(in: context) } ?? [], from: top.id)
    case .otherPane:
      if context.isWide, stacks[tab.rawValue].count > 1 { isListFocused.toggle() }
      return []
    case .nextUnread: return openNextUnread()
    case .help:
      let menus = CommandSection(title: context(.inMenus), commands: ActionSheet.help)
      return apply(
        [.popup(HelpPanel(sections: keySections() + [menus]))], from: focused.id)
    case .palette: return apply([.popup(palette)], from: focused.id)
    case .togglePause: return [.clock(.togglePause)]
    case .step: return [.clock(.step)]
    case .faster: return [.clock(.faster)]
    case .slower: return [.clock(.slower)]
    case .toggleDoNotDisturb:
      show(Notice(context(context.settings.doNotDisturb ? .doNotDisturbOff : .doNotDisturbOn)))
      return change { $0.doNotDisturb.toggle() }
    case .togglePreview:
      show(Notice(context(context.settings.showsPreview ? .previewOff : .previewOn)))
      return change { $0.showsPreview.toggle() }
    case .setLanguage(let language): return change { $0.language = language }
    case .setTheme(let theme): return change { $0.theme = theme }
    case .toggleMouse:
      show(Notice(context(context.isMouseOn ? .mouseOff : .mouseOn)))
      return apply([.setMouse(!context.isMouseOn)], from: focused.id)
    case .floatingWindows: return apply([.popup(FloatingPanel())], from: focused.id)
    case .setSpeed(let speed): return [.clock(.speed(speed))]
    case .go(let destination): return go(to: destination)
    case .openChat(let peer): return open(peer)
    case .search(let text): return search(for: text)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
  }

  private func change(_ body: (inout Settings) -> Void) -> [Request] {
    var settings = context.settings
    body(&settings)
    return [.perform(.changeSettings(settings), from: focused.id)]
  }

  // MARK: Slots

  mutating func makeSlot(_ screen: any Screen) -> Slot {
    nextSlot += 1
    return Slot(id: nextSlot, screen: screen)
  }

  /// Where keys go.
  var focused: Slot {
    if let popup = popups.last { return popup }
    let stack = stacks[tab.rawValue]
    return context.isWide && isListFocused ? stack[0] : stack[stack.count - 1]
  }

  mutating func withFocused<Result>(
    _ body: (inout any Screen, ScreenContext) -> Result?
  ) -> Result? {
    withSlot(focused.id, body)
  }

  mutating func withSlot<Result>(
    _ id: Int, _ body: (inout any Screen, ScreenContext) -> Result?
  ) -> Result? {
    if let index = popups.firstIndex(where: { $0.id == id }) {
      return body(&popups[index].screen, context)
    }
    for tab in stacks.indices {
      if let index = stacks[tab].firstIndex(where: { $0.id == id }) {
        return body(&stacks[tab][index].screen, context)
      }
    }
    return nil
  }

  mutating func resize(to size: Size) {
    self.size = size
    context.isWide = size.columns >= Self.wideFrom
    for place in allPlaces() {
      let area = contentSize(of: place, screen: self[place].screen)
      guard self[place].size != area else { continue }
      self[place].size = area
      self[place].screen.layout(area, in: context)
    }
  }
}
