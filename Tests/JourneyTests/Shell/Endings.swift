import Glibc
import Testing

/// However the program ends, the terminal is as it was found; Ctrl-Z has a journey of its own (`Suspending`), and so has a
/// disk that fails (`FullDisk`).
@Suite struct Endings {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal that asks for the end gives the terminal back and keeps what was typed`(
    signal: Int32
  ) throws {
    let journey = try Journey.openRecorded()
    try journey.openChat("Nora").type("half a th").expect("› half a th")
    try journey.signal(signal)
    #expect(try journey.waitForEnd() == 0)
    #expect(try journey.errors() == "")
    try journey.expectSaneTerminal()
    try journey.reopened().expectRow("[Draft] half a th").expectQuit()
  }

  /// SIGILL is what a trap of Swift ends in.
  @Test(arguments: [SIGILL, SIGSEGV, SIGABRT])
  func `a crash gives the terminal back and tells the shell what it was`(signal: Int32) throws {
    let journey = try Journey.openRecorded()
    try journey.openChat("Nora").type("half a th")
    try journey.signal(signal)
    #expect(try journey.waitForEnd() == 128 + signal)
    try journey.expectSaneTerminal()
    try journey.expectNot("half a th")
  }
}

extension Journey {
  /// The demo world in a program that can be sent signals.
  fileprivate static func openRecorded(
    at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let scratch = try Scratch()
    return try Journey(
      world: DemoWorld.copy(to: scratch), in: scratch, recordsProcess: true, at: location)
  }
}
