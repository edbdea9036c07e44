import Domain
import TerminalKit
import WorldStore

extension SearchScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-2), down: .wheel(2))
    field.view(
      on: &canvas, at: Rect(x: 1, y: 0, width: size.columns - 2, height: 1),
      placeholder: context(placeholder), in: context)
    if page.isWeb {
      TabStrip.view(
        on: &canvas, y: 1, tabs: SearchPage.tabs.map { ($0, context($0.tabName)) }, chosen: page,
        in: context, show: { .show($0) })
      drawFilters(on: &canvas, in: context)
    }
    let area = Rect(x: 0, y: top, width: size.columns, height: max(0, size.rows - top))
    canvas.inside(area) { canvas in
      for (index, y) in list.visible {
        draw(
          answer.lines[index], y: y, isSelected: index == list.selectedIndex, on: &canvas,
          in: context)
      }
    }
  }

  private var placeholder: Word {
    switch page {
    case .phone: .searchPhone
    case .web(nil): .search
    case .only(let section), .web(let section?): section.placeholder
    }
  }

  private func draw(
    _ line: SearchAnswer.Line, y: Int, isSelected: Bool, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    switch line {
    case .heading(let word): canvas.heading(context(word), y: y, in: context)
    case .searching:
      canvas.centred(context(.searching), y: y, style: context.theme[.secondary])
    case .nothing:
      canvas.centred(context(.noResults(query.text)), y: y, style: context.theme[.secondary])
    case .more(let section):
      drawChoice(
        "›", context(.more(section.word)), .more(section), y: y, isSelected: isSelected,
        on: &canvas, in: context)
    case .scope(let section):
      drawChoice(
        "⌕", context(section.word), .scope(section), y: y, isSelected: isSelected, on: &canvas,
        in: context)
    case .web:
      let parts = context.list(SearchSection.types.map { context($0.word) })
      let row = SearchLine(
        .sign(DiscoverEntry.search.sign.text, DiscoverEntry.search.sign.colour),
        name: context(.searchWeb(query.text)), text: parts)
      draw(row, .web, y: y, isSelected: isSelected, on: &canvas, in: context)
    case .hit(let section, let index):
      guard let source = answer.source(of: section) else { return }
      draw(
        source.line(index, in: section, in: context),
        .hit(section, source.target(index, in: section)), y: y, isSelected: isSelected,
        on: &canvas, in: context)
    }
  }

  private func draw(
    _ line: SearchLine, _ row: RowID, y: Int, isSelected: Bool,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: line.height)
    canvas.inside(rect) { line.draw(on: &$0, words: query.words, in: context) }
    canvas.onClick(rect, .openRow(row))
    if isSelected { canvas.mark(rect, in: context) }
  }

  private func drawChoice(
    _ sign: String, _ text: String, _ row: RowID, y: Int, isSelected: Bool,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    let x = AvatarTile.width
    canvas.write(sign, x: x, y: y, style: context.theme[.secondary])
    canvas.write(
      TextWidth.clipped(text, to: max(0, rect.width - x - 5)), x: x + 4, y: y,
      style: context.theme[.link])
    canvas.onClick(rect, .openRow(row))
    if isSelected { canvas.mark(rect, in: context) }
  }

  // MARK: The web part

  /// A filter of the tab: its name, its value, and what choosing it means.
  typealias Filter = (name: Word, value: Value, isSet: Bool, intent: Intent)

  enum Value {
    case word(Word)
    case text(String)
  }

  var filters: [Filter] {
    switch page {
    case .web(.moments): momentFilters
    case .web(.articles): articleFilters
    case .phone, .only, .web: []
    }
  }

  private var articleFilters: [Filter] {
    let order: Word = query.order == .newest ? .newestFirst : .mostReadFirst
    let whose: Word = query.isOfFollowed ? .followedAccounts : .anyone
    return [
      (.searchOrder, .word(order), query.order != .newest, .order),
      (.searchWithin, .word(query.span.word), query.span != .any, .time),
      (.searchBy, .word(whose), query.isOfFollowed, .followed),
    ]
  }

  private var momentFilters: [Filter] {
    [
      (
        .searchBy, query.author.map { .text($0.name) } ?? .word(.anyone), query.author != nil,
        .person
      ),
      (.searchWithin, .word(query.span.word), query.span != .any, .time),
    ]
  }

  private func drawFilters(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var x = 1
    let room = canvas.size.columns - 1
    for filter in filters {
      let start = x
      let value =
        switch filter.value {
        case .word(let word): context(word)
        case .text(let text): text
        }
      x += canvas.write(
        context(filter.name) + " ", x: x, y: 2, style: context.theme[.secondary],
        maxWidth: max(0, room - x))
      x += canvas.write(
        TextWidth.clipped(value, to: max(0, room - x)), x: x, y: 2,
        style: context.theme[filter.isSet ? .marker : .link])
      canvas.onClick(Rect(x: start, y: 2, width: x - start, height: 1), filter.intent)
      x += 3
    }
  }
}

extension SearchSpan {
  var word: Word {
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
