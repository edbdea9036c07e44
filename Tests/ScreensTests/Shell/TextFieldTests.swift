import Testing

@testable import Screens

@Suite struct TextFieldTests {
  /// What is inserted one after another, and what there is then.
  static let cases: [(inserted: [String], text: String)] = [
    (["e", "\u{301}", "a"], "e\u{301}a"),
    (["\u{301}", "\u{301}", "x"], "\u{301}\u{301}x"),
    (["🇫", "🇷", "🇩", "🇪", "!"], "🇫🇷🇩🇪!"),
    (["👩", "\u{200D}", "🚀", "x"], "👩\u{200D}🚀x"),
    (["a\nb", "c"], "abc"),
  ]

  @Test(arguments: cases)
  func `letters that melt into one keep the caret behind them`(inserted: [String], text: String) {
    var field = TextField()
    for piece in inserted { field.apply(.insert(piece)) }
    #expect(field.text == text)
    field.apply(.deleteBackward)
    #expect(field.text == String(text.dropLast()))
    field.apply(.deleteToStart)
    #expect(field.text == "")
  }

  @Test func `an accent before a letter, and what a deletion joins, leave the caret in the text`() {
    var field = TextField("ab")
    field.apply(.left)
    field.apply(.insert("\u{301}"))
    field.apply(.insert("c"))
    #expect(field.text == "a\u{301}cb")
    field = TextField("🇫x🇷")
    field.apply(.left)
    field.apply(.deleteBackward)
    field.apply(.insert("!"))
    #expect(field.text == "🇫🇷!")
  }
}
