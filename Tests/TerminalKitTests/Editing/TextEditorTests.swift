import TerminalKit
import Testing

struct TextEditorTests {
  /// An editor from text with `|` at the caret.
  private func editor(_ marked: String) -> TextEditor {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var editor = TextEditor(parts.joined())
    editor.moveCaret(to: parts.first?.count ?? 0)
    return editor
  }

  private func marked(_ editor: TextEditor) -> String {
    editor.textBeforeCaret + "|" + editor.characters.dropFirst(editor.caret)
  }

  @Test(arguments: [
    ("|", "a", "a|"), ("你|好", "x", "你x|好"), ("ab|", "Backspace", "a|"), ("|ab", "Backspace", "|ab"),
    ("|ab", "Delete", "|b"), ("ab|", "Delete", "ab|"), ("a👨‍👩‍👧|b", "Backspace", "a|b"),
    ("e\u{301}|", "Backspace", "|"), ("🇨🇳|🇺🇸", "Left", "|🇨🇳🇺🇸"), ("|🇨🇳🇺🇸", "Right", "🇨🇳|🇺🇸"),
    ("|ab", "Left", "|ab"), ("ab|", "Right", "ab|"), ("a\nb|c", "Home", "a\n|bc"),
    ("a|b\nc", "End", "ab|\nc"), ("a\nb|c", "C-a", "a\n|bc"), ("a\nb|c", "C-Home", "|a\nbc"),
    ("a|\nb", "C-End", "a\nb|"), ("one two|", "C-w", "one |"), ("one two  |", "C-w", "one |"),
    ("one|two", "C-w", "|two"), ("|one", "C-w", "|one"), ("你好世界|", "C-w", "你好世|"),
    ("say 你好|", "M-b", "say 你|好"), ("one two|", "M-b", "one |two"), ("|one two", "M-f", "one| two"),
    ("one| two", "M-f", "one two|"), ("|one two", "M-d", "| two"), ("ab\ncd|ef", "C-u", "ab\n|ef"),
    ("ab\n|", "C-u", "ab\n|"), ("a|b\ncd", "C-k", "a|\ncd"), ("ab|\ncd", "C-k", "ab|cd"),
    ("one two|", "C-w C-y C-y", "one twotwo|"), ("a|b", "M-Enter", "a\n|b"),
    ("a|b", "C-j", "a\n|b"),
    ("ab|", "C-d", "ab|"), ("|", "C-y", "|"), ("one, two|", "M-BS", "one, |"),
  ])
  func `a key does what it does in every editor`(before: String, keys: String, after: String) throws
  {
    var editor = editor(before)
    for event in try KeyScript.events(keys) {
      guard case .key(let key) = event else { continue }
      let isUsed = editor.handle(key, width: 20)
      #expect(isUsed)
    }
    #expect(marked(editor) == after)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .function(1), .control("p"), .pageUp])
  func `a key that is no editing key is left to the screen`(key: Key) {
    var editor = editor("a|b")
    let isUsed = editor.handle(key, width: 20)
    #expect(!isUsed)
    #expect(marked(editor) == "a|b")
  }

  @Test func `text joins with what is beside it`() {
    var accent = editor("e|x")
    accent.insert("\u{301}")
    #expect(marked(accent) == "e\u{301}|x")
    #expect(accent.characters.count == 2)

    var flags = editor("|🇺🇸🇬🇧")
    flags.insert("\u{1F1E8}")
    #expect(flags.characters == Array(flags.text))
  }

  @Test func `control characters are not inserted, line ends become one kind`() {
    var editor = TextEditor()
    editor.insert("a\u{1B}[2J\r\nb\u{0}")
    #expect(editor.text == "a[2J\nb")
  }

  @Test(arguments: [
    ("|", 5, [""], 0, 0), ("abc|", 5, ["abc"], 3, 0), ("abcde|", 5, ["abcde", ""], 0, 1),
    ("abcd|e", 5, ["abcde"], 4, 0), ("你好|", 5, ["你好"], 4, 0), ("你好吗|", 5, ["你好", "吗"], 2, 1),
    ("你好|吗", 4, ["你好", "吗"], 0, 1), ("ab\n|", 5, ["ab", ""], 0, 1),
    ("abcde|\nx", 5, ["abcde", "", "x"], 0, 1),
    ("one two|", 5, ["one ", "two"], 3, 1), ("ab   |", 4, ["ab  ", " "], 1, 1),
    ("e\u{301}|", 5, ["e\u{301}"], 1, 0),
  ])
  func `the caret stands where the next character will appear`(
    text: String, width: Int, rows: [String], column: Int, row: Int
  ) {
    let layout = editor(text).layout(width: width)
    #expect(layout.rows == rows)
    #expect(layout.caret == Position(column: column, row: row))
  }

  @Test func `up and down keep to their column and stop at the ends`() {
    var editor = editor("abcdef\nxy\nabcd|ef")
    let steps: [(Key, Bool, String)] = [
      (.up, true, "abcdef\nxy|\nabcdef"), (.up, true, "abcd|ef\nxy\nabcdef"),
      (.up, false, "abcd|ef\nxy\nabcdef"), (.down, true, "abcdef\nxy|\nabcdef"),
      (.down, true, "abcdef\nxy\nabcd|ef"), (.down, false, "abcdef\nxy\nabcd|ef"),
    ]
    for (key, isUsed, text) in steps {
      let answer = editor.handle(key, width: 20)
      #expect(answer == isUsed)
      #expect(marked(editor) == text)
    }
  }

  @Test func `up and down go by the rows on the screen, not by lines`() {
    var editor = editor("你好世界|")
    _ = editor.handle(.up, width: 4)
    #expect(editor.caret == 2)
  }

  @Test(arguments: [
    (0, 0, 0), (1, 0, 1), (2, 0, 1), (3, 0, 1), (9, 0, 1), (0, 1, 2), (9, 1, 3), (0, 9, 3),
    (0, -1, 0),
  ])
  func `a click finds the nearest place`(column: Int, row: Int, position: Int) {
    let editor = TextEditor("你好吗")
    let found = editor.layout(width: 4).position(atColumn: column, row: row, of: editor)
    #expect(found == position)
  }

  @Test(arguments: 1...20)
  func `whatever is typed, text and characters agree and the caret is among them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .control("w"), .control("k"),
      .control("u"), .control("y"), .alt("b"), .alt("f"), .alt("d"), .altEnter,
      .controlMotion(.home),
    ]
    var editor = TextEditor()
    for _ in 0..<150 {
      let width = Int.random(in: 1...12, using: &generator)
      if Bool.random(using: &generator) {
        editor.insert(generator.hostileText(maxPieces: 3))
      } else {
        _ = editor.handle(keys.randomElement(using: &generator) ?? .left, width: width)
      }
      #expect(editor.characters == Array(editor.text), "seed \(seed)")
      #expect((0...editor.characters.count).contains(editor.caret), "seed \(seed)")
      let layout = editor.layout(width: width)
      #expect(layout.rows.indices.contains(layout.caret.row), "seed \(seed)")
      #expect((0..<width).contains(layout.caret.column), "seed \(seed)")
      let rows = layout.rows.joined()
      #expect(rows == editor.text.filter { $0 != "\n" }, "seed \(seed)")
    }
  }
}
