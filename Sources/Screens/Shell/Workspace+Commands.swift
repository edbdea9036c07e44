import Domain
import TerminalKit

/// What can be done now, for help and palette.
extension Workspace {
  /// What keys do: on the focused screen, and everywhere.
  func keySections() -> [CommandSection] {
    let screen = focused.screen
    return [
      CommandSection(title: screen.title(in: context), commands: screen.commands(in: context)),
      CommandSection(title: context(.everywhere), commands: shellCommands),
    ]
  }

  /// Everything: what can be done on the focused screen, then the pages that can be gone to, then what is possible
  /// everywhere.
  var palette: Palette {
    let shell = shellCommands
    let tabs = shell.filter(isTab)
    return Palette(
      own: focused.screen.commands(in: context).filter { !$0.isMove },
      others: tabs + pages + shell.filter { !isTab($0) })
  }

  private func isTab(_ command: Command) -> Bool {
    if case .show? = command.intent as? ShellIntent { true } else { false }
  }

  private var pages: [Command] {
    Destination.allCases.map { destination in
      Command(
        keys: [], name: destination.word,
        otherWords: destination.otherWords + (destination.parent.map { [$0.word] } ?? []),
        trail: destination.trail(in: context), intent: ShellIntent.go(destination))
    }
  }

  /// With those of their keys that the focused screen leaves to them.
  private var shellCommands: [Command] {
    let screen = focused.screen
    return ShellIntent.keys.bindings.map { binding in
      Command(
        keys: binding.keys.filter { !screen.takes($0) }, name: binding.name,
        otherWords: binding.intent.otherWords, intent: binding.intent)
    }
  }

  /// Leaves what is open in the tab of a page and goes the way to it, so that Back leads the same way.
  mutating func go(to destination: Destination) -> [Request] {
    var requests = showRoot(of: destination.tab)
    for step in destination.way {
      if let page = step.page(for: context.me) { requests += apply([.push(page)], from: top) }
    }
    guard let deed = destination.deed else { return requests }
    let effects = withSlot(top) { screen, context in screen.receive(deed, in: context) }
    return requests + apply(effects ?? [], from: top)
  }

  /// Searches the phone for a text from wherever one is.
  mutating func search(for text: String) -> [Request] {
    showRoot(of: .chats) + apply([.push(SearchScreen(.phone, text))], from: top)
  }

  /// Opens a chat from wherever one is.
  mutating func open(_ peer: Peer) -> [Request] {
    showRoot(of: .chats) + apply([.push(ConversationScreen(peer: peer))], from: top)
  }

  /// The topmost screen of the tab.
  private var top: Int { stacks[tab.rawValue][stacks[tab.rawValue].count - 1].id }
}
