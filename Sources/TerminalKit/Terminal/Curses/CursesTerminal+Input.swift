internal import CNcurses
internal import Glibc

/// What comes in: keys, signals, and the size.
extension CursesTerminal {
  /// What needn't be waited for.
  func takeReady() -> TerminalEvent? {
    while true {
      if let event = decoder.take() ?? takePending() { return event }
      guard mayHoldInput else { return nil }
      readInput()
    }
  }

  private func takePending() -> TerminalEvent? {
    guard !pending.isEmpty else { return nil }
    let event = pending.removeFirst()
    if case .resized(let size) = event { adopt(size) }
    return event
  }

  /// Reads until an event is complete or nothing is left; true if there was anything.
  @discardableResult
  func readInput() -> Bool {
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
  func wait(until deadline: ContinuousClock.Instant?) -> TerminalEvent? {
    let left = deadline.map { $0 - .now }
    if let patience = decoder.patience, left.map({ patience < $0 }) ?? true {
      let event = wait(milliseconds: Self.milliseconds(patience))
      guard event == .deadline else { return event }
      decoder.giveUp()
      return nil
    }
    return wait(milliseconds: left.map(Self.milliseconds) ?? -1)
  }

  /// The same for so long, and for ever if it is less than nothing.
  func wait(milliseconds: Int32) -> TerminalEvent? {
    var ready = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = Glibc.poll(&ready, 2, milliseconds)
    guard count != 0 else { return .deadline }
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

  func noteSize() {
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
