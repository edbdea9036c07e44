import TerminalKit

/// That posts of text alone are a feature under test, told once (M31).
///
/// It takes nothing away from who writes already: a key that isn't for it goes to the post, and so does what is pasted.
struct TextOnlyNotice: Popup {
  enum Intent: Hashable, Sendable {
    case close
    case write(MomentComposeScreen.Intent)
  }

  private var lines: [String] = []

  func title(in context: ScreenContext) -> String { context(.textOnly) }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter, .escape], .close, .iKnow, hinted: true)
  ])

  func intent(for key: Key) -> Intent? { keys[key] ?? .write(.key(key)) }
  func intent(forPaste text: String) -> Intent? { .write(.paste(text)) }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(Self.widthMax, available.columns)
    return Size(columns: width, rows: Self.lines(width: width, in: context).count + 2)
  }

  private static let widthMax = 48

  private static func lines(width: Int, in context: ScreenContext) -> [String] {
    TextWrap.wrapped(context(.textOnlyIsATest), width: max(1, width)).map(String.init)
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    lines = Self.lines(width: size.columns, in: context)
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .close: [.pop]
    case .write(let writing): [.answer(writing)]
    }
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    for (y, line) in lines.enumerated() {
      canvas.write(line, x: 0, y: y, style: context.theme[.text])
    }
    canvas.centred(context(.iKnow), y: canvas.size.rows - 1, style: context.theme[.marker])
    canvas.onClick(Rect(canvas.size), .close)
  }
}
