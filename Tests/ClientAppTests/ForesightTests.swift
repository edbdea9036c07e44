import ClientApp
import Domain
import Screens
import TerminalKit
import Testing
import WorldStore

/// A chat that was read before it was asked for looks, and does, what it would without that.
struct ForesightTests {
  private let size = Size(columns: 100, rows: 30)

  private func press(_ script: String, in session: Session) throws {
    for event in try KeyScript.events(script) { try session.handle(event, at: .zero) }
    try session.advance(to: .zero)
  }

  @Test
  func `Every chat opens as it would have, however it was opened, and what it marks is marked`()
    throws
  {
    let (foreseeing, plain) = (
      try DemoWorld.session(size: size), try DemoWorld.session(size: size)
    )
    for (opening, count) in [("Enter", 8), ("click:10,4", 1), ("u", 2)] {
      for _ in 0..<count {
        try press("Down", in: foreseeing)
        try press("Down", in: plain)
        try foreseeing.foresee()
        try press(opening, in: foreseeing)
        try press(opening, in: plain)
        #expect(foreseeing.render() == plain.render(), "after \(opening)")
        try press("Esc Esc", in: foreseeing)
        try press("Esc Esc", in: plain)
        #expect(foreseeing.render() == plain.render(), "after leaving")
      }
    }
    #expect(try foreseeing.world.digest() == plain.world.digest())
  }

  @Test func `Reading ahead changes nothing that anybody could notice`() throws {
    let session = try DemoWorld.session(size: size)
    let (frame, digest) = (session.render(), try session.world.digest())
    _ = session.takeRequests()
    let revision = session.world.revision
    #expect(session.canForesee)
    try session.foresee()
    #expect(!session.canForesee)
    #expect(session.render() == frame)
    #expect(session.takeRequests() == [])
    #expect(try session.world.digest() == digest)
    #expect(session.world.revision == revision)
  }

  @Test func `What has happened since is seen`() throws {
    let (foreseeing, plain) = (
      try DemoWorld.session(size: size), try DemoWorld.session(size: size)
    )
    for session in [foreseeing, plain] {
      try press("Down Down", in: session)
      if session === foreseeing { try session.foresee() }
      // Muted or not, which stands in the chat's title.
      try press("o Enter", in: session)
    }
    #expect(foreseeing.render() == plain.render())
  }

  @Test(arguments: [("Down", true), ("Enter", false), ("2", false), ("?", false), ("/", false)])
  func `Only a chosen chat is read ahead, and once`(keys: String, isChat: Bool) throws {
    let session = try DemoWorld.session(size: size)
    try session.foresee()
    #expect(!session.canForesee)
    try press(keys, in: session)
    #expect(session.canForesee == isChat)
  }

  @Test(arguments: ["", "Down*2 Up*2", "1 3"])
  func `Moments opens as it would have, and what that marks is marked`(keys: String) throws {
    let (foreseeing, plain) = (
      try DemoWorld.session(size: size), try DemoWorld.session(size: size)
    )
    for session in [foreseeing, plain] { try press("3", in: session) }
    #expect(foreseeing.canForesee)
    try foreseeing.foresee()
    #expect(!foreseeing.canForesee)
    for session in [foreseeing, plain] { try press("\(keys) Enter", in: session) }
    #expect(foreseeing.render() == plain.render())
    for keys in ["Down*3 L", "Up*9", "N Esc", "Esc", "Enter"] {
      for session in [foreseeing, plain] { try press(keys, in: session) }
      #expect(foreseeing.render() == plain.render(), "after \(keys)")
    }
    #expect(try foreseeing.world.digest() == plain.world.digest())
  }

  /// What is done ahead keeps Moments, too, from wherever one is.
  @Test(arguments: [
    "", "3 Enter N Esc Esc", "3 Enter T Enter text:now C-s Esc", "2 / text:annali Enter Esc Esc",
    "4 G Enter Esc",
  ])
  func `Whatever has happened since, Moments opens as it is now`(keys: String) throws {
    let (foreseeing, plain) = (
      try DemoWorld.session(size: size), try DemoWorld.session(size: size)
    )
    while foreseeing.canLookAhead { try foreseeing.lookAhead() }
    for session in [foreseeing, plain] { try press("\(keys) 3 Enter", in: session) }
    #expect(foreseeing.render() == plain.render())
    #expect(try foreseeing.world.digest() == plain.world.digest())
  }

  /// Who was shown a post by its range alone isn't shown it a minute later from memory.
  @Test func `Time that has passed is time that has passed`() throws {
    let session = try DemoWorld.session(size: size)
    try press("3", in: session)
    try session.foresee()
    try session.handle(.key(.character("p")), at: .zero)
    try session.advance(to: .seconds(1))
    #expect(session.canForesee)
  }
}
