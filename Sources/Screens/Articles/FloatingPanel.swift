import Domain
import TerminalKit
import WorldStore

/// The floating windows (浮窗): pages put aside, to be opened from anywhere (A43).
///
/// ```
/// ▌1 Six Hours of Broth           慢厨房
///  2 Which tram is the last?      九级台阶
/// ```
struct FloatingPanel: Popup {
  enum Intent: Hashable, Sendable {
    case move(ListMove)
    case choose
    case chooseAt(Int)
    case remove
    case close
  }

  private struct Line: Hashable, Sendable {
    var page: FloatingPage
    /// `nil` for what can't be read any more.
    var title: String?
    var source: String
    /// Of a Mini Program.
    var handle: String?
  }

  private var lines: [Line] = []
  private var selected = 0
  private var height = 1

  init() {}

  var closesBeside: Bool { true }
  func title(in context: ScreenContext) -> String { context(.floatingWindows) }

  var keys: KeyTable<Intent> { lines.isEmpty ? Self.emptyTable : Self.table }

  private static let closing = Binding<Intent>(
    [.escape] + Keys.left + [.character("q"), .function(2)], .close, .close, hinted: true)
  private static let emptyTable = KeyTable<Intent>([closing])
  private static let table = KeyTable<Intent>(
    ListMove.bindings { .move($0) } + [
      Binding(Keys.open, .choose, .open, hinted: true),
      Binding([.delete, .backspace, .character("x")], .remove, .cancelFloating, hinted: true),
      closing,
    ])

  func intent(for key: Key) -> Intent? {
    if case .character(let character) = key, let digit = character.wholeNumberValue,
      lines.indices.contains(digit - 1)
    {
      return .chooseAt(digit - 1)
    }
    return keys[key]
  }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(available.columns, 56)
    let rows = lines.isEmpty ? empty(width: width, in: context).count : FloatingPage.most
    return Size(columns: width, rows: rows)
  }

  mutating func layout(_ size: Size, in context: ScreenContext) { height = max(1, size.rows) }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    var lines: [Line] = []
    for page in try reader.floatingPages() {
      switch page {
      case .article(let id):
        let card = try reader.articleCard(id)
        lines.append(Line(page: page, title: card?.title, source: card?.accountName ?? ""))
      case .miniProgram(let id):
        let row = try reader.miniPrograms().first { $0.id == id }
        lines.append(
          Line(
            page: page, title: row?.name[context.language], source: context(.miniProgramWord),
            handle: row?.handle))
      }
    }
    self.lines = lines
    selected = min(selected, max(0, lines.count - 1))
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: selected = max(0, selected - 1)
      case .down: selected = max(0, min(lines.count - 1, selected + 1))
      case .top, .pageUp, .halfUp: selected = 0
      case .bottom, .pageDown, .halfDown: selected = max(0, lines.count - 1)
      }
      return []
    case .choose: return open(selected)
    case .chooseAt(let index): return open(index)
    case .remove:
      return lines.indices.contains(selected)
        ? [.perform(.setFloating(lines[selected].page, false))] : []
    case .close: return [.pop]
    }
  }

  private func open(_ index: Int) -> [Effect] {
    guard lines.indices.contains(index) else { return [] }
    switch lines[index].page {
    case .article(let id): return [.pop, .push(ArticleScreen(article: id))]
    case .miniProgram:
      let link = lines[index].handle.map { MiniProgramLink($0) }
      return [.pop] + (link.map(MiniProgramDoor.open) ?? [])
    }
  }

  private func empty(width: Int, in context: ScreenContext) -> [Substring] {
    TextWrap.wrapped(context(.nothingFloats), width: max(1, width))
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    if lines.isEmpty {
      for (y, line) in empty(width: width, in: context).enumerated() {
        canvas.write(line, x: 0, y: y, style: context.theme[.secondary])
      }
      return
    }
    let first = max(0, min(selected - height + 1, lines.count - height))
    for (y, index) in (first..<lines.count).prefix(height).enumerated() {
      let line = lines[index]
      let row = Rect(x: 0, y: y, width: width, height: 1)
      let source = TextWidth.clipped(line.source, to: max(0, width / 3))
      let end = width - TextWidth.width(of: source)
      canvas.write("\(index + 1)", x: 1, y: y, style: context.theme[.secondary])
      canvas.write(
        TextWidth.clipped(line.title ?? context(.articleGone), to: max(0, end - 5)), x: 3, y: y,
        style: context.theme[line.title == nil ? .secondary : .text])
      canvas.write(source, x: end - 1, y: y, style: context.theme[.secondary])
      if index == selected { canvas.mark(row, in: context) }
      canvas.onClick(row, .chooseAt(index))
    }
  }
}
