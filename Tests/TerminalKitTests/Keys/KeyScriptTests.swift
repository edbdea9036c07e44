import TerminalKit
import Testing

struct KeyScriptTests {
  /// A script and the events it stands for.
  struct Script: Sendable, CustomTestStringConvertible {
    let words: String
    let events: [TerminalEvent]
    var testDescription: String { words.debugDescription }

    init(_ words: String, _ events: [TerminalEvent]) {
      self.words = words
      self.events = events
    }
  }

  @Test(arguments: [
    Script("j", [.key(.character("j"))]), Script("Enter Esc", [.key(.enter), .key(.escape)]),
    Script("C-p", [.key(.control("p"))]), Script("C-P", [.key(.control("p"))]),
    Script("C-Space", [.key(.control("@"))]),
    Script("C-i", [.key(.tab)]), Script("C-[", [.key(.escape)]), Script("M-x", [.key(.alt("x"))]),
    Script("M-Enter", [.key(.altEnter)]), Script("S-Tab", [.key(.backTab)]),
    Script("C-Right", [.key(.controlMotion(.right))]),
    Script("S-Up", [.key(.shift(.up))]), Script("M-Left", [.key(.altMotion(.left))]),
    Script("F12", [.key(.function(12))]),
    Script("text:你好", [.key(.character("你")), .key(.character("好"))]),
    Script("'text:a b'", [.key(.character("a")), .key(.character(" ")), .key(.character("b"))]),
    Script("paste:x*2", [.paste("x*2")]),
    Script("j*3", Array(repeating: .key(.character("j")), count: 3)),
    Script("*", [.key(.character("*"))]),
    Script("Comma ,", [.key(.character(",")), .key(.character(","))]),
    Script("\\", [.key(.character("\\"))]), Script("", []),
    Script("2 '", [.key(.character("2")), .key(.character("'"))]),
    Script("\" j", [.key(.character("\"")), .key(.character("j"))]),
    Script("' 'text:a '", [.key(.character("'")), .key(.character("a")), .key(.character(" "))]),
    Script(
      "click:3,4",
      [
        .mouse(MouseEvent(.press(.left), at: Position(column: 2, row: 3))),
        .mouse(MouseEvent(.release(.left), at: Position(column: 2, row: 3))),
      ]
    ),
    Script("wheeldown:1,1", [.mouse(MouseEvent(.wheelDown, at: Position(column: 0, row: 0)))]),
    Script(
      "drag:1,1,5,2",
      [
        .mouse(MouseEvent(.press(.left), at: Position(column: 0, row: 0))),
        .mouse(MouseEvent(.drag(.left), at: Position(column: 4, row: 1))),
        .mouse(MouseEvent(.release(.left), at: Position(column: 4, row: 1))),
      ]
    ),
  ])
  func `a script says which keys are pressed`(script: Script) throws {
    #expect(try KeyScript.events(script.words) == script.events)
  }

  @Test(arguments: [
    ("Entr", KeyScriptError.unknownWord("Entr")), ("click:0,1", .unknownWord("click:0,1")),
    ("click:1", .unknownWord("click:1")), ("F13", .unknownWord("F13")), ("''", .unknownWord("")),
    ("C-Enter", .unknownWord("C-Enter")), ("'text:a", .openQuote),
    ("j 'k", .openQuote),
  ])
  func `a word that is no key is refused by name`(script: String, error: KeyScriptError) {
    #expect(throws: error) { try KeyScript.events(script) }
  }

  @Test(
    arguments: [
      (.character("j"), "j"), (.character(" "), "Space"), (.control("p"), "Ctrl-P"),
      (.control("@"), "Ctrl-Space"), (.backTab, "Shift-Tab"), (.altMotion(.left), "Alt-Left"),
      (.controlMotion(.pageUp), "Ctrl-PageUp"), (.function(5), "F5"), (.alt("x"), "Alt-x"),
      (.escape, "Esc"), (.altEnter, "Alt-Enter"),
    ] as [(Key, String)])
  func `a key has the name people know it by`(key: Key, name: String) {
    #expect(key.name == name)
  }
}
