package import Domain
package import TerminalKit
package import WorldStore

/// The pieces that lists of one-line rows are drawn from.
extension Canvas {
  /// An avatar's tile in one row of cells.
  package mutating func smallAvatar(_ avatar: Avatar, x: Int, y: Int, in context: ScreenContext) {
    sign(avatar.text, avatar.colour, x: x, y: y, in: context)
  }

  package mutating func smallAvatar(
    _ avatar: ChatAvatar, x: Int, y: Int, in context: ScreenContext
  ) {
    switch avatar {
    case .tile(let avatar): smallAvatar(avatar, x: x, y: y, in: context)
    case .mosaic(let avatars):
      for (index, avatar) in avatars.prefix(2).enumerated() {
        let place = Rect(x: x + index * 2, y: y, width: 2, height: 1)
        let style = context.theme[avatar.colour]
        fill(place, style: style)
        write(avatar.text, x: place.x, y: y, style: style, maxWidth: 2)
      }
    case .fileTransfer: sign("⇄", .green, x: x, y: y, in: context)
    case .minimizedGroups: sign("▤", .grey, x: x, y: y, in: context)
    case .subscriptions: sign("≡", .blue, x: x, y: y, in: context)
    case .note: sign("✎", .amber, x: x, y: y, in: context)
    }
  }

  /// A coloured tile with a sign on it, for entries that stand for no one.
  package mutating func sign(
    _ text: String, _ colour: Avatar.Colour, x: Int, y: Int, in context: ScreenContext
  ) {
    let style = context.theme[colour]
    fill(Rect(x: x, y: y, width: AvatarTile.width, height: 1), style: style)
    let width = min(2, TextWidth.width(of: text))
    write(text, x: x + (AvatarTile.width - width) / 2, y: y, style: style, maxWidth: 2)
  }

  /// A name with the company that somebody writes for behind it: "Ye Chun @Cloud Leaf" (V80).
  ///
  /// Where there isn't room for both the company goes first.
  ///
  /// Answers how many cells it took.
  @discardableResult
  package mutating func write(
    _ name: String, company: String?, x: Int, y: Int, style: Style, maxWidth: Int,
    in context: ScreenContext
  ) -> Int {
    let used = write(TextWidth.clipped(name, to: max(0, maxWidth)), x: x, y: y, style: style)
    guard let company, maxWidth - used >= 4 else { return used }
    return used + 1
      + write(
        TextWidth.clipped("@\(company)", to: maxWidth - used - 1), x: x + used + 1, y: y,
        style: context.theme[.company])
  }

  /// A row of two lines without a picture: what it is, and further in what tells more.
  ///
  /// `room` is what stands at the end of the first line, in cells.
  mutating func twoLines(
    _ first: String, _ role: Role, beside room: Int = 0, below second: String, isSelected: Bool,
    in context: ScreenContext
  ) {
    write(
      TextWidth.clipped(first, to: max(0, size.columns - 3 - room)), x: 2, y: 0,
      style: context.theme[role])
    write(
      TextWidth.clipped(second, to: max(0, size.columns - 5)), x: 4, y: 1,
      style: context.theme[.secondary])
    if isSelected { mark(Rect(size), in: context) }
  }

  /// A heading between rows.
  package mutating func heading(_ text: String, y: Int, in context: ScreenContext) {
    write(
      TextWidth.clipped(text, to: max(0, size.columns - 2)), x: 1, y: y,
      style: context.theme[.secondary].with(.bold))
  }

  /// A line in the middle, for counts and empty pages.
  package mutating func centred(_ text: String, y: Int, style: Style) {
    let width = min(TextWidth.width(of: text), size.columns)
    write(
      TextWidth.clipped(text, to: size.columns), x: (size.columns - width) / 2, y: y, style: style)
  }
}
