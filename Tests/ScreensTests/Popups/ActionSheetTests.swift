import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What a sheet's options are chosen by, and which is in hand.
struct ActionSheetTests {
  private static let context = ScreenContext(
    me: Person.ID(1), worldName: "test",
    clock: ClockState(now: Phone.start, isPaused: true, speed: 60))

  private func sheet(_ count: Int) -> ActionSheet {
    ActionSheet(title: "", options: (1...count).map { .init("option \($0)", $0) })
  }

  private static let signs: [(Character, ActionSheet.Intent)] = [
    ("1", .chooseAt(0)), ("9", .chooseAt(8)), ("a", .chooseAt(9)), ("f", .chooseAt(14)),
    ("i", .chooseAt(15)), ("m", .chooseAt(16)),
    // These move and close in every sheet.
    ("g", .move(.top)), ("h", .close), ("j", .move(.down)), ("k", .move(.up)), ("l", .choose),
    ("q", .close),
  ]

  @Test(arguments: signs)
  func `the tenth option and those after it are chosen by letters that do nothing else`(
    key: Character, intent: ActionSheet.Intent
  ) { #expect(sheet(17).intent(for: .character(key)) == intent) }

  @Test(arguments: [
    (Settings.Language.english, "Choose what stands beside it", "beside"),
    (.chinese, "选择旁边的项目", "旁边"),
  ])
  func `help tells of the signs beside the options, by word and by key`(
    language: Settings.Language, words: String, part: String
  ) throws {
    var phone = try Phone(columns: 80, rows: 40, language: language)
    try phone.press("? 7")
    #expect(phone.shows(words) && phone.shows("1 … "), "\(phone)")
    try phone.press("Backspace text:\(part)")
    #expect(phone.shows(words), "\(phone)")
  }

  @Test(arguments: [(80, 24), (40, 12), (140, 40)])
  func `a sheet as tall as may be leaves title and tabs to be seen`(
    columns: Int, rows: Int
  ) throws {
    var phone = try Phone(columns: columns, rows: rows)
    let (title, tabs) = (phone.lines[0], phone.lines[rows - 2])
    try phone.press("?")
    #expect(phone.lines[0] == title && phone.lines[rows - 2] == tabs, "\(phone)")
    #expect(phone.shows("╭") && phone.shows("╰"), "\(phone)")
  }

  @Test func `no option's sign is the key of another`() {
    var sheet = sheet(11)
    #expect(sheet.intent(for: .character("a")) == .chooseAt(9))
    sheet = ActionSheet(
      title: "",
      options: (1...11).map { .init("option \($0)", $0, command: $0 == 3 ? .hide : nil) })
    sheet.learn([Command(keys: [.character("a")], name: .hide, unavailable: nil, intent: 0)])
    #expect(sheet.intent(for: .character("a")) == .chooseAt(2))
    #expect(sheet.intent(for: .character("b")) == .chooseAt(9))
    #expect(sheet.intent(for: .character("c")) == .chooseAt(10))
  }

  @Test func `an option tells of the key that does the same, and that key means it here too`()
    throws
  {
    var sheet = ActionSheet(
      title: "",
      options: [
        .init("Mute", "mute", command: .muteOrNot), .init("Hide", "hide", command: .hide),
        .init("Pin", "pin", command: .stickOrNot),
      ])
    sheet.learn([
      Command(keys: [.character("o")], name: .muteOrNot, unavailable: nil, intent: 0),
      Command(keys: [.character("1")], name: .hide, unavailable: nil, intent: 0),
    ])
    #expect(sheet.intent(for: .character("o")) == .chooseAt(0))
    #expect(sheet.intent(for: .character("1")) == .chooseAt(1))
    #expect(sheet.intent(for: .character("2")) == .chooseAt(0))
    #expect(sheet.intent(for: .character("s")) == nil)
    let size = sheet.preferredSize(within: Size(columns: 60, rows: 9), in: Self.context)
    var canvas = Canvas<ActionSheet.Intent>(Surface(size: size))
    sheet.layout(size, in: Self.context)
    sheet.view(on: &canvas, in: Self.context)
    #expect(
      ScreenText.render(canvas.surface.frame).split(separator: "\n") == [
        "▌2 Mute   o", " 3 Hide   1", " 4 Pin",
      ])
  }

  @Test(arguments: [
    ("m", ["Mark as Unread  r", "Remove from Top  s"]), ("Enter Up m", ["Copy", "Forward"]),
    ("2 / text:Bo Enter m", ["Edit Contact  e", "Delete Contact  d"]),
  ])
  func `the menus of chats, messages and people tell of their keys`(
    keys: String, entries: [String]
  ) throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press("s r")
    try phone.press(keys)
    for entry in entries {
      let words = entry.split(separator: "  ")
      let line = phone.lines.first { $0.contains(words[0]) } ?? ""
      #expect(words.allSatisfy { line.contains($0) }, "\(phone)")
    }
  }

  @Test func `a sign without an option means nothing`() {
    #expect(sheet(9).intent(for: .character("a")) == nil)
    #expect(sheet(10).intent(for: .character("b")) == nil)
    #expect(sheet(1).intent(for: .character("0")) == nil)
  }

  @Test(arguments: [true, false])
  func `Enter alone does what is harmless and nothing that can't be undone`(isHarmless: Bool) {
    let context = Self.context
    let question: Effect =
      isHarmless
      ? .offer(.resendQuestion, .resend, "sent", in: context)
      : .confirm(.deleteMessageQuestion, .delete, "deleted", in: context)
    guard case .popup(let popup) = question, var sheet = popup as? ActionSheet else {
      Issue.record("no sheet: \(question)")
      return
    }
    let effects = sheet.update(.choose, in: context)
    guard case .answer(let answer)? = effects.first else {
      Issue.record("no answer: \(effects)")
      return
    }
    #expect((answer as? String) == (isHarmless ? "sent" : nil))
  }
}
