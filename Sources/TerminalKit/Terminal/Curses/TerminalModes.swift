internal import CNcurses

/// The sequences that ncurses does not know: mouse, bracketed paste, focus, title.
struct TerminalModes {
  let hasTitle: Bool
  let hasClipboard: Bool
  /// All that gives the terminal back when ncurses cannot be asked any more.
  let restore: String

  let leaveKeypad: String

  let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
  let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"

  func enter(mouse: Bool) -> String {
    "\u{1B}[?2004h\u{1B}[?1004h" + (mouse ? mouseOn : "")
  }

  var leave: String { Self.leave }

  private static let leave = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1004l\u{1B}[?2004l"

  /// By what ncurses has read of the terminal's description.
  static func ofThisTerminal() -> TerminalModes {
    // XT: understands the sequences of xterm, of which the title is one.
    let isLikeXterm = tigetflag("XT") == 1
    let parts = ["sgr0", "op", "rmkx", "cnorm", "rmcup"].map { capability($0) ?? "" }
    return TerminalModes(
      hasTitle: isLikeXterm, hasClipboard: isLikeXterm || capability("Ms") != nil,
      restore: leave + parts.joined(), leaveKeypad: capability("rmkx") ?? "")
  }
}

/// A string of the terminal's description, without the delays in it; nil if it has none.
func capability(_ name: String) -> String? {
  // Absent is NULL, of another kind is -1.
  guard let value = tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
  var text = ""
  var isDelay = false
  for character in String(cString: value) {
    switch (character, isDelay) {
    case ("<", false) where text.last == "$":
      text.removeLast()
      isDelay = true
    case (">", true): isDelay = false
    case (_, false): text.append(character)
    case (_, true): break
    }
  }
  return text
}
