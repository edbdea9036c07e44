import TerminalKit
import Testing

struct ScreenTextTests {
  private var frame: Frame {
    var surface = Surface(size: Size(columns: 6, rows: 2))
    surface.write("你", x: 0, y: 0, style: Style(attributes: .bold))
    surface.write(
      "9", x: 3, y: 0, style: Style(foreground: .palette(15), background: .palette(160)))
    surface.write("ok", x: 0, y: 1)
    surface.placeCaret(x: 2, y: 1)
    return surface.frame
  }

  @Test func `a screen as text has each wide character once and no blanks at the ends`() {
    #expect(ScreenText.render(frame) == "你 9\nok\n")
  }

  @Test func `a snapshot shows text, styles by letter and the caret`() {
    let text = ScreenText.renderWithStyles(frame) { style in
      style.background == .palette(160) ? "g" : nil
    }
    #expect(
      text == """
        ┌──────┐
        │你 9  │
        │ok    │
        └──────┘
         AA.g..
         ..█...
        caret: column 2, row 1
        A: bold

        """)
  }
}
