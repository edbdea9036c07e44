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
}

extension FormPage.Control {
  static func onOff(_ isOn: Bool, in context: ScreenContext) -> Self {
    .choices([context(.on), context(.off)], chosen: isOn ? 0 : 1)
  }
}
