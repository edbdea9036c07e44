import TerminalKit
import Testing

struct KeyScriptTests {
  @Test(
    arguments: [
      ("j", [.key(.character("j"))]), ("Enter Esc", [.key(.enter), .key(.escape)]),
      ("C-p", [.key(.control("p"))]), ("C-P", [.key(.control("p"))]),
      ("C-Space", [.key(.control("@"))]),
      ("C-i", [.key(.tab)]), ("C-[", [.key(.escape)]), ("M-x", [.key(.alt("x"))]),
      ("M-Enter", [.key(.altEnter)]), ("S-Tab", [.key(.backTab)]),
      ("C-Right", [.key(.controlMotion(.right))]),
      ("S-Up", [.key(.shift(.up))]), ("M-Left", [.key(.altMotion(.left))]),
      ("F12", [.key(.function(12))]),
      ("text:你好", [.key(.character("你")), .key(.character("好"))]),
      ("'text:a b'", [.key(.character("a")), .key(.character(" ")), .key(.character("b"))]),
      ("paste:x*2", [.paste("x*2")]), ("j*3", Array(repeating: .key(.character("j")), count: 3)),
      ("*", [.key(.character("*"))]), ("Comma ,", [.key(.character(",")), .key(.character(","))]),
      ("\\", [.key(.character("\\"))]), ("", []),
      ("2 '", [.key(.character("2")), .key(.character("'"))]),
      ("\" j", [.key(.character("\"")), .key(.character("j"))]),
      ("' 'text:a '", [.key(.character("'")), .key(.character("a")), .key(.character(" "))]),
      (
        "click:3,4",
        [
          .mouse(MouseEvent(.press(.left), at: Position(column: 2, row: 3))),
          .mouse(MouseEvent(.release(.left), at: Position(column: 2, row: 3))),
        ]
      ),
      ("wheeldown:1,1", [.mouse(MouseEvent(.wheelDown, at: Position(column: 0, row: 0)))]),
      (
        "drag:1,1,5,2",
        [
          .mouse(MouseEvent(.press(.left), at: Position(column: 0, row: 0))),
          .mouse(MouseEvent(.drag(.left), at: Position(column: 4, row: 1))),
          .mouse(MouseEvent(.release(.left), at: Position(column: 4, row: 1))),
        ]
      ),
    ] as [(String, [TerminalEvent])])
  func `a script says which keys are pressed`(script: String, events: [TerminalEvent]) throws {
    #expect(try KeyScript.events(script) == events)
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
