package import TerminalKit

/// A text to read, with what can be copied of it: the whole of a folded message, a note, the details of a card.
package struct TextPanel: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case copy
    case close
  }

  private let heading: String
  private let text: String
  private let copied: String
  private var top = 0
  private var size = Size(columns: 0, rows: 0)
  private var lines: [String] = []

  /// `copying` is what goes to the clipboard; the text itself where nothing else is said.
  package init(title: String, text: String, copying: String? = nil) {
    heading = title
    self.text = text
    copied = copying ?? text
  }

  package var closesBeside: Bool { true }
  package func title(in context: ScreenContext) -> String { heading }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    ListMove.bindings { .move($0) } + [
      Binding([.character("y")], .copy, .copy, hinted: true),
      .closing(.close, with: [.enter]),
    ])

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(64, available.columns)
    let rows = TextWrap.wrapped(text, width: width)
    let widest = rows.map { TextWidth.width(of: $0) }.max() ?? 0
    let columns = min(width, max(widest, TextWidth.width(of: heading) + 4))
    return Size(columns: columns, rows: rows.count)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    lines = TextWrap.wrapped(text, width: max(1, size.columns)).map(String.init)
    scroll(to: top)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: scroll(to: top - 1)
      case .down: scroll(to: top + 1)
      case .pageUp: scroll(to: top - size.rows)
      case .pageDown: scroll(to: top + size.rows)
      case .halfUp: scroll(to: top - size.rows / 2)
      case .halfDown: scroll(to: top + size.rows / 2)
      case .top: scroll(to: 0)
      case .bottom: scroll(to: lines.count)
      }
      return []
    case .copy: return [.copy(copied), .notice(Notice(context(.copied))), .pop]
    case .close: return [.pop]
    }
  }

  private mutating func scroll(to row: Int) {
    top = min(max(0, row), max(0, lines.count - size.rows))
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let whole = Rect(canvas.size)
    canvas.onWheel(whole, up: .move(.up), down: .move(.down))
    for (index, line) in lines.dropFirst(top).prefix(canvas.size.rows).enumerated() {
      canvas.write(line, x: 0, y: index, style: context.theme[.text])
    }
    if top > 0 { canvas.write("▴", x: whole.width - 1, y: 0, style: context.theme[.hintKey]) }
    if top + size.rows < lines.count {
      canvas.write(
        "▾", x: whole.width - 1, y: whole.height - 1, style: context.theme[.hintKey])
    }
  }
}
