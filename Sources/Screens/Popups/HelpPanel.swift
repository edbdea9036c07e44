package import TerminalKit

/// What can be done here, from the key tables: found by word, or by pressing the key in question.
package struct HelpPanel: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case type(Character)
    case erase
    case press(Key)
    case close
  }

  private let sections: [CommandSection]
  private var query = ""
  /// A key that was pressed to find out what it does.
  private var pressed: Key?
  private var top = 0
  private var height = 1

  init(sections: [CommandSection]) { self.sections = sections }

  package var closesBeside: Bool { true }
  package func title(in context: ScreenContext) -> String { context(.help) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.escape], .close, .close, hinted: true),
    Binding([.up], .move(.up), .up),
    Binding([.down], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
    Binding([.backspace], .erase, .eraseSearch),
  ])

  /// A letter both searches for words and asks for the key; any other key asks for itself.
  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    if case .character(let character) = key { return .type(character) }
    return .press(key)
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(
      columns: min(available.columns, 76),
      rows: min(available.rows, max(6, lines(in: context).count + 2)))
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - 2)
    clamp(lines(in: context).count)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .close: return [.pop]
    case .type(let character):
      pressed = query.isEmpty ? .character(character) : nil
      query.append(character)
      top = 0
    case .erase:
      if !query.isEmpty { query.removeLast() }
      pressed = nil
      top = 0
    case .press(let key):
      pressed = key
      query = ""
      top = 0
    case .move(let move):
      switch move {
      case .up: top -= 1
      case .down: top += 1
      case .pageUp, .halfUp: top -= height
      case .pageDown, .halfDown: top += height
      case .top: top = 0
      case .bottom: top = .max / 2
      }
    }
    clamp(lines(in: context).count)
    return []
  }

  private mutating func clamp(_ count: Int) {
    top = min(max(0, top), max(0, count - height))
  }

  private enum Line {
    case heading(String)
    case command(Command)
    case term(HelpTerm)
  }

  private func lines(in context: ScreenContext) -> [Line] {
    // What the pressed key does comes first, then what the word is found in.
    let byKey = sections.flatMap(\.commands).filter { command in
      pressed.map { command.keys.contains($0) } ?? false
    }
    return byKey.map { .command($0) }
      + sections.flatMap { section -> [Line] in
        let found = section.commands.filter { matchesWord($0, in: context) }
        return found.isEmpty ? [] : [.heading(section.title)] + found.map { .command($0) }
      } + terms(in: context)
  }

  private func terms(in context: ScreenContext) -> [Line] {
    guard pressed == nil || !query.isEmpty else { return [] }
    let found = HelpTerm.all.filter { term in
      query.isEmpty || context(term.word).localizedLowercaseContains(query)
        || context(term.meaning).localizedLowercaseContains(query)
    }
    return found.isEmpty
      ? [] : [.heading(context(.helpTerms))] + found.map { .term($0) }
  }

  private func matchesWord(_ command: Command, in context: ScreenContext) -> Bool {
    if query.isEmpty { return pressed == nil && !command.keys.isEmpty }
    return context(command.name).localizedLowercaseContains(query)
      || command.keys.contains { $0.name.localizedLowercaseContains(query) }
  }

  /// Wide enough for the keys of every command, as far as there is room for both.
  private func keyWidth(of width: Int) -> Int {
    let widest = sections.flatMap(\.commands).map { TextWidth.width(of: keyNames($0)) }.max() ?? 0
    return min(widest, width / 2)
  }

  /// Of a long row of keys its ends.
  private func keyNames(_ command: Command) -> String {
    let names = command.keys.map(\.name)
    guard names.count > Self.keysShown, let first = names.first, let last = names.last else {
      return names.joined(separator: " ")
    }
    return "\(first) … \(last)"
  }

  private static let keysShown = 8

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    let asked = query.isEmpty ? pressed?.name ?? "" : query
    if asked.isEmpty {
      canvas.write(
        context(.searchKeysOrWords), x: 0, y: 0, style: context.theme[.secondary],
        maxWidth: width)
    } else {
      canvas.write(asked, x: 0, y: 0, style: context.theme[.strong], maxWidth: width)
    }
    canvas.placeCursor(x: TextWidth.width(of: asked), y: 0)
    canvas.onWheel(
      Rect(x: 0, y: 0, width: width, height: canvas.size.rows), up: .move(.up),
      down: .move(.down))

    let keyWidth = keyWidth(of: width)
    let lines = lines(in: context)
    if lines.isEmpty {
      canvas.write(context(.nothingFound), x: 0, y: 2, style: context.theme[.secondary])
    }
    for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let y = index + 2
      switch line {
      case .heading(let text):
        canvas.write(text, x: 0, y: y, style: context.theme[.heading], maxWidth: width)
      case .term(let term):
        let used = canvas.write(
          context(term.word), x: 1, y: y, style: context.theme[.text], maxWidth: width - 1)
        canvas.write(
          TextWidth.clipped(" = " + context(term.meaning), to: width - 1 - used), x: 1 + used,
          y: y, style: context.theme[.secondary])
      case .command(let command):
        canvas.write(
          TextWidth.clipped(keyNames(command), to: keyWidth), x: 1, y: y,
          style: context.theme[.hintKey])
        let x = keyWidth + 3
        let used = canvas.write(
          TextWidth.clipped(context(command.name), to: width - x), x: x, y: y,
          style: context.theme[.text])
        if let reason = command.unavailable {
          canvas.write(
            TextWidth.clipped(" – " + context(reason), to: width - x - used), x: x + used, y: y,
            style: context.theme[.secondary])
        }
      }
    }
  }
}

extension String {
  /// Whether `part` occurs in it, upper and lower case alike.
  func localizedLowercaseContains(_ part: String) -> Bool {
    lowercased().contains(part.lowercased())
  }
}
