import Domain
import TerminalKit
import WorldStore

extension MomentComposeScreen {
  // MARK: Writing

  mutating func write(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .key(let key):
      let before = editor
      _ = editor.handle(key, width: textWidth)
      return edited(from: before, in: context)
    case .paste(let text):
      let before = editor
      let room = MomentContent.textMax - editor.characters.count
      editor.insert(text.prefix(max(0, room)))
      if text.count >= Self.longPaste { rest.isPasted = true }
      return edited(from: before, wasCut: text.count > room, in: context)
    case .caretToEnd(let row):
      part = .text
      let layout = editor.layout(width: textWidth)
      editor.moveCaret(to: layout.position(atColumn: textWidth, row: row, of: editor))
      revealCaret()
    case .scrollText(let rows): scrollText(by: rows)
    default: preconditionFailure("not about the text: \(intent)")
    }
    return []
  }

  /// A text of which so many characters came at once counts as pasted (M14).
  static let longPaste = 200

  /// After an edit of the text, which may not grow beyond its limit (M42).
  private mutating func edited(
    from before: TextEditor, wasCut: Bool = false, in context: ScreenContext
  ) -> [Effect] {
    let isTooLong =
      editor.characters.count > max(MomentContent.textMax, before.characters.count)
    if isTooLong { editor = before }
    if editor.isEmpty { rest.isPasted = false }
    isKept = false
    revealCaret()
    guard isTooLong || wasCut else { return [] }
    return [.notice(Notice(context(Refusal.postTooLong.sentence), kind: .refused))]
  }

  // MARK: Moving

  mutating func move(_ move: ListMove) {
    switch move {
    case .up: step(-1)
    case .down: step(1)
    case .pageUp, .halfUp, .top: focus(.text)
    case .pageDown, .halfDown, .bottom: focus(.post)
    }
  }

  private mutating func step(_ step: Int) {
    if part == .text, editor.moveByRow(step, width: textWidth) {
      revealCaret()
    } else if let next = Part(rawValue: part.rawValue + step) {
      focus(next)
    }
  }

  mutating func focus(_ part: Part) {
    self.part = part
    if part == .text { revealCaret() }
  }

  var textWidth: Int { PostMeasure(columns: size.columns).width }

  mutating func revealCaret() {
    let layout = editor.layout(width: textWidth)
    let visible = ComposeLayout(self, rows: layout.rows.count).textHeight
    let row = layout.caret.row
    textTop = min(max(textTop, row - visible + 1), row)
    textTop = min(textTop, max(0, layout.rows.count - visible))
  }

  private mutating func scrollText(by rows: Int) {
    let count = editor.layout(width: textWidth).rows.count
    let visible = ComposeLayout(self, rows: count).textHeight
    textTop = min(max(0, textTop + rows), max(0, count - visible))
  }
}
