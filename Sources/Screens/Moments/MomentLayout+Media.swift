import Domain
import TerminalKit
import WorldStore

/// What a post has below its text: pictures as tiles, or a card.
extension MomentLayout {
  mutating func addMedia(of row: MomentRow) {
    switch row.content.media {
    case nil: break
    case .photos, .video: addTiles(PictureView.all(in: row.content.media))
    case .article: addCard(mark: "▤", title: row.article?.title ?? "", second: nil)
    case .link(let link): addCard(mark: "↗", title: link.title, second: nil)
    case .miniProgram(let name, let title, _, _): addCard(mark: "◇", title: title, second: name)
    case .music(let title, let artist): addCard(mark: "♪", title: title, second: artist)
    }
  }

  private static let largeWidth = 32
  /// Words fill a picture's place poorly, so it is no higher than it must be to look like one.
  private static let largeHeightMax = 5
  private static let tileRowsMax = 3

  private mutating func addTiles(_ views: [PictureView]) {
    guard form.drawsPictures, views.contains(where: { $0.picture.shape != nil }) else {
      return addDescribedTiles(views)
    }
    let shape = views.first?.picture.shape.map { PixelSize(width: $0.width, height: $0.height) }
    let grid = PhotoGrid(count: views.count, width: textWidth, shape: shape)
    for (view, rect) in zip(views, grid.tiles) {
      tiles.append(
        Tile(rect: rect.offset(x: Self.textX, y: lines.count), view: view, isFramed: false))
    }
    lines += Array(repeating: Line(), count: grid.height)
  }

  /// M20 in words: one large; two or three in a row; four as two rows of two; more in rows of three.
  private mutating func addDescribedTiles(_ views: [PictureView]) {
    guard views.count > 1 else {
      if let view = views.first { addDescribedTile(view) }
      return
    }
    let columns = views.count == 4 ? 2 : 3
    let width = max(4, min(18, (textWidth - 2) / 3))
    // As many rows of words in each frame as the longest takes.
    let rowsOfWords = views.map {
      TextWrap.height(of: $0.picture.caption(in: form.language), width: width - 2)
    }
    let height = 2 + min(Self.tileRowsMax, rowsOfWords.max() ?? 1)
    let top = lines.count
    for (index, view) in views.enumerated() {
      let rect = Rect(
        x: Self.textX + index % columns * (width + 1), y: top + index / columns * height,
        width: width, height: height)
      tiles.append(Tile(rect: rect, view: view))
    }
    let rows = (views.count + columns - 1) / columns
    lines += Array(repeating: Line(), count: rows * height)
  }

  private mutating func addDescribedTile(_ view: PictureView) {
    let width = min(textWidth, Self.largeWidth)
    let height = min(Self.largeHeightMax, max(3, width / 4))
    let rect = Rect(x: Self.textX, y: lines.count, width: width, height: height)
    tiles.append(Tile(rect: rect, view: view))
    lines += Array(repeating: Line(), count: height)
  }

  /// A grey card: a mark for the cover, and the title in at most two lines (A39, M24).
  private mutating func addCard(mark: String, title: String, second: String?) {
    let width = min(textWidth, Self.cardWidthMax)
    let inner = max(1, width - 5)
    var rows = TextWrap.wrapped(title, width: inner).map(String.init)
    if rows.count > 2 { rows = [rows[0], TextWidth.clipped(rows[1...].joined(), to: inner)] }
    let card = Self.textX..<(Self.textX + width)
    for (index, text) in rows.enumerated() {
      var spans = [Span(x: Self.textX + 4, text: text, role: .card, place: .card)]
      if index == 0 {
        spans.insert(Span(x: Self.textX + 1, text: mark, role: .cardTitle, place: .card), at: 0)
      }
      lines.append(Line(spans: spans, card: card))
    }
    if let second {
      let text = TextWidth.clipped(second, to: inner)
      lines.append(
        Line(
          spans: [Span(x: Self.textX + 4, text: text, role: .secondary, place: .card)],
          card: card))
    }
  }
}
