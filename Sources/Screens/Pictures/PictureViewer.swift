import Domain
package import TerminalKit

/// Photos and videos one at a time, as large as the terminal allows.
///
/// ```
///  ‹ 周远                                              3/9
///
///                  ▄▄▟█████▙▄▄
///                ▟█████████████▙
///
///  A pier running into the fog towards one lamp
///  ▶ ━━━━━━━━━━━━━━━━━━──────────────────── 0:04 / 0:09
///  ← → Next photo  Space Play or pause  Esc Close
/// ```
/// What moves plays by itself, over and over. It goes by the real time, whatever the world's clock does.
package struct PictureViewer: Popup {
  package enum Intent: Hashable, Sendable {
    case next, previous, first, last
    case toggle
    case close
  }

  private let heading: String
  private let items: [PictureView]
  private var index: Int
  private var playback: Playback
  private var size = Size(columns: 0, rows: 0)

  /// `heading` says whose they are; `index` is the one to begin with.
  package init(_ items: [PictureView], at index: Int, heading: String, present: Duration) {
    precondition(!items.isEmpty, "a viewer without a picture")
    self.items = items
    self.heading = heading
    self.index = min(max(0, index), items.count - 1)
    playback = .running(since: present)
  }

  package func title(in context: ScreenContext) -> String { "" }
  package var coversScreen: Bool { true }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    available
  }

  private var item: PictureView { items[index] }

  /// A video, or a picture of more than one frame.
  private var isMoving: Bool { item.seconds != nil || item.picture.shape?.milliseconds != nil }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    if items.count == 1 { return isMoving ? Self.playingTable : Self.stillTable }
    return isMoving ? Self.playingTableOfMany : Self.stillTableOfMany
  }

  private static let stillTable = table(hintsMoves: false, hintsPlaying: false)
  private static let playingTable = table(hintsMoves: false, hintsPlaying: true)
  private static let stillTableOfMany = table(hintsMoves: true, hintsPlaying: false)
  private static let playingTableOfMany = table(hintsMoves: true, hintsPlaying: true)

  private static func table(hintsMoves: Bool, hintsPlaying: Bool) -> KeyTable<Intent> {
    KeyTable([
      Binding(
        Keys.right + Keys.down + Keys.pageDown, .next, .nextPicture,
        hinted: hintsMoves),
      Binding(
        Keys.left + Keys.up + Keys.pageUp, .previous, .previousPicture,
        hinted: hintsMoves),
      Binding(
        [.character(" "), .enter, .character("p")], .toggle, .playOrPause, hinted: hintsPlaying),
      Binding(Keys.top, .first, .firstPicture),
      Binding(Keys.bottom, .last, .lastPicture),
      Binding(Keys.close, .close, .closePicture, hinted: true),
    ])
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .next, .last: index + 1 < items.count ? nil : .lastPictureReached
    case .previous, .first: index > 0 ? nil : .firstPictureReached
    case .toggle: isMoving ? nil : .nothingMoves
    case .close: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) { self.size = size }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .next: show(index + 1, in: context)
    case .previous: show(index - 1, in: context)
    case .first: show(0, in: context)
    case .last: show(items.count - 1, in: context)
    case .toggle:
      playback.toggle(at: context.present)
    case .close: return [.pop]
    }
    return []
  }

  private mutating func show(_ index: Int, in context: ScreenContext) {
    self.index = min(max(0, index), items.count - 1)
    playback = .running(since: context.present)
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let whole = Rect(canvas.size)
    canvas.fill(whole, style: context.theme[.text])
    let (head, below) = whole.splitTop(whole.height > 5 ? 1 : 0)
    let (body, foot) = below.splitBottom(min(below.height, footHeight))
    drawHead(head, on: &canvas, in: context)
    canvas.onWheel(whole, up: .previous, down: .next)
    let (left, rest) = body.splitLeft(body.width / 3)
    let (middle, right) = rest.splitRight(body.width / 3)
    canvas.onClick(left, .previous)
    canvas.onClick(middle, isMoving ? .toggle : .close)
    canvas.onClick(right, .next)
    let played = drawPicture(body, on: &canvas, in: context)
    drawFoot(foot, played: played, on: &canvas, in: context)
  }

  /// The caption, the progress of what plays, and the keys.
  private var footHeight: Int { size.rows > 8 ? (isMoving ? 3 : 2) : (isMoving ? 1 : 0) }

  private func drawHead(_ rect: Rect, on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    guard !rect.isEmpty else { return }
    let place = items.count > 1 ? "\(index + 1)/\(items.count)" : ""
    let width = TextWidth.width(of: place)
    canvas.write(
      "‹ \(heading)", x: 1, y: rect.y, style: context.theme[.title],
      maxWidth: max(0, rect.width - width - 4))
    canvas.write(place, x: rect.width - width - 1, y: rect.y, style: context.theme[.secondary])
    canvas.onClick(Rect(x: 0, y: rect.y, width: 4, height: 1), .close)
  }

  /// Answers where in its length the picture is, and the length, if it plays.
  private func drawPicture(
    _ rect: Rect, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) -> (position: Duration, length: Duration)? {
    let time = playback.position(at: context.present)
    let timed = timed(time)
    let unplayed = item.picture.shape?.milliseconds.map {
      (position: Duration.zero, length: Duration.milliseconds($0))
    }
    guard let shelf = context.pictures, context.canDraw(item, in: rect.size) else {
      canvas.tile(item, in: describedPlace(in: rect), framed: true, in: context)
      return timed ?? unplayed
    }
    let moves = unplayed != nil
    let played = item.request(rect.size, placing: .fit, isPlayed: moves, in: context)
    var isShown = false
    if moves, shelf[played] == nil {
      // The first frame is there sooner than all of them, so it is wanted first.
      let still = item.request(rect.size, placing: .fit, isPlayed: false, in: context)
      isShown = canvas.surface.draw(still, in: rect, from: shelf) != nil
    }
    switch canvas.surface.draw(
      played, in: rect, at: time, isRunning: playback.isRunning, from: shelf)
    {
    case .cells(let cells):
      if moves, cells.length > .zero { return (cells.position(at: time), cells.length) }
    case .fault(let fault):
      canvas.tile(item, in: describedPlace(in: rect), framed: true, fault: fault, in: context)
    case nil where !isShown:
      let text = context(.loadingPicture)
      canvas.write(
        text, x: rect.x + max(0, (rect.width - TextWidth.width(of: text)) / 2),
        y: rect.y + rect.height / 2, style: context.theme[.secondary])
    case nil: break
    }
    if let unplayed { return unplayed }
    if timed != nil, playback.isRunning { canvas.surface.change(in: .milliseconds(200)) }
    return timed
  }

  /// A video of which there is but a cover has its length all the same.
  private func timed(_ time: Duration) -> (position: Duration, length: Duration)? {
    guard let seconds = item.seconds, seconds > 0, item.picture.shape?.milliseconds == nil else {
      return nil
    }
    let whole = time.components.seconds % Int64(seconds)
    let rest = time - .seconds(time.components.seconds)
    return (.seconds(whole) + rest, .seconds(seconds))
  }

  private func describedPlace(in rect: Rect) -> Rect {
    rect.centered(Size(columns: min(44, rect.width - 2), rows: min(9, rect.height)))
  }

  private func drawFoot(
    _ rect: Rect, played: (position: Duration, length: Duration)?,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    var y = rect.y
    if rect.height > 1 {
      let caption = TextWidth.clipped(context.caption(item.picture), to: max(0, rect.width - 2))
      let x = max(1, (rect.width - TextWidth.width(of: caption)) / 2)
      canvas.write(caption, x: x, y: y, style: context.theme[.secondary])
      y += 1
    }
    if isMoving {
      drawProgress(played, y: y, width: rect.width, on: &canvas, in: context)
      y += 1
    }
    guard y < rect.maxY else { return }
    var x = 1
    for hint in hints(in: context) where x + hint.width(in: context) < rect.width {
      x += canvas.write(hint.key.name, x: x, y: y, style: context.theme[.hintKey]) + 1
      x += canvas.write(context(hint.name), x: x, y: y, style: context.theme[.hint]) + 2
    }
  }

  private func drawProgress(
    _ played: (position: Duration, length: Duration)?, y: Int, width: Int,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    canvas.progress(
      sign: playback.isRunning ? "▶" : "⏸", position: played?.position ?? .zero,
      of: played?.length ?? .zero, in: Rect(x: 1, y: y, width: max(0, width - 2), height: 1),
      context: context)
    canvas.onClick(Rect(x: 0, y: y, width: width, height: 1), .toggle)
  }
}
