package import TerminalKit

/// One line of text to be typed, which may stay empty, below what there is to know before.
///
/// Its answer is an intent of the screen that opened it.
package struct TextPrompt: Popup {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case done
    case close
  }

  private let heading: String
  /// What stands above the line to be typed in.
  private let message: String?
  private let placeholder: String
  private let action: Word
  private let kind: FieldKind
  private let check: @Sendable (String) -> Word?
  private let answer: @Sendable (String) -> any Sendable
  private var field: TextField

  /// `answer` makes the intent from what was typed, which begins as `text`; `action` names what Enter does, and `check`
  /// tells why it can't be done with what has been typed.
  package init(
    title: String, message: String? = nil, text: String = "", placeholder: String, action: Word,
    kind: FieldKind = .text, check: @escaping @Sendable (String) -> Word? = { _ in nil },
    answer: @escaping @Sendable (String) -> any Sendable
  ) {
    heading = title
    self.message = message
    field = TextField(text)
    self.placeholder = placeholder
    self.action = action
    self.kind = kind
    self.check = check
    self.answer = answer
  }

  package func title(in context: ScreenContext) -> String { heading }

  package var keys: KeyTable<Intent> {
    KeyTable([
      Binding([.enter], .done, action, hinted: true),
      Binding([.escape], .close, .cancel, hinted: true),
    ])
  }

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map(Intent.edit)
  }

  package func intent(forPaste text: String) -> Intent? { .edit(.insert(text)) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .edit(.insert(let text)): field.takes(text, as: kind) ? nil : kind.reason
    case .done: check(field.text)
    case .edit, .close: nil
    }
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(48, available.columns)
    return Size(columns: width, rows: messageLines(width: width).count + 3)
  }

  /// Of a very long list its beginning, so that the line to be typed in keeps its place.
  private func messageLines(width: Int) -> [String] {
    guard let message else { return [] }
    return CardLines.rows(of: message, width: max(1, width), max: Self.messageRows) + [""]
  }

  private static let messageRows = 4

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit): field.apply(edit, as: kind)
    case .done: return [.answer(answer(field.text))]
    case .close: return [.pop]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let lines = messageLines(width: canvas.size.columns).suffix(max(0, canvas.size.rows - 1))
    for (index, line) in lines.enumerated() {
      canvas.write(line, x: 0, y: index, style: context.theme[.text])
    }
    let y = lines.count
    field.view(
      on: &canvas, at: Rect(x: 0, y: y, width: canvas.size.columns, height: 1),
      placeholder: placeholder, sign: "›", kind: kind, in: context)
    canvas.foot(
      action, unless: field.text.isEmpty ? nil : check(field.text), y: y + 2, .done, in: context)
  }
}
