import TerminalKit

/// How far what plays has come, by the real time.
enum Playback: Hashable, Sendable {
  case running(since: Duration)
  case paused(at: Duration)

  func position(at present: Duration) -> Duration {
    switch self {
    case .running(let since): present - since
    case .paused(let position): position
    }
  }

  var isRunning: Bool { if case .running = self { true } else { false } }

  /// Pauses, or goes on from where it was paused.
  mutating func toggle(at present: Duration) {
    let position = position(at: present)
    self = isRunning ? .paused(at: position) : .running(since: present - position)
  }
}

extension Canvas {
  /// A line like `▶ ━━━━━━──────── 0:04 / 0:09`.
  mutating func progress(
    sign: String, position: Duration, of length: Duration, in rect: Rect, context: ScreenContext
  ) {
    let times =
      "\(ScreenContext.clock(position)) / \(ScreenContext.length(length))"
    let timesWidth = TextWidth.width(of: times)
    let bar = max(0, rect.width - timesWidth - 3)
    let share = length > .zero ? min(1, max(0, position / length)) : 0
    let done = Int((Double(bar) * share).rounded())
    fill(rect, style: context.theme[.text])
    write(sign, x: rect.x, y: rect.y, style: context.theme[.title])
    write(
      String(repeating: "━", count: done), x: rect.x + 2, y: rect.y,
      style: context.theme[.marker])
    write(
      String(repeating: "─", count: bar - done), x: rect.x + 2 + done, y: rect.y,
      style: context.theme[.border])
    write(
      times, x: max(rect.x + 2, rect.maxX - timesWidth), y: rect.y,
      style: context.theme[.secondary], maxWidth: rect.width)
  }
}

extension ScreenContext {
  /// How long something plays, to the nearest second as authors say it; what is shorter than one has a length all the same.
  static func length(_ time: Duration) -> String {
    time > .zero && time < .seconds(1) ? clock(.seconds(1)) : clock(time, .toNearestOrAwayFromZero)
  }

  /// `1:05`, whole seconds.
  static func clock(
    _ time: Duration, _ rule: FloatingPointRoundingRule = .down
  ) -> String {
    duration(Int((time / .seconds(1)).rounded(rule)))
  }
}
