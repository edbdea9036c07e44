import Foundation

/// A terminal that nobody here wrote: a tmux server of its own, with one window.
///
/// Gone with the value.
final class Tmux {
  private let scratch: Scratch
  private let environment: [String: String]
  private var runs = 0

  /// Runs a shell command in a new window.
  init(
    running command: String, size: (columns: Int, rows: Int), environment: [String: String],
    in scratch: Scratch
  ) throws {
    self.scratch = scratch
    self.environment = environment
    try scratch.write(Self.configuration.utf8, to: "tmux.conf")
    try run([
      "-f", scratch.file("tmux.conf"), "new-session", "-d", "-x", "\(size.columns)", "-y",
      "\(size.rows)", command,
    ])
  }

  deinit { _ = try? run(["kill-server"]) }

  private static let configuration = """
    set -g default-terminal tmux-256color
    set -g status off
    set -g set-clipboard on
    set -g history-limit 0
    """

  /// What is on the screen: rows without the blanks at their ends, each wide character once.
  func screen() throws -> String {
    // Why: a first command makes the server read what the program wrote before it said it sleeps.
    try run(["display-message", "-p", ""])
    return try run(["capture-pane", "-p"])
  }

  /// The same with colours and attributes as escape sequences.
  func screenWithStyles() throws -> String {
    try run(["display-message", "-p", ""])
    return try run(["capture-pane", "-p", "-e"])
  }

  /// The values of tmux's own variables, such as `cursor_x` or `alternate_on`.
  func values(_ names: [String]) throws -> [String] {
    try run(["display-message", "-p", ""])
    let format = names.map { "#{\($0)}" }.joined(separator: "\n")
    let lines = try run(["display-message", "-p", format])
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(names.count).map(String.init)
  }

  /// Presses keys by tmux's names for them.
  func press(_ keys: [String]) throws { try run(["send-keys"] + keys) }

  /// Sends text as it is, control characters included.
  func send(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

  func send(bytes: [UInt8]) throws {
    try run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// A paste, in brackets if the program has asked for them.
  func paste(_ text: String) throws {
    try scratch.write(text.utf8, to: "paste")
    try run(["load-buffer", scratch.file("paste"), ";", "paste-buffer", "-p", "-r"])
  }

  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the program has put on the clipboard.
  func clipboard() throws -> String { try run(["show-buffer"]) }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    runs += 1
    let output = scratch.file("tmux-output-\(runs)")
    let errors = scratch.file("tmux-errors-\(runs)")
    defer { for path in [output, errors] { unlink(path) } }
    let end = try ChildProcess(
      "tmux", ["-u", "-S", scratch.file("tmux")] + arguments, environment: environment,
      output: output, errors: errors
    ).wait()
    guard end == .exited(0) else {
      let reason = try String(contentsOfFile: errors, encoding: .utf8)
      throw TmuxError(description: "tmux \(arguments.first ?? ""): \(end) \(reason)")
    }
    return try String(contentsOfFile: output, encoding: .utf8)
  }
}

struct TmuxError: Error, CustomStringConvertible {
  let description: String
}
