import Domain
import TerminalKit

/// The input of a chat: a draft of several lines, what it quotes, and whom it mentions.
///
/// ```
/// │ Anna: shall we meet at eight?   ×
/// › half past is better for me▏
/// ```
/// It grows with the text up to five rows, then scrolls.
struct Composer: Sendable {
  private(set) var editor = TextEditor()
  /// The message that is being answered (G55).
  private(set) var quote: Quote?
  private var mentions: [Mention] = []
  private var width = 40

  static let rowsMax = 5
  private static let prompt = 2

  struct Quote: Hashable, Sendable {
    var id: Message.ID
    var text: String
  }

  /// Somebody chosen from the list of members; counted while the name stands in the text.
  struct Mention: Hashable, Sendable {
    /// `nil`: everyone (G112).
    var person: Person.ID?
    var name: String
  }

  var text: String { editor.text }
  /// What is sent of the text.
  var message: String { Sending.trimmed(text) }

  init(_ text: String = "") { editor = TextEditor(text) }

  // MARK: Changing

  mutating func layout(width: Int) { self.width = max(1, width - Self.prompt - 2) }

  /// Does what a key does in an editor; false if it is no such key, or is of no use there.
  mutating func handle(_ key: Key) -> Bool { editor.handle(key, width: width) }

  func handles(_ key: Key) -> Bool {
    switch key {
    case .character: return true
    default:
      var trial = self
      return trial.handle(key)
    }
  }

  mutating func insert(_ text: String) { editor.insert(text) }

  mutating func replace(with text: String) {
    editor = TextEditor(text)
    mentions = []
  }

  mutating func quote(_ quote: Quote?) { self.quote = quote }

  /// Whether the "@" before the caret may begin a name: one inside a word is part of an address.
  var beginsMention: Bool {
    let before = editor.textBeforeCaret
    guard before.last == "@" else { return false }
    let previous = before.dropLast().last
    return !(previous.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false)
  }

  /// Completes the "@" before the caret (G111).
  mutating func mention(_ mention: Mention) {
    if !editor.textBeforeCaret.hasSuffix("@") { editor.insert("@") }
    editor.insert(mention.name + " ")
    mentions.append(mention)
  }

  mutating func clear() {
    editor.clear()
    quote = nil
    mentions = []
  }

  /// Who is mentioned by what is left of the text.
  var mentioned: Message.Mentions {
    let present = mentions.filter { text.contains("@\($0.name)") }
    if present.contains(where: { $0.person == nil }) { return .everyone }
    var people: [Person.ID] = []
    for person in present.compactMap(\.person) where !people.contains(person) {
      people.append(person)
    }
    return .people(people)
  }

  // MARK: Drawing

  /// The rows it wants at its width.
  var height: Int {
    min(Self.rowsMax, editor.layout(width: width).rows.count) + (quote == nil ? 0 : 1)
  }

  /// Draws it at the top of the canvas, as high as that is; the caret shows while it is being written in.
  func view<Intent>(
    on canvas: inout Canvas<Intent>, hasCaret: Bool, dropQuote: Intent, in context: ScreenContext
  ) {
    var y = 0
    if let quote {
      canvas.write(
        TextWidth.clipped("│ \(quote.text)", to: canvas.size.columns - 5), x: 1, y: 0,
        style: context.theme[.secondary])
      let cross = Rect(x: canvas.size.columns - 3, y: 0, width: 3, height: 1)
      canvas.write("×", x: cross.x + 1, y: 0, style: context.theme[.secondary])
      canvas.onClick(cross, dropQuote)
      y = 1
    }
    canvas.write("›", x: 1, y: y, style: context.theme[hasCaret ? .marker : .secondary])
    let x = 1 + Self.prompt
    if editor.isEmpty {
      canvas.write(
        context(.writeMessage), x: x, y: y, style: context.theme[.secondary], maxWidth: width)
      if hasCaret { canvas.placeCursor(x: x, y: y) }
      return
    }
    canvas.write(
      editor, in: Rect(x: x, y: y, width: width, height: canvas.size.rows - y), signsAt: 1,
      hasCaret: hasCaret, in: context)
  }
}
