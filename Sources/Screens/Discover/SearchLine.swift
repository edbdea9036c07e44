import Domain
import TerminalKit
import WorldStore

/// A row of a search's answer: an avatar or a sign, a name and a time, and below them where the words stand, if it isn't
/// the name.
///
/// ```
///   安   安总编                              Yesterday
///        WeChat ID: an_bianji
/// ```
struct SearchLine {
  var face: Face
  var name: String
  var company: String?
  var time = ""
  /// What the text is, in front of it.
  var label = ""
  var text: String?
  /// In a row of its own below the text.
  var foot: String?

  enum Face {
    case avatar(ChatAvatar)
    case sign(String, Avatar.Colour)
  }

  init(_ face: Face, name: String, time: String = "", label: String = "", text: String? = nil) {
    self.face = face
    self.name = name
    self.time = time
    self.label = label
    self.text = text
  }

  var height: Int { text == nil ? 1 : foot == nil ? 2 : 3 }

  /// Of one with a text.
  static let tall = 2
  private static let x = AvatarTile.width + 4

  func draw<Intent>(
    on canvas: inout Canvas<Intent>, words: SearchWords, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    switch face {
    case .avatar(let avatar) where height == 1:
      canvas.smallAvatar(avatar, x: 2, y: 0, in: context)
    case .avatar(let avatar): canvas.avatar(avatar, badge: .none, x: 2, y: 0, in: context)
    case .sign(let sign, let colour): canvas.sign(sign, colour, x: 2, y: 0, in: context)
    }
    let timeWidth = TextWidth.width(of: time)
    let showsTime = timeWidth > 0 && width >= Self.x + timeWidth + 8
    let room = max(0, width - Self.x - 1 - (showsTime ? timeWidth + 1 : 0))
    let shown = SearchExcerpt(name, words: words, width: room)
    canvas.write(shown, x: Self.x, y: 0, role: text == nil ? .text : .strong, in: context)
    if let company {
      let used = TextWidth.width(of: shown.text) + 1
      canvas.write(
        TextWidth.clipped("@\(company)", to: max(0, room - used)), x: Self.x + used, y: 0,
        style: context.theme[.company])
    }
    if showsTime {
      canvas.write(time, x: width - timeWidth - 1, y: 0, style: context.theme[.secondary])
    }
    guard let text else { return }
    let start =
      Self.x
      + canvas.write(
        TextWidth.clipped(label, to: max(0, width - Self.x - 1)), x: Self.x, y: 1,
        style: context.theme[.secondary])
    let excerpt = SearchExcerpt(text, words: words, width: max(0, width - start - 1))
    canvas.write(excerpt, x: start, y: 1, role: .secondary, in: context)
    guard let foot else { return }
    let last = SearchExcerpt(foot, words: words, width: max(0, width - Self.x - 1))
    canvas.write(last, x: Self.x, y: 2, role: .secondary, in: context)
  }
}
