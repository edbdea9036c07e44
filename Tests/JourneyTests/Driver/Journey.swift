import Foundation
import Glibc
import TerminalKit
import Testing

/// A sitting at the true program in a true terminal, told step by step.
///
/// Each step that does something returns when the program has served it, drawn the outcome and gone to
/// sleep; each `expect…` looks at the screen once, then. A step that fails ends the journey with the
/// screen it saw.
final class Journey {
  let scratch: Scratch
  /// Empty, if the program was left to choose.
  let world: String
  private let tmux: Tmux
  private let idle: IdleSignal
  private var sent = 0
  private var served = 0
  private var exitCode: Int32?
  private var prompts = 0

  /// Far more than any step takes; a program that hangs fails the journey then.
  private static let patience = Duration.seconds(60)

  /// Opens a copy of the demo world, paused, and waits for the first frame.
  static func open(
    size: (columns: Int, rows: Int) = (100, 30), arguments: [String] = ["--paused"],
    environment: [String: String] = [:], within: (String) -> String = { $0 },
    at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let scratch = try Scratch()
    let world = try DemoWorld.copy(to: scratch)
    return try Journey(
      world: world, in: scratch, size: size, arguments: arguments, environment: environment,
      within: within, at: location)
  }

  /// Opens the world at a path, which is made first if it isn't there.
  ///
  /// `within` puts the program's command line into another, for the shell; who wants to `kill` the
  /// program has its process recorded.
  init(
    world: String?, in scratch: Scratch, size: (columns: Int, rows: Int) = (100, 30),
    arguments: [String] = ["--paused"], environment: [String: String] = [:],
    within: (String) -> String = { $0 }, recordsProcess: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    self.scratch = scratch
    self.world = world ?? ""
    idle = try IdleSignal(in: scratch)
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let recorder = ["sh", "-c", #"echo $$ > "$0"; exec "$@""#, scratch.file("process")]
    let command =
      (recordsProcess ? recorder : []) + ["env"] + variables
      + Self.words(world: world, idle: idle, arguments)
    // The shell outlives the program and keys that come late, so that the terminal can be looked at.
    tmux = try Tmux(
      running: """
        trap : INT QUIT
        stty -g > '\(scratch.file("before"))'
        { \(within(Self.line(command))); } 2> '\(scratch.file("errors"))'
        code=$?
        trap '' INT QUIT
        stty -g > '\(scratch.file("after"))'
        echo "ended $code" > '\(idle.path)'
        exec sleep 1000000
        """, size: size, environment: Program.environment(home: scratch.path), in: scratch)
    try wait(at: location)
  }

  /// Opens a copy of the demo world, paused, from the prompt of a shell that somebody types at.
  init(fromShellOf size: (columns: Int, rows: Int), at location: SourceLocation = #_sourceLocation)
    throws
  {
    scratch = try Scratch()
    world = try DemoWorld.copy(to: scratch)
    idle = try IdleSignal(in: scratch)
    let prompt = ["PS1=$ ", "HISTFILE=", "PROMPT_COMMAND=echo prompt > '\(idle.path)'"]
    tmux = try Tmux(
      running: "exec " + Self.line(["env"] + prompt + ["bash", "--norc", "--noprofile", "-i"]),
      size: size, environment: Program.environment(home: scratch.path), in: scratch)
    try waitForPrompt(at: location)
    try runInShell("stty -g > '\(scratch.file("before"))'", at: location)
    let program = Self.line(Self.words(world: world, idle: idle, ["--paused"]))
    try tmux.send("\(program) 2> '\(scratch.file("errors"))'\r")
    try wait(at: location)
  }

  private static func words(world: String?, idle: IdleSignal, _ more: [String]) -> [String] {
    [Program.path, "--report-idle", idle.path] + (world.map { ["--world", $0] } ?? []) + more
  }

  /// A command line of words as they are.
  private static func line(_ words: [String]) -> String {
    words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ")
  }

  /// Whether the program has ended, as far as has been heard.
  var hasEnded: Bool { exitCode != nil }

  // MARK: Doing

  /// Presses keys, named as in `wesim screen --keys`, and waits for the outcome.
  @discardableResult
  func press(_ script: String, at location: SourceLocation = #_sourceLocation) throws -> Journey {
    for word in script.split(separator: " ").map(KeyWord.init) {
      try tmux.press(["-N", "\(word.count)", word.name])
      sent += word.count
      // With a key right behind it, Esc would be Alt.
      if word.name == "Escape" { try wait(at: location) }
    }
    return served < sent ? try wait(at: location) : self
  }

  /// Types text as an input method would hand it over.
  @discardableResult
  func type(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> Journey {
    try tmux.send(text)
    sent += text.unicodeScalars.count
    return try wait(at: location)
  }

  @discardableResult
  func paste(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> Journey {
    try tmux.paste(text)
    sent += 1
    return try wait(at: location)
  }

  /// Clicks the first place where the screen shows a text.
  @discardableResult
  func click(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> Journey {
    let (column, row) = try place(of: text, at: location)
    try tmux.send("\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m")
    sent += 2
    return try wait(at: location)
  }

  enum Wheel: Int { case up = 64, down = 65 }

  /// Turns the wheel over the first place where the screen shows a text.
  @discardableResult
  func turn(
    _ wheel: Wheel, over text: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let (column, row) = try place(of: text, at: location)
    try tmux.send("\u{1B}[<\(wheel.rawValue);\(column);\(row)M")
    sent += 1
    return try wait(at: location)
  }

  @discardableResult
  func resize(
    columns: Int, rows: Int, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try tmux.resize(columns: columns, rows: rows)
    sent += 1
    return try wait(at: location)
  }

  /// A report of the mouse: button or wheel and place, as xterm numbers them.
  @discardableResult
  func mouse(
    code: Int, column: Int, row: Int, isRelease: Bool,
    at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try tmux.send("\u{1B}[<\(code);\(column);\(row)\(isRelease ? "m" : "M")")
    sent += 1
    return try wait(at: location)
  }

  /// Sends bytes, whatever they mean, and doesn't wait.
  func send(bytes: [UInt8]) throws { try tmux.send(bytes: bytes) }

  /// Ends the program by force after a while, without a warning.
  func kill(
    after delay: Duration, at location: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = ContinuousClock.now + delay
    while try idle.next(until: deadline) != nil {}
    try signal(SIGKILL)
    #expect(try waitForEnd(at: location) == 128 + SIGKILL, sourceLocation: location)
  }

  /// Sends the program a signal and doesn't wait.
  func signal(_ number: Int32) throws {
    let text = try scratch.text(of: "process").trimmingCharacters(in: .newlines)
    guard let id = pid_t(text), Glibc.kill(id, number) == 0 else {
      throw SystemError("kill", text)
    }
  }

  /// Waits until the program has ended and answers its exit code.
  func waitForEnd(at location: SourceLocation = #_sourceLocation) throws -> Int32 {
    let deadline = ContinuousClock.now + Self.patience
    while exitCode == nil { try takeNews(until: deadline, at: location) }
    return exitCode ?? 0
  }

  // MARK: The shell

  /// Presses Ctrl-Z and waits for the shell's prompt.
  func suspend(at location: SourceLocation = #_sourceLocation) throws {
    try tmux.press(["C-z"])
    sent += 1
    try waitForPrompt(at: location)
  }

  /// Ends the program and answers the exit code that the shell tells.
  func quitToShell(at location: SourceLocation = #_sourceLocation) throws -> Int32 {
    try tmux.press(["C-q"])
    sent += 1
    try waitForPrompt(at: location)
    try tmux.send("echo \"ended $?\" > '\(idle.path)'\r")
    return try waitForEnd(at: location)
  }

  /// Brings the program back from the shell.
  @discardableResult
  func bringBack(at location: SourceLocation = #_sourceLocation) throws -> Journey {
    try tmux.send("fg\r")
    return try wait(at: location)
  }

  /// Runs a command in the shell that the program was started from.
  func runInShell(_ command: String, at location: SourceLocation = #_sourceLocation) throws {
    try tmux.send(command + "\r")
    try waitForPrompt(at: location)
  }

  private func waitForPrompt(at location: SourceLocation) throws {
    let before = prompts
    let deadline = ContinuousClock.now + Self.patience
    while prompts == before { try takeNews(until: deadline, at: location) }
  }

  // MARK: Seeing

  func screen() throws -> String { try tmux.screen() }

  /// The screen shows each of the texts.
  @discardableResult
  func expect(
    _ texts: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let screen = try tmux.screen()
    for text in texts where !screen.contains(text) {
      throw JourneyFailure("“\(text)” is not on the screen", screen: screen, at: location)
    }
    return self
  }

  /// The screen shows none of the texts.
  @discardableResult
  func expectNot(
    _ texts: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let screen = try tmux.screen()
    for text in texts where screen.contains(text) {
      throw JourneyFailure("“\(text)” is on the screen", screen: screen, at: location)
    }
    return self
  }

  /// One row of the screen shows all of the texts, in their order.
  @discardableResult
  func expectRow(
    _ texts: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let screen = try tmux.screen()
    let isThere = screen.split(separator: "\n").contains { row in
      var rest = row[...]
      return texts.allSatisfy { text in
        guard let range = rest.range(of: text) else { return false }
        rest = rest[range.upperBound...]
        return true
      }
    }
    guard isThere else {
      throw JourneyFailure("no row shows \(texts)", screen: screen, at: location)
    }
    return self
  }

  /// Waits, while the world goes on, until the screen shows a text.
  @discardableResult
  func expectSoon(
    _ text: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let deadline = ContinuousClock.now + Self.patience
    while try !tmux.screen().contains(text) {
      try takeNews(until: deadline, at: location)
    }
    return self
  }

  /// Waits, while the world goes on, until the screen no longer shows a text.
  @discardableResult
  func expectGone(
    _ text: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let deadline = ContinuousClock.now + Self.patience
    while try tmux.screen().contains(text) {
      try takeNews(until: deadline, at: location)
    }
    return self
  }

  /// Presses a key until the screen shows a text, at most so many times.
  @discardableResult
  func press(
    _ key: String, until text: String, atMost limit: Int = 50,
    at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try press(key, until: { $0.contains(text) }, atMost: limit, at: location)
      .expect(text, at: location)
  }

  /// Presses a key until the screen is as wanted, at most so many times.
  @discardableResult
  func press(
    _ key: String, until isThere: (String) -> Bool, atMost limit: Int = 50,
    at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    for _ in 0..<limit {
      if isThere(try tmux.screen()) { return self }
      try press(key, at: location)
    }
    let screen = try tmux.screen()
    guard isThere(screen) else {
      throw JourneyFailure("\(key) \(limit) times doesn't bring it", screen: screen, at: location)
    }
    return self
  }

  /// The program ends well and the terminal is as it was found.
  func expectQuit(at location: SourceLocation = #_sourceLocation) throws {
    try press("C-q", at: location)
    #expect(try waitForEnd(at: location) == 0, sourceLocation: location)
    try expectSaneTerminal(at: location)
  }

  /// The alternate screen is left, the caret shown, the mouse off, and the lines set as before.
  func expectSaneTerminal(at location: SourceLocation = #_sourceLocation) throws {
    if prompts > 0 { try runInShell("stty -g > '\(scratch.file("after"))'", at: location) }
    let names = [
      "alternate_on", "cursor_flag", "mouse_any_flag", "mouse_sgr_flag", "keypad_cursor_flag",
      "keypad_flag", "insert_flag", "origin_flag", "scroll_region_upper", "wrap_flag",
    ]
    let found = try zip(names, tmux.values(names)).map { "\($0)=\($1)" }
    let sane = zip(names, ["0", "1", "0", "0", "0", "0", "0", "0", "0", "1"]).map { "\($0)=\($1)" }
    #expect(found == sane, sourceLocation: location)
    let settings = (try scratch.text(of: "before"), try scratch.text(of: "after"))
    #expect(settings.0 == settings.1, sourceLocation: location)
  }

  /// The caret stands right behind the last place that shows a text.
  @discardableResult
  func expectCaret(
    behind text: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    let found = try tmux.values(["cursor_x", "cursor_y", "cursor_flag"])
    let screen = try tmux.screen()
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = rows.lastIndex(where: { $0.contains(text) }),
      let range = rows[row].range(of: text, options: .backwards),
      found == ["\(TextWidth.width(of: rows[row][..<range.upperBound]))", "\(row)", "1"]
    else {
      throw JourneyFailure(
        "the caret, at \(found), isn't behind “\(text)”", screen: screen, at: location)
    }
    return self
  }

  /// The screen with its colours and attributes as escape sequences.
  func screenWithStyles() throws -> String { try tmux.screenWithStyles() }

  /// What the program has said on its standard error.
  func errors() throws -> String { try scratch.text(of: "errors") }

  // MARK: Waiting

  /// Waits until the program has served all that was sent.
  @discardableResult
  private func wait(at location: SourceLocation) throws -> Journey {
    let deadline = ContinuousClock.now + Self.patience
    guard exitCode == nil else { return self }
    repeat {
      try takeNews(until: deadline, at: location)
    } while served < sent && exitCode == nil
    return self
  }

  /// Waits until the program has gone to sleep once more, or has ended.
  func waitForNews(at location: SourceLocation = #_sourceLocation) throws {
    try takeNews(until: .now + Self.patience, at: location)
  }

  private func takeNews(
    until deadline: ContinuousClock.Instant, at location: SourceLocation
  ) throws {
    switch try idle.next(until: deadline) {
    case .idle(let events): served = events
    case .ended(let code): exitCode = code
    case .prompt: prompts += 1
    case nil:
      throw JourneyFailure(
        "the program has served \(served) of \(sent) events and does not answer",
        screen: try tmux.screen(), at: location)
    }
  }

  /// Column and row, from 1, of the first place that shows a text.
  private func place(of text: String, at location: SourceLocation) throws -> (Int, Int) {
    let screen = try tmux.screen()
    for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let range = line.range(of: text) else { continue }
      return (TextWidth.width(of: line[..<range.lowerBound]) + 1, row + 1)
    }
    throw JourneyFailure("“\(text)” is not on the screen", screen: screen, at: location)
  }
}

extension String {
  /// The rows that show a text.
  func rows(with text: String) -> [Substring] {
    split(separator: "\n").filter { $0.contains(text) }
  }

  /// The rows below the last one that shows a text.
  func rows(after text: String) -> ArraySlice<Substring> {
    let rows = split(separator: "\n")
    guard let index = rows.lastIndex(where: { $0.contains(text) }) else { return [] }
    return rows[(index + 1)...]
  }
}
