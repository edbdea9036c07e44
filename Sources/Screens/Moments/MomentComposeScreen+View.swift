import Domain
import TerminalKit
import WorldStore

extension MomentComposeScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let text = editor.layout(width: textWidth)
    let layout = ComposeLayout(self, rows: text.rows.count)
    let measure = PostMeasure(columns: size.columns)
    // On a screen too low for all of it, what has the keys stays in sight.
    let focused: Int =
      part == .text
      ? text.caret.row - textTop
      : layout.textHeight + (layout.lines.firstIndex(of: .part(part)) ?? 0)
    let top = max(0, focused - size.rows + 1)

    drawText(text, height: layout.textHeight, top: top, measure, on: &canvas, in: context)
    for (index, line) in layout.lines.enumerated() {
      let y = layout.textHeight + index - top
      switch line {
      case .gap: break
      case .card(let row): drawCard(row, measure, y: y, on: &canvas, in: context)
      case .strip: drawStrip(measure, y: y, on: &canvas, in: context)
      case .rule:
        canvas.write(
          String(repeating: "─", count: measure.width), x: measure.x, y: y,
          style: context.theme[.border])
      case .part(let part): draw(part, measure, y: y, on: &canvas, in: context)
      }
    }
  }

  private func drawText(
    _ text: EditorLayout, height: Int, top: Int, _ measure: PostMeasure,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let area = Rect(x: 0, y: -top, width: canvas.size.columns, height: height)
    canvas.onWheel(area, up: .scrollText(-1), down: .scrollText(1))
    canvas.onClick(area, .focus(.text))
    if editor.isEmpty {
      canvas.write(
        context(.saySomething), x: measure.x, y: -top, style: context.theme[.secondary],
        maxWidth: measure.width)
    }
    for (index, row) in text.rows.dropFirst(textTop).prefix(height).enumerated() {
      let y = index - top
      canvas.write(
        row, x: measure.x, y: y, style: context.theme[.text], maxWidth: measure.width)
      canvas.onClick(
        Rect(x: 0, y: y, width: canvas.size.columns, height: 1),
        .caretToEnd(ofRow: textTop + index))
    }
    let caretRow = text.caret.row - textTop
    if part == .text, (0..<height).contains(caretRow) {
      canvas.placeCursor(x: measure.x + text.caret.column, y: caretRow - top)
    }
  }

  // MARK: Photos, video, card

  /// The photos side by side, each with its number where there are several.
  private func drawStrip(
    _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let height = ComposeLayout.stripHeight
    canvas.onClick(
      Rect(x: 0, y: y, width: canvas.size.columns, height: height), .open(.media))
    switch rest.media {
    case .photos(let photos):
      let width = max(2, min(12, (measure.width + 1) / photos.count - 1))
      for (index, photo) in photos.enumerated() {
        let rect = Rect(
          x: measure.x + index * (width + 1), y: y, width: width, height: height)
        canvas.photo(photo, in: rect, in: context)
      }
    case .video(let seconds, let cover):
      canvas.photo(
        Photo(cover), seconds: seconds,
        in: Rect(x: measure.x, y: y, width: min(20, measure.width), height: height),
        in: context)
    default: break
    }
  }

  private func drawCard(
    _ row: Int, _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    guard let card else { return }
    let style = context.theme[.card]
    let width = min(measure.width, MomentLayout.cardWidthMax)
    let rect = Rect(x: measure.x, y: y, width: width, height: 1)
    canvas.fill(rect, style: style)
    canvas.onClick(rect, .open(.media))
    if row == 0 {
      canvas.write(card.mark, x: measure.x + 1, y: y, style: context.theme[.cardTitle])
    }
    canvas.write(
      TextWidth.clipped(row == 0 ? card.title : card.second, to: width - 5),
      x: measure.x + 4, y: y,
      style: row == 0 ? style : context.theme[.secondary].on(style.background))
  }

  private var card: (mark: String, title: String, second: String)? {
    switch rest.media {
    case .article: rest.article.map { ("▤", $0.title, $0.accountName) }
    case .link(let link): ("↗", link.title, link.url)
    case .miniProgram(let name, let title, _, _): ("◇", title, name)
    case .music(let title, let artist): ("♪", title, artist)
    case .photos, .video, nil: nil
    }
  }

  // MARK: What goes with it

  private static let labels: [(part: Part, word: Word)] = [
    (.media, .addToPost), (.location, .postLocation), (.status, .status),
    (.mention, .mentionFriends), (.readers, .shareWith),
  ]

  private func draw(
    _ part: Part, _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    canvas.onClick(Rect(x: 0, y: y, width: canvas.size.columns, height: 1), .open(part))
    if part == .post {
      drawPost(measure, y: y, on: &canvas, in: context)
    } else {
      let width = (Self.labels.map { TextWidth.width(of: context($0.word)) }.max() ?? 0) + 3
      let word = part == .media ? mediaWord : Self.labels.first { $0.part == part }?.word
      canvas.write(
        word.map { context($0) } ?? "", x: measure.x, y: y, style: context.theme[.text],
        maxWidth: measure.width)
      let (value, isSet) = value(of: part, in: context)
      canvas.write(
        TextWidth.clipped(value, to: max(0, measure.width - width)), x: measure.x + width, y: y,
        style: context.theme[isSet ? .link : .secondary])
    }
    guard part == self.part else { return }
    canvas.mark(
      Rect(x: measure.x - 2, y: y, width: measure.width + 2, height: 1), in: context)
  }

  private var mediaWord: Word {
    switch rest.media {
    case nil: .addToPost
    case .photos: .photos
    case .video: .videoOfPost
    case .article, .link, .miniProgram, .music: .linkCard
    }
  }

  /// What is shown for a part, and whether it is the user's own choice.
  private func value(of part: Part, in context: ScreenContext) -> (String, Bool) {
    switch part {
    case .text, .post: ("", false)
    case .media:
      switch rest.media {
      case nil: (context(.whatCanBeAdded), false)
      case .photos(let photos): ("\(photos.count) / \(MomentContent.photosMax)", true)
      case .video(let seconds, _): (ScreenContext.duration(seconds), true)
      case .article, .link, .miniProgram, .music: (card?.title ?? "", true)
      }
    case .location: rest.location.map { ($0, true) } ?? (context(.whereWasIt), false)
    case .status: rest.status.map { (context($0.word), true) } ?? (context(.noStatus), false)
    case .mention where rest.readers == .private: (context(.privateMentionsNobody), false)
    case .mention:
      rest.mentions.isEmpty
        ? (context(.nobodyMentioned), false)
        : (FriendChoice(people: rest.mentions).names(in: context), true)
    case .readers:
      switch rest.readers {
      case .public: (context(.audiencePublic), false)
      case .private: (context(.audiencePrivate), true)
      case .only(let choice): (context(.onlyFor(choice.names(in: context))), true)
      case .except(let choice): (context(.notFor(choice.names(in: context))), true)
      }
    }
  }

  /// The button; why it can't be pressed now; how much of the text's limit is used once that is near.
  private func drawPost(
    _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let reason = reason(against: .post, in: context)
    var x = measure.x
    x += canvas.write(
      context(.post), x: x, y: y, style: context.theme[reason == nil ? .marker : .secondary])
    if let reason {
      canvas.write(
        TextWidth.clipped(context(reason), to: measure.width - (x - measure.x) - 2), x: x + 2,
        y: y, style: context.theme[.secondary])
    }
    let count = editor.characters.count
    guard count >= MomentContent.textMax - 100 else { return }
    let text = "\(count)/\(MomentContent.textMax)"
    let left = measure.x + measure.width - TextWidth.width(of: text)
    if left > x { canvas.write(text, x: left, y: y, style: context.theme[.secondary]) }
  }
}
