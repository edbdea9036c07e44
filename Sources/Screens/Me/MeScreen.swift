package import Domain
package import TerminalKit
package import WorldStore

/// Me (我): who one is, and what belongs to oneself (D10–D12).
///
/// ```
/// ▌ 弥   沈弥                     Having coffee
/// ▌      WeChat ID: mira_shen
///
///   ¥   WeChat Pay
///
///   ★   Favorites
///   ▤   My Posts
///   ▭   Cards & Offers
///   ☻   Sticker Gallery
///
///   ∗   Settings
/// ```
package struct MeScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openDoor(Door)
    case showStatus
    case chooseMood
    case mood(MomentStatus)
    case keepStatus(MomentStatus, String)
    case endStatus
  }

  package enum Door: Hashable, Sendable {
    case profile, money, favorites, posts, cards, stickers, settings
  }

  private static let lines: [Door?] = [
    nil, .profile, nil, .money, nil, .favorites, .posts, .cards, .stickers, nil, .settings,
  ]

  private var person: Person?
  private var status: StatusRow?
  private var list = LineList<Door>()
  /// Asked for before the page was read.
  private var isStatusWanted = false

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.me) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("s")], .showStatus, .status, hinted: true),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open: list.selectedID.flatMap(closed)
    case .openDoor(let door): closed(door)
    default: nil
    }
  }

  /// Why there is nothing behind a door.
  private func closed(_ door: Door) -> Word? {
    switch door {
    case .cards: .noCards
    case .stickers: .noStickers
    case .profile, .money, .favorites, .posts, .settings: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: size.rows)
    list.set(Self.lines.map { .init($0, height: $0 == .profile ? 2 : 1) })
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    person = try reader.me()
    status = try reader.status(of: context.me, at: context.now)
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard isStatusWanted else { return [] }
    isStatusWanted = false
    return [.popup(statusSheet(in: context))]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selectedID.map { open($0, in: context) } ?? []
    case .showStatus:
      isStatusWanted = person == nil
      return isStatusWanted ? [] : [.popup(statusSheet(in: context))]
    case .chooseMood: return [.popup(moods(in: context))]
    case .mood(let mood):
      return [
        .popup(
          TextPrompt(
            title: context(mood.word), message: context(.statusHint),
            placeholder: context(.status), action: .done
          ) { Intent.keepStatus(mood, $0) })
      ]
    case .keepStatus(let mood, let text): return [.perform(.setStatus(mood, text: text))]
    case .endStatus: return [.perform(.endStatus)]
    case .openDoor(let door):
      list.select(door)
      return open(door, in: context)
    }
    return []
  }

  private func open(_ door: Door, in context: ScreenContext) -> [Effect] {
    switch door {
    case .profile: [.push(PersonScreen(person: context.me))]
    case .money: [.push(WalletScreen())]
    case .posts: [.push(AlbumScreen(person: context.me))]
    case .favorites: [.push(FavoritesScreen())]
    case .settings: [.push(SettingsScreen())]
    case .cards, .stickers: []
    }
  }

  /// What one shows now, with what came of it (D70–D72); without any the moods.
  private func statusSheet(in context: ScreenContext) -> ActionSheet {
    guard let status else { return moods(in: context) }
    return ActionSheet(
      title: status.line(in: context), message: status.echo(in: context),
      options: [
        .init(context(.changeStatus), Intent.chooseMood),
        .init(context(.endStatus), Intent.endStatus),
      ])
  }

  private func moods(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.setStatus),
      options: MomentStatus.allCases.map { .init(context($0.word), Intent.mood($0)) })
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    for (line, y) in list.visible {
      guard let door = Self.lines[line] else { continue }
      let row = Rect(
        x: 0, y: y, width: canvas.size.columns, height: door == .profile ? 2 : 1)
      canvas.onClick(row, .openDoor(door))
      switch door {
      case .profile: drawProfile(y: y, on: &canvas, in: context)
      case .money: drawDoor("¥", .green, .weChatPay, y: y, on: &canvas, in: context)
      case .posts: drawDoor("▤", .blue, .myPosts, y: y, on: &canvas, in: context)
      case .favorites: drawDoor("★", .amber, .favorites, y: y, on: &canvas, in: context)
      case .cards: drawDoor("▭", .teal, .cards, isOpen: false, y: y, on: &canvas, in: context)
      case .stickers:
        drawDoor("☻", .amber, .stickers, isOpen: false, y: y, on: &canvas, in: context)
      case .settings: drawDoor("∗", .grey, .settings, y: y, on: &canvas, in: context)
      }
      if line == list.selectedIndex { canvas.mark(row, in: context) }
    }
  }

  private func drawDoor(
    _ sign: String, _ colour: Avatar.Colour, _ word: Word, isOpen: Bool = true, y: Int,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    canvas.sign(sign, colour, x: 2, y: y, in: context)
    canvas.write(
      context(word), x: 8, y: y, style: context.theme[isOpen ? .text : .secondary],
      maxWidth: canvas.size.columns - 8)
  }

  private func drawProfile(y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    guard let person else { return }
    let room = max(0, canvas.size.columns - 9)
    canvas.avatar(person.avatar, x: 2, y: y, in: context)
    let name = TextWidth.clipped(person.nickname, to: room)
    let end = 8 + canvas.write(name, x: 8, y: y, style: context.theme[.title])
    drawStatus(from: end + 2, y: y, on: &canvas, in: context)
    canvas.write(
      TextWidth.clipped("\(context(.weChatID)): \(person.wechatID)", to: room), x: 8, y: y + 1,
      style: context.theme[.secondary])
  }

  /// At the right of the name, where there is room.
  private func drawStatus(
    from left: Int, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let room = canvas.size.columns - 2 - left
    let text = status?.line(in: context) ?? "＋ " + context(.status)
    guard room >= 8 else { return }
    let shown = TextWidth.clipped(text, to: room)
    let x = canvas.size.columns - 2 - TextWidth.width(of: shown)
    let used = canvas.write(
      shown, x: x, y: y, style: context.theme[status == nil ? .secondary : .marker])
    canvas.onClick(Rect(x: x, y: y, width: used, height: 1), .showStatus)
  }
}
