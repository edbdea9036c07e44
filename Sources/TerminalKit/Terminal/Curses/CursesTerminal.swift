internal import CNcurses
internal import Glibc

/// The terminal that standard input and output are, through ncurses.
///
/// There is one at a time in a process, and it belongs to the thread that opened it. It is given back
/// by `close`, and whatever happens: on a crash a signal handler does it.
package final class CursesTerminal: Terminal {
  package internal(set) var size: Size
  package let colors: ColorSupport
  package let waker: Waker

  private let handle: OpaquePointer
  /// What the terminal is to show next.
  let screen: UnsafeMutablePointer<WINDOW>
  /// Why a pad: reading from a window that is shown would make ncurses repaint it first.
  let keyboard: UnsafeMutablePointer<WINDOW>
  private let modes: TerminalModes
  private let errors: ErrorCapture
  var signals: SignalGuard?
  var painter: CursesPainter
  var decoder = KeyDecoder()
  /// Whether ncurses, or the kernel, may hold input that `poll` has not told of.
  var mayHoldInput = false
  var pending: [TerminalEvent] = []
  private var caret: Position?
  private var isCaretShown = true
  private var isMouseOn: Bool
  private var hasTitle = false
  /// Whether ncurses has taken the screen, which it does with the first frame.
  private var isShown = false
  /// The line settings as they were found.
  private var settings: termios

  /// Takes the terminal over.
  ///
  /// `mouse` says whether the mouse is reported at first; `maxColors` is the most that is used,
  /// whatever the terminal can, and `NO_COLOR` in the environment allows none.
  ///
  /// Errors, in order: `notATerminal` (standard input, then output), `unnamedType`, `unknownType`,
  /// `incapable`, `noLocale`, `system`. Nothing has been written then.
  package init(
    mouse: Bool = true, maxColors: ColorSupport = .palette256
  ) throws(TerminalError) {
    let type = try Self.checkedType()
    guard TextWidth.isReady else { throw TerminalError.noLocale }
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    var signals = try SignalGuard()

    // What the kernel says counts, not LINES and COLUMNS that a shell may have exported long ago.
    use_env(false)
    use_tioctl(true)
    // Why no delay: Esc alone means back and must be as fast as any key, and a terminal sends the
    // bytes of one key at once. Over a line that tears them apart, ESCDELAY in the environment helps.
    if getenv("ESCDELAY") == nil { set_escdelay(0) }
    guard let handle = curses_open(), let screen = curses_next_screen() else {
      throw TerminalError.unknownType(type)
    }
    let keyboard = newpad(1, 1)
    guard let keyboard else { throw TerminalError.system(call: "newpad", reason: "no memory") }
    raw()
    noecho()
    nonl()
    typeahead(-1)
    nodelay(keyboard, true)
    modes = TerminalModes.ofThisTerminal()
    colors = Self.startColors(max: maxColors)
    errors = ErrorCapture.begin()
    signals.guardAgainstCrashes(
      restore: Array(modes.restore.utf8), settings: settings, errors: errors)

    self.settings = settings
    self.handle = handle
    self.screen = screen
    self.keyboard = keyboard
    waker = signals.waker
    self.signals = consume signals
    painter = CursesPainter(screen: screen, colors: colors)
    size = Size(columns: Int(getmaxx(screen)), rows: Int(getmaxy(screen)))
    isMouseOn = mouse
    Self.startRunning()
    keypad(keyboard, true)
    // The mouse is decoded here, whichever of its two protocols terminfo names.
    define_key(nil, KEY_MOUSE)
    emit(modes.enter(mouse: mouse))
  }

  package func next(until deadline: ContinuousClock.Instant?) -> TerminalEvent {
    while true {
      if let event = takeReady() ?? wait(until: deadline) { return event }
    }
  }

  package func poll() -> TerminalEvent? {
    while true {
      guard let event = takeReady() ?? wait(milliseconds: 0) else { continue }
      return event == .deadline ? nil : event
    }
  }

  package func draw(_ frame: Frame) {
    precondition(frame.buffer.size == size, "a frame of another size than the terminal's")
    let changed = painter.paint(frame.buffer)
    guard changed || frame.cursor != caret || (frame.cursor != nil) != isCaretShown else { return }
    if frame.cursor == nil, isCaretShown { showCaret(false) }
    caret = frame.cursor
    flush()
    if frame.cursor != nil, !isCaretShown { showCaret(true) }
  }

  package func bell() {
    beep()
  }

  package func setTitle(_ title: String) {
    guard modes.hasTitle else { return }
    emit((hasTitle ? "" : "\u{1B}[22;2t") + "\u{1B}]2;\(PlainText.line(title))\u{07}")
    hasTitle = true
  }

  @discardableResult
  package func copyToClipboard(_ text: String) -> Bool {
    let bytes = Array(PlainText.lines(text).utf8)
    // xterm takes no longer sequence than about 100,000 bytes.
    guard modes.hasClipboard, bytes.count <= 74_000 else { return false }
    emit("\u{1B}]52;c;\(Base64.encode(bytes))\u{07}")
    return true
  }

  package func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn else { return }
    isMouseOn = isOn
    emit(isOn ? modes.mouseOn : modes.mouseOff)
  }

  package func redraw() {
    clearok(curses_current_screen(), true)
    flush()
  }

  package func suspend() {
    guard signals != nil, isShown else { return }
    emit(modes.leave)
    endwin()
    signals?.stop()
    resume()
  }

  package func close() {
    guard signals != nil else { return }
    emit(modes.leave + (hasTitle ? "\u{1B}[23;2t" : ""))
    if isShown {
      showCaret(true)
      endwin()
    } else {
      emit(modes.leaveKeypad)
      tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }
    signals = nil
    delwin(keyboard)
    delscreen(handle)
    errors.end()
  }

  /// Takes the screen again after it was in other hands.
  func resume() {
    guard isShown else { return }
    reset_prog_mode()
    emit(modes.enter(mouse: isMouseOn))
    isCaretShown = true
    clearok(curses_current_screen(), true)
    if caret == nil { showCaret(false) }
    flush()
    noteSize()
  }

  private func flush() {
    if let caret {
      leaveok(screen, false)
      wmove(screen, Int32(caret.row), Int32(caret.column))
    } else {
      leaveok(screen, true)
    }
    doupdate()
    isShown = true
  }

  private func showCaret(_ isShown: Bool) {
    curs_set(isShown ? 1 : 0)
    isCaretShown = isShown
  }

  /// Writes around ncurses, which has nothing of its own waiting between two frames.
  private func emit(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          if Glibc.poll(&ready, 1, 1000) > 0 { continue }
        }
        // A terminal that is gone is told by its input.
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}
