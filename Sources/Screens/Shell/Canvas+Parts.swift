package import Domain
package import TerminalKit
package import WorldStore

/// The small parts that many screens draw alike.
extension Canvas {
  /// Marks what is chosen: a bar at its left edge, so that colour is not the only sign, and the look of
  /// the selection.
  package mutating func mark(_ rect: Rect, in context: ScreenContext) {
    for y in rect.y..<max(rect.y, rect.maxY) {
      write("▌", x: rect.x, y: y, style: context.theme[.text])
    }
    highlight(rect, in: context)
  }

  /// The name of one of several views side by side, and answers the cells it took; the shown one has a sign in the cell
  /// before it, so that colour is not the only one.
  @discardableResult
  package mutating func tab(
    _ name: String, isChosen: Bool, x: Int, y: Int, maxWidth: Int? = nil, in context: ScreenContext
  ) -> Int {
    let style = context.theme[isChosen ? .tabChosen : .tab]
    write(isChosen ? "▸" : " ", x: x - 1, y: y, style: style)
    return write(name, x: x, y: y, style: style, maxWidth: maxWidth)
  }

  /// Gives what has been drawn the look of the selection.
  ///
  /// Tiles and badges keep their colours and an alert its own; all else becomes one style, so that
  /// moving the selection sends few bytes.
  package mutating func highlight(_ rect: Rect, in context: ScreenContext) {
    let selection = context.theme[context.hasFocus ? .selection : .selectionIdle]
    let alert = context.theme[.alert].foreground
    let sticky = context.theme[.sticky].background
    surface.restyle(rect) { style in
      guard style.background == .default || style.background == sticky else { return style }
      guard style.foreground == alert, alert != .default else { return selection }
      var marked = selection
      marked.foreground = alert
      return marked
    }
  }

  /// Puts a colour behind what has no background of its own.
  package mutating func tint(_ rect: Rect, _ style: Style) {
    guard style.background != .default else { return }
    surface.restyle(rect) { cell in
      guard cell.background == .default else { return cell }
      var tinted = cell
      tinted.background = style.background
      return tinted
    }
  }

  /// Floats over the first line while something new waits above; a click fetches it.
  mutating func pill(_ word: Word, _ intent: @autoclosure () -> Intent, in context: ScreenContext) {
    let text = "  \(context(word))  "
    let width = TextWidth.width(of: text)
    let rect = Rect(x: max(0, (size.columns - width) / 2), y: 0, width: width, height: 1)
    write(text, x: rect.x, y: 0, style: context.theme[.notice])
    onClick(rect, intent())
  }

  /// An avatar's tile, four cells by two, with its badge at the top right corner.
  package mutating func avatar(
    _ avatar: Avatar, badge: Badge = .none, x: Int, y: Int, in context: ScreenContext
  ) {
    tile(text: avatar.text, style: context.theme[avatar.colour], x: x, y: y)
    picture(of: avatar, x: x, y: y, in: context)
    self.badge(badge, x: x + AvatarTile.width - 1, y: y, in: context)
  }

  package mutating func avatar(
    _ avatar: ChatAvatar, badge: Badge = .none, x: Int, y: Int, in context: ScreenContext
  ) {
    switch avatar {
    case .tile(let avatar): self.avatar(avatar, x: x, y: y, in: context)
    case .mosaic(let avatars):
      for (index, avatar) in avatars.prefix(4).enumerated() {
        let style = context.theme[avatar.colour]
        let place = Rect(
          x: x + index % 2 * 2, y: y + index / 2, width: 2, height: 1)
        fill(place, style: style)
        write(avatar.text, x: place.x, y: place.y, style: style, maxWidth: 2)
      }
    case .fileTransfer: tile(text: "⇄", style: context.theme[Avatar.Colour.green], x: x, y: y)
    case .minimizedGroups: tile(text: "▤", style: context.theme[Avatar.Colour.grey], x: x, y: y)
    case .subscriptions: tile(text: "≡", style: context.theme[Avatar.Colour.blue], x: x, y: y)
    case .note: tile(text: "✎", style: context.theme[Avatar.Colour.amber], x: x, y: y)
    }
    self.badge(badge, x: x + AvatarTile.width - 1, y: y, in: context)
  }

  /// A red mark: a number, or a plain dot (C70–C72).
  package mutating func badge(_ badge: Badge, x: Int, y: Int, in context: ScreenContext) {
    switch badge {
    case .none: break
    case .dot: write("●", x: x, y: y, style: context.theme[.alert])
    case .count: write(badge.text ?? "", x: x, y: y, style: context.theme[.badge])
    }
  }

  private mutating func tile(text: String, style: Style, x: Int, y: Int) {
    fill(Rect(x: x, y: y, width: AvatarTile.width, height: AvatarTile.height), style: style)
    let width = min(2, TextWidth.width(of: text))
    write(text, x: x + (AvatarTile.width - width) / 2, y: y, style: style, maxWidth: 2)
  }
}

/// The size of an avatar, in cells.
package enum AvatarTile {
  package static let width = 4
  package static let height = 2
}
