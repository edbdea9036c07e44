import TerminalKit
import WorldStore
import Domain

/// Drawing an article's page.
extension ArticleScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .scroll(-3), down: .scroll(3))
    guard let page, let layout else {
      let width = max(1, min(ArticleSpacing().measure, size.columns - 2))
      for (row, line) in TextWrap.wrapped(
        context(closed.map { .articleClosed($0) } ?? .articleGone), width: width
      ).enumerated() {
        canvas.centred(String(line), y: 1 + row, style: context.theme[.secondary])
      }
      return
    }
    if let rest = restLeft(in: context) { canvas.surface.change(in: rest) }
    let left = measure.x
    let found = search.map { layout.matches(of: $0.words) } ?? []
    for (y, line) in layout.window.enumerated() {
      if let area = line.area {
        canvas.onClick(
          Rect(x: left + area.x, y: y, width: area.width, height: 1), .follow(area.place))
        if area.place == chosen {
          canvas.write("▌", x: left + area.x - 1, y: y, style: context.theme[.marker])
        }
      }
      for span in line.spans {
        let isChosen = span.place != nil && span.place == chosen
        let look = isChosen ? span.look.with(.reverse) : span.look
        let used = canvas.write(
          span.text, x: left + span.x, y: y, style: look.style(in: context.theme))
        if let place = span.place {
          canvas.onClick(
            Rect(x: left + span.x, y: y, width: used, height: 1), .follow(place))
        }
      }
      for match in found where match.y == y {
        let isCurrent = match.match == search?.match
        let rect = Rect(x: left + match.x, y: y, width: match.width, height: 1)
        canvas.surface.restyle(rect) {
          isCurrent ? $0.with(.reverse) : $0.with([.underline, .bold])
        }
      }
    }
    drawPictures(of: layout, x: left, on: &canvas, in: context)
    drawPlayer(of: layout, x: left, on: &canvas, in: context)
    if let search {
      drawSearch(search, y: size.rows - 1, on: &canvas, in: context)
    } else if hasBar {
      drawBar(page, layout, y: size.rows - 1, on: &canvas, in: context)
    }
  }

  /// Each picture once, by the first of its rows in sight.
  private func drawPictures(
    of layout: ArticleLayout, x: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    for (y, line) in layout.window.enumerated() {
      guard let part = line.picture, y == 0 || part.row == 0 else { continue }
      let rect = Rect(
        x: x + part.x, y: y - part.row, width: part.size.columns, height: part.size.rows)
      canvas.inside(
        Rect(x: 0, y: 0, width: canvas.size.columns, height: layout.window.count)
      ) { $0.pictureOverWords(part.view, in: rect, in: context) }
    }
  }

  /// The line of the sound that plays, or is paused.
  private func drawPlayer(
    of layout: ArticleLayout, x: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    guard let listening, !listening.isOver(at: context.present) else { return }
    for (y, line) in layout.window.enumerated() {
      guard let player = line.player, player.number == listening.number else { continue }
      let isRunning = listening.isRunning(at: context.present)
      canvas.progress(
        sign: isRunning ? "▶" : "⏸", position: listening.position(at: context.present),
        of: .seconds(player.seconds),
        in: Rect(x: x + player.x, y: y, width: player.width, height: 1), context: context)
      if isRunning { canvas.surface.change(in: .milliseconds(200)) }
    }
  }

  /// The line that is typed in, or was, takes the bar's place.
  private func drawSearch(
    _ search: ArticleSearch, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let bar = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    canvas.fill(bar, style: context.theme[.text])
    let tally = search.tally.map { "\($0.place)/\($0.all)" } ?? ""
    let note = search.isMissing ? context(.nothingFound) : tally
    let end = bar.width - TextWidth.width(of: note) - 1
    canvas.write(
      note, x: end, y: y, style: context.theme[search.isMissing ? .alert : .secondary])
    let room = Rect(x: 1, y: y, width: max(0, end - 2), height: 1)
    guard search.isTyping else {
      canvas.write(
        TextWidth.clipped("⌕ " + search.words, to: room.width), x: room.x, y: y,
        style: context.theme[.secondary])
      return
    }
    search.field.view(on: &canvas, at: room, placeholder: context(.searchPage), in: context)
  }

  /// What readers made of it, and how far one has read: words where there is room for them, else signs.
  private func drawBar(
    _ page: ArticlePage, _ layout: ArticleLayout, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let progress = "\(layout.progress)%"
    let end = canvas.size.columns - TextWidth.width(of: progress) - 1
    canvas.write(progress, x: end, y: y, style: context.theme[.secondary])
    let reads = context(.reads(.page(page.reads)))
    let like = (sign: page.isLiked ? "♥" : "♡", word: context(.like))
    let wow = (sign: page.isWowed ? "✦" : "✧", word: context(.wow))
    let share = (sign: "↗", word: context(.share))
    func parts(_ hasWords: Bool) -> [(text: String, role: Role, intent: Intent?)] {
      func text(_ part: (sign: String, word: String), _ count: Int?) -> String {
        ([part.sign] + (hasWords ? [part.word] : []) + (count.map { [String($0)] } ?? []))
          .joined(separator: " ")
      }
      return [
        (reads, .secondary, nil),
        (text(like, page.likes), page.isLiked ? .liked : .text, .toggleLike),
        (text(wow, page.wows), page.isWowed ? .liked : .text, .toggleWow),
        (text(share, nil), .text, .share),
      ] + (page.favorite == nil ? [] : [("★", .liked, .toggleFavorite)])
    }
    func width(_ parts: [(text: String, role: Role, intent: Intent?)]) -> Int {
      parts.reduce(0) { $0 + TextWidth.width(of: $1.text) + 3 }
    }
    let long = parts(true)
    let fitting = width(long) < end ? long : parts(false)
    var x = 1
    for part in fitting {
      guard x + TextWidth.width(of: part.text) < end else { break }
      let used = canvas.write(part.text, x: x, y: y, style: context.theme[part.role])
      if let intent = part.intent {
        canvas.onClick(Rect(x: x, y: y, width: used, height: 1), intent)
      }
      x += used + 3
    }
  }
}
