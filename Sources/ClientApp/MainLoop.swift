package import TerminalKit
package import WorldStore

/// The loop that joins a session to a terminal.
///
/// It sleeps in one place until something happens or is due; all input that is there is served before
/// the next frame, so that held keys cost one frame and not one each.
package struct MainLoop {
  private let session: Session
  private let terminal: any Terminal
  private let now: () -> ContinuousClock.Instant
  private let began: ContinuousClock.Instant
  private let reportIdle: ((Int) -> Void)?

  /// Events served before a frame is drawn all the same, so that a flood doesn't look like a stop.
  private static let batch = 512
  /// How long nothing must have happened before something is done ahead.
  ///
  /// Not between the keys of who walks along a list: what is read pushes out of the caches what the next key needs.
  private static let lull = Duration.milliseconds(100)

  /// `began` is the instant the session counts from; `reportIdle` is told, whenever the loop is about
  /// to sleep with everything due done and drawn, pictures too, how many events of the terminal it has served.
  package init(
    session: Session, terminal: any Terminal, began: ContinuousClock.Instant,
    now: @escaping () -> ContinuousClock.Instant = { .now }, reportIdle: ((Int) -> Void)? = nil
  ) {
    self.session = session
    self.terminal = terminal
    self.began = began
    self.now = now
    self.reportIdle = reportIdle
  }

  /// Runs until the person quits, the terminal goes away, or the world's file fails.
  package func run() throws(StorageError) {
    var served = 0
    while true {
      try session.advance(to: now() - began)
      guard serveRequests() else { return }
      terminal.draw(session.render())
      if session.isSettled { reportIdle?(served) }
      let deadline = try session.nextDeadline().map { began + $0 }
      var event: TerminalEvent? = try next(until: deadline)
      let limit = served + Self.batch
      while let present = event {
        guard try serve(present) else { return }
        if present != .deadline, present != .woken { served += 1 }
        event = served < limit ? terminal.poll() : nil
      }
    }
  }

  /// Waits for the next event, and when there was none for a while reads what it will probably open, and does ahead
  /// what the first opening of a screen costs, until there is one.
  private func next(
    until deadline: ContinuousClock.Instant?
  ) throws(StorageError) -> TerminalEvent {
    let lullEnds = now() + Self.lull
    while deadline.map({ $0 > max(lullEnds, now()) }) ?? true {
      let event = terminal.next(until: lullEnds)
      guard event == .deadline else { return event }
      // Why only now: most keys come sooner, and nobody wants to know then.
      if session.canForesee {
        try session.foresee()
      } else if session.canLookAhead {
        try session.lookAhead()
      } else {
        break
      }
    }
    return terminal.next(until: deadline)
  }

  /// False when the sitting is over.
  private func serve(_ event: TerminalEvent) throws(StorageError) -> Bool {
    switch event {
    case .closed, .signal: return false
    case .deadline, .woken: return true
    case .key, .mouse, .paste, .focus, .resized:
      try session.handle(event, at: now() - began)
      return serveRequests()
    }
  }

  private func serveRequests() -> Bool {
    for request in session.takeRequests() {
      switch request {
      case .bell: terminal.bell()
      case .title(let title): terminal.setTitle(title)
      case .copy(let text): terminal.copyToClipboard(text)
      case .setMouse(let isOn): terminal.setMouse(isOn)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .quit: return false
      }
    }
    return true
  }
}
