package import TerminalKit

/// A one-line text field: what was typed and where the caret is.
package struct TextField: Hashable, Sendable {
  package private(set) var text = ""
  /// Characters before the caret.
  private var caret = 0

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
  }

  package init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  package mutating func apply(_ edit: Edit) {
    var characters = Array(text)
    switch edit {
    case .insert(let added):
      let line = added.filter { !$0.isNewline }
      characters.insert(contentsOf: line, at: caret)
      caret += line.count
    case .deleteBackward:
      guard caret > 0 else { return }
      caret -= 1
      characters.remove(at: caret)
    case .deleteForward:
      guard caret < characters.count else { return }
      characters.remove(at: caret)
    case .deleteWord:
      let start =
        characters[..<caret].lastIndex { $0.isWhitespace && $0 != characters[caret - 1] } ?? -1
      characters.removeSubrange((start + 1)..<caret)
      caret = start + 1
    case .deleteToStart:
      characters.removeSubrange(..<caret)
      caret = 0
    case .deleteToEnd: characters.removeSubrange(caret...)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .start: caret = 0
    case .end: caret = characters.count
    }
    // Letters may melt into those they have come to stand beside, as accents do.
    text = String(characters)
    caret = min(String(characters[..<caret]).count, text.count)
  }

  /// Draws the text with the caret in sight; `sign` tells what the field is for.
  package func view<Intent>(
    on canvas: inout Canvas<Intent>, at rect: Rect, placeholder: String, sign: String = "⌕",
    in context: ScreenContext
  ) {
    let signWidth = canvas.write(
      sign + " ", x: rect.x, y: rect.y, style: context.theme[.secondary], maxWidth: rect.width)
    let x = rect.x + signWidth
    let room = max(0, rect.width - signWidth - 1)
    guard !text.isEmpty else {
      canvas.write(
        placeholder, x: x, y: rect.y, style: context.theme[.secondary], maxWidth: room)
      canvas.placeCursor(x: x, y: rect.y)
      return
    }
    var shown = Substring(text)
    var before = text.prefix(caret)
    while TextWidth.width(of: before) > room, !shown.isEmpty {
      shown.removeFirst()
      before.removeFirst()
    }
    canvas.write(shown, x: x, y: rect.y, style: context.theme[.text], maxWidth: room)
    canvas.placeCursor(x: x + TextWidth.width(of: before), y: rect.y)
  }
}
