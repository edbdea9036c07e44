import TerminalKit

/// A page of things to fill in, to choose and to open, each with its name before it.
///
/// ```
///   Remark             › 老安
/// ▌ Tags               Work 工作
///   Privacy            ● Chats, Moments  ○ Chats Only
///
///   Send
/// ```
/// Where there is no room beside the names, what belongs to them stands below.
package struct FormPage<Part: Hashable & Sendable>: Sendable {
  package struct Entry: Hashable, Sendable {
    /// `nil`: it can't be chosen.
    var part: Part?
    var name: String
    var control: Control

    init(_ part: Part, _ name: String, _ control: Control) {
      self.part = part
      self.name = name
      self.control = control
    }

    private init(name: String, control: Control) {
      self.name = name
      self.control = control
    }

    static var gap: Entry { Entry(name: "", control: .gap) }
    static func note(_ text: String) -> Entry { Entry(name: text, control: .note) }
  }

  package enum Control: Hashable, Sendable {
    /// A line to be typed in.
    case field(placeholder: String, kind: FieldKind = .text)
    /// One of a few that are all in sight.
    case choices([String], chosen: Int?)
    /// It leads further, and tells what was chosen there.
    case door(String, isSet: Bool)
    /// What the page is for, or why that can't be done now.
    case button(reason: String?)
    /// Words to read.
    case note
    case gap
  }

  /// What a key or a click means on the page.
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case edit(TextField.Edit)
    case next
    case previous
    case select(Part)
    case choose(Part, Int)
  }

  /// What the screen has to see to.
  package enum Answer: Hashable, Sendable {
    case choose(Part, Int)
    /// A door or a button.
    case open(Part)
    /// What is typed has changed.
    case edited(Part)
  }

  private var entries: [Entry] = []
  private var fields: [Part: TextField] = [:]
  private var list = LineList<Part>()
  private var width = 0

  init() {}

  // MARK: State

  var selectedID: Part? { list.selectedID }
  func text(of part: Part) -> String { fields[part]?.text ?? "" }
  mutating func setText(_ text: String, of part: Part) { fields[part] = TextField(text) }
  mutating func select(_ part: Part) { list.select(part) }

  /// Whether what is typed goes to a field.
  var isTyping: Bool { fieldKind != nil }

  /// What the field in hand takes.
  private var fieldKind: FieldKind? {
    guard let part = list.selectedID, case .field(_, let kind)? = entry(part)?.control else {
      return nil
    }
    return kind
  }

  /// Why something typed has no place in the field in hand.
  func reason(against intent: Intent) -> Word? {
    guard case .edit(.insert(let text)) = intent, let kind = fieldKind, let part = list.selectedID,
      !(fields[part] ?? TextField()).takes(text, as: kind)
    else { return nil }
    return kind.reason
  }

  /// Whether the one selected leads further.
  var leadsOn: Bool {
    guard let part = list.selectedID else { return false }
    switch entry(part)?.control {
    case .door, .button: return true
    default: return false
    }
  }

  mutating func layout(_ size: Size) {
    list.layout(height: size.rows)
    guard size.columns != width else { return }
    width = size.columns
    measure()
  }

  mutating func set(_ entries: [Entry]) {
    self.entries = entries
    measure()
  }

  private mutating func measure() {
    let column = column
    list.set(entries.map { .init($0.part, height: height(of: $0, column: column)) })
  }

  private func entry(_ part: Part) -> Entry? { entries.first { $0.part == part } }

  /// `nil`: nothing for the screen to do.
  mutating func update(_ intent: Intent) -> Answer? {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .select(let part):
      list.select(part)
      switch entry(part)?.control {
      case .door, .button: return .open(part)
      default: break
      }
    case .edit(let edit):
      guard let kind = fieldKind, let part = list.selectedID else { return nil }
      fields[part, default: TextField()].apply(edit, as: kind)
      return .edited(part)
    case .next: return list.choice().flatMap { step($0, by: 1) }
    case .previous: return list.choice().flatMap { step($0, by: -1) }
    case .choose(let part, let choice):
      list.select(part)
      return .choose(part, choice)
    }
    return nil
  }

  private func step(_ part: Part, by step: Int) -> Answer? {
    switch entry(part)?.control {
    case .choices(let names, let chosen):
      .choose(
        part, ((chosen ?? (step > 0 ? -1 : 0)) + step + names.count) % max(1, names.count))
    case .door, .button: step > 0 ? .open(part) : nil
    default: nil
    }
  }

  // MARK: Keys

  /// What can be done with what leads further; `name` tells what Enter does there.
  static func openingBindings<Outer: Sendable>(
    _ name: Word = .open, _ outer: (Intent) -> Outer
  ) -> [Binding<Outer>] {
    [
      Binding(
        [.enter, .character(" "), .right, .character("l")], outer(.next), name, hinted: true)
    ] + ListMove.bindings { outer(.move($0)) }
  }

  /// What can be done with choices, among which both ways lead.
  static func choosingBindings<Outer: Sendable>(_ outer: (Intent) -> Outer) -> [Binding<Outer>] {
    [
      Binding(
        [.right, .enter, .character(" "), .character("l")], outer(.next), .nextChoice,
        hinted: true),
      Binding(
        [.left, .character("h"), .character("b")], outer(.previous), .previousChoice, hinted: true),
    ] + ListMove.bindings { outer(.move($0)) }
  }

  /// What can be done beside typing.
  static func typingBindings<Outer: Sendable>(_ outer: (Intent) -> Outer) -> [Binding<Outer>] {
    [
      Binding([.enter, .down], outer(.move(.down)), .nextField, hinted: true),
      Binding([.up], outer(.move(.up)), .up),
      Binding([.pageUp], outer(.move(.top)), .toTop),
      Binding([.pageDown], outer(.move(.bottom)), .toBottom),
    ]
  }

  /// What a key that is bound to nothing types.
  func edit(for key: Key) -> Intent? { isTyping ? TextField.Edit(key).map { .edit($0) } : nil }
  func edit(forPaste text: String) -> Intent? { isTyping ? .edit(.insert(text)) : nil }

  // MARK: Places

  /// Where what belongs to the names begins; `nil`: below them.
  private var column: Int? {
    let names = entries.compactMap { entry in
      switch entry.control {
      case .field, .choices, .door: TextWidth.width(of: entry.name)
      case .button, .note, .gap: nil
      }
    }
    let beside = 2 + (names.max() ?? 0) + 3
    return width - beside >= 20 ? beside : nil
  }

  private func height(of entry: Entry, column: Int?) -> Int {
    switch entry.control {
    case .choices(let names, _): places(of: names, column: column).map(\.maxY).max() ?? 1
    case .field: column == nil ? 2 : 1
    case .door(let value, _): column == nil && !value.isEmpty ? 2 : 1
    case .note: max(1, TextWrap.wrapped(entry.name, width: max(1, width - 4)).count)
    case .button, .gap: 1
    }
  }

  /// Where the choices of an entry stand, from its first row.
  private func places(of names: [String], column: Int?) -> [Rect] {
    let left = column ?? 4
    let widths = names.map { TextWidth.width(of: $0) + 2 }
    let columns = Self.columns(for: widths, within: width - left)
    return names.indices.map { index in
      let place = index % columns.count
      return Rect(
        x: left + columns[..<place].reduce(0) { $0 + $1 + Self.gapWidth },
        y: (column == nil ? 1 : 0) + index / columns.count, width: widths[index], height: 1)
    }
  }

  /// Between choices that stand side by side.
  private static var gapWidth: Int { 2 }

  /// The widths of the columns that all choices stand in: in as few rows as there is room for, and these about even, so
  /// that no last one is left alone.
  private static func columns(for widths: [Int], within room: Int) -> [Int] {
    for rows in 1...max(1, widths.count) {
      let count = (widths.count + rows - 1) / rows
      let columns = (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
      }
      if columns.reduce(0, +) + gapWidth * (count - 1) <= room { return columns }
    }
    return [widths.max() ?? 0]
  }

  // MARK: View

  func view<Outer>(
    on canvas: inout Canvas<Outer>, in context: ScreenContext, intent: (Intent) -> Outer
  ) {
    canvas.onWheel(Rect(canvas.size), up: intent(.wheel(-1)), down: intent(.wheel(1)))
    let column = column
    for (line, y) in list.visible {
      let entry = entries[line]
      let rect = Rect(
        x: 0, y: y, width: canvas.size.columns, height: height(of: entry, column: column))
      draw(entry, in: rect, column: column, on: &canvas, context, intent)
      guard line == list.selectedIndex else { continue }
      if isTyping {
        // The caret marks it; a coloured ground would hide what is typed in some terminals.
        for y in rect.y..<rect.maxY {
          canvas.write("▌", x: 0, y: y, style: context.theme[.text])
        }
      } else {
        canvas.mark(rect, in: context)
      }
    }
  }

  private func draw<Outer>(
    _ entry: Entry, in rect: Rect, column: Int?, on canvas: inout Canvas<Outer>,
    _ context: ScreenContext, _ intent: (Intent) -> Outer
  ) {
    let room = max(0, rect.width - 3)
    guard let part = entry.part else {
      let rows = TextWrap.wrapped(entry.name, width: max(1, rect.width - 4))
      for (row, text) in rows.enumerated() {
        canvas.write(text, x: 2, y: rect.y + row, style: context.theme[.secondary])
      }
      return
    }
    canvas.onClick(rect, intent(.select(part)))
    var used = 0
    if case .button(let reason) = entry.control {
      used = canvas.write(
        entry.name, x: 2, y: rect.y, style: context.theme[reason == nil ? .marker : .secondary],
        maxWidth: room)
    } else {
      canvas.write(
        TextWidth.clipped(entry.name, to: room), x: 2, y: rect.y, style: context.theme[.text])
    }
    let x = column ?? 4
    let y = rect.y + (column == nil ? 1 : 0)
    let place = Rect(x: x, y: y, width: max(0, rect.width - x - 1), height: 1)
    switch entry.control {
    case .choices(let names, let chosen):
      for (index, choice) in places(of: names, column: column).enumerated() {
        let choice = choice.offset(x: 0, y: rect.y)
        canvas.write(
          (index == chosen ? "● " : "○ ") + names[index], x: choice.x, y: choice.y,
          style: context.theme[index == chosen ? .strong : .secondary])
        canvas.onClick(choice, intent(.choose(part, index)))
      }
    case .field(let placeholder, _):
      drawField(part, placeholder, at: place, on: &canvas, in: context)
    case .door(let value, let isSet):
      canvas.write(
        TextWidth.clipped(value, to: place.width), x: x, y: y,
        style: context.theme[isSet ? .link : .secondary])
    case .button(let reason):
      canvas.write(
        TextWidth.clipped(reason ?? "", to: max(0, room - used - 2)), x: used + 4, y: rect.y,
        style: context.theme[.secondary])
    case .note, .gap: break
    }
  }

  /// What is typed stands where it will be read.
  private func drawField<Outer>(
    _ part: Part, _ placeholder: String, at place: Rect, on canvas: inout Canvas<Outer>,
    in context: ScreenContext
  ) {
    if part == list.selectedID {
      (fields[part] ?? TextField()).view(
        on: &canvas, at: Rect(x: place.x - 2, y: place.y, width: place.width + 2, height: 1),
        placeholder: placeholder, sign: "›", in: context)
      return
    }
    let text = text(of: part)
    canvas.write(
      TextWidth.clipped(text.isEmpty ? placeholder : text, to: place.width), x: place.x,
      y: place.y, style: context.theme[text.isEmpty ? .secondary : .text])
  }
}

extension FormPage.Control {
  static func onOff(_ isOn: Bool, in context: ScreenContext) -> Self {
    .choices([context(.on), context(.off)], chosen: isOn ? 0 : 1)
  }
}
