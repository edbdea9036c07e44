import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct ThemeTests {
  /// Roles that are about the ground the text stands on.
  private static let grounds: Set<Role> = [
    .badge, .notice, .selection, .selectionIdle, .sticky, .bubbleMine, .bubbleTheirs, .card,
    .cardTitle, .picture, .payment,
  ]

  @Test(arguments: [Settings.ThemeChoice.dark, .light])
  func `the background is the terminal's own unless a role is about it`(
    choice: Settings.ThemeChoice
  ) {
    let theme = Theme.named(choice)
    for role in Role.allCases {
      #expect((theme[role].background != .default) == Self.grounds.contains(role), "\(role)")
    }
    #expect(theme[.text] == Style(), "what is read most has the person's own colours")
  }

  @Test func `monochrome has no colours at all`() {
    let theme = Theme.named(.monochrome)
    let styles =
      Role.allCases.map { theme[$0] } + Avatar.Colour.allCases.map { theme[$0] }
      + Settings.ChatBackground.allCases.map { theme[$0] }
    for style in styles {
      #expect(style.foreground == .default && style.background == .default, "\(style)")
    }
  }

  /// What must be told apart where nothing but attributes can do it.
  @Test(
    arguments: [
      (Role.badge, Role.text), (.selection, .text), (.selectionIdle, .text), (.notice, .text),
      (.alert, .text), (.secondary, .text), (.title, .text), (.link, .text), (.tabChosen, .tab),
      (.bubbleMine, .bubbleTheirs), (.badge, .notice), (.selection, .selectionIdle),
    ], Settings.ThemeChoice.allCases)
  func `what differs in meaning differs in every theme`(
    roles: (Role, Role), choice: Settings.ThemeChoice
  ) {
    let theme = Theme.named(choice)
    #expect(theme[roles.0] != theme[roles.1])
  }

  @Test(arguments: [ColorSupport.palette256, .sixteen, .eight, .none])
  func `a theme is chosen as far as there are colours for it`(colours: ColorSupport) throws {
    var phone = try Phone(columns: 60, colours: colours)
    try phone.press("C-p text:light Enter")
    #expect(try phone.reader.settings().theme == .light)
    #expect(phone.workspace.context.theme == Theme.named(.light).fitting(colours))
    #expect((phone.workspace.context.theme == .named(.monochrome)) == (colours == .none))
  }

  /// A grey ground becomes black or white there, and so may the terminal's own colour be.
  @Test(arguments: [Settings.ThemeChoice.dark, .light])
  func `with eight colours no text in the terminal's own stands on another ground than its own`(
    choice: Settings.ThemeChoice
  ) {
    let theme = Theme.named(choice).fitting(.eight)
    for role in Role.allCases where theme[role].foreground == .default {
      #expect(theme[role].background == .default, "\(role)")
    }
    for background in Settings.ChatBackground.allCases { #expect(theme[background] == Style()) }
    #expect(theme[.selection] != theme[.text] && theme[.selection] != theme[.selectionIdle])
  }

  @Test(arguments: Tab.allCases)
  func `the tab one is on has a sign`(tab: Tab) throws {
    for columns in [40, 80] {
      var phone = try Phone(columns: columns, rows: 12)
      try phone.press("\(tab.rawValue + 1)")
      let row = phone.lines[10]
      #expect(row.contains("▸" + phone.workspace.context(tab.word)), "\(row)")
      #expect(row.count { $0 == "▸" } == 1)
    }
  }

  @Test(arguments: [
    ("3 Down*3 Enter", "▸Wow", "▸Top Stories"), ("3 Down*4 Enter text:a", "▸All", "▸Moments"),
  ])
  func `of several views side by side the shown one has a sign`(
    keys: String, first: String, next: String
  ) throws {
    var phone = try Phone(columns: 60, rows: 24)
    try phone.press(keys)
    #expect(phone.shows(first) && !phone.shows(next), "\(phone)")
    try phone.press("Tab")
    #expect(phone.shows(next) && !phone.shows(first), "\(phone)")
  }
}
