/// Where frames go and where keys come from.
///
/// Used from one thread; only its `waker` may be handed to others.
package protocol Terminal: AnyObject {
  /// The present size; at least 1×1.
  var size: Size { get }
  /// What it can show. `Style`s are degraded to it by `draw`.
  var colors: ColorSupport { get }
  /// Wakes `next` from any thread.
  var waker: Waker { get }

  /// The next thing that happens, waiting for it until the deadline, or forever.
  ///
  /// A deadline in the past asks only for what is there already. A caller handles all of that
  /// before it draws, so that held keys cost one frame and not one each.
  func next(until deadline: ContinuousClock.Instant?) -> TerminalEvent

  /// What has happened already, or nil.
  func poll() -> TerminalEvent?

  /// Shows a frame; only what differs from the last one is sent. Its last act is the caret.
  func draw(_ frame: Frame)

  /// Rings, or does what else the user has chosen for it.
  func bell()

  /// Names the terminal's window, if it has a name. Hostile text is made harmless.
  func setTitle(_ title: String)

  /// Puts text on the clipboard of the machine the user sits at (OSC 52).
  ///
  /// False if the terminal cannot, or the text is too long for it; whether the terminal then does it
  /// cannot be known.
  @discardableResult func copyToClipboard(_ text: String) -> Bool

  /// Whether the mouse is reported. Off, it selects text as the terminal's own.
  func setMouse(_ isOn: Bool)

  /// Sends the last frame once more, whole: what others wrote over it is gone then.
  func redraw()

  /// Gives the terminal back to the shell and stops the program, as Ctrl-Z does; returns when it goes
  /// on, with the last frame on the screen again.
  func suspend()

  /// Gives the terminal back as it was found. Further calls do nothing.
  func close()
}

extension Terminal {
  package func poll() -> TerminalEvent? {
    let event = next(until: .now)
    return event == .deadline ? nil : event
  }
}
