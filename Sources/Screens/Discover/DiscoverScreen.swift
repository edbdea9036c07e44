package import Domain
package import TerminalKit
package import WorldStore

/// Discover (发现): Moments with what is new there, and the other doors of the tab (D1, D4).
///
/// ```
/// ▌ ◎   Moments                  3  [周]
///
///   ▢   Scan
///   ~   Shake
/// ```
/// The Moments row shows who acted last with the number of unseen interactions (M124), else the newest poster with a
/// dot (M125).
package struct DiscoverScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openDoor(Door)
    case manage
  }

  package typealias Door = DiscoverEntry

  /// The order of 2019, in its groups.
  private static let groups: [[Door]] = [
    [.moments], [.scan, .shake], [.topStories, .search], [.nearby], [.games], [.miniPrograms],
  ]

  private var doors: [Door?] = []
  private var list = LineList<Door>()
  private var size = Size(columns: 0, rows: 0)

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.discover) }

  /// Moments is what the next key is likely to open.
  var isMomentsChosen: Bool { list.selectedID == .moments }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("m")], .manage, .manageDiscover, hinted: true),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open: list.selectedID?.closed
    case .openDoor(let door): door.closed
    case .move, .wheel, .manage: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    arrange(in: context)
  }

  /// What is hidden may have changed.
  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) { arrange(in: context) }

  /// The blank lines between the groups go where there is no room for them, and what is hidden goes altogether (D3).
  private mutating func arrange(in context: ScreenContext) {
    let groups = Self.groups
      .map { $0.filter { !context.settings.hiddenEntries.contains($0) } }.filter { !$0.isEmpty }
    let count = groups.joined().count
    doors =
      size.rows >= count + groups.count - 1
      ? Array(groups.map { $0.map(Optional.some) }.joined(separator: [nil]))
      : groups.joined().map(Optional.some)
    list.layout(height: size.rows)
    list.set(doors.map { .init($0) })
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selectedID.map { open($0) } ?? []
    case .openDoor(let door):
      list.select(door)
      return open(door)
    case .manage: return [.push(ManageDiscoverScreen())]
    }
    return []
  }

  private func open(_ door: Door) -> [Effect] {
    switch door {
    case .moments: [.push(MomentsScreen())]
    case .topStories: [.push(TopStoriesScreen())]
    case .search: [.push(SearchScreen(.web(nil)))]
    case .miniPrograms: [.push(MiniProgramsScreen())]
    case .scan, .shake, .nearby, .games: []
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if doors.isEmpty {
      canvas.centred(context(.allIsHidden), y: 1, style: context.theme[.secondary])
    }
    for (line, y) in list.visible {
      guard let door = doors[line] else { continue }
      let row = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
      canvas.sign(door.sign.text, door.sign.colour, x: 2, y: y, in: context)
      let style = context.theme[door.closed == nil ? .text : .secondary]
      canvas.write(context(door.word), x: 8, y: y, style: style, maxWidth: row.width - 8)
      if door == .moments { drawNews(y: y, on: &canvas, in: context) }
      canvas.onClick(row, .openDoor(door))
      if line == list.selectedIndex { canvas.mark(row, in: context) }
    }
  }

  private func drawNews(y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var x = canvas.size.columns - 2
    guard x >= 24 else { return }
    let news = context.momentsNews
    let badge: Badge =
      news.unseenNotifications > 0
      ? .count(news.unseenNotifications) : news.newPostBy == nil ? .none : .dot
    let avatar = news.unseenNotifications > 0 ? news.lastActor : news.newPostBy
    if let avatar {
      x -= AvatarTile.width
      canvas.smallAvatar(avatar, x: x, y: y, in: context)
      x -= 1
    }
    let width = badge.text?.count ?? 1
    canvas.badge(badge, x: x - width, y: y, in: context)
  }
}
