internal import CNcurses
internal import Glibc

/// The terminal that standard input and output are, through ncurses.
///
/// There is one at a time in a process, and it belongs to the thread that opened it. It is given back
/// by `close`, and whatever happens: on a crash a signal handler does it.
package final class CursesTerminal: Terminal {
  package private(set) var size: Size
  package let colors: ColorSupport
  package let waker: Waker

  private let handle: OpaquePointer
  private let screen: UnsafeMutablePointer<WINDOW>
  /// Why a pad: reading from a window that is shown would make ncurses repaint it first.
  private let keyboard: UnsafeMutablePointer<WINDOW>
  private let modes: TerminalModes
  private let errors: ErrorCapture
  private var signals: SignalGuard?
  private var painter: CursesPainter
  private var decoder = KeyDecoder()
  /// Whether ncurses, or the kernel, may hold input that `poll` has not told of.
  private var mayHoldInput = false
  private var pending: [TerminalEvent] = []
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
    guard let handle = curses_open(), let screen = curses_standard_screen() else {
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
      if let event = decoder.take() { return event }
      if let event = takePending() { return event }
      if mayHoldInput {
        readInput()
        continue
      }
      if let event = wait(until: deadline) { return event }
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
  private func resume() {
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
    wrefresh(screen)
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

// MARK: - Input

extension CursesTerminal {
  private func takePending() -> TerminalEvent? {
    guard !pending.isEmpty else { return nil }
    let event = pending.removeFirst()
    if case .resized(let size) = event { adopt(size) }
    return event
  }

  /// Reads until an event is complete or nothing is left; true if there was anything.
  @discardableResult
  private func readInput() -> Bool {
    var wasAny = false
    while true {
      if decoder.isPasting {
        guard readPaste() else { break }
        wasAny = true
      } else {
        let code = wgetch(keyboard)
        guard code != ERR else { break }
        wasAny = true
        // Of a sequence that it does not know, ncurses hands out one byte and keeps the others.
        if code == 0x1B { mayHoldInput = true }
        decoder.feed(code)
      }
      if decoder.hasEvent { return true }
    }
    mayHoldInput = false
    if decoder.patience == .zero { decoder.giveUp() }
    return wasAny
  }

  /// Reads a piece of a paste past ncurses, which would take it byte by byte.
  private func readPaste() -> Bool {
    // Small enough for ncurses to take back what follows the paste.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { block in
      var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&ready, 1, 0) > 0 else { return false }
      let count = read(STDIN_FILENO, block.baseAddress, block.count)
      guard count > 0 else { return false }
      let rest = decoder.feed(paste: Array(block[..<count])[...])
      for byte in rest.reversed() {
        ungetch(Int32(byte))
        mayHoldInput = true
      }
      return true
    }
  }

  /// Waits for input, a signal, a wake-up or the deadline; nil if something is to be looked at again.
  private func wait(until deadline: ContinuousClock.Instant?) -> TerminalEvent? {
    let patience = decoder.patience
    let now = deadline == nil && patience == nil ? nil : ContinuousClock.now
    var left = deadline.flatMap { deadline in now.map { deadline - $0 } }
    let endsInPatience = patience.map { patience in left.map { patience < $0 } ?? true } ?? false
    if endsInPatience { left = patience }

    var ready = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = Glibc.poll(&ready, 2, left.map(Self.milliseconds) ?? -1)
    if count == 0 {
      guard endsInPatience else { return .deadline }
      decoder.giveUp()
      return nil
    }
    guard count > 0 else { return errno == EINTR ? nil : .closed }
    if ready[1].revents != 0 {
      noteSignals()
      return nil
    }
    if readInput() { return nil }
    return isInputAtEnd() ? .closed : nil
  }

  /// Whether standard input, which has just been said to be readable but gave nothing, has ended.
  private func isInputAtEnd() -> Bool {
    var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&ready, 1, 0) > 0 else { return false }
    if ready.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    var byte: UInt8 = 0
    let count = read(STDIN_FILENO, &byte, 1)
    if count == 1 {
      ungetch(Int32(byte))
      mayHoldInput = true
    }
    return count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)
  }

  private func noteSignals() {
    var isWoken = false
    var isResized = false
    for byte in signals?.drain() ?? [] {
      switch Int32(byte) {
      case SIGTERM: pending.append(.signal(.terminate))
      case SIGHUP: pending.append(.signal(.hangup))
      case SIGINT: pending.append(.signal(.interrupt))
      case SIGWINCH: isResized = true
      case SIGTSTP: suspend()
      // Stopped by force and continued: the shell has had the terminal in between.
      case SIGCONT: resume()
      default: isWoken = true
      }
    }
    if isResized { noteSize() }
    if isWoken { pending.append(.woken) }
  }

  private func noteSize() {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 else { return }
    let size = Size(columns: max(1, Int(window.ws_col)), rows: max(1, Int(window.ws_row)))
    pending.removeAll { if case .resized = $0 { true } else { false } }
    if size != self.size { pending.append(.resized(size)) }
  }

  private func adopt(_ size: Size) {
    self.size = size
    resize_term(Int32(size.rows), Int32(size.columns))
    werase(screen)
    clearok(curses_current_screen(), true)
    painter.forget()
  }

  /// Rounded up, so that a wait never ends just before its deadline and has to be begun again.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

// MARK: - Opening

extension CursesTerminal {
  /// The name in `TERM`, if it is that of a terminal that can be drawn on.
  private static func checkedType() throws(TerminalError) -> String {
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
  private static func startRunning() {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    if nowhere >= 0, output >= 0, dup2(nowhere, STDOUT_FILENO) >= 0 {
      endwin()
      dup2(output, STDOUT_FILENO)
    }
    if nowhere >= 0 { Glibc.close(nowhere) }
    if output >= 0 { Glibc.close(output) }
  }

  private static func startColors(max: ColorSupport) -> ColorSupport {
    let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    guard !refuses, max != .none, has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    switch curses_colors() {
    case 256...: return max
    case 8...: return .sixteen
    default: return .none
    }
  }
}
