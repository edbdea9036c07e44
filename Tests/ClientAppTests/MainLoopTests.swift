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
    #expect(session.canForesee)
    #expect(terminal.framesDrawn == 2)
  }

  @Test func `What the next key opens is read in a lull`() throws {
    let session = try DemoWorld.session(size: size)
    let terminal = VirtualTerminal(size: size)
    #expect(session.canForesee)
    try MainLoop(session: session, terminal: terminal, began: .now).run()
    #expect(!session.canForesee)
    #expect(terminal.framesDrawn == 1)
  }

  @Test func `All there is to do ahead is done in one lull`() throws {
    let session = try DemoWorld.session(size: size)
    let terminal = WatchedTerminal(size: size)
    try session.foresee()
    try MainLoop(session: session, terminal: terminal, began: .now).run()
    #expect(!session.canLookAhead)
    #expect(Set(terminal.deadlines).count == 1)
  }

  @Test func `The loop says that it sleeps when all that was due is on the screen`() throws {
    let session = try DemoWorld.session(size: size)
    for event in try KeyScript.events("+*6 p") { try session.handle(event, at: .zero) }
    for event in try KeyScript.events("p") { try session.handle(event, at: .seconds(8)) }
    let terminal = VirtualTerminal(size: size)
    let began = ContinuousClock.now
    var now = began + .seconds(8)
    var badges: [String?] = []
    func foot() -> String? { terminal.frame?.buffer.lines().dropLast().last }
    try MainLoop(
      session: session, terminal: terminal, began: began,
      now: {
        now += .milliseconds(500)
        return now
      },
      reportIdle: { _ in badges.append(foot()) }
    ).run()
    // Eight hours are more than one slice holds.
    #expect(terminal.framesDrawn > 2)
    #expect(!badges.isEmpty)
    #expect(badges.allSatisfy { $0 == foot() })
  }
}

/// Nothing ever happens here, and each deadline of who waits for it is kept.
private final class WatchedTerminal: Terminal {
  private(set) var deadlines: [ContinuousClock.Instant] = []
  private let terminal: VirtualTerminal

  init(size: Size) { terminal = VirtualTerminal(size: size) }

  func next(until deadline: ContinuousClock.Instant?) -> TerminalEvent {
    deadlines += [deadline].compactMap(\.self)
    return terminal.next(until: deadline)
  }

  var size: Size { terminal.size }
  var colors: ColorSupport { terminal.colors }
  var waker: Waker { terminal.waker }
  func draw(_ frame: Frame) { terminal.draw(frame) }
  func bell() { terminal.bell() }
  func setTitle(_ title: String) { terminal.setTitle(title) }
  func copyToClipboard(_ text: String) -> Bool { terminal.copyToClipboard(text) }
  func setMouse(_ isOn: Bool) { terminal.setMouse(isOn) }
  func redraw() { terminal.redraw() }
  func suspend() { terminal.suspend() }
  func close() { terminal.close() }
}
