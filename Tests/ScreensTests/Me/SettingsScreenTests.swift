import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct SettingsScreenTests {
  @Test func `The language changes at once, there and back`() throws {
    var phone = try Phone(columns: 70)
    try phone.press("4 G Enter")
    #expect(phone.shows("● English"))
    try phone.press("Enter")
    let ticked = phone.lines.filter { $0.contains("✓") }
    #expect(ticked.count == 1 && ticked[0].contains("1 English"), "\(phone)")
    try phone.press("Down Enter")
    #expect(phone.shows("设置"))
    #expect(phone.shows("● 中文"))
    try phone.press("l")
    #expect(phone.shows("Settings"))
  }

  @Test(arguments: [
    (66, "  Speed of Time        ○ 1×  ○ 10×  ● 60×  ○ 300×  ○ 900×  ○ 3600×"),
    (65, "  Speed of Time        60× ›"), (24, "  Speed of Time   60× ›"),
  ])
  func `Of choices that don't stand in one row the chosen one is shown, and a list has the others`(
    columns: Int, row: String
  ) throws {
    var phone = try Phone(columns: columns, rows: 24)
    try phone.press("4 G Enter")
    let line = try #require(phone.lines.firstIndex { $0.contains("Speed of Time") })
    #expect(phone.lines[line] == row)
    #expect(phone.lines[line + 1].contains("Mouse"))
    try phone.press("click:4,\(line + 1)")
    #expect(phone.shows("╭") == (columns < 66), "\(phone)")
    try phone.press(columns < 66 ? "Down Enter" : "Enter Down Enter")
    #expect(phone.clockChanges == [.speed(300)])
  }

  @Test func `At forty columns each setting has one row`() throws {
    var phone = try Phone(columns: 40, rows: 16)
    try phone.press("4 G Enter")
    let names = SettingsScreen.Entry.allCases.map { phone.workspace.context($0.word) }
    #expect(names.count == 12)
    for (index, name) in names.enumerated() {
      #expect(phone.lines[1 + index].contains(name), "\(phone)")
    }
  }

  @Test func `A choice can be clicked`() throws {
    var phone = try Phone(columns: 70)
    try phone.press("4 G Enter")
    let line = try #require(phone.lines.firstIndex { $0.contains("○ Light") })
    let before = try #require(phone.lines[line].split(separator: "○ Light").first)
    let column = TextWidth.width(of: before)
    try phone.press("click:\(column + 2),\(line + 1)")
    #expect(try phone.reader.settings().theme == .light)
  }

  @Test func `What is on goes off, and what is chosen already asks for nothing`() throws {
    var phone = try Phone(columns: 70)
    try phone.press("4 G Enter j*2 Enter j Enter")
    let settings = try phone.reader.settings()
    #expect(settings.doNotDisturb)
    #expect(!settings.showsPreview)
    var screen = SettingsScreen()
    let context = phone.workspace.context
    screen.layout(.init(columns: 60, rows: 10), in: context)
    #expect(screen.update(.form(.choose(.doNotDisturb, 0)), in: context).isEmpty)
  }

  @Test func `Time and mouse are set through the shell`() throws {
    let phone = try Phone()
    let context = phone.workspace.context
    var screen = SettingsScreen()
    screen.layout(.init(columns: 60, rows: 10), in: context)
    guard case .clock(.speed(3600))? = screen.update(.form(.choose(.speed, 5)), in: context).first,
      case .setMouse(false)? = screen.update(.form(.choose(.mouse, 1)), in: context).first
    else {
      Issue.record("neither speed nor mouse was asked for")
      return
    }
  }
}

@Suite struct MeScreenTests {
  @Test func `Me begins with who one is, and leads to what is one's own (D10, D11)`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.press("4")
    let parts = [
      "林   Lin", "WeChat ID: Lin", "WeChat Pay", "Favorites", "My Posts", "Cards & Offers",
      "Sticker Gallery", "Settings",
    ]
    let found = phone.lines.dropFirst().compactMap { line in
      parts.first { line.contains($0) }
    }
    #expect(found == parts, "\(phone.lines)")
    try phone.press("g Enter")
    #expect(phone.shows("WeChat ID"))
    try phone.press("Esc G Up Enter")
    #expect(phone.shows("! Stickers can't be collected in this version"))
    try phone.click(on: "Cards & Offers")
    #expect(phone.shows("! Nobody in this world gives out cards"))
  }

  /// D80.
  @Test(arguments: Settings.Language.allCases)
  func `About tells what this is, its version and the world`(language: Settings.Language) throws {
    var phone = try Phone(columns: 60, rows: 20, language: language)
    try phone.press("4 G Enter G Enter")
    for part in ["wesim \(Program.version)", "Tencent", "test"] where language == .english {
      #expect(phone.shows(part), "\(phone)")
    }
    for part in ["关于", "wesim \(Program.version)", "腾讯", "世界：test"] where language == .chinese {
      #expect(phone.shows(part), "\(phone)")
    }
    try phone.press("Esc")
    #expect(phone.shows(language == .english ? "Settings" : "设置"))
  }

  @Test func `A status is set, changed and ended from Me, and liked on a profile (D70–D72)`() throws
  {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.press("4")
    #expect(phone.shows("＋ Status"))
    try phone.press("s 1 'text:new shoes' Enter")
    #expect(phone.shows("Cheerful · new shoes"))
    try phone.does(.setStatusLiked(phone.lin, true), .person(phone.bo))
    try phone.does(.setStatus(.cheerful), .person(phone.bo))
    try phone.press("s")
    #expect(phone.shows("♡ 1 · 1 other has the same status"))
    try phone.press("2")
    #expect(phone.shows("＋ Status"))
    try phone.press("2 / text:Bo Enter")
    #expect(phone.shows("Status") && phone.shows("Cheerful"))
    try phone.press("L")
    #expect(phone.shows("♥ 1"))
    try phone.does(.endStatus, .person(phone.bo))
    try phone.press("L")
    #expect(phone.shows("There is no status to like"))
  }

  /// D86.
  @Test func `A background is chosen, and has a colour wherever there are any`() throws {
    var phone = try Phone(columns: 70)
    try phone.press("4 G Enter G Up*4 Enter l")
    #expect(try phone.reader.settings().chatBackground == .mist)
    for theme in Settings.ThemeChoice.allCases {
      for background in Settings.ChatBackground.allCases {
        #expect(
          (Theme.named(theme)[background] == Style())
            == (theme == .monochrome || background == .plain), "\(theme) \(background)")
      }
    }
  }

  /// D86.
  @Test func `All chats are cleared after a question, and nothing else`() throws {
    var phone = try Phone(columns: 70)
    try phone.sends(phone.bo, .text("hi"), to: .person(phone.lin))
    try phone.press("4 G Enter G Up*4 Enter j Enter")
    #expect(phone.shows("All messages of all chats will be deleted"))
    try phone.press("Esc")
    #expect(!phone.performed.contains(.clearChats))
    try phone.press("Enter 1")
    #expect(phone.performed.last == .clearChats)
    #expect(phone.shows("All chats are empty now"))
    try phone.press("1")
    #expect(phone.shows("No chats"), "\(phone)")
    #expect(try phone.reader.contacts().count == 2)
  }
}
