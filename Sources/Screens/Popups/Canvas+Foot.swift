import TerminalKit

extension Canvas {
  /// The last line of a prompt: at its end what Enter does, a click away, and why that can't be done with what was typed.
  mutating func foot(
    _ action: Word, unless reason: Word?, y: Int, _ intent: @autoclosure () -> Intent,
    in context: ScreenContext
  ) {
    let text = context(action)
    let width = TextWidth.width(of: text)
    let button = Rect(x: size.columns - width - 1, y: y, width: width, height: 1)
    if let reason {
      write(context(reason), x: 0, y: y, style: context.theme[.alert], maxWidth: button.x - 2)
    }
    write(text, x: button.x, y: y, style: context.theme[reason == nil ? .link : .secondary])
    onClick(button, intent())
  }
}
