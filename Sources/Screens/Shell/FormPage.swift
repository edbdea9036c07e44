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
/// Of choices that don't stand in one row beside their name the chosen one alone is shown, as on the phone, and Enter opens
/// the list of them:
///
/// ```
///   Privacy          Chats, Moments ›
///   Hide My Posts               ○ Off
/// ```
/// Where there is no room beside the names, what is typed stands below.
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
    /// One of a few.
    case choices([String], chosen: Int?)
    /// What is on or off, with the words for both; chosen as 0 and 1.
    case toggle(Bool, on: String, off: String)
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
    /// What Enter means: a door opens, and so does a list of choices; what is on goes off.
    case enter
    case select(Part)
    case choose(Part, Int)
  }

  /// What the screen has to see to.
  package enum Answer: Hashable, Sendable {
    case choose(Part, Int)
    /// The list of a part's choices is to be opened (`sheet`).
    case list(Part)
    /// A door or a button.
    case open(Part)
    /// What is typed has changed.
    case edited(Part)
  }

  private(set) var entries: [Entry] = []
  private(set) var fields: [Part: TextField] = [:]
  private(set) var list = LineList<Part>()
  private(set) var width = 0

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

  /// Whether the one selected is on or off.
  var isToggle: Bool {
    guard let part = list.selectedID, case .toggle? = entry(part)?.control else { return false }
    return true
  }

  /// The list of a part's choices, the chosen one in hand.
  func sheet<Outer: Sendable>(of part: Part, intent: (Intent) -> Outer) -> ActionSheet {
    let entry = entry(part)
    let (names, chosen) = entry?.control.choices ?? ([], nil)
    return ActionSheet(
      title: entry?.name ?? "",
      options: names.enumerated().map { index, name in
        .init(name, intent(.choose(part, index)), isChosen: index == chosen)
      }, selected: chosen ?? 0)
  }

  private func entry(_ part: Part) -> Entry? { entries.first { $0.part == part } }

  /// `nil`: nothing for the screen to do.
  mutating func update(_ intent: Intent) -> Answer? {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .select(let part):
      list.select(part)
      guard let entry = entry(part) else { return nil }
      switch entry.control {
      case .door, .button: return .open(part)
      case .choices, .toggle: return isFolded(entry, column: column) ? enter(part) : nil
      case .field, .note, .gap: return nil
      }
    case .edit(let edit):
      guard let kind = fieldKind, let part = list.selectedID else { return nil }
      fields[part, default: TextField()].apply(edit, as: kind)
      return .edited(part)
    case .next: return list.choice().flatMap { step($0, by: 1) }
    case .previous: return list.choice().flatMap { step($0, by: -1) }
    case .enter: return list.choice().flatMap { enter($0) }
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
    case .toggle(let isOn, _, _): .choose(part, isOn ? 1 : 0)
    case .door, .button: step > 0 ? .open(part) : nil
    default: nil
    }
  }

  private func enter(_ part: Part) -> Answer? {
    guard case .choices? = entry(part)?.control else { return step(part, by: 1) }
    return .list(part)
  }
}

extension FormPage.Control {
  static func onOff(_ isOn: Bool, in context: ScreenContext) -> Self {
    .toggle(isOn, on: context(.on), off: context(.off))
  }

  /// What there is to choose from, and what is chosen.
  var choices: (names: [String], chosen: Int?)? {
    switch self {
    case .choices(let names, let chosen): (names, chosen)
    case .toggle(let isOn, let on, let off): ([on, off], isOn ? 0 : 1)
    case .field, .door, .button, .note, .gap: nil
    }
  }
}
