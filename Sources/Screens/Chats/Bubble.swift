import TerminalKit

/// A block of lines on one ground: what a message looks like, ready to be drawn.
///
/// It speaks of roles and not of styles, so that a change of theme needs no new layout.
struct Bubble: Hashable, Sendable {
  var lines: [Line]
  var ground: Role
  /// In cells, with the blank column at either side.
  var width: Int
  /// The rows that can be chosen by themselves, from top to bottom; one part is all of it.
  var parts: [Range<Int>]
  /// Pictures that take the place of some lines, which stand for them in words.
  var pictures: [PlacedPicture]

  struct PlacedPicture: Hashable, Sendable {
    var view: PictureView
    var rows: Range<Int>
  }

  struct Line: Hashable, Sendable {
    var pieces: [Piece]
    var alignment = TextWidth.Alignment.leading
    /// Another ground than the bubble's, for pictures.
    var ground: Role?

    init(
      _ text: String, _ role: Role? = nil, alignment: TextWidth.Alignment = .leading,
      ground: Role? = nil
    ) {
      pieces = [Piece(text: text, role: role)]
      self.alignment = alignment
      self.ground = ground
    }

    init(_ pieces: [Piece]) { self.pieces = pieces }

    var width: Int { pieces.reduce(0) { $0 + TextWidth.width(of: $1.text) } }
    var text: String { pieces.map(\.text).joined() }
  }

  struct Piece: Hashable, Sendable {
    var text: String
    /// `nil`: as the ground has it.
    var role: Role?
  }

  init(
    lines: [Line], ground: Role, width: Int, parts: [Range<Int>] = [],
    pictures: [PlacedPicture] = []
  ) {
    self.lines = lines
    self.ground = ground
    self.width = width
    self.pictures = pictures
    self.parts = parts.isEmpty ? [0..<lines.count] : parts
  }

  var height: Int { lines.count }

  /// Draws the block with its top left corner at (x, y).
  func draw<Intent>(
    on canvas: inout Canvas<Intent>, x: Int, y: Int, in context: ScreenContext
  ) {
    for (index, line) in lines.enumerated() {
      let row = y + index
      guard row >= 0, row < canvas.size.rows else { continue }
      let ground = context.theme[line.ground ?? self.ground]
      canvas.fill(Rect(x: x, y: row, width: width, height: 1), style: ground)
      let room = max(0, width - 2)
      let blank = max(0, room - line.width)
      var column =
        switch line.alignment {
        case .leading: x + 1
        case .center: x + 1 + blank / 2
        case .trailing: x + 1 + blank
        }
      for piece in line.pieces {
        column += canvas.write(
          piece.text, x: column, y: row, style: style(of: piece, on: ground, in: context),
          maxWidth: max(0, x + width - 1 - column))
      }
    }
    for picture in pictures {
      let rect = Rect(
        x: x, y: y + picture.rows.lowerBound, width: width, height: picture.rows.count)
      canvas.pictureOverWords(picture.view, in: rect, in: context)
    }
  }

  private func style(of piece: Piece, on ground: Style, in context: ScreenContext) -> Style {
    guard let role = piece.role else { return ground }
    let style = context.theme[role]
    return style.background == .default
      ? style.on(ground.background).with(ground.attributes) : style
  }
}
