import Domain
package import TerminalKit

/// A sound to listen to: an audio push in a chat or in the stream (S64); it plays by itself, and by the real time.
///
/// ```
/// ╭─ 慢厨房 ────────────────────────╮
/// │ ♪ 三分钟，听荠菜下锅              │
/// │ ▶ ━━━━━━━━───────── 0:42 / 3:06 │
/// ╰─────────────────────────────────╯
/// ```
package struct SoundPlayer: Popup {
  package enum Intent: Hashable, Sendable {
    case toggle
    case close
  }

  private let heading: String
  private let recording: ArticleDocument.Recording
  private var sound: ArticleSound?
  private var size = Size(columns: 0, rows: 0)

  package init(_ title: String, seconds: Int, heading: String, present: Duration) {
    self.heading = heading
    recording = ArticleDocument.Recording(handle: "", title: title, seconds: seconds)
    sound = ArticleSound(0, after: nil, in: [recording], at: present)
  }

  package func title(in context: ScreenContext) -> String { heading }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.character(" "), .enter, .character("p")], .toggle, .playOrPause, hinted: true),
    .closing(.close),
  ])

  private func lines(width: Int) -> [Substring] {
    TextWrap.wrapped("♪ \(recording.title)", width: max(1, width))
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(48, available.columns)
    return Size(columns: width, rows: lines(width: width).count + 1)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) { self.size = size }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .toggle:
      sound = ArticleSound(0, after: sound, in: [recording], at: context.present)
      return []
    case .close: return [.pop]
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let bar = Rect(x: 0, y: canvas.size.rows - 1, width: canvas.size.columns, height: 1)
    for (y, line) in lines(width: bar.width).prefix(max(0, bar.y)).enumerated() {
      canvas.write(line, x: 0, y: y, style: context.theme[.text])
    }
    guard let sound else { return }
    let isRunning = sound.isRunning(at: context.present)
    canvas.progress(
      sign: isRunning ? "▶" : "⏸", position: sound.position(at: context.present),
      of: .seconds(recording.seconds), in: bar, context: context)
    canvas.onClick(Rect(canvas.size), .toggle)
    if isRunning { canvas.surface.change(in: .milliseconds(200)) }
  }
}
