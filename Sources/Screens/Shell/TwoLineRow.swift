package import Domain
import TerminalKit
package import WorldStore

/// A row of the chat list or of the Subscriptions folder: an avatar with its badge, a name and a time, a line below.
///
/// ```
///   周 3  ▌安总编                       08:02
///         ▌封面第三版发你邮箱了               ⊘
/// ```
/// When narrow the time goes first, then the text; the avatar, the badge and the beginning of the name stay.
package struct TwoLineRow: Sendable {
  package var avatar: ChatAvatar
  package var badge: Badge
  package var name: String
  /// For which company somebody writes, behind their name (V80).
  package var company: String?
  package var time: String
  /// What stands in front of the text, such as [Draft].
  package var mark = ""
  package var isMarkAlert = false
  package var text: String
  package var isMuted = false
  package var isSticky = false
  package var timeRole = Role.secondary

  package static let height = 2
  /// Between the avatar and the text there is room for the longest badge and the mark of the selection.
  private static let textX = AvatarTile.width + 5

  package init(
    avatar: ChatAvatar, badge: Badge, name: String, time: String, text: String
  ) {
    self.avatar = avatar
    self.badge = badge
    self.name = name
    self.time = time
    self.text = text
  }

  package func draw<Intent>(
    on canvas: inout Canvas<Intent>, isSelected: Bool, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    canvas.avatar(avatar, badge: badge, x: 1, y: 0, in: context)
    if isSticky { canvas.write("▴", x: 0, y: 0, style: context.theme[.secondary]) }
    drawFirstLine(on: &canvas, width: width, in: context)
    drawSecondLine(on: &canvas, width: width, in: context)
    if isSticky {
      let ground = context.theme[.sticky].background
      canvas.surface.restyle(Rect(canvas.size)) { style in
        style.background == .default ? style.on(ground) : style
      }
    }
    if isSelected {
      Self.mark(Rect(canvas.size), on: &canvas, in: context)
    }
  }

  /// Gives a row that has been drawn in `rect` the look of the selection.
  static func mark<Intent>(
    _ rect: Rect, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let x = textX - 1
    canvas.inside(rect) { canvas in
      canvas.mark(
        Rect(x: x, y: 0, width: canvas.size.columns - x, height: height), in: context)
    }
  }

  private func drawFirstLine<Intent>(
    on canvas: inout Canvas<Intent>, width: Int, in context: ScreenContext
  ) {
    let timeWidth = TextWidth.width(of: time)
    let showsTime = width >= Self.textX + timeWidth + 8
    let room = width - Self.textX - (showsTime ? timeWidth + 2 : 1)
    canvas.write(
      name, company: company, x: Self.textX, y: 0, style: context.theme[.strong], maxWidth: room,
      in: context)
    if showsTime {
      canvas.write(time, x: width - timeWidth - 1, y: 0, style: context.theme[timeRole])
    }
  }

  private func drawSecondLine<Intent>(
    on canvas: inout Canvas<Intent>, width: Int, in context: ScreenContext
  ) {
    let end = width - (isMuted ? 3 : 1)
    let markWidth = canvas.write(
      mark, x: Self.textX, y: 1, style: context.theme[isMarkAlert ? .alert : .secondary],
      maxWidth: end - Self.textX)
    canvas.write(
      TextWidth.clipped(text, to: end - Self.textX - markWidth), x: Self.textX + markWidth, y: 1,
      style: context.theme[.secondary])
    if isMuted { canvas.write("⊘", x: width - 2, y: 1, style: context.theme[.secondary]) }
  }
}
