import Domain
import TerminalKit
import WorldStore

/// Two rows of a search's answer: an avatar, a name and a time, and below them where the words stand.
struct SearchLine {
  var avatar: ChatAvatar
  var name: String
  var time: String
  var text: String

  static let height = 2
  private static let x = AvatarTile.width + 4

  func draw<Intent>(
    on canvas: inout Canvas<Intent>, words: SearchWords, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    canvas.avatar(avatar, badge: .none, x: 2, y: 0, in: context)
    let timeWidth = TextWidth.width(of: time)
    let showsTime = width >= Self.x + timeWidth + 8
    let room = width - Self.x - 1 - (showsTime ? timeWidth + 1 : 0)
    canvas.write(
      TextWidth.clipped(name, to: max(0, room)), x: Self.x, y: 0, style: context.theme[.link])
    if showsTime {
      canvas.write(time, x: width - timeWidth - 1, y: 0, style: context.theme[.secondary])
    }
    let excerpt = SearchExcerpt(text, words: words, width: max(0, width - Self.x - 1))
    canvas.write(excerpt, x: Self.x, y: 1, role: .text, in: context)
  }
}
