import Domain
package import TerminalKit

/// Drawing pictures: text first, the picture when it is there.
extension Canvas {
  /// A photo or a video's cover that fills `rect`, cut at the sides where its shape is another.
  ///
  /// Until it is decoded, and where it can't be drawn at all (too few colours, too few cells, a
  /// picture without a file or with a broken one), a tile with its description stands there.
  package mutating func picture(
    _ view: PictureView, in rect: Rect, framed isFramed: Bool = false, in context: ScreenContext
  ) {
    guard let shelf = context.pictures, context.canDraw(view, in: rect.size) else {
      return tile(view, in: rect, framed: isFramed, in: context)
    }
    let request = view.request(rect.size, placing: .fill, isPlayed: false, in: context)
    guard case .cells = shelf[request] else {
      tile(view, in: rect, framed: false, fault: shelf[request]?.fault, in: context)
      surface.draw(request, in: rect, from: shelf)
      return
    }
    surface.draw(request, in: rect, from: shelf)
    mark(view, in: rect, in: context)
  }

  /// A photo or a video's cover over the words that stand for it, once it is there.
  mutating func pictureOverWords(
    _ view: PictureView, in rect: Rect, in context: ScreenContext
  ) {
    guard let shelf = context.pictures, context.canDraw(view, in: rect.size) else { return }
    let request = view.request(rect.size, placing: .fill, isPlayed: false, in: context)
    guard case .cells = surface.draw(request, in: rect, from: shelf) else { return }
    mark(view, in: rect, in: context)
  }

  private mutating func mark(_ view: PictureView, in rect: Rect, in context: ScreenContext) {
    guard let mark = view.mark, rect.width >= TextWidth.width(of: mark) + 2 else { return }
    write(
      " \(mark) ", x: rect.x, y: rect.maxY - 1, style: context.theme.pictureMark)
  }

  /// Somebody's picture over their tile, once it is there.
  mutating func picture(of avatar: Avatar, x: Int, y: Int, in context: ScreenContext) {
    guard context.drawsPictures, let name = avatar.picture, let shelf = context.pictures else {
      return
    }
    let rect = Rect(x: x, y: y, width: AvatarTile.width, height: AvatarTile.height)
    let request = PictureView(Picture(name)).request(
      rect.size, placing: .fill, isPlayed: false, in: context)
    surface.draw(request, in: rect, from: shelf)
  }

  /// The place of a picture, with what it shows in words; of a video also its length.
  mutating func tile(
    _ view: PictureView, in rect: Rect, framed isFramed: Bool, fault: PictureFault? = nil,
    in context: ScreenContext
  ) {
    let style = context.theme[.picture]
    fill(rect, style: style)
    if isFramed { frame(rect, style: style) }
    let inner = isFramed ? rect.inset(columns: 1, rows: 1) : rect.inset(columns: 1, rows: 0)
    guard !inner.isEmpty else { return }
    let length = view.seconds.map { "▶ " + ScreenContext.duration($0) }
    let words = TextWrap.wrapped(
      context.description(of: view.picture, fault: fault), width: inner.width,
      rows: inner.height - (length == nil ? 0 : 1))
    let rows = (length.map { [$0] } ?? []) + words
    for (index, text) in rows.enumerated() {
      let width = min(inner.width, TextWidth.width(of: text))
      write(
        text, x: inner.x + (inner.width - width) / 2,
        y: inner.y + (inner.height - rows.count) / 2 + index, style: style,
        maxWidth: inner.width)
    }
  }

  private mutating func frame(_ rect: Rect, style: Style) {
    let bar = String(repeating: "─", count: max(0, rect.width - 2))
    write("┌\(bar)┐", x: rect.x, y: rect.y, style: style)
    for y in (rect.y + 1)..<max(rect.y + 1, rect.maxY - 1) {
      write("│", x: rect.x, y: y, style: style)
      write("│", x: rect.maxX - 1, y: y, style: style)
    }
    write("└\(bar)┘", x: rect.x, y: rect.maxY - 1, style: style)
  }
}

extension ScreenContext {
  /// Fewer cells than these show nothing of a picture.
  private static let smallest = Size(columns: 4, rows: 2)

  func canDraw(_ view: PictureView, in size: Size) -> Bool {
    drawsPictures && view.picture.shape != nil && size.columns >= Self.smallest.columns
      && size.rows >= Self.smallest.rows
  }

  /// What a picture shows, and why it can't be seen where that is so.
  func description(of picture: Picture, fault: PictureFault?) -> String {
    guard let fault else { return caption(picture) }
    return self(.pictureFault(caption(picture), fault))
  }
}

extension PictureAnswer {
  var fault: PictureFault? {
    if case .fault(let fault) = self { fault } else { nil }
  }
}

extension Theme {
  /// Letters over a picture.
  var pictureMark: Style {
    Style(foreground: .palette(231), background: .palette(16), attributes: .bold)
  }
}
