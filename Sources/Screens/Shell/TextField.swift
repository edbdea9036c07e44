package import TerminalKit

/// A one-line text field: what was typed and where the caret is.
package struct TextField: Hashable, Sendable {
  private var editor: TextEditor

  package var text: String { editor.text }

  /// What a key does in a text field.
  package enum Edit: Hashable, Sendable {
    case insert(String)
    case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
    case left, right, start, end

    /// `nil`: the key is no edit.
    package init?(_ key: Key) {
      switch key {
      case .character(let character): self = .insert(String(character))
      case .backspace, .control("h"): self = .deleteBackward
      case .delete: self = .deleteForward
      case .control("w"): self = .deleteWord
      case .control("u"): self = .deleteToStart
      case .control("k"): self = .deleteToEnd
      case .left: self = .left
      case .right: self = .right
      case .home, .control("a"): self = .start
      case .end, .control("e"): self = .end
      default: return nil
      }
    }

    /// The editor's key for it.
    fileprivate var key: Key? {
      switch self {
      case .insert: nil
      case .deleteBackward: .backspace
      case .deleteForward: .delete
      case .deleteWord: .control("w")
      case .deleteToStart: .control("u")
      case .deleteToEnd: .control("k")
      case .left: .left
      case .right: .right
      case .start: .home
      case .end: .end
      }
    }
  }

  package init(_ text: String = "") { editor = TextEditor(text) }

  /// Does what the edit says; what can't stand in a field of this kind is left out as a whole.
  package mutating func apply(_ edit: Edit, as kind: FieldKind = .text) {
    if case .insert(let added) = edit {
      if takes(added, as: kind) { editor.insert(kind.admitted(added)) }
    } else if let key = edit.key {
      _ = editor.handle(key, width: Self.rowWidth)
    }
  }

  /// Whether a text can be inserted where the caret is.
  package func takes(_ added: String, as kind: FieldKind) -> Bool {
    var changed = editor
    changed.insert(kind.admitted(added))
    return kind.admits(changed.text)
  }

  /// The field is one row, however long its text.
  private static let rowWidth = 1_000_000

  /// Draws the text with the caret in sight; `sign` tells what the field is for.
  package func view<Intent>(
    on canvas: inout Canvas<Intent>, at rect: Rect, placeholder: String, sign: String = "⌕",
    kind: FieldKind = .text, in context: ScreenContext
  ) {
    let signWidth = canvas.write(
      "\(sign) \(kind.prefix)", x: rect.x, y: rect.y, style: context.theme[.secondary],
      maxWidth: rect.width)
    let x = rect.x + signWidth
    let room = max(0, rect.width - signWidth - 1)
    guard !text.isEmpty else {
      canvas.write(
        placeholder, x: x, y: rect.y, style: context.theme[.secondary], maxWidth: room)
      canvas.placeCursor(x: x, y: rect.y)
      return
    }
    var shown = Substring(text)
    var before = Substring(editor.textBeforeCaret)
    var width = TextWidth.width(of: before)
    while width > room, !before.isEmpty, !shown.isEmpty {
      shown.removeFirst()
      width -= TextWidth.width(of: String(before.removeFirst()))
    }
    canvas.write(shown, x: x, y: rect.y, style: context.theme[.text], maxWidth: room)
    canvas.placeCursor(x: x + width, y: rect.y)
  }
}
