import Domain
package import TerminalKit
import WorldStore

/// A drawn frame with the places on it that answer to the mouse.
package struct Rendering: Sendable {
  package var frame: Frame
  var targets: [PlacedTarget]
  /// The pictures in sight, and those of them that aren't there yet.
  package var pictures: [PictureRequest]
  package var missingPictures: [PictureRequest]
  /// How long the frame stays right if nothing happens; `nil`: for ever.
  package var changesIn: Duration?
  /// Whether a screen in sight has more to read.
  package var readsOn: Bool

  struct PlacedTarget: Sendable {
    var target: HitTarget
    /// The slot whose screen drew it; shell targets carry a `ShellIntent`.
    var owner: Int
  }
}

/// Drawing: a title row, the screens, the tabs, and a line for hints or a notice; over all of it what has just arrived.
///
/// ```
///  WeChat (7)                 │ ‹ 纸灯编辑部 (6)
///  list                       │  detail
///  Chats 7  Contacts  Discover •  Me          Mon 08:12 ▶ 60×
///  Enter Open  / Filter  u Next unread  ? Help
/// ```
extension Workspace {
  package func render() -> Rendering {
    var copy = self
    copy.drawn = DrawnParts()
    return copy.render(notingTargets: true)
  }

  /// The same frame, taking over from earlier ones what looks as it did, without the places that can be clicked.
  package mutating func renderNext() -> Rendering { render(notingTargets: false) }

  private mutating func render(notingTargets: Bool) -> Rendering {
    var surface = Surface(size: size)
    swap(&surface.parts, &drawn)
    defer { swap(&surface.parts, &drawn) }
    var targets: [Rendering.PlacedTarget] = []
    let frame = Layout(size: size, isWide: context.isWide)

    targets += drawTitles(frame, on: &surface, notingTargets: notingTargets)
    targets += drawTabs(frame, on: &surface)
    targets += drawFoot(frame, on: &surface, notingTargets: notingTargets)
    if context.isWide, stacks[tab.rawValue].count == 1 {
      drawPlaceholder(in: frame.detail, on: &surface)
    }
    let focused = focused.id
    for place in placesInSight() {
      let slot = self[place]
      let area = rect(of: place, in: frame)
      if case .popup = place, !covers(place) {
        drawBox(around: area, title: slot.screen.title(in: context), on: &surface)
      }
      // A screen that doesn't have the keys shows its selection as idle.
      context.hasFocus = slot.id == focused
      let drawn = slot.screen.draw(
        on: &surface, in: area, context: context, notingTargets: notingTargets)
      targets += drawn.map { Rendering.PlacedTarget(target: $0, owner: slot.id) }
    }
    context.hasFocus = true
    if frame.foot == nil { drawNotice(in: Rect(size), on: &surface) }
    targets += drawBanner(frame, on: &surface)
    if let end = notices.nextEnd { surface.change(in: end - context.present) }
    let pictures = surface.pictures
    return Rendering(
      frame: surface.frame, targets: targets, pictures: pictures,
      missingPictures: pictures.filter { context.pictures?[$0] == nil },
      changesIn: surface.changesIn, readsOn: readsOn)
  }

  /// How the terminal is divided.
  ///
  /// A terminal too low for the frame gives all of it to the screen.
  struct Layout {
    let titles: Rect?
    let list: Rect
    let detail: Rect
    let divider: Rect?
    let tabs: Rect?
    let foot: Rect?

    /// A third of a wide terminal, as much as its text has use for.
    private static func listWidth(of columns: Int) -> Int { min(max(38, columns / 3), 56) }

    init(size: Size, isWide: Bool) {
      let hasFrame = size.rows >= 5
      let top = hasFrame ? 1 : 0
      let bottom = hasFrame ? 2 : 0
      let content = Rect(
        x: 0, y: top, width: size.columns, height: max(0, size.rows - top - bottom))
      titles = hasFrame ? Rect(x: 0, y: 0, width: size.columns, height: 1) : nil
      tabs = hasFrame ? Rect(x: 0, y: size.rows - 2, width: size.columns, height: 1) : nil
      foot = hasFrame ? Rect(x: 0, y: size.rows - 1, width: size.columns, height: 1) : nil
      guard isWide else {
        list = content
        detail = content
        divider = nil
        return
      }
      let listWidth = Self.listWidth(of: size.columns)
      list = Rect(x: 0, y: top, width: listWidth, height: content.height)
      divider = Rect(x: listWidth, y: 0, width: 1, height: content.height + top)
      detail = Rect(
        x: listWidth + 1, y: top, width: size.columns - listWidth - 1,
        height: content.height)
    }
  }

  /// The room of what is opened from a list.
  var detailSize: Size { Layout(size: size, isWide: context.isWide).detail.size }

  func contentSize(of place: Place, screen: any Screen) -> Size {
    switch place {
    case .stack(_, let index):
      return index == 0 ? Layout(size: size, isWide: context.isWide).list.size : detailSize
    case .popup:
      // Within its border, and where there are title and tabs, between them.
      let frame = Layout(size: size, isWide: context.isWide)
      let available = Size(
        columns: max(0, size.columns - 4),
        rows: max(0, frame.tabs == nil ? size.rows - 4 : frame.list.height - 2))
      guard let popup = screen as? any Popup else { return available }
      if popup.coversScreen { return size }
      let wanted = popup.preferredSize(within: available, in: context)
      return Size(
        columns: min(wanted.columns, available.columns), rows: min(wanted.rows, available.rows))
    }
  }

  private func rect(of place: Place, in frame: Layout) -> Rect {
    switch place {
    case .stack(_, let index): return index == 0 ? frame.list : frame.detail
    case .popup:
      let inner = contentSize(of: place, screen: self[place].screen)
      return Rect(
        x: (size.columns - inner.columns) / 2, y: (size.rows - inner.rows) / 2,
        width: inner.columns, height: inner.rows)
    }
  }

  /// What is drawn, without what something covers wholly.
  private func placesInSight() -> ArraySlice<Place> {
    let places = visiblePlaces()
    if popups.isEmpty { return places[...] }
    return places[(places.lastIndex(where: covers) ?? 0)...]
  }

  private func covers(_ place: Place) -> Bool {
    guard case .popup = place else { return false }
    return (self[place].screen as? any Popup)?.coversScreen == true
  }

  // MARK: Frame

  private func drawTitles(
    _ frame: Layout, on surface: inout Surface, notingTargets: Bool
  ) -> [Rendering.PlacedTarget] {
    guard let titles = frame.titles else { return [] }
    let stack = stacks[tab.rawValue]
    let style = context.theme[.title]
    var targets: [Rendering.PlacedTarget] = []
    func title(of slot: Slot, x: Int, width: Int, isPushed: Bool) {
      let text = (isPushed ? "‹ " : "") + slot.screen.title(in: context)
      let corner = slot.screen.drawCorner(
        on: &surface, in: Rect(x: x, y: 0, width: width, height: 1), context)
      let room = width - 2 - (corner?.width ?? 0)
      surface.write(text, x: x + 1, y: 0, style: style, maxWidth: max(0, room))
      guard notingTargets else { return }
      if let corner, let intent = slot.screen.cornerIntent {
        targets.append(.init(target: HitTarget(rect: corner, press: intent), owner: slot.id))
      }
      if isPushed {
        let rect = Rect(x: x, y: 0, width: min(4, width), height: 1)
        targets.append(
          .init(target: HitTarget(rect: rect, press: ShellIntent.back), owner: slot.id))
      }
    }
    if context.isWide, let divider = frame.divider {
      title(of: stack[0], x: 0, width: frame.list.width, isPushed: false)
      if let detail = stack.dropFirst().last {
        title(of: detail, x: frame.detail.x, width: frame.detail.width, isPushed: true)
      }
      surface.fill(divider, style: context.theme[.border], scalar: "│")
    } else if let top = stack.last {
      title(of: top, x: 0, width: titles.width, isPushed: stack.count > 1)
    }
    return targets
  }

  /// A notice if there is one, else the keys that matter here; a click on one presses it.
  private func drawFoot(
    _ frame: Layout, on surface: inout Surface, notingTargets: Bool
  ) -> [Rendering.PlacedTarget] {
    guard let row = frame.foot else { return [] }
    if notices.notice != nil {
      drawNotice(in: row, on: &surface)
      return []
    }
    let foot = ShownFoot(
      hints: hints(), theme: context.theme.choice, language: context.language)
    surface.recall(0, in: row, showing: foot) { draw(foot.hints, on: &$0) }
    guard notingTargets else { return [] }
    return places(of: foot.hints, width: row.width).map { hint, x in
      let rect = Rect(x: row.x + x, y: row.y, width: hint.width(in: context), height: 1)
      return Rendering.PlacedTarget(
        target: HitTarget(rect: rect, press: ShellIntent.press(hint.key)), owner: focused.id)
    }
  }

  /// All that the line of hints depends on.
  private struct ShownFoot: Equatable, Sendable {
    var hints: [Hint]
    var theme: Settings.ThemeChoice
    var language: Settings.Language
  }

  private func draw(_ hints: [Hint], on surface: inout Surface) {
    for (hint, x) in places(of: hints, width: surface.size.columns) {
      draw(hint, x: x, on: &surface)
    }
  }

  /// Those that find room, and where they begin; the way back and the way to all others go before the rest.
  private func places(of hints: [Hint], width: Int) -> [(Hint, x: Int)] {
    let inOrder = hints.filter { $0.name != .help } + hints.filter { $0.name == .help }
    var reserved = hints.reduce(0) { $0 + ($1.isWayOut ? $1.width(in: context) + 2 : 0) }
    var places: [(Hint, x: Int)] = []
    var x = 1
    for hint in inOrder {
      let taken = hint.width(in: context)
      if hint.isWayOut { reserved -= taken + 2 }
      guard x + taken + (hint.isWayOut ? 0 : reserved) < width else { continue }
      places.append((hint, x))
      x += taken + 2
    }
    return places
  }

  /// The keys that matter here: the screen's own, then those that reach the shell.
  private func hints() -> [Hint] {
    let screen = focused.screen
    let own = screen.hints(in: context)
    guard popups.isEmpty else { return own }
    let isRoot = stacks[tab.rawValue].count == 1
    let hinted = ShellIntent.keys.hinted
    var shell: [Hint] = []
    shell.reserveCapacity(hinted.count)
    for binding in hinted where !(isRoot && binding.intent == .back) {
      guard let key = binding.keys.first(where: { !screen.takes($0) }) else { continue }
      shell.append(Hint(key: key, name: binding.name))
    }
    // Who goes through unread chats must see how to go on, because the key that led here may type now.
    guard unreadJump == .at(slot: focused.id),
      let next = shell.firstIndex(where: { $0.name == .nextUnread })
    else { return own + shell }
    return [shell.remove(at: next)] + own + shell
  }

  private func draw(_ hint: Hint, x: Int, on surface: inout Surface) {
    let width = surface.write(hint.key.name, x: x, y: 0, style: context.theme[.hintKey]) + 1
    surface.write(context(hint.name), x: x + width, y: 0, style: context.theme[.hint])
  }

  private func drawPlaceholder(in rect: Rect, on surface: inout Surface) {
    let text = context(.chooseSomething)
    let x = rect.x + max(0, (rect.width - TextWidth.width(of: text)) / 2)
    surface.write(
      text, x: x, y: rect.y + rect.height / 2, style: context.theme[.secondary],
      maxWidth: rect.width)
  }

  /// The whole of a popup's box; `nil` if there is none, or one that covers everything.
  var popupBox: Rect? {
    guard !popups.isEmpty, !covers(.popup(popups.count - 1)) else { return nil }
    let frame = Layout(size: size, isWide: context.isWide)
    return Self.box(around: rect(of: .popup(popups.count - 1), in: frame))
  }

  private static func box(around rect: Rect) -> Rect {
    Rect(x: rect.x - 2, y: rect.y - 1, width: rect.width + 4, height: rect.height + 2)
  }

  /// The border of a popup, with its title; what is below stays visible around it.
  private func drawBox(around rect: Rect, title: String, on surface: inout Surface) {
    let outer = Self.box(around: rect)
    surface.fill(outer, style: context.theme[.text])
    let style = context.theme[.border]
    let horizontal = String(repeating: "─", count: max(0, outer.width - 2))
    surface.write("╭\(horizontal)╮", x: outer.x, y: outer.y, style: style)
    for y in (outer.y + 1)..<max(outer.y + 1, outer.y + outer.height - 1) {
      surface.write("│", x: outer.x, y: y, style: style)
      surface.write("│", x: outer.x + outer.width - 1, y: y, style: style)
    }
    surface.write("╰\(horizontal)╯", x: outer.x, y: outer.y + outer.height - 1, style: style)
    if !title.isEmpty {
      surface.write(
        " \(TextWidth.clipped(title, to: max(0, outer.width - 6))) ", x: outer.x + 2, y: outer.y,
        style: context.theme[.title], maxWidth: max(0, outer.width - 4))
    }
  }
}
