import Domain
import TerminalKit

/// What can be meant on every screen, where the screen itself doesn't take the key.
enum ShellIntent: Hashable, Sendable {
  case show(Tab)
  case back
  /// Back, and from the first screen of a tab out of the program.
  case leave
  case otherPane
  case nextUnread
  case help
  case palette
  case togglePause
  case step
  case faster
  case slower
  case toggleDoNotDisturb
  case togglePreview
  case setLanguage(Settings.Language)
  case setTheme(Settings.ThemeChoice)
  case toggleMouse
  case setSpeed(Int)
  case floatingWindows
  case go(Destination)
  case openChat(Peer)
  case search(String)
  case redraw
  case suspend
  case quit
  /// A click on the hint of a key.
  case press(Key)

  static let keys = KeyTable<ShellIntent>(
    [
      Binding([.escape] + Keys.left + [.control("c")], .back, .back, hinted: true),
      Binding([.character("q")], .leave, .backOrQuit),
      Binding([.tab], .otherPane, .nextPane),
      Binding([.character("u"), .control("n")], .nextUnread, .nextUnread, hinted: true),
      Binding([.character("?"), .function(1)], .help, .help, hinted: true),
      Binding([.character(":"), .control("p")], .palette, .commands, hinted: true),
      Binding([.character("1"), .alt("1")], .show(.chats), .chats),
      Binding([.character("2"), .alt("2")], .show(.contacts), .contacts),
      Binding([.character("3"), .alt("3")], .show(.discover), .discover),
      Binding([.character("4"), .alt("4")], .show(.me), .me),
      Binding([.character("p"), .function(5)], .togglePause, .pause),
      Binding([.character("n"), .function(6)], .step, .step),
      Binding([.character("+"), .character("="), .function(8)], .faster, .faster),
      Binding([.character("-"), .function(7)], .slower, .slower),
      Binding([.character("D")], .toggleDoNotDisturb, .doNotDisturb),
      Binding([.character("M")], .toggleMouse, .mouse),
      Binding([.function(2)], .floatingWindows, .floatingWindows),
      Binding([.control("l")], .redraw, .redraw),
      Binding([.control("z")], .suspend, .suspend),
      Binding([.control("q")], .quit, .quit),
      Binding([], .setLanguage(.english), .languageEnglish),
      Binding([], .setLanguage(.chinese), .languageChinese),
      Binding([], .setTheme(.dark), .themeDark),
      Binding([], .setTheme(.light), .themeLight),
      Binding([], .setTheme(.monochrome), .themeMonochrome),
      Binding([], .togglePreview, .showPreview),
    ] + Effect.ClockChange.speeds.map { Binding([], .setSpeed($0), .speedOfTime($0)) })

  /// What else people type for it in the palette.
  var otherWords: [Word] {
    switch self {
    case .leave, .quit: [Word("Exit", "关闭")]
    case .togglePause: [Word("Stop, go on", "停止")]
    case .step: [Word("Next event", "单步")]
    case .faster, .slower: [.speedOfTime]
    case .toggleDoNotDisturb: [Word("Mute sound", "静音"), .settings]
    case .togglePreview, .toggleMouse, .setSpeed: [.settings]
    case .setLanguage: [.settings, Word("Switch language", "切换语言")]
    case .setTheme(.monochrome): [.settings, Word("Black and white", "黑白")]
    case .setTheme: [.settings, Word("Mode, colours", "模式")]
    case .floatingWindows: [Word("Floating pages", "悬浮")]
    case .help: [Word("Keys, shortcuts", "按键")]
    case .show, .back, .otherPane, .nextUnread, .palette, .go, .openChat, .search, .redraw,
      .suspend, .press:
      []
    }
  }
}
