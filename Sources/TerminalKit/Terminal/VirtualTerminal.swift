internal import Synchronization

/// A terminal without a screen, for tests and `wesim screen`: scripted events go in, frames come out.
///
/// A call that would wait takes the next event of the script; with none left it answers `.deadline`
/// if there is a deadline (nobody waits for it), else `.closed`. A call that only polls gets what
/// was sent `together` with the event before, else `.deadline`, so that a frame is drawn after each
/// step.
package final class VirtualTerminal: Terminal {
  package private(set) var size: Size
  package let colors: ColorSupport
  package let waker: Waker

  /// What is on the screen; nil before the first frame.
  package private(set) var frame: Frame?
  /// How many frames were drawn, and how many rows of them differed from what was there.
  package private(set) var framesDrawn = 0
  package private(set) var rowsChanged = 0
  package private(set) var bells = 0
  package private(set) var title: String?
  package private(set) var clipboard: String?
  package private(set) var isMouseOn = true
  package private(set) var suspensions = 0
  package private(set) var redraws = 0
  package private(set) var isClosed = false

  private var script: [(event: TerminalEvent, isTogether: Bool)] = []
  private let isWoken: Flag
  private let now: () -> ContinuousClock.Instant

  /// A terminal of a size, with a script; `now` is the clock by which a deadline is in the past.
  package init(
    size: Size, events: [TerminalEvent] = [], colors: ColorSupport = .palette256,
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.size = size
    self.colors = colors
    self.now = now
    let flag = Flag()
    isWoken = flag
    waker = Waker { flag.raise() }
    send(events)
  }

  /// Adds events to the script; `together`, they are there all at once, like held keys.
  package func send(_ events: [TerminalEvent], together: Bool = false) {
    for (index, event) in events.enumerated() {
      script.append((event, together && index > 0))
    }
  }

  package func send(_ event: TerminalEvent) {
    send([event])
  }

  /// Gives the terminal another size, which the program hears of as its next event.
  package func resize(to size: Size) {
    send(.resized(size))
  }

  package func next(until deadline: ContinuousClock.Instant?) -> TerminalEvent {
    if isWoken.lower() { return .woken }
    let isPoll = deadline.map { $0 <= now() } ?? false
    guard let next = script.first else { return deadline == nil ? .closed : .deadline }
    if isPoll, !next.isTogether { return .deadline }
    script.removeFirst()
    if case .resized(let size) = next.event { self.size = size }
    return next.event
  }

  package func draw(_ frame: Frame) {
    precondition(frame.buffer.size == size, "a frame of another size than the terminal's")
    framesDrawn += 1
    let before = self.frame?.buffer.lines()
    for (row, line) in frame.buffer.lines().enumerated() {
      let stylesDiffer = (0..<size.columns).contains { column in
        self.frame?.buffer.style(column: column, row: row)
          != frame.buffer.style(column: column, row: row)
      }
      if before?.count != size.rows || before?[row] != line || stylesDiffer { rowsChanged += 1 }
    }
    self.frame = frame
  }

  package func bell() { bells += 1 }
  package func setTitle(_ title: String) { self.title = PlainText.line(title) }
  package func setMouse(_ isOn: Bool) { isMouseOn = isOn }
  package func redraw() { redraws += 1 }
  package func suspend() { suspensions += 1 }
  package func close() { isClosed = true }

  @discardableResult
  package func copyToClipboard(_ text: String) -> Bool {
    clipboard = PlainText.lines(text)
    return true
  }
}

private final class Flag: Sendable {
  private let value = Mutex(false)

  func raise() {
    value.withLock { $0 = true }
  }

  /// Whether it was raised.
  func lower() -> Bool {
    value.withLock { value in
      defer { value = false }
      return value
    }
  }
}
