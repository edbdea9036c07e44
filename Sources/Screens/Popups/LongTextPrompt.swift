package import TerminalKit

/// A text of several lines to be typed, below what there is to know before.
///
/// ```
/// All members will be notified.
///
///   Sunday 07:40, bottom of Nine Steps.
///   Who borrows the rope flakes the rope.▏
///
///                               Publish
/// ```
/// Enter answers, Alt-Enter begins a new line. Its answer is an intent of the screen that opened it.
package struct LongTextPrompt: Popup {
  package enum Intent: Hashable, Sendable {
    case edit(Key)
    case insert(String)
    case done
    case close
  }

  private let heading: String
  private let message: String
  private let placeholder: String
  private let action: Word
  private let check: @Sendable (String) -> Word?
  private let answer: @Sendable (String) -> any Sendable
  private let start: String
  private var editor: TextEditor
  private var width = 1

  /// `answer` makes the intent from what was typed, which begins as `text`; `action` names what Enter does, and `check`
  /// tells why it can't be done with what has been typed.
  package init(
    title: String, message: String, text: String, placeholder: String, action: Word,
    check: @escaping @Sendable (String) -> Word?,
    answer: @escaping @Sendable (String) -> any Sendable
  ) {
    heading = title
    self.message = message
    self.placeholder = placeholder
    self.action = action
    self.check = check
    self.answer = answer
    start = text
    editor = TextEditor(text)
  }

  package func title(in context: ScreenContext) -> String { heading }

  package var keys: KeyTable<Intent> {
    KeyTable([
      Binding([.enter], .done, action, hinted: true),
      Binding([.altEnter, .control("j")], .insert("\n"), .newLine, hinted: true),
      Binding([.escape], .close, .cancel, hinted: true),
    ])
  }

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    if case .character = key { return .edit(key) }
    var trial = editor
    return trial.handle(key, width: width) ? .edit(key) : nil
  }

  package func intent(forPaste text: String) -> Intent? { .insert(text) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .done ? check(editor.text) : nil
  }

  // MARK: State

  private static let widest = 60
  private static let textRows = 8

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(Self.widest, available.columns)
    return Size(columns: width, rows: messageLines(width: width).count + Self.textRows + 3)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    width = max(1, size.columns - Self.edge - 1)
  }

  private static let edge = 2

  private func messageLines(width: Int) -> [String] {
    TextWrap.wrapped(message, width: max(1, width)).map(String.init)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let key): _ = editor.handle(key, width: width)
    case .insert(let text): editor.insert(text)
    case .done: return [.answer(answer(editor.text))]
    case .close: return [.pop]
    }
    return []
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    // Where there is little room the text has it.
    let isRoomy = size.rows >= 7
    var y = 0
    if isRoomy {
      for line in messageLines(width: size.columns) {
        canvas.write(line, x: 0, y: y, style: context.theme[.secondary])
        y += 1
      }
      y += 1
    }
    let rect = Rect(
      x: Self.edge, y: y, width: width, height: max(1, size.rows - y - (isRoomy ? 2 : 1)))
    if editor.isEmpty {
      canvas.write(
        placeholder, x: rect.x, y: y, style: context.theme[.secondary], maxWidth: rect.width)
    }
    canvas.write(editor, in: rect, signsAt: 0, hasCaret: context.hasFocus, in: context)
    guard size.rows > 1 else { return }
    canvas.foot(
      action, unless: editor.text == start ? nil : check(editor.text), y: size.rows - 1, .done,
      in: context)
  }
}
