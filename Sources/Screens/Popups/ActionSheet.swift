package import TerminalKit

/// A short list of things to do with something (long-press menus, G50, C96).
///
/// Its answer is an intent of the screen that opened it.
package struct ActionSheet: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case choose
    case chooseAt(Int)
    case close
  }

  package struct Option: Sendable {
    package var title: String
    package var intent: any Sendable
    /// Why it can't be chosen now.
    package var unavailable: String?
    /// What the asking screen calls the command that does the same by a key of its own.
    package var command: Word?
    /// That key, which means the option here as well.
    fileprivate(set) var key: Key?
    /// Whether it is what holds now, which has a tick.
    package var isChosen: Bool

    package init(
      _ title: String, _ intent: any Sendable, unavailable: String? = nil,
      command: Word? = nil, isChosen: Bool = false
    ) {
      self.title = title
      self.intent = intent
      self.unavailable = unavailable
      self.command = command
      self.isChosen = isChosen
    }

    /// What stands at the right end of its row.
    fileprivate var sign: String {
      isChosen ? "✓" : unavailable == nil ? key?.name ?? "" : ""
    }
  }

  private let heading: String
  /// A question or warning above the options.
  private let message: String?
  private var options: [Option]
  /// What each option can also be chosen by.
  private var signs = Self.signs
  private var selected: Int
  private var height = 0

  /// The option at `selected` is in hand at first.
  package init(title: String, message: String? = nil, options: [Option], selected: Int = 0) {
    heading = title
    self.message = message
    self.options = options
    self.selected = selected
  }

  package var closesBeside: Bool { true }
  package func title(in context: ScreenContext) -> String { heading }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    ListMove.bindings { .move($0) } + [
      Binding(Keys.open, .choose, .choose, hinted: true),
      .closing(.close),
    ])

  /// The digits, then the letters that move nothing here.
  private static let signs: [Character] = "123456789abcdefghijklmnopqrstuvwxyz".filter {
    table[.character($0)] == nil
  }

  /// What Help tells of every menu.
  static let help = [
    Command(
      keys: signs.map { .character($0) }, name: .chooseBySign, unavailable: nil,
      intent: Intent.choose)
  ]

  package func intent(for key: Key) -> Intent? {
    if case .character(let character) = key, let place = signs.firstIndex(of: character),
      options.indices.contains(place)
    {
      return .chooseAt(place)
    }
    return keys[key] ?? options.firstIndex { $0.key == key }.map { .chooseAt($0) }
  }

  /// Learns the keys of the screen that asks, which are no other option's sign then.
  mutating func learn(_ commands: [Command]) {
    for index in options.indices {
      guard let name = options[index].command else { continue }
      options[index].key = commands.first { $0.name == name }?.keys.first
    }
    signs = Self.signs.filter { sign in !options.contains { $0.key == .character(sign) } }
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let widest =
      options.map { option in
        let reason = option.unavailable.map { TextWidth.width(of: $0) + 2 } ?? 0
        return TextWidth.width(of: option.title) + reason + 6
      }.max() ?? 0
    let signs = options.map { TextWidth.width(of: $0.sign) }.max() ?? 0
    let titleWidth = TextWidth.width(of: heading) + 4
    let width = max(
      widest + (signs > 0 ? signs + 2 : 0), titleWidth,
      message == nil ? 0 : min(48, available.columns))
    return Size(
      columns: min(width, available.columns), rows: options.count + messageLines(width: width).count
    )
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - messageLines(width: size.columns).count)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: selected = max(0, selected - 1)
      case .down: selected = min(options.count - 1, selected + 1)
      case .top, .pageUp, .halfUp: selected = 0
      case .bottom, .pageDown, .halfDown: selected = max(0, options.count - 1)
      }
      return []
    case .choose: return choose(selected)
    case .chooseAt(let index):
      selected = index
      return choose(index)
    case .close: return [.pop]
    }
  }

  private func choose(_ index: Int) -> [Effect] {
    guard options.indices.contains(index) else { return [.pop] }
    if let reason = options[index].unavailable {
      return [.notice(Notice(reason, kind: .refused))]
    }
    return [.answer(options[index].intent)]
  }

  private func messageLines(width: Int) -> [String] {
    message.map { TextWrap.wrapped($0, width: max(1, width)).map(String.init) } ?? []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var y = 0
    for line in messageLines(width: canvas.size.columns) {
      canvas.write(line, x: 0, y: y, style: context.theme[.text])
      y += 1
    }
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    let first = max(0, min(selected - height + 1, options.count - height))
    let top = y
    for (index, option) in options.enumerated().dropFirst(first) {
      let row = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
      let isSelected = index == selected
      let style = context.theme[option.unavailable == nil ? .text : .secondary]
      if signs.indices.contains(index) {
        canvas.write(String(signs[index]), x: 1, y: y, style: context.theme[.secondary])
      }
      let end = 3 + canvas.write(option.title, x: 3, y: y, style: style, maxWidth: row.width - 3)
      if let reason = option.unavailable {
        let room = row.width - end - 3
        canvas.write(
          TextWidth.clipped(reason, to: max(0, room)), x: end + 2, y: y,
          style: context.theme[.secondary])
      }
      let sign = option.sign
      let x = row.width - 2 - TextWidth.width(of: sign)
      if x > end {
        canvas.write(
          sign, x: x, y: y, style: context.theme[option.isChosen ? .marker : .hintKey])
      }
      if isSelected { canvas.mark(row, in: context) }
      canvas.onClick(row, .chooseAt(index))
      y += 1
    }
    markTheRest(above: first, from: top, on: &canvas, in: context)
  }

  /// That there are options out of sight.
  private func markTheRest(
    above first: Int, from top: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let x = canvas.size.columns - 1
    if first > 0 { canvas.write("▴", x: x, y: top, style: context.theme[.secondary]) }
    if first + height < options.count {
      canvas.write("▾", x: x, y: top + height - 1, style: context.theme[.secondary])
    }
  }
}

extension ActionSheet {
  /// The option that does nothing.
  package static func dismissal(_ title: String) -> Option { Option(title, Dismissed()) }

  /// The answer of whoever chose to do nothing; no screen knows it as an intent of its own.
  private struct Dismissed: Sendable {}
}
