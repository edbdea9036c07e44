import ClientApp
import TerminalKit
import Testing

/// What is done in the lulls, and what comes before it.
struct MainLoopTests {
  private let size = Size(columns: 80, rows: 24)

  @Test func `A lull is used to look ahead, and nothing is drawn for it`() throws {
    let session = try DemoWorld.session(size: size)
    let terminal = VirtualTerminal(size: size)
    try MainLoop(session: session, terminal: terminal, began: .now).run()
    #expect(!session.canLookAhead)
    #expect(terminal.framesDrawn == 1)
  }

  @Test func `Whatever happens comes before looking ahead`() throws {
    let session = try DemoWorld.session(size: size)
    let terminal = VirtualTerminal(size: size, events: [.focus(true), .closed])
    try MainLoop(session: session, terminal: terminal, began: .now).run()
    #expect(session.canLookAhead)
    #expect(terminal.framesDrawn == 2)
  }
}
