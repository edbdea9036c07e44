package import TerminalKit

/// One line of text to be typed, which may stay empty.
///
/// Its answer is an intent of the screen that opened it.
package struct TextPrompt: Popup {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case done
    case close
  }

  private let heading: String
  private let placeholder: String
  private let action: Word
  private let answer: @Sendable (String) -> any Sendable
  private var field = TextField()

  /// `answer` makes the intent from what was typed; `action` names what Enter does.
  package init(
    title: String, placeholder: String, action: Word,
    answer: @escaping @Sendable (String) -> any Sendable
  ) {
    heading = title
    self.placeholder = placeholder
    self.action = action
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

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 48, rows: 3)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit): field.apply(edit)
    case .done: return [.answer(answer(field.text))]
    case .close: return [.pop]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    field.view(
      on: &canvas, at: Rect(x: 0, y: 0, width: canvas.size.columns, height: 1),
      placeholder: placeholder, sign: "›", in: context)
    let text = context(action)
    let width = TextWidth.width(of: text)
    let button = Rect(x: canvas.size.columns - width - 1, y: 2, width: width, height: 1)
    canvas.write(text, x: button.x, y: button.y, style: context.theme[.link])
    canvas.onClick(button, .done)
  }
}
