import ClientApp
import Domain
import Foundation
import Screens
import TerminalKit
import Testing
import WorldStore

struct SessionTests {
  private func press(_ script: String, in session: Session) throws {
    for event in try KeyScript.events(script) { try session.handle(event, at: .zero) }
    try session.advance(to: .zero)
  }

  private func drafts(of session: Session) throws -> [String] {
    let reader = session.world.reader(as: session.world.identity.me)
    return try reader.chats(.first(100)).compactMap { row in
      if case .draft(let text) = row.snippet.body { text } else { nil }
    }
  }

  @Test func `What stood in an input when the program was killed is a draft at the next start`()
    throws
  {
    var session: Session? = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    let path = try #require(session).world.path
    try press("Down Enter text:half_past", in: #require(session))
    #expect(try drafts(of: #require(session)) == [])
    session = nil
    let again = try Session(
      world: World(opening: path), size: Size(columns: 80, rows: 24), at: .zero)
    #expect(try drafts(of: again) == ["half_past"])
  }

  @Test func `What stands in an input when the program ends is a draft`() throws {
    let session = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    try press("Down Enter text:half_past", in: session)
    try session.close()
    #expect(try drafts(of: session) == ["half_past"])
  }

  @Test func `Looking ahead changes nothing that anybody could notice`() throws {
    let session = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    let (frame, digest) = (session.render(), try session.world.digest())
    _ = session.takeRequests()
    let (revision, deadline) = (session.world.revision, try session.nextDeadline())
    while session.canLookAhead { try session.lookAhead() }
    #expect(session.render() == frame)
    #expect(session.takeRequests() == [])
    #expect(try session.world.digest() == digest)
    #expect(session.world.revision == revision)
    #expect(try session.nextDeadline() == deadline)
  }

  @Test func `The lull begins the log of the file, so that no first act waits for the disk`() throws
  {
    let session = try Session(
      world: DemoWorld.world(), size: Size(columns: 80, rows: 24), at: .zero)
    let log = session.world.path + "-wal"
    func length() -> Int {
      (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
    }
    #expect(length() == 0)
    while session.canLookAhead { try session.lookAhead() }
    #expect(length() > 0)
  }

  @Test func `Who writes while time is paused is told that the answer waits for it`() throws {
    let session = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    func tells() -> Bool { ScreenText.render(session.render()).contains("Time is paused") }
    try press("Down Enter text:hello Enter", in: session)
    #expect(tells())
    try press("F5 text:hello Enter", in: session)
    #expect(!tells())
  }

  @Test func `What notifies rings, and its banner leaves the line of outcomes alone (N1)`() throws {
    let session = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    try press("F5", in: session)
    _ = session.takeRequests()
    var second = 0
    var requests: [Session.TerminalRequest] = []
    while !requests.contains(.bell), second < 600 {
      second += 1
      try session.advance(to: .seconds(second))
      requests = session.takeRequests()
    }
    try #require(requests.contains(.bell))
    func rows() -> [Substring] {
      ScreenText.render(session.render()).split(separator: "\n", omittingEmptySubsequences: false)
    }
    #expect(rows()[0].contains("✉ "))
    #expect(rows()[23].contains("Enter Open"))
    // Until somebody is there, the title of the terminal tells of it, too.
    guard case .title(let alert)? = requests.last(where: { $0 != .bell }) else {
      Issue.record("no title")
      return
    }
    #expect(alert.hasPrefix("● "))
    try session.handle(.resized(Size(columns: 80, rows: 24)), at: .seconds(second))
    #expect(session.takeRequests() == [])
    try session.handle(.key(.down), at: .seconds(second))
    guard case .title(let title)? = session.takeRequests().first else {
      Issue.record("the title stays")
      return
    }
    #expect(title.hasPrefix("WeChat ("))
    #expect(rows()[0].contains("✉ "))
  }

  @Test func `A friend is seen typing before the answer is there, and not after (G10)`() throws {
    let session = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    try press("Down Enter text:hello Enter F5", in: session)
    func title() -> Substring { ScreenText.render(session.render()).prefix { $0 != "\n" } }
    #expect(title().hasPrefix(" ‹ Anna"))
    var second = 0
    while !title().hasPrefix(" ‹ Typing..."), second < 1200 {
      second += 1
      try session.advance(to: .seconds(second))
    }
    try #require(second < 1200)
    try session.advance(to: .seconds(second + 1))
    #expect(title().hasPrefix(" ‹ Anna"))
  }

  @Test func `What is read is read at the session's own time, with or without events`() throws {
    let session = try DemoWorld.session(size: Size(columns: 80, rows: 24))
    try press("F5", in: session)
    let start = session.workspace.context.clock.now
    #expect(session.world.present == start)
    try session.advance(to: .seconds(2))
    #expect(session.world.present == start + 120)
    try session.handle(.focus(true), at: .seconds(3))
    #expect(session.world.present == start + 180)
    #expect(try session.world.clock().now == start + 180)
  }
}
