/// Why no terminal could be had; nothing has been written to it then.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// The stream is a file or a pipe.
  case notATerminal(stream: String)
  /// `TERM` is not set.
  case unnamedType
  /// `TERM` names a type of which there is no description.
  case unknownType(String)
  /// `TERM` names a type that cannot place its cursor, such as `dumb`.
  case incapable(String)
  /// The C library cannot tell how wide characters are.
  case noLocale
  /// A call to the system failed.
  case system(call: String, reason: String)

  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal, and wesim draws on one"
    case .unnamedType:
      "the environment variable TERM is not set, so it is not known how to draw on this terminal"
    case .unknownType(let name):
      "the terminal type “\(PlainText.line(name, maxScalars: 40))” (TERM) is not known on this machine"
    case .incapable(let name):
      "a terminal of type “\(PlainText.line(name, maxScalars: 40))” (TERM) cannot show a full screen"
    case .noLocale:
      "the C library lacks the locale C.UTF-8, so it is not known how wide characters are"
    case .system(let call, let reason):
      "\(call) failed: \(reason)"
    }
  }
}
