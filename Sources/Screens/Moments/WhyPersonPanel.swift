package import Domain
package import TerminalKit
package import WorldStore

/// Why, about two people: what the viewer sees of somebody's Moments and they of the viewer's, and which rules decide.
///
/// ```
/// What you can see of 周远's Moments
///  Only the last month is shown (M73)
///  ✓ 封面第三版。
///    Public: all friends (M50)
/// What 周远 can see of your Moments
///  Hide My Posts, set by you (M70)
/// ▌✗ 雾还没散。
///    Hide My Posts, set by you (M70)
/// ```
package struct WhyPersonPanel: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case open
    case openPost(Moment.ID)
    case close
  }

  private enum Line: Hashable, Sendable {
    case heading(String)
    case sentence(String)
    case post(WhyAlbum.Entry, reason: [String])
    case gap
  }

  private let person: Person.ID
  private var between: WhyBetween?
  private var hasLoaded = false
  private var lines: [Line] = []
  private var list = LineList<Moment.ID>()
  private var width = 1

  package init(person: Person.ID) { self.person = person }

  package func title(in context: ScreenContext) -> String { context(.whyTitle) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    ListMove.bindings { .move($0) } + [
      Binding(Keys.open, .open, .why, hinted: true),
      .closing(.close),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .open && list.selectedID == nil ? .noMoments : nil
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    .panel(within: available, rows: 28)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: max(1, size.rows))
    if width != size.columns {
      width = size.columns
      arrange(in: context)
    }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    between = try reader.why(person: person)
    hasLoaded = true
    arrange(in: context)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.choice().map { [.popup(WhyPanel(.post($0)))] } ?? []
    case .openPost(let id):
      list.select(id)
      return [.popup(WhyPanel(.post(id)))]
    case .close: return [.pop]
    }
    return []
  }

  private mutating func arrange(in context: ScreenContext) {
    lines = []
    if let between {
      let words = WhyWords(language: context.language, me: context.me)
      for album in [between.theirs, between.mine] {
        if !lines.isEmpty { lines.append(.gap) }
        lines.append(.heading(words.heading(of: album)))
        lines += words.sentences(on: album).flatMap { wrapped($0, by: 2) }.map { .sentence($0) }
        lines += album.posts.map {
          .post($0, reason: wrapped(words.reason(of: $0, in: album), by: 4))
        }
      }
    }
    list.set(
      lines.map { line in
        guard case .post(let entry, let reason) = line else { return .init(nil) }
        return .init(entry.id, height: 1 + reason.count)
      })
  }

  private func wrapped(_ text: String, by margin: Int) -> [String] {
    TextWrap.wrapped(text, width: max(1, width - margin)).map(String.init)
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if hasLoaded, between == nil {
      canvas.write(context(.whyYourself), x: 0, y: 0, style: context.theme[.secondary])
    }
    for (index, y) in list.visible {
      switch lines[index] {
      case .gap: break
      case .heading(let text):
        canvas.write(
          TextWidth.clipped(text, to: width), x: 0, y: y, style: context.theme[.heading])
      case .sentence(let text):
        canvas.write(
          TextWidth.clipped(text, to: width - 1), x: 1, y: y, style: context.theme[.text])
      case .post(let entry, let reason):
        draw(entry, reason, index, y: y, on: &canvas, in: context)
      }
    }
  }

  private func draw(
    _ entry: WhyAlbum.Entry, _ reason: [String], _ index: Int, y: Int,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let rect = Rect(x: 0, y: y, width: width, height: 1 + reason.count)
    let words = WhyWords(language: context.language, me: context.me)
    canvas.write(
      entry.finding.isSeen ? "✓" : "✗", x: 1, y: y,
      style: context.theme[entry.finding.isSeen ? .marker : .alert])
    let time = context.momentTime(entry.post.postedAt)
    let timeWidth = TextWidth.width(of: time)
    canvas.write(
      TextWidth.clipped(words.summary(of: entry.post), to: width - timeWidth - 5), x: 3, y: y,
      style: context.theme[.text])
    canvas.write(
      time, x: max(3, width - timeWidth - 1), y: y, style: context.theme[.secondary],
      maxWidth: max(0, width - 3))
    for (row, text) in reason.enumerated() {
      canvas.write(
        text, x: 3, y: y + 1 + row, style: context.theme[.secondary], maxWidth: max(0, width - 3))
    }
    if index == list.selectedIndex { canvas.mark(rect, in: context) }
    canvas.onClick(rect, .openPost(entry.id))
  }
}
