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

  /// What has just arrived, at the top: beside the title where there is room, else over it.
  ///
  /// A click opens its chat.
  func drawBanner(_ frame: Layout, on surface: inout Surface) -> [Rendering.PlacedTarget] {
    guard let arrival = notices.arrival, let owner = stacks[tab.rawValue].last?.id,
      size.rows > 1
    else { return [] }
    let count = notices.arrivals
    let text = count > 1 ? context(.severalArrived(count, last: arrival.text)) : arrival.text
    let beside = size.columns - titleEnd(in: frame) - 2
    let isBeside = beside >= Self.bannerWidthMin
    let shown = TextWidth.clipped("✉ \(text)", to: max(0, (isBeside ? beside : size.columns) - 2))
    let width = isBeside ? TextWidth.width(of: shown) + 2 : size.columns
    let rect = Rect(x: size.columns - width, y: 0, width: width, height: 1)
    surface.fill(rect, style: context.theme[.notice])
    surface.write(shown, x: rect.x + 1, y: 0, style: context.theme[.notice])
    return [
      .init(
        target: HitTarget(rect: rect, press: ShellIntent.go(.chat(arrival.chat))), owner: owner)
    ]
  }

  /// Where the rightmost title ends.
  private func titleEnd(in frame: Layout) -> Int {
    let stack = stacks[tab.rawValue]
    let title = stack.last?.screen.title(in: context) ?? ""
    let start = frame.divider == nil ? 0 : frame.detail.x
    if stack.count == 1 { return max(start, 1 + TextWidth.width(of: title)) }
    return start + 3 + TextWidth.width(of: title)
  }

  /// With less room beside the title the banner takes its place.
  private static let bannerWidthMin = 32
}
