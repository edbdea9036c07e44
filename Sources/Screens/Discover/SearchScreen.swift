package import Domain
package import TerminalKit
package import WorldStore

/// Search (搜一搜): posts of Moments that have the words that are being typed, by whom and how old they may be (D32).
///
/// ```
///  ⌕ 火锅
///  From: Anyone   Time: Any time
///
///   何   何苗                               Yesterday
/// ▌      周末一起去吃火锅
/// ```
/// Only what one may see is found.
package struct SearchScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case move(ListMove)
    case wheel(Int)
    case open
    case openMoment(Moment.ID)
    case person
    case chooseAuthor(NamedPerson)
    case anyone
    case time
    case setSpan(SearchSpan)
  }

  private var field = TextField()
  private var author: NamedPerson?
  private var span = SearchSpan.any
  private var moments = MomentResults()
  private var isLoaded = false
  private var size = Size(columns: 0, rows: 0)

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.search) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .open, .open, hinted: true),
    Binding([.control("f")], .person, .searchBy, hinted: true),
    Binding([.control("t")], .time, .searchWithin, hinted: true),
    Binding([.up], .move(.up), .up),
    Binding([.down], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
  ])

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map { .edit($0) }
  }
  package func intent(forPaste text: String) -> Intent? { .edit(.insert(text)) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard intent == .open, moments.selected == nil else { return nil }
    return words.isEmpty ? .typeWords : .nothingFound
  }

  // MARK: State

  private var words: SearchWords { SearchWords(field.text) }

  private var top: Int { size.rows < 8 ? 2 : 3 }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    moments.layout(height: max(1, size.rows - top))
  }

  package var needsLoad: Bool { moments.needsLoad }
  package var readsOn: Bool { moments.readsOn }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try moments.load(from: reader, worldHasChanged: !moments.needsLoad)
  }

  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) { try moments.readOn(from: reader) }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit): field.apply(edit)
    case .move(let move): moments.move(move)
    case .wheel(let rows): moments.wheel(by: rows)
    case .open: return moments.selected.map { open($0) } ?? []
    case .openMoment(let id):
      moments.select(id)
      return open(id)
    case .person:
      if author == nil {
        return [
          .popup(
            FriendPicker(.author, title: .searchBy, choice: FriendChoice()) { choice in
              choice.people.first.map { Intent.chooseAuthor($0) } ?? .anyone
            })
        ]
      }
      author = nil
    case .chooseAuthor(let person): author = person
    case .anyone: author = nil
    case .time:
      return [
        .popup(
          ActionSheet(
            title: context(.searchWithin),
            options: SearchSpan.allCases.map {
              ActionSheet.Option(context($0.word), Intent.setSpan($0))
            }))
      ]
    case .setSpan(let span): self.span = span
    }
    let words = words
    moments.look(
      for: words.isEmpty ? nil : MomentSearch(words, by: author?.id, within: span))
    return []
  }

  private func open(_ id: Moment.ID) -> [Effect] { [.push(MomentScreen(moment: id))] }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-2), down: .wheel(2))
    field.view(
      on: &canvas, at: Rect(x: 1, y: 0, width: size.columns - 2, height: 1),
      placeholder: context(.searchMoments), in: context)
    drawFilters(on: &canvas, in: context)
    let area = Rect(x: 0, y: top, width: size.columns, height: max(0, size.rows - top))
    canvas.inside(area) { drawResults(on: &$0, in: context) }
  }

  private func drawFilters(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var x = 1
    let filters: [(name: Word, value: String, isSet: Bool, intent: Intent)] = [
      (.searchBy, author?.name ?? context(.anyone), author != nil, .person),
      (.searchWithin, context(span.word), span != .any, .time),
    ]
    for filter in filters {
      let start = x
      let room = canvas.size.columns - 1
      x += canvas.write(
        context(filter.name) + " ", x: x, y: 1, style: context.theme[.secondary],
        maxWidth: max(0, room - x))
      x += canvas.write(
        TextWidth.clipped(filter.value, to: max(0, room - x)), x: x, y: 1,
        style: context.theme[filter.isSet ? .marker : .link])
      canvas.onClick(Rect(x: start, y: 1, width: x - start, height: 1), filter.intent)
      x += 3
    }
  }

  private func drawResults(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let words = words
    guard !words.isEmpty else { return }
    for (index, y) in moments.list.visible {
      let row = moments.rows[index]
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: MomentResults.rowHeight)
      canvas.inside(rect) { draw(row, words, on: &$0, in: context) }
      canvas.onClick(rect, .openMoment(row.id))
      if index == moments.list.selectedIndex { canvas.mark(rect, in: context) }
    }
    let foot = moments.list.totalHeight - moments.list.top
    guard foot < canvas.size.rows else { return }
    if !moments.isComplete {
      canvas.centred(context(.searching), y: foot, style: context.theme[.secondary])
    } else if moments.rows.isEmpty {
      canvas.centred(context(.noResults(field.text)), y: foot, style: context.theme[.secondary])
    }
  }

  private func draw(
    _ row: MomentRow, _ words: SearchWords, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let x = MomentLayout.textX + 2
    canvas.avatar(row.avatar, badge: .none, x: 2, y: 0, in: context)
    let time = context.listTime(row.postedAt)
    let timeWidth = TextWidth.width(of: time)
    let showsTime = width >= x + timeWidth + 8
    canvas.write(
      TextWidth.clipped(
        row.authorName, to: max(0, width - x - 1 - (showsTime ? timeWidth + 1 : 0))),
      x: x, y: 0, style: context.theme[.link])
    if showsTime {
      canvas.write(time, x: width - timeWidth - 1, y: 0, style: context.theme[.secondary])
    }
    let excerpt = SearchExcerpt(
      row.passage(with: words), words: words, width: max(0, width - x - 1))
    canvas.write(excerpt, x: x, y: 1, role: .text, in: context)
  }
}

extension MomentRow {
  /// Of its texts the first in which one of the words stands.
  fileprivate func passage(with words: SearchWords) -> String {
    let card: String? =
      switch content.media {
      case .link(let card): card.title
      case .miniProgram(_, let title, _, _): title
      case .music(let title, _): title
      case .photos, .video, .article, nil: article?.title
      }
    let texts = [content.text, card, content.location].compactMap(\.self)
    return texts.first { !words.ranges(in: $0).isEmpty } ?? content.text
  }
}

extension SearchSpan {
  fileprivate var word: Word {
    switch self {
    case .any: .anyTime
    case .day: .lastDay
    case .week: .lastWeek
    case .month: .lastMonth
    case .halfYear: .lastHalfYear
    case .year: .lastYear
    }
  }
}
