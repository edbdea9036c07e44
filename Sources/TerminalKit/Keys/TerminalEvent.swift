/// What a terminal answers when it is asked for the next thing that happened.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted in one piece; line ends are "\n", other control characters are gone.
  case paste(String)
  /// The terminal's window got the focus, or lost it.
  case focus(Bool)
  /// The terminal has another size; the next frame is to have it.
  case resized(Size)
  /// Somebody woke the loop: see the mailboxes.
  case woken
  /// Nothing happened before the deadline.
  case deadline
  /// Somebody asks the program to end.
  case signal(Signal)
  /// There is no terminal any more, or no input will come.
  case closed

  package enum Signal: Hashable, Sendable {
    case interrupt
    case terminate
    case hangup
  }
}
