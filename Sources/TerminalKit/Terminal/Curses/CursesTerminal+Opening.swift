internal import CNcurses
internal import Glibc

/// What is looked at and set before the first frame.
extension CursesTerminal {
  /// The name in `TERM`, if it is that of a terminal that can be drawn on.
  static func checkedType() throws(TerminalError) -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw TerminalError.notATerminal(stream: "standard input")
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError.notATerminal(stream: "standard output")
    }
    guard let value = getenv("TERM"), value.pointee != 0 else { throw TerminalError.unnamedType }
    let type = String(cString: value)
    if type == "dumb" { throw TerminalError.incapable(type) }
    var result: Int32 = 0
    guard setupterm(nil, STDOUT_FILENO, &result) == OK else {
      throw result == 1 ? TerminalError.incapable(type) : TerminalError.unknownType(type)
    }
    guard capability("cup")?.hasPrefix("\u{1B}[") == true else {
      throw TerminalError.incapable(type)
    }
    return type
  }

  /// Takes ncurses out of its first state, in which it writes after every move of the cursor.
  ///
  /// It leaves that state at the first frame after an `endwin`; one that nobody sees will do. From
  /// then on a frame is one write.
  static func startRunning() {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    if nowhere >= 0, output >= 0, dup2(nowhere, STDOUT_FILENO) >= 0 {
      endwin()
      dup2(output, STDOUT_FILENO)
    }
    if nowhere >= 0 { Glibc.close(nowhere) }
    if output >= 0 { Glibc.close(output) }
  }

  static func startColors(max: ColorSupport) -> ColorSupport {
    let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    guard !refuses, max != .none, has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    switch curses_colors() {
    case 256...: return max
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}
