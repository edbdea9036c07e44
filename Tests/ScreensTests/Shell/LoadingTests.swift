import Domain
import Synchronization
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// How often what is visible is read.
struct LoadingTests {
  /// M124, M125: only the Discover tab tells of it.
  @Test(arguments: Area.allCases)
  func `That somebody looked at the timeline reads no screen again, all else does`(
    _ area: Area
  ) throws {
    let phone = try Phone()
    let screen = CountingScreen()
    var workspace = Workspace(
      context: phone.workspace.context, size: Size(columns: 80, rows: 24),
      roots: [screen, MeScreen(), MeScreen(), MeScreen()])
    _ = try workspace.worldChanged(in: Set(Area.allCases), reader: phone.reader)
    #expect(screen.loads.count == 1)
    _ = try workspace.worldChanged(in: [area], reader: phone.reader)
    #expect(screen.loads.count == (area == .momentsSeen ? 1 : 2))
    _ = try workspace.worldChanged(in: [area, .chats], reader: phone.reader)
    #expect(screen.loads.count == (area == .momentsSeen ? 2 : 3))
  }

  /// The list tells how much is unread, the open chat doesn't (C73).
  @Test(arguments: [([Area.chatsSeen], 1), ([.chats], 2), ([.chatsSeen, .chats], 2)])
  func `That a chat was read reads its messages no second time`(
    _ areas: [Area], _ loads: Int
  ) throws {
    let phone = try Phone()
    let screen = CountingScreen(passesOver: [.chatsSeen])
    var workspace = Workspace(
      context: phone.workspace.context, size: Size(columns: 80, rows: 24),
      roots: [screen, MeScreen(), MeScreen(), MeScreen()])
    _ = try workspace.worldChanged(in: [.chats], reader: phone.reader)
    _ = try workspace.worldChanged(in: Set(areas), reader: phone.reader)
    #expect(screen.loads.count == loads)
    #expect(
      ConversationScreen(peer: .person(phone.workspace.context.me)).isTouched(by: Set(areas))
        == (loads == 2))
  }
}

extension LoadingTests {
  @Test func `What a refusal opens is read before the next key`() throws {
    let phone = try Phone()
    let sheet = CountingScreen()
    var workspace = Workspace(
      context: phone.workspace.context, size: Size(columns: 80, rows: 24),
      roots: [AskingScreen(sheet: sheet), MeScreen(), MeScreen(), MeScreen()])
    _ = try workspace.worldChanged(in: Set(Area.allCases), reader: phone.reader)
    let asked = try workspace.handle(.key(.enter), reader: phone.reader)
    guard case .perform(let action, let id)? = asked.first else {
      Issue.record("nothing asked: \(asked)")
      return
    }
    _ = workspace.performed(action, .refused(.notFound), from: id)
    _ = try workspace.load(from: phone.reader)
    #expect(sheet.loads.count == 1)
  }
}

/// Asks for something, and shows a sheet where it is refused.
private struct AskingScreen: Screen {
  enum Intent: Hashable, Sendable { case ask }

  let sheet: CountingScreen

  func title(in context: ScreenContext) -> String { "" }
  var keys: KeyTable<Intent> { KeyTable([Binding([.enter], .ask, .open)]) }
  func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    [.perform(.clearChats)]
  }
  func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] { [.popup(sheet)] }
  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {}
}

extension CountingScreen: Popup {
  func preferredSize(within available: Size, in context: ScreenContext) -> Size { available }
}

private struct CountingScreen: Screen {
  enum Intent: Hashable, Sendable { case nothing }

  final class Loads: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
  }

  let loads = Loads()
  /// What it shows hangs on none of these alone.
  var passesOver: Set<Area> = []

  func title(in context: ScreenContext) -> String { "" }
  var keys: KeyTable<Intent> { KeyTable([]) }
  func isTouched(by areas: Set<Area>) -> Bool { areas != passesOver }
  func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    loads.add()
  }
  func update(_ intent: Intent, in context: ScreenContext) -> [Effect] { [] }
  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {}
}
