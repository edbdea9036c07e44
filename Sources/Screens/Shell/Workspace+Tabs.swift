import Domain
import TerminalKit
import WorldStore

/// The row of tabs, with the world's time at its end.
extension Workspace {
  func drawTabs(_ frame: Layout, on surface: inout Surface) -> [Rendering.PlacedTarget] {
    guard let row = frame.tabs else { return [] }
    let now = context.clock.now
    let shown = ShownTabs(
      tab: tab, badges: context.badges, floatingPages: context.floatingPages, weekday: now.weekday,
      hour: now.hour, minute: now.minute,
      isPaused: context.clock.isPaused, speed: context.clock.speed,
      doNotDisturb: context.settings.doNotDisturb, theme: context.theme.choice,
      language: context.language)
    var targets: [Rendering.PlacedTarget] = []
    // Where the targets are of interest there is nothing to recall.
    surface.recall(0, in: row, showing: shown) { targets = drawTabs(on: &$0) }
    for index in targets.indices { targets[index].target.rect.y += row.y }
    return targets
  }

  /// All that the row of tabs depends on.
  private struct ShownTabs: Equatable, Sendable {
    var tab: Tab
    var badges: TabBadges
    var floatingPages: Int
    var weekday: Int
    var hour: Int
    var minute: Int
    var isPaused: Bool
    var speed: Int
    var doNotDisturb: Bool
    var theme: Settings.ThemeChoice
    var language: Settings.Language
  }

  /// Draws tabs and clock in a row, and answers what can be clicked there.
  private func drawTabs(on surface: inout Surface) -> [Rendering.PlacedTarget] {
    let width = surface.size.columns
    var targets: [Rendering.PlacedTarget] = []
    func place(_ x: Int, _ width: Int, _ intent: ShellIntent) {
      let rect = Rect(x: x, y: 0, width: width, height: 1)
      targets.append(.init(target: HitTarget(rect: rect, press: intent), owner: focused.id))
    }
    let clocks = clockTexts()
    let (names, total) = tabNames(within: width)
    // Where there is little room, the sign in front of each name is gap enough: the time goes before blanks.
    let hasGaps = total + names.count + 2 + TextWidth.width(of: clocks[2]) <= width
    let gap = width >= 60 ? 2 : hasGaps ? 1 : 0
    let margin = min(1, gap)
    var x = margin
    for tab in Tab.allCases {
      let isChosen = tab == self.tab
      let style = context.theme[isChosen ? .tabChosen : .tab]
      let start = x
      x += surface.write(isChosen ? "▸" : " ", x: x, y: 0, style: style)
      x += surface.write(names[tab.rawValue], x: x, y: 0, style: style)
      x += drawBadge(context.badges[tab], x: x, on: &surface)
      place(start, x - start, .show(tab))
      x += gap
    }
    if gap == 0 { x += 1 }
    if context.floatingPages > 0 {
      let sign = "⧉\(context.floatingPages)"
      let used = surface.write(sign, x: x, y: 0, style: context.theme[.tab])
      place(x, used, .floatingWindows)
      x += used + 1
    }
    let fitting = clocks.first { x + TextWidth.width(of: $0) + margin <= width }
    if let clock = fitting {
      let clockWidth = TextWidth.width(of: clock)
      let start = width - clockWidth - margin
      surface.write(clock, x: start, y: 0, style: context.theme[.secondary])
      place(start, clockWidth, .togglePause)
    }
    return targets
  }

  /// What the tabs are called, and the cells they take with their signs and badges: where there isn't room for all names,
  /// those that aren't chosen are cut to one wide character, so that each can still be clicked.
  private func tabNames(within width: Int) -> (names: [String], total: Int) {
    func total(_ names: [String]) -> Int {
      zip(Tab.allCases, names).reduce(0) { sum, tab in
        sum + 1 + TextWidth.width(of: tab.1) + badgeWidth(context.badges[tab.0])
      }
    }
    let names = Tab.allCases.map { context($0.word) }
    let whole = total(names)
    if whole <= width { return (names, whole) }
    let cut = zip(Tab.allCases, names).map { tab, name in
      tab == self.tab ? name : TextWidth.clipped(name, to: 2, ellipsis: false)
    }
    return (cut, total(cut))
  }

  private func badgeWidth(_ badge: Badge) -> Int {
    switch badge {
    case .none: 0
    case .dot: 1
    case .count: TextWidth.width(of: badge.text ?? "")
    }
  }

  private func drawBadge(_ badge: Badge, x: Int, on surface: inout Surface) -> Int {
    switch badge {
    case .none: 0
    case .dot: surface.write("●", x: x, y: 0, style: context.theme[.alert])
    case .count: surface.write(badge.text ?? "", x: x, y: 0, style: context.theme[.badge])
    }
  }

  /// The world's time, whether it runs and how fast, and Do Not Disturb; the longest first.
  private func clockTexts() -> [String] {
    let clock = context.clock
    let quiet = context.settings.doNotDisturb ? "☾ " : ""
    let time = context.clockTime(clock.now)
    let day = context.weekday(clock.now)
    let sign = clock.isPaused ? "⏸" : "▶"
    let pace = clock.isPaused ? context(.paused) + " \(clock.speed)×" : "\(clock.speed)×"
    return [
      "\(quiet)\(day) \(time) \(sign) \(pace)", "\(quiet)\(time) \(sign) \(clock.speed)×",
      "\(quiet)\(time) \(sign)", "\(quiet.prefix(1))\(time)\(sign)", "\(time)\(sign)", sign,
    ]
  }
}
