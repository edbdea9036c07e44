import Domain
package import TerminalKit

/// What keys mean in a chat, by where they go.
extension ConversationScreen {
  package var keys: KeyTable<Intent> {
    switch mode {
    case .messages where isNotifications: Self.noticesTable
    case .messages: messagesTable
    case .keyboard:
      menuBar == nil ? Self.inputTable : Self.accountWithMenuTable
    case .menu: Self.menuTable
    case .entries: Self.entriesTable
    case .stranger: Self.strangerTable
    case .closed: Self.closedTable
    case .marking: Self.markingTable
    }
  }

  enum Mode: Hashable, Sendable {
    case messages, keyboard, menu, entries
    /// An account that isn't followed.
    case stranger
    /// A group that one was taken out of (G117).
    case closed
    /// Several messages are being chosen (G50).
    case marking
  }

  var mode: Mode {
    if marked != nil { return .marking }
    if focus == .messages || isNotifications { return .messages }
    if !isFollowing { return .stranger }
    if isClosed { return .closed }
    guard bar == .menu, let menuBar else { return .keyboard }
    return menuBar.isOpen ? .entries : .menu
  }

  private static let shared = [
    Binding<Intent>([.control("g")], .toNew, .toNewMessages),
    Binding<Intent>([.control("o")], .info, .details),
  ]
  private static let attach = Binding<Intent>([.control("x")], .attach, .attach)
  private static let hintedAttach = Binding<Intent>(
    [.control("x")], .attach, .attach, hinted: true)

  private static let inputBindings =
    [
      Binding<Intent>([.enter], .send, .send, hinted: true),
      Binding<Intent>([.up], .up, .toMessages, hinted: true),
      Binding<Intent>([.control("j"), .altEnter], .edit(.altEnter), .newLine, hinted: true),
      Binding<Intent>([.pageUp], .toMessages(.pageUp), .pageUp),
      Binding<Intent>([.control("e")], .emoji, .emoji, hinted: true),
    ] + shared
  private static let toggle = Binding<Intent>(
    [.control("t")], .toggleBar, .keyboardOrMenu, hinted: true)

  private static let inputTable = KeyTable<Intent>(inputBindings + [hintedAttach])
  private static let accountWithMenuTable = KeyTable<Intent>(
    inputBindings + [toggle, hintedAttach])

  /// The ways down from the messages: writing is one key everywhere, and Esc goes back to what stands there.
  private var messagesTable: KeyTable<Intent> {
    let isReading = isForReading || hasJumped
    if account == nil { return isReading ? Self.readingTable : Self.messageTable }
    let hasMenu = menuBar != nil
    if isReading { return hasMenu ? Self.readingTableWithMenu : Self.accountReadingTable }
    guard hasMenu else { return Self.accountMessageTable }
    return bar == .menu ? Self.messageTableOverMenu : Self.messageTableWithMenu
  }

  private static let write = Binding<Intent>([.character("i")], .write, .writeMessage, hinted: true)
  private static let toMenu = Binding<Intent>([.control("t")], .toMenu, .toMenu, hinted: true)
  private static let back = Binding<Intent>(
    [.escape, .character("i")], .write, .toInput, hinted: true)

  private static let messageTable = KeyTable<Intent>(messageBindings + [back])
  /// Where one came to read, leaving is one key away.
  private static let readingTable = KeyTable<Intent>(messageBindings + [write])
  private static let accountMessageTable = KeyTable<Intent>(accountBindings + [back])
  private static let accountReadingTable = KeyTable<Intent>(accountBindings + [write])
  private static let messageTableWithMenu = KeyTable<Intent>(accountBindings + [back, toMenu])
  private static let messageTableOverMenu = KeyTable<Intent>(
    accountBindings + [write, Binding([.escape, .control("t")], .toMenu, .toMenu, hinted: true)])
  private static let readingTableWithMenu = KeyTable<Intent>(accountBindings + [write, toMenu])

  private static let noticesTable = KeyTable<Intent>(messageBindings)

  private static let messageBindings =
    [
      Binding<Intent>(Keys.open, .open, .open, hinted: true),
      Binding([.character("m")], .menu, .messageMenu, hinted: true),
      Binding([.character("y")], .copy, .copy, hinted: true),
      Binding([.character("Q")], .quote, .quote, hinted: true),
      Binding([.character("R")], .recall, .recall, hinted: true),
      Binding([.character("e")], .editAgain, .edit),
      Binding([.character("f")], .forward, .forward, hinted: true),
      Binding([.character("v")], .startMarking, .multiSelect),
      Binding([.character("*")], .favorite, .keep),
      Binding([.character("N")], .nudge, .nudge),
      Binding(Keys.remove, .askDelete, .delete), attach,
    ] + shared + ListMove.bindings { .move($0) }

  /// With what one has settled with an account (S52, S53).
  private static let accountBindings =
    messageBindings + [
      Binding([.character("A")], .receiveArticles, .receiveAgain),
      Binding([], .stopSharingLocation, .stopSharingLocation),
    ]

  private static let menuTable = KeyTable<Intent>(
    [
      Binding([.enter], .pressButton, .open, hinted: true),
      Binding(Keys.right, .moveButton(1), .nextButton, hinted: true),
      Binding(Keys.left, .moveButton(-1), .previousButton),
      Binding(Keys.up, .toMessages(.up), .toMessages, hinted: true),
      Binding(Keys.pageUp, .toMessages(.pageUp), .pageUp),
      Binding([.control("t"), .character("i")], .toggleBar, .keyboardOrMenu, hinted: true), attach,
    ] + shared)

  private static let entriesTable = KeyTable<Intent>(
    [
      Binding([.enter], .pressButton, .choose, hinted: true),
      Binding(Keys.up, .moveEntry(-1), .up),
      Binding(Keys.down, .moveEntry(1), .down),
      Binding(Keys.right, .moveButton(1), .nextButton),
      Binding(Keys.left, .moveButton(-1), .previousButton),
      Binding(Keys.close, .closeEntries, .close, hinted: true),
      Binding([.control("t")], .toggleBar, .keyboardOrMenu),
    ]
      + (0..<Menu.entriesMax).map { entry in
        Binding([.character(Character("\(entry + 1)"))], .tapEntry(entry), .menuEntry(entry + 1))
      })

  private static let strangerTable = KeyTable<Intent>(
    [
      Binding([.enter], .follow, .follow, hinted: true),
      Binding(Keys.up, .toMessages(.up), .toMessages, hinted: true),
      Binding(Keys.pageUp, .toMessages(.pageUp), .pageUp), attach,
    ] + shared)

  private static let markingTable = KeyTable<Intent>(
    [
      Binding<Intent>(
        [.character(" ")] + Keys.open, .toggleMark, .mark, hinted: true),
      Binding([.character("f")], .forwardMarked, .forward, hinted: true),
      Binding(Keys.remove, .askDeleteMarked, .delete, hinted: true),
      Binding([.escape, .character("v")], .stopMarking, .cancel, hinted: true),
    ] + ListMove.bindings { .move($0) })

  private static let closedTable = KeyTable<Intent>(
    [
      Binding(Keys.up, .toMessages(.up), .toMessages, hinted: true),
      Binding(Keys.pageUp, .toMessages(.pageUp), .pageUp),
    ] + shared)

  package func intent(for key: Key) -> Intent? {
    if mode == .keyboard, composer.quote != nil, key == .escape { return .dropQuote }
    if let intent = keys[key] { return intent }
    return mode == .keyboard && composer.handles(key) ? .edit(key) : nil
  }

  package func intent(forPaste text: String) -> Intent? {
    isFollowing && !isClosed && marked == nil ? .insert(text) : nil
  }
}
