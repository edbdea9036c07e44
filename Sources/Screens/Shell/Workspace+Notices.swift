import TerminalKit

/// How what is told for a moment is drawn.
extension Workspace {
  /// What became of one's own act, in the last row.
  func drawNotice(in rect: Rect, on surface: inout Surface) {
    guard let notice = notices.notice, rect.height > 0 else { return }
    let isBad = notice.kind == .refused || notice.kind == .failed
    surface.write(
      (isBad ? "! " : "") + notice.text, x: rect.x + 1, y: rect.maxY - 1,
      style: context.theme[isBad ? .alert : .notice], maxWidth: rect.width - 2)
  }

  /// What has just arrived, at the top: beside the title where there is room, else over it, as on the phone.
  ///
  /// The way back and the sign at the title's right end stay in sight. A click opens its chat.
  func drawBanner(_ frame: Layout, on surface: inout Surface) -> [Rendering.PlacedTarget] {
    guard let arrival = notices.arrival, let owner = stacks[tab.rawValue].last?.id, size.rows > 1
    else { return [] }
    let count = notices.arrivals
    let text = count > 1 ? context(.severalArrived(count, last: arrival.text)) : arrival.text
    let (free, beside) = bannerRoom(in: frame)
    let isBeside = beside >= Self.bannerWidthMin
    let shown = TextWidth.clipped("✉ \(text)", to: max(0, (isBeside ? beside : free.width) - 2))
    let width = isBeside ? TextWidth.width(of: shown) + 2 : free.width
    let rect = Rect(x: free.maxX - width, y: 0, width: width, height: 1)
    surface.fill(rect, style: context.theme[.notice])
    surface.write(shown, x: rect.x + 1, y: 0, style: context.theme[.notice])
    return [
      .init(
        target: HitTarget(rect: rect, press: ShellIntent.openChat(arrival.chat)), owner: owner)
    ]
  }

  /// The room of the rightmost title without what leads away from it, and how much of that the title leaves free.
  private func bannerRoom(in frame: Layout) -> (free: Rect, beside: Int) {
    let stack = stacks[tab.rawValue]
    let isPushed = stack.count > 1
    guard let titles = frame.titles, let top = stack.last else {
      let row = Rect(x: 0, y: 0, width: size.columns, height: 1)
      return (row, 0)
    }
    let room = frame.divider == nil ? titles : titles.splitLeft(frame.detail.x).rest
    // On a wide terminal nothing may be open beside the list.
    if frame.divider != nil, !isPushed { return (room, room.width - 2) }
    let corner = top.screen.cornerRect(in: room)?.width ?? 0
    let back = isPushed ? Self.backWidth : 0
    let free = room.inset(left: back, right: corner)
    let title = TextWidth.width(of: top.screen.title(in: context)) + (isPushed ? 0 : 1)
    return (free, free.width - title - 2)
  }

  /// Of the sign in front of a title that leads back.
  private static let backWidth = 3

  /// With less room beside the title the banner takes its place.
  private static let bannerWidthMin = 32
}
