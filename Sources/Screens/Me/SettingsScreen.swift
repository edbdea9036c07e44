import Domain
package import TerminalKit
package import WorldStore

/// Settings (设置): every choice is made in place and holds at once.
///
/// ```
/// ▌ Language           ● English  ○ 中文
///   Theme              ● Dark  ○ Light
///                      ○ Monochrome
///   Do Not Disturb     ○ On  ● Off
/// ```
/// Where there is no room beside the names the choices stand below them.
package struct SettingsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case next
    case previous
    case select(Entry)
    case choose(Entry, Int)
  }

  package enum Entry: Hashable, Sendable, CaseIterable {
    case language, theme, doNotDisturb, preview, speed, mouse

    var word: Word {
      switch self {
      case .language: .language
      case .theme: .theme
      case .doNotDisturb: .doNotDisturb
      case .preview: .previewText
      case .speed: .speedOfTime
      case .mouse: .mouseSetting
      }
    }
  }

  /// World seconds per second that are offered.
  private static let speeds = [1, 10, 60, 300, 900, 3600]

  private var list = LineList<Entry>()
  private var width = 0

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.settings) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(
        [.enter, .character(" "), .right, .character("l")], .next, .nextChoice, hinted: true),
      Binding([.character("b")], .previous, .previousChoice),
    ] + ListMove.bindings { .move($0) })

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    width = size.columns
    list.layout(height: size.rows)
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    list.set(
      Entry.allCases.map { .init($0, height: arrangement(of: $0, in: context).height) })
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .next: return list.selectedID.map { step($0, by: 1, in: context) } ?? []
    case .previous: return list.selectedID.map { step($0, by: -1, in: context) } ?? []
    case .select(let entry): list.select(entry)
    case .choose(let entry, let choice):
      list.select(entry)
      return choose(entry, choice, in: context)
    }
    return []
  }

  /// The language decides how wide the words are, so the lines are laid out anew when it may have changed.
  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    arrange(in: context)
  }

  private func step(_ entry: Entry, by step: Int, in context: ScreenContext) -> [Effect] {
    let choices = choices(of: entry, in: context)
    let chosen = choices.firstIndex(where: \.isChosen) ?? 0
    return choose(entry, (chosen + step + choices.count) % choices.count, in: context)
  }

  private func choose(_ entry: Entry, _ choice: Int, in context: ScreenContext) -> [Effect] {
    var settings = context.settings
    switch entry {
    case .language: settings.language = Settings.Language.allCases[choice]
    case .theme: settings.theme = Settings.ThemeChoice.allCases[choice]
    case .doNotDisturb: settings.doNotDisturb = choice == 0
    case .preview: settings.showsPreview = choice == 0
    case .speed: return [.clock(.speed(speeds(in: context)[choice]))]
    case .mouse: return [.setMouse(choice == 0)]
    }
    return settings == context.settings ? [] : [.perform(.changeSettings(settings))]
  }

  // MARK: Choices

  private struct Choice: Hashable {
    var text: String
    var isChosen: Bool
  }

  private func choices(of entry: Entry, in context: ScreenContext) -> [Choice] {
    func onOff(_ isOn: Bool) -> [Choice] {
      [
        Choice(text: context(.on), isChosen: isOn), Choice(text: context(.off), isChosen: !isOn),
      ]
    }
    let settings = context.settings
    return switch entry {
    case .language:
      Settings.Language.allCases.map {
        Choice(text: context(.language($0)), isChosen: $0 == settings.language)
      }
    case .theme:
      Settings.ThemeChoice.allCases.map {
        Choice(text: context(.theme($0)), isChosen: $0 == settings.theme)
      }
    case .doNotDisturb: onOff(settings.doNotDisturb)
    case .preview: onOff(settings.showsPreview)
    case .speed:
      speeds(in: context).map { Choice(text: "\($0)×", isChosen: $0 == context.clock.speed) }
    case .mouse: onOff(context.isMouseOn)
    }
  }

  /// Those that are offered, and the present one if it is another.
  private func speeds(in context: ScreenContext) -> [Int] {
    let speed = context.clock.speed
    return Self.speeds.contains(speed) ? Self.speeds : (Self.speeds + [speed]).sorted()
  }

  /// Where the choices of an entry stand, from its first row.
  private struct Arrangement {
    var places: [(choice: Choice, rect: Rect)] = []
    var height = 1
  }

  private func arrangement(of entry: Entry, in context: ScreenContext) -> Arrangement {
    let names = Entry.allCases.map { TextWidth.width(of: context($0.word)) }
    let beside = 2 + (names.max() ?? 0) + 3
    let isBeside = width - beside >= 20
    let left = isBeside ? beside : 4
    let top = isBeside ? 0 : 1
    let choices = choices(of: entry, in: context)
    let widths = choices.map { TextWidth.width(of: $0.text) + 2 }
    let columns = Self.columns(for: widths, within: width - left)
    var arrangement = Arrangement()
    for (index, choice) in choices.enumerated() {
      let place = index % columns.count
      let x = left + columns[..<place].reduce(0) { $0 + $1 + Self.gap }
      let y = top + index / columns.count
      arrangement.places.append((choice, Rect(x: x, y: y, width: widths[index], height: 1)))
      arrangement.height = y + 1
    }
    return arrangement
  }

  /// Between choices that stand side by side.
  private static let gap = 2

  /// The widths of the columns that all choices stand in: in as few rows as there is room for, and these about even, so
  /// that no last one is left alone.
  private static func columns(for widths: [Int], within room: Int) -> [Int] {
    for rows in 1...max(1, widths.count) {
      let count = (widths.count + rows - 1) / rows
      let columns = (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
      }
      if columns.reduce(0, +) + gap * (count - 1) <= room { return columns }
    }
    return [widths.max() ?? 0]
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    for (line, y) in list.visible {
      let entry = Entry.allCases[line]
      let arrangement = arrangement(of: entry, in: context)
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: arrangement.height)
      canvas.write(
        context(entry.word), x: 2, y: y, style: context.theme[.text], maxWidth: rect.width - 2)
      canvas.onClick(rect, .select(entry))
      for (index, place) in arrangement.places.enumerated() {
        let mark = place.choice.isChosen ? "● " : "○ "
        canvas.write(
          mark + place.choice.text, x: place.rect.x, y: y + place.rect.y,
          style: context.theme[place.choice.isChosen ? .strong : .secondary])
        canvas.onClick(place.rect.offset(x: 0, y: y), .choose(entry, index))
      }
      if line == list.selectedIndex { canvas.mark(rect, in: context) }
    }
  }
}
