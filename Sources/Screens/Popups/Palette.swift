package import TerminalKit

/// Every command there is now, found by typing part of its name, run by Enter.
package struct Palette: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case type(Character)
    case erase
    case run
    case runAt(Int)
    case close
  }

  private let sections: [CommandSection]
  private var query = ""
  private var selected = 0
  private var top = 0
  private var height = 1

  init(sections: [CommandSection]) { self.sections = sections }

  package var closesBeside: Bool { true }
  package func title(in context: ScreenContext) -> String { context(.commands) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .run, .choose, hinted: true),
    Binding([.escape], .close, .close, hinted: true),
    Binding([.up, .control("k")], .move(.up), .up),
    Binding([.down, .control("j")], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
    Binding([.backspace], .erase, .eraseSearch),
  ])

  package func intent(for key: Key) -> Intent? {
    if case .character(let character) = key { return .type(character) }
    return keys[key]
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 56, rows: min(available.rows, 16))
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - 2)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .close: return [.pop]
    case .type(let character):
      query.append(character)
      selected = 0
    case .erase:
      if !query.isEmpty { query.removeLast() }
      selected = 0
    case .run: return run(selected, in: context)
    case .runAt(let index): return run(index, in: context)
    case .move(let move):
      switch move {
      case .up: selected -= 1
      case .down: selected += 1
      case .pageUp, .halfUp: selected -= height
      case .pageDown, .halfDown: selected += height
      case .top: selected = 0
      case .bottom: selected = .max / 2
      }
    }
    let count = found(in: context).count
    selected = min(max(0, selected), max(0, count - 1))
    top = min(max(top, selected - height + 1), selected)
    return []
  }

  private func run(_ index: Int, in context: ScreenContext) -> [Effect] {
    let found = found(in: context)
    guard found.indices.contains(index) else { return [] }
    if let reason = found[index].unavailable {
      return [.notice(Notice(context(reason), kind: .refused))]
    }
    return [.answer(found[index].intent)]
  }

  private func found(in context: ScreenContext) -> [Command] {
    sections.flatMap(\.commands).filter { command in
      !command.isMove
        && (query.isEmpty || context(command.name).localizedLowercaseContains(query)
          || command.name.english.localizedLowercaseContains(query))
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    let shown = query.isEmpty ? context(.typeToFilter) : query
    canvas.write(
      shown, x: 0, y: 0, style: context.theme[query.isEmpty ? .secondary : .strong],
      maxWidth: width)
    canvas.placeCursor(x: TextWidth.width(of: query), y: 0)
    canvas.onWheel(
      Rect(x: 0, y: 0, width: width, height: canvas.size.rows), up: .move(.up),
      down: .move(.down))
    let found = found(in: context)
    if found.isEmpty {
      canvas.write(context(.nothingFound), x: 0, y: 2, style: context.theme[.secondary])
    }
    for (offset, command) in found.dropFirst(top).prefix(height).enumerated() {
      let index = top + offset
      let y = offset + 2
      let row = Rect(x: 0, y: y, width: width, height: 1)
      let style = context.theme[command.unavailable == nil ? .text : .secondary]
      canvas.write(context(command.name), x: 2, y: y, style: style, maxWidth: width - 18)
      let key = command.keys.first?.name ?? ""
      canvas.write(
        key, x: width - TextWidth.width(of: key) - 1, y: y, style: context.theme[.secondary])
      if index == selected { canvas.mark(row, in: context) }
      canvas.onClick(row, .runAt(index))
    }
  }
}
